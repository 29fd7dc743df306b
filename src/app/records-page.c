/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/column.h"
#include "app/pages.h"
#include "app/parts.h"
#include "app/record-sheet.h"
#include "app/record-words.h"
#include "app/safe.h"

/* The screenings in the vault, the newest first, with what is due of them. */

#define AMPARO_TYPE_RECORDS_PAGE (amparo_records_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoRecordsPage, amparo_records_page, AMPARO, RECORDS_PAGE, AdwBin)

typedef enum
{
  SHOW_ALL,
  SHOW_UNDER_WAY,
  SHOW_FINISHED,
  SHOW_DUE,
} Show;

struct _AmparoRecordsPage
{
  AdwBin parent_instance;

  /* owned */
  AmparoSession *session;
  AmparoSafe    *safe;
  /* children */
  GtkEditable   *search;
  GtkDropDown   *show;
  GtkListBox    *list;
  GtkLabel      *count;
};

G_DEFINE_FINAL_TYPE (AmparoRecordsPage, amparo_records_page, ADW_TYPE_BIN)

static gboolean
is_shown (AmparoRecordsPage   *self,
          const AmparoSummary *summary)
{
  switch ((Show) gtk_drop_down_get_selected (self->show))
    {
    case SHOW_UNDER_WAY:
      return amparo_record_is_draft (summary);
    case SHOW_FINISHED:
      return !amparo_record_is_draft (summary);
    case SHOW_DUE:
      return summary->due->len > 0;
    case SHOW_ALL:
    default:
      return TRUE;
    }
}

/* Every word that was typed is somewhere in what the row says. */
static gboolean
has_words (const char *said,
           const char *typed)
{
  g_autofree char *folded = g_utf8_casefold (said, -1);
  g_autofree char *wanted = g_utf8_casefold (typed, -1);
  g_auto (GStrv) words = g_strsplit_set (wanted, " \t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static void
activated_cb (AmparoRecordsPage *self,
              GtkListBoxRow     *row)
{
  amparo_record_activate (self->session, GTK_WIDGET (self), g_object_get_data (G_OBJECT (row), "id"));
}

static void
add_row (AmparoRecordsPage   *self,
         const AmparoSummary *summary,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (summary->id), g_free);
  gtk_list_box_append (self->list, row);
}

static gboolean
add_if_wanted (AmparoRecordsPage   *self,
               const AmparoSummary *summary,
               GDateTime           *now)
{
  g_autofree char *title = amparo_record_dup_title (self->session, summary);
  g_autofree char *state = amparo_record_dup_state (self->session, summary);
  g_autofree char *due = amparo_record_dup_due (self->session, summary, now);
  g_autofree char *subtitle = due != NULL ? g_strconcat (state, "\n", due, NULL) : g_strdup (state);
  g_autofree char *all = g_strjoin (" ", title, subtitle, summary->date, NULL);

  if (!is_shown (self, summary) || !has_words (all, gtk_editable_get_text (self->search)))
    return FALSE;

  add_row (self, summary, title, subtitle);

  return TRUE;
}

static void
fill (AmparoRecordsPage *self)
{
  GPtrArray *records = amparo_safe_get_records (self->safe);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *words = NULL;
  GtkListBoxRow *row;
  guint shown = 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < records->len; i++)
    shown += add_if_wanted (self, g_ptr_array_index (records, i), now);

  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u of %2$u screening", "%1$u of %2$u screenings",
                                        records->len), shown, records->len);
  gtk_label_set_label (self->count, words);
  gtk_widget_set_visible (GTK_WIDGET (self->list), shown > 0);
}

static void
amparo_records_page_dispose (GObject *object)
{
  AmparoRecordsPage *self = AMPARO_RECORDS_PAGE (object);

  g_clear_object (&self->safe);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_records_page_parent_class)->dispose (object);
}

static void
amparo_records_page_class_init (AmparoRecordsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_records_page_dispose;
}

static void
amparo_records_page_init (AmparoRecordsPage *self)
{
}

static void
build_filter (AmparoRecordsPage *self,
              GtkBox            *box)
{
  const char *shows[] = { _("All"), _("Not finished"), _("Finished"), _("With something due"), NULL };
  GtkWidget *bar = amparo_wrap_box_new ();
  GtkWidget *search = gtk_search_entry_new ();
  GtkWidget *show = gtk_drop_down_new_from_strings (shows);

  self->search = GTK_EDITABLE (search);
  self->show = GTK_DROP_DOWN (show);
  gtk_accessible_update_property (GTK_ACCESSIBLE (search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search by code, checklist, day, level or person"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (show), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Which screenings"), -1);
  gtk_widget_set_size_request (search, 280, -1);
  gtk_box_append (GTK_BOX (bar), search);
  gtk_box_append (GTK_BOX (bar), show);
  gtk_box_append (box, bar);
  g_signal_connect_object (search, "search-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (show, "notify::selected", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
}

GtkWidget *
amparo_records_page_new (AmparoSession *session)
{
  AmparoRecordsPage *self;
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_RECORDS_PAGE, NULL);
  self->session = g_object_ref (session);
  self->safe = g_object_ref (amparo_session_get_safe (session));

  gtk_widget_add_css_class (GTK_WIDGET (box), "page-body");
  build_filter (self, box);
  self->count = GTK_LABEL (amparo_words_label_new ("", "dim-label"));
  gtk_box_append (box, GTK_WIDGET (self->count));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Screenings"), -1);
  gtk_box_append (box, GTK_WIDGET (self->list));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->safe, "records-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), amparo_column_new (GTK_WIDGET (box), 860));
  adw_bin_set_child (ADW_BIN (self), scroller);
  fill (self);

  return GTK_WIDGET (self);
}
