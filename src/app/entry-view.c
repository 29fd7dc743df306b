/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/entry-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/contact-card.h"
#include "app/look-up.h"
#include "app/parts.h"
#include "app/shelves.h"
#include "language/language.h"
#include "report/words.h"

static AmparoLibrary *
get_library (AmparoSession *session)
{
  return amparo_look_up_get_library (amparo_session_get_look_up (session));
}

void
amparo_entry_view_add (GtkBox    *box,
                       GtkWidget *part)
{
  if (part != NULL)
    gtk_box_append (box, part);
}

void
amparo_entry_view_add_text (GtkBox        *box,
                            const char    *heading,
                            AmparoText    *text,
                            AmparoReading  reading)
{
  GtkWidget *part;

  if (text == NULL)
    return;

  part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (part), amparo_heading_new (heading));
  gtk_box_append (GTK_BOX (part), amparo_bilingual_new (text, reading));
  gtk_box_append (box, part);
}

void
amparo_entry_view_add_basis (GtkBox              *box,
                             AmparoSession       *session,
                             GPtrArray           *sources,
                             const AmparoGrounds *grounds)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  if (sources->len > 0)
    {
      gtk_box_append (GTK_BOX (part), amparo_heading_new (_("Sources")));
      gtk_box_append (GTK_BOX (part), amparo_source_links_new (session, sources));
    }
  if (grounds != NULL)
    gtk_box_append (GTK_BOX (part), amparo_grounds_new (grounds));
  gtk_box_append (box, part);
}

static void
copied_cb (GtkWidget  *card,
           const char *number)
{
  GtkWidget *toasts = gtk_widget_get_ancestor (card, ADW_TYPE_TOAST_OVERLAY);
  /* Translators: %s is a telephone number or an address, now on the clipboard */
  g_autofree char *words = g_strdup_printf (_("Copied: %s"), number);
  g_autofree char *title = g_markup_escape_text (words, -1);

  if (toasts != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (toasts), adw_toast_new (title));
}

GtkWidget *
amparo_entry_view_card (AmparoContact *contact,
                        AmparoSession *session)
{
  GtkWidget *card = amparo_contact_card_new (contact, session);

  g_signal_connect (card, "copied", G_CALLBACK (copied_cb), NULL);

  return card;
}

/* Contacts */

static void
append_contact (GtkBox        *box,
                AmparoSession *session,
                AmparoContact *contact)
{
  g_autoptr (GPtrArray) citing = amparo_library_dup_citing (get_library (session), contact);
  AmparoReading reading = amparo_session_get_reading (session);

  gtk_box_append (box, amparo_entry_view_card (contact, session));
  amparo_entry_view_add (box, amparo_page_links_new (_("Steps That Lead Here"), citing,
                                                     AMPARO_SHELF_STEPS, AMPARO_SHELF_STEPS, reading));
  amparo_entry_view_add (box, amparo_page_links_new (_("In the Library"), citing, 0,
                                                     AMPARO_SHELF_RESPONSE, reading));
  amparo_entry_view_add_basis (box, session, amparo_contact_get_sources (contact),
                               amparo_contact_get_grounds (contact));
}

/* Steps */

static void
append_deadline (GtkBox        *box,
                 AmparoStep    *step,
                 AmparoReading  reading)
{
  g_autoptr (AmparoText) deadline = NULL;

  if (amparo_step_get_seconds (step) < 0)
    return;

  deadline = amparo_words_dup_deadline (amparo_step_get_seconds (step));
  amparo_entry_view_add_text (box, _("By When"), deadline, reading);
}

static void
append_step (GtkBox        *box,
             AmparoSession *session,
             AmparoStep    *step)
{
  g_autoptr (GPtrArray) citing = amparo_library_dup_citing (get_library (session), step);
  AmparoReading reading = amparo_session_get_reading (session);

  append_deadline (box, step, reading);
  amparo_entry_view_add_text (box, _("How"), amparo_step_get_how (step), reading);
  amparo_entry_view_add_text (box, _("Why"), amparo_step_get_why (step), reading);
  if (amparo_step_get_contact (step) != NULL)
    gtk_box_append (box, amparo_entry_view_card (amparo_step_get_contact (step), session));
  amparo_entry_view_add (box, amparo_page_links_new (_("Checklists with This Step"), citing,
                                                     AMPARO_SHELF_CHECKLISTS,
                                                     AMPARO_SHELF_CHECKLISTS, reading));
  amparo_entry_view_add_basis (box, session, amparo_step_get_sources (step),
                               amparo_step_get_grounds (step));
}

/* Checklists */

static void
append_items (GtkBox              *box,
              AmparoSession       *session,
              const AmparoSection *section)
{
  AmparoReading reading = amparo_session_get_reading (session);
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = amparo_content_label_new (section->title, reading, "heading");

  gtk_box_append (GTK_BOX (part), title);
  for (guint i = 0; i < section->items->len; i++)
    {
      const AmparoItem *item = g_ptr_array_index (section->items, i);
      const AmparoEntry *entry = amparo_library_find_object (get_library (session), item->sign);

      gtk_box_append (GTK_BOX (part), amparo_page_link_new (entry, reading));
    }
  gtk_box_append (box, part);
}

