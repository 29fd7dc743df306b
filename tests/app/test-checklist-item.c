/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An item of the checklist: rated, noted, and rebuilt as it was.
 */

#include "config.h"

#include <adwaita.h>

#include "app/note-view.h"
#include "trial-checklist.h"

static void
test_click_rates (Trial         *trial,
                  gconstpointer  data)
{
  GtkWidget *clear = amparo_rating_bar_get_button (trial_get_bar (trial, HOLDS_PAPERS), CLEAR);
  GtkWidget *possible = amparo_rating_bar_get_button (trial_get_bar (trial, HOLDS_PAPERS), POSSIBLE);

  g_signal_emit_by_name (clear, "clicked");
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, HOLDS_PAPERS), ==, CLEAR);
  gtk_test_accessible_assert_state (clear, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);

  g_signal_emit_by_name (possible, "clicked");
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, HOLDS_PAPERS), ==, POSSIBLE);
  gtk_test_accessible_assert_state (clear, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);

  g_signal_emit_by_name (possible, "clicked");
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, HOLDS_PAPERS), ==, AMPARO_UNANSWERED);
}

static void
test_ratings_have_names (Trial         *trial,
                         gconstpointer  data)
{
  GtkWidget *row = GTK_WIDGET (trial_get_row (trial, SPEAKS_FOR));
  GtkWidget *clear = amparo_rating_bar_get_button (trial_get_bar (trial, SPEAKS_FOR), CLEAR);

  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Another person speaks for the young person");
  gtk_test_accessible_assert_property (clear, GTK_ACCESSIBLE_PROPERTY_LABEL, "4 Clear");
  gtk_test_accessible_assert_property (clear, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "It is so.");
  gtk_test_accessible_assert_state (clear, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (clear), ==, "It is so.");
}

static void
test_follow_up_comes_and_goes (Trial         *trial,
                               gconstpointer  data)
{
  g_assert_null (trial_get_row (trial, WHO_SPEAKS));

  amparo_screening_rate (trial->screening, SPEAKS_FOR, POSSIBLE);
  g_assert_nonnull (trial_get_row (trial, WHO_SPEAKS));
  g_assert_true (gtk_widget_get_next_sibling (GTK_WIDGET (trial_get_row (trial, SPEAKS_FOR)))
                 == GTK_WIDGET (trial_get_row (trial, WHO_SPEAKS)));
  g_assert_cmpint (gtk_widget_get_margin_start (GTK_WIDGET (trial_get_row (trial, WHO_SPEAKS))), >, 0);
  amparo_item_row_rate (trial_get_row (trial, WHO_SPEAKS), CLEAR);

  amparo_screening_rate (trial->screening, SPEAKS_FOR, NO_CONCERN);
  g_assert_null (trial_get_row (trial, WHO_SPEAKS));

  amparo_screening_rate (trial->screening, SPEAKS_FOR, CLEAR);
  g_assert_cmpint (amparo_rating_bar_get_rating (trial_get_bar (trial, WHO_SPEAKS)), ==, CLEAR);
}

static void
test_focus_is_restored (Trial         *trial,
                        gconstpointer  data)
{
  static const AmparoControl controls[] = {
    AMPARO_CONTROL_RATING, AMPARO_CONTROL_EVIDENCE, AMPARO_CONTROL_NOTE, AMPARO_CONTROL_NOTE_BUTTON,
    AMPARO_CONTROL_GUIDANCE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      AmparoControl control;

      trial_focus (trial, HOLDS_PAPERS, controls[i]);
      amparo_session_set_reading (trial->session, (AmparoReading) (i % 3));
      trial_rebuild (trial);

      g_assert_cmpint (amparo_session_get_focus (trial->session, &control), ==, HOLDS_PAPERS);
      g_assert_cmpint (control, ==, controls[i]);
      g_assert_nonnull (trial_get_focus (trial));
      g_assert_cmpint (amparo_item_row_find_control (trial_get_row (trial, HOLDS_PAPERS), trial_get_focus (trial)), ==,
                       controls[i]);
    }
}

