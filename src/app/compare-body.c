/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/case-file.h"
#include "app/compare-view.h"
#include "app/dates.h"
#include "app/parts.h"
#include "app/record-parts.h"
#include "app/record-words.h"
#include "app/training-parts.h"

/* More of one code are found in the list of all. */
#define MOST_OTHERS 30

/* The days tell the two apart, unless it was one day. */
static void
dup_captions (AmparoComparison  *comparison,
              char             **before,
              char             **after)
{
  const char *first = amparo_screening_get_date (amparo_comparison_get_before (comparison));
  const char *second = amparo_screening_get_date (amparo_comparison_get_after (comparison));
  gboolean told_apart = *first != '\0' && *second != '\0' && !g_str_equal (first, second);

  /* Translators: the earlier and the later one of two screenings */
  *before = told_apart ? amparo_date_dup_words (first) : g_strdup (_("Earlier"));
  *after = told_apart ? amparo_date_dup_words (second) : g_strdup (_("Later"));
}

/* "R-17: March 3, 2026 and November 22, 2026" */
static GtkWidget *
create_title (AmparoComparison     *comparison,
              AmparoReading         reading,
              const AmparoCaptions *captions)
{
  const char *code = amparo_screening_get_code (amparo_comparison_get_after (comparison));
  /* Translators: the code of a young person, and the days of two screenings */
  g_autofree char *words = g_strdup_printf (_("%1$s: %2$s and %3$s"), code, captions->before, captions->after);
  g_autoptr (AmparoText) title = amparo_text_new (words, words);

  return amparo_leaf_title_new (_("Two Screenings Compared"), title,
                                reading == AMPARO_READING_BOTH ? AMPARO_READING_ENGLISH : reading, "title-2");
}

static void
add_checklists (GtkWidget        *body,
                AmparoComparison *comparison)
{
  AmparoInstrument *before = amparo_screening_get_instrument (amparo_comparison_get_before (comparison));
  AmparoInstrument *after = amparo_screening_get_instrument (amparo_comparison_get_after (comparison));

  if (!g_str_equal (amparo_instrument_get_id (before), amparo_instrument_get_id (after)))
    gtk_box_append (GTK_BOX (body), amparo_words_label_new (_("They were made with two checklists. Only signs that both ask for can be compared."), NULL));
  else if (!g_str_equal (amparo_instrument_get_hash (before), amparo_instrument_get_hash (after)))
    gtk_box_append (GTK_BOX (body), amparo_words_label_new (_("They were made with different versions of the checklist. What only one of them asks for is marked."), NULL));
}

static void
fill (GtkWidget     *parts,
      AmparoSession *session)
{
  AmparoCaseFile *file = amparo_session_get_case_file (session);
  AmparoComparison *comparison = amparo_case_file_get_comparison (file);
  AmparoReading reading = amparo_session_get_reading (session);
  gboolean all = amparo_case_file_compares_all (file);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  AmparoCaptions captions;
  GtkWidget *child;

  dup_captions (comparison, &before, &after);
  captions = (AmparoCaptions) { before, after };
  while ((child = gtk_widget_get_first_child (parts)) != NULL)
    gtk_box_remove (GTK_BOX (parts), child);
  amparo_record_add_part (parts, _("Signs"),
                          amparo_record_card_new (amparo_compare_items_new (comparison, reading, &captions, all)));
  amparo_record_add_part (parts, _("Facts"),
                          amparo_record_card_new (amparo_compare_facts_new (comparison, reading, &captions, all)));
}

static void
toggled_cb (GtkCheckButton *check,
            AmparoSession  *session)
{
  amparo_case_file_compare_all (amparo_session_get_case_file (session), gtk_check_button_get_active (check));
  fill (g_object_get_data (G_OBJECT (check), "parts"), session);
}

static GtkWidget *
create_check (AmparoSession *session,
              GtkWidget     *parts)
{
  GtkWidget *check = gtk_check_button_new_with_mnemonic (_("Show also what is the _same"));

  g_object_set_data (G_OBJECT (check), "parts", parts);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), amparo_case_file_compares_all (amparo_session_get_case_file (session)));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), session, 0);

  return check;
}

GtkWidget *
amparo_compare_body_new (AmparoSession *session)
{
  AmparoComparison *comparison;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *count = NULL;
  GtkWidget *body, *parts;
  AmparoCaptions captions;
  guint n_changed;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  comparison = amparo_case_file_get_comparison (amparo_session_get_case_file (session));
  dup_captions (comparison, &before, &after);
  captions = (AmparoCaptions) { before, after };
  n_changed = amparo_comparison_get_n_changed (comparison);
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u sign was answered otherwise.",
                                        "%u signs were answered otherwise.", n_changed), n_changed);

  body = amparo_leaf_body_new ();
  parts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_box_append (GTK_BOX (body), create_title (comparison, amparo_session_get_reading (session), &captions));
  add_checklists (body, comparison);
  gtk_box_append (GTK_BOX (body), amparo_compare_levels_new (comparison, amparo_session_get_reading (session), &captions));
  gtk_box_append (GTK_BOX (body), amparo_words_label_new (count, NULL));
  gtk_box_append (GTK_BOX (body), create_check (session, parts));
  gtk_box_append (GTK_BOX (body), parts);
  fill (parts, session);

  return body;
}

/* Choosing */

static void
chosen_cb (AmparoSession *session,
           GtkListBoxRow *row)
{
  amparo_case_file_compare (amparo_session_get_case_file (session), g_object_get_data (G_OBJECT (row), "id"));
}

static GtkWidget *
create_row (AmparoSession       *session,
            const AmparoSummary *summary)
{
  g_autofree char *title = amparo_record_dup_title (session, summary);
  g_autofree char *state = amparo_record_dup_state (session, summary);
  g_autofree char *date = amparo_date_dup_words (summary->date);
  g_autofree char *lines = g_strjoin ("\n", date, state, NULL);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), lines);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (summary->id), g_free);

  return row;
}

GtkWidget *
amparo_compare_choice_new (AmparoSession *session)
{
  g_autoptr (GPtrArray) others = NULL;
  GtkWidget *list;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  others = amparo_case_file_dup_others (amparo_session_get_case_file (session), MOST_OTHERS);
  if (others->len == 0)
    return NULL;

  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Other screenings with the same code"), -1);
  for (guint i = 0; i < others->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (session, g_ptr_array_index (others, i)));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (chosen_cb), session, G_CONNECT_SWAPPED);

  return list;
}