static void
append_checklist (GtkBox           *box,
                  AmparoSession    *session,
                  AmparoInstrument *instrument)
{
  GPtrArray *sections = amparo_instrument_get_sections (instrument);
  AmparoReading reading = amparo_session_get_reading (session);

  amparo_entry_view_add_text (box, _("For Whom"), amparo_instrument_get_for_whom (instrument), reading);
  amparo_entry_view_add_text (box, _("Its Limits"), amparo_instrument_get_limits (instrument), reading);
  for (guint i = 0; i < sections->len; i++)
    append_items (box, session, g_ptr_array_index (sections, i));
  amparo_entry_view_add_basis (box, session, amparo_instrument_get_sources (instrument), NULL);
}

/* Sources */

static void
append_plain (GtkBox     *box,
              const char *heading,
              const char *string)
{
  g_autoptr (AmparoText) text = string != NULL ? amparo_text_new (string, string) : NULL;

  amparo_entry_view_add_text (box, heading, text, AMPARO_READING_ENGLISH);
}

/* Everything that would fall if the source did. */
static void
append_resting (GtkBox        *box,
                AmparoSession *session,
                AmparoSource  *source)
{
  g_autoptr (GPtrArray) resting = amparo_library_dup_citing (get_library (session), source);
  GtkWidget *rests = amparo_heading_new (_("What Rests on This Source"));

  gtk_widget_add_css_class (rests, "title-4");
  gtk_box_append (box, rests);
  if (resting->len == 0)
    gtk_box_append (box, amparo_words_label_new (_("Nothing cites this source at present."), "dim-label"));
  for (guint shelf = 0; shelf < AMPARO_N_SHELVES; shelf++)
    amparo_entry_view_add (box, amparo_page_links_new (amparo_shelf_get_name (shelf), resting,
                                                       shelf, shelf,
                                                       amparo_session_get_reading (session)));
}

static void
append_source (GtkBox        *box,
               AmparoSession *session,
               AmparoSource  *source)
{
  gtk_box_append (box, amparo_grounds_new (amparo_source_get_grounds (source)));
  append_plain (box, _("Published By"), amparo_source_get_publisher (source));
  append_plain (box, _("Where"), amparo_source_get_where (source));
  append_plain (box, _("Date"), amparo_source_get_date (source));
  amparo_entry_view_add_text (box, _("Note"), amparo_source_get_note (source),
                              amparo_session_get_reading (session));
  append_resting (box, session, source);
}

/* The page */

static GtkWidget *
create_title (AmparoSession     *session,
              const AmparoEntry *entry)
{
  AmparoReading reading = amparo_session_get_reading (session);
  g_autofree char *name = amparo_bilingual_dup_label (entry->title, reading);
  GtkWidget *title = g_object_new (GTK_TYPE_BOX,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "focusable", TRUE,
                                   "orientation", GTK_ORIENTATION_VERTICAL,
                                   "css-classes", (const char *[]) { "page-title", NULL },
                                   NULL);

  gtk_box_append (GTK_BOX (title), amparo_words_label_new (amparo_shelf_get_name (entry->shelf), "caption-heading"));
  gtk_box_append (GTK_BOX (title), amparo_content_label_new (entry->title, reading, "title-2"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return title;
}

static void
append_entry (GtkBox            *box,
              AmparoSession     *session,
              const AmparoEntry *entry)
{
  gpointer object = entry->object;

  /* The card of a contact says what it is for. */
  if (entry->summary != NULL && !AMPARO_IS_CONTACT (object))
    gtk_box_append (box, amparo_content_label_new (entry->summary, amparo_session_get_reading (session), "summary"));

  if (AMPARO_IS_ARTICLE (object))
    amparo_article_view_append (box, session, object);
  else if (AMPARO_IS_SIGN (object))
    amparo_sign_view_append (box, session, object);
  else if (AMPARO_IS_CONTACT (object))
    append_contact (box, session, object);
  else if (AMPARO_IS_STEP (object))
    append_step (box, session, object);
  else if (AMPARO_IS_INSTRUMENT (object))
    append_checklist (box, session, object);
  else
    append_source (box, session, object);
}

GtkWidget *
amparo_entry_view_new (AmparoSession     *session,
                       const AmparoEntry *entry)
{
  GtkWidget *box;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (box, "library-body");
  gtk_box_append (GTK_BOX (box), create_title (session, entry));
  append_entry (GTK_BOX (box), session, entry);

  return box;
}

GtkWidget *
amparo_entry_view_get_title (GtkWidget *view)
{
  g_return_val_if_fail (GTK_IS_BOX (view), NULL);

  return gtk_widget_get_first_child (view);
}