static void
test_closed_note_stays_closed (Trial         *trial,
                               gconstpointer  data)
{
  GtkWidget *button;

  trial_focus (trial, HOLDS_PAPERS, AMPARO_CONTROL_NOTE_BUTTON);
  trial_rebuild (trial);

  button = trial_get_focus (trial);
  g_assert_true (GTK_IS_TOGGLE_BUTTON (button));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Note");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

static void
test_rebuilt_page_is_as_it_was (Trial         *trial,
                                gconstpointer  data)
{
  amparo_screening_rate (trial->screening, SPEAKS_FOR, POSSIBLE);
  amparo_screening_set_note (trial->screening, SPEAKS_FOR, "by the door");
  amparo_item_row_toggle_guidance (trial_get_row (trial, HOLDS_PAPERS));
  trial_rebuild (trial);

  g_assert_cmpint (amparo_rating_bar_get_rating (trial_get_bar (trial, SPEAKS_FOR)), ==, POSSIBLE);
  g_assert_nonnull (trial_get_row (trial, WHO_SPEAKS));
  g_assert_nonnull (desk_find_type (GTK_WIDGET (trial_get_row (trial, SPEAKS_FOR)), AMPARO_TYPE_NOTE_VIEW));
  g_assert_nonnull (desk_find_label (GTK_WIDGET (trial_get_row (trial, HOLDS_PAPERS)), "They are at home."));
}

static void
test_note_reaches_the_screening (Trial         *trial,
                                 gconstpointer  data)
{
  GtkTextBuffer *buffer;

  trial_focus (trial, SPEAKS_FOR, AMPARO_CONTROL_NOTE);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (trial_get_focus (trial)));
  gtk_text_buffer_insert_at_cursor (buffer, "seen 2 times", -1);
  g_assert_cmpstr (amparo_screening_get_note (trial->screening, SPEAKS_FOR), ==, "seen 2 times");
}

static void
test_note_stays_out_of_the_selection (Trial         *trial,
                                      gconstpointer  data)
{
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (trial->window);
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  trial_focus (trial, SPEAKS_FOR, AMPARO_CONTROL_NOTE);
  trial_draw (trial);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (trial_get_focus (trial)));
  gtk_text_buffer_set_text (buffer, "a name", -1);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);

  g_assert_false (gdk_clipboard_is_local (primary));
}

static void
test_evidence_reaches_the_screening (Trial         *trial,
                                     gconstpointer  data)
{
  GtkWidget *row = GTK_WIDGET (trial_get_row (trial, SPEAKS_FOR));
  GtkWidget *list;

  amparo_item_row_open_evidence (AMPARO_ITEM_ROW (row));
  list = desk_find_type (row, GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), AMPARO_EVIDENCE_RECORD);
  g_assert_cmpint (amparo_screening_get_evidence (trial->screening, SPEAKS_FOR), ==, AMPARO_EVIDENCE_RECORD);
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "How known: On record");
}

static void
test_guidance_follows_the_person (Trial         *trial,
                                  gconstpointer  data)
{
  static const struct { AmparoReading person; gboolean english; gboolean spanish; } cases[] = {
    { AMPARO_READING_ENGLISH, TRUE, FALSE },
    { AMPARO_READING_SPANISH, FALSE, TRUE },
    { AMPARO_READING_BOTH, TRUE, TRUE },
  };

  amparo_session_set_opened (trial->session, SPEAKS_FOR, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row;

      amparo_session_set_person (trial->session, cases[i].person);
      trial_rebuild (trial);
      row = GTK_WIDGET (trial_get_row (trial, SPEAKS_FOR));
      g_assert_true ((desk_find_label (row, "May be said, in English") != NULL) == cases[i].english);
      g_assert_true ((desk_find_label (row, "May be said, in Spanish") != NULL) == cases[i].spanish);
      g_assert_nonnull (desk_find_label (row, "Is he your boss? It may put them in danger."));
      g_assert_nonnull (desk_find_label (row, "Verify before relying on this"));
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add ("/checklist/" path, Trial, NULL, trial_set_up, test, trial_tear_down)
  ADD ("click-rates", test_click_rates);
  ADD ("ratings-have-names", test_ratings_have_names);
  ADD ("follow-up-comes-and-goes", test_follow_up_comes_and_goes);
  ADD ("focus-is-restored", test_focus_is_restored);
  ADD ("closed-note-stays-closed", test_closed_note_stays_closed);
  ADD ("rebuilt-page-is-as-it-was", test_rebuilt_page_is_as_it_was);
  ADD ("note-reaches-the-screening", test_note_reaches_the_screening);
  ADD ("note-stays-out-of-the-selection", test_note_stays_out_of_the_selection);
  ADD ("evidence-reaches-the-screening", test_evidence_reaches_the_screening);
  ADD ("guidance-follows-the-person", test_guidance_follows_the_person);

  return g_test_run ();
}
