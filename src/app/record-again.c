/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/record-again.h"

#include <glib/gi18n.h>

#include "app/parts.h"
#include "app/record-parts.h"
#include "app/sheet.h"

static void
begin_cb (GtkWidget *button)
{
  AmparoSession *session = g_object_get_data (G_OBJECT (button), "session");
  GtkCheckButton *with_facts = g_object_get_data (G_OBJECT (button), "with-facts");

  amparo_case_file_begin (amparo_session_get_case_file (session), g_object_get_data (G_OBJECT (button), "instrument"),
                          gtk_check_button_get_active (with_facts));
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (button)));
}

static void
add_words (GtkWidget  *box,
           const char *words)
{
  gtk_box_append (GTK_BOX (box), amparo_words_label_new (words, NULL));
}

static GtkWidget *
create_check (void)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *words = amparo_words_label_new (_("Take along the facts as they were known then"), NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), words);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_LABELLED_BY, words, NULL, -1);

  return check;
}

static void
present (AmparoSession    *session,
         GtkWidget        *parent,
         AmparoInstrument *instrument,
         const char       *title,
         const char       *words)
{
  AmparoScreening *screening = amparo_case_file_get_screening (amparo_session_get_case_file (session));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *check = create_check ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Begin"));

  add_words (box, words);
  if (amparo_session_is_at_risk (session))
    add_words (box, _("The screening that is under way and kept nowhere is forgotten."));
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), amparo_record_facts_new (session, screening));
  gtk_widget_add_css_class (button, "suggested-action");
  g_object_set_data_full (G_OBJECT (button), "session", g_object_ref (session), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), "instrument", g_object_ref (instrument), g_object_unref);
  g_object_set_data (G_OBJECT (button), "with-facts", check);
  g_signal_connect (button, "clicked", G_CALLBACK (begin_cb), NULL);
  gtk_box_append (GTK_BOX (box), button);
  amparo_name_by_words (box);
  amparo_sheet_present (parent, title, box);
}

AmparoInstrument *
amparo_record_find_instrument (AmparoSession *session)
{
  AmparoCaseFile *record;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  record = amparo_session_get_case_file (session);

  return amparo_content_find_instrument (amparo_session_get_content (session),
                                         amparo_case_file_get_newest (record)->record->summary->instrument);
}

void
amparo_record_ask_again (AmparoSession *session,
                         GtkWidget     *parent)
{
  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  present (session, parent, amparo_record_find_instrument (session), _("Screen Again"),
           _("A new screening begins with the same code and the date of today, on the checklist as it is now. The answers of this one are not taken along: what was so then is asked again."));
}

void
amparo_record_ask_to_begin (AmparoSession    *session,
                            GtkWidget        *parent,
                            AmparoInstrument *instrument)
{
  g_autofree char *words = NULL;

  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (AMPARO_IS_INSTRUMENT (instrument));

  /* Translators: %s is the title of a checklist */
  words = g_strdup_printf (_("A new screening begins with the same code and the date of today, on the checklist “%s”. The answers of this one are not taken along: what was so then is asked again."),
                           amparo_text_get (amparo_instrument_get_title (instrument), amparo_session_get_interface (session)));
  present (session, parent, instrument, _("Begin the Next Checklist"), words);
}
