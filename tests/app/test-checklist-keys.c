/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The checklist by keyboard.
 */

#include "config.h"

#include <adwaita.h>

#include "app/note-view.h"
#include "app/settings.h"
#include "trial-checklist.h"

static void
test_first_item_has_the_focus (Trial         *trial,
                               gconstpointer  data)
{
  g_assert_true (trial_get_focus (trial) == amparo_rating_bar_get_button (trial_get_bar (trial, SPEAKS_FOR), 0));
}

static void
test_digit_rates (Trial         *trial,
                  gconstpointer  data)
{
  g_assert_true (trial_press (trial, GDK_KEY_4));
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, SPEAKS_FOR), ==, CLEAR);
  g_assert_cmpint (amparo_rating_bar_get_rating (trial_get_bar (trial, SPEAKS_FOR)), ==, CLEAR);

  g_assert_true (trial_press (trial, GDK_KEY_KP_2));
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, SPEAKS_FOR), ==, NO_CONCERN);
}

static void
test_digit_again_clears (Trial         *trial,
                         gconstpointer  data)
{
  trial_press (trial, GDK_KEY_3);
  trial_press (trial, GDK_KEY_3);
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, SPEAKS_FOR), ==, AMPARO_UNANSWERED);
  g_assert_cmpint (amparo_rating_bar_get_rating (trial_get_bar (trial, SPEAKS_FOR)), ==, AMPARO_UNANSWERED);
}

static void
test_delete_clears (Trial         *trial,
                    gconstpointer  data)
{
  static const guint keys[] = { GDK_KEY_Delete, GDK_KEY_BackSpace };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      amparo_screening_rate (trial->screening, SPEAKS_FOR, CLEAR);
      g_assert_true (trial_press (trial, keys[i]));
      g_assert_cmpint (amparo_screening_get_rating (trial->screening, SPEAKS_FOR), ==, AMPARO_UNANSWERED);
    }
}

static void
test_digit_without_a_rating_does_nothing (Trial         *trial,
                                          gconstpointer  data)
{
  trial_press (trial, GDK_KEY_9);
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, SPEAKS_FOR), ==, AMPARO_UNANSWERED);
}

/* Not onwards, which would take the person somewhere they did not go. */
static void
test_rating_keeps_the_focus (Trial         *trial,
                             gconstpointer  data)
{
  trial_press (trial, GDK_KEY_4);
  g_assert_true (trial_get_focus (trial) == amparo_rating_bar_get_button (trial_get_bar (trial, SPEAKS_FOR), CLEAR));
}

static void
test_digit_in_a_note_is_text (Trial         *trial,
                              gconstpointer  data)
{
  static const guint keys[] = { GDK_KEY_4, GDK_KEY_g, GDK_KEY_Delete, GDK_KEY_Down, GDK_KEY_Page_Down };

  trial_focus (trial, SPEAKS_FOR, AMPARO_CONTROL_NOTE);
  g_assert_true (AMPARO_IS_NOTE_VIEW (trial_get_focus (trial)));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_false (trial_press (trial, keys[i]));
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, SPEAKS_FOR), ==, AMPARO_UNANSWERED);
}

static void
test_keys_can_be_switched_off (Trial         *trial,
                               gconstpointer  data)
{
  GSettings *settings = amparo_settings_get_default ();

  if (settings == NULL)
    {
      g_test_skip ("no settings are installed here");
      return;
    }

  g_settings_set_boolean (settings, "single-key-shortcuts", FALSE);
  g_assert_false (trial_press (trial, GDK_KEY_4));
  g_assert_false (trial_press (trial, GDK_KEY_n));
  g_assert_true (trial_press (trial, GDK_KEY_Down));
  g_settings_reset (settings, "single-key-shortcuts");
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, SPEAKS_FOR), ==, AMPARO_UNANSWERED);
}

static void
test_letters_open (Trial         *trial,
                   gconstpointer  data)
{
  GtkWidget *row = GTK_WIDGET (trial_get_row (trial, SPEAKS_FOR));

  g_assert_null (desk_find_type (row, AMPARO_TYPE_NOTE_VIEW));
  g_assert_true (trial_press (trial, GDK_KEY_g));
  g_assert_nonnull (desk_find_label (row, "Answers come from somebody else"));
  g_assert_true (amparo_session_is_opened (trial->session, SPEAKS_FOR));

  g_assert_true (trial_press (trial, GDK_KEY_N));
  g_assert_true (AMPARO_IS_NOTE_VIEW (trial_get_focus (trial)));
  g_assert_true (trial_press (trial, GDK_KEY_Escape));
  g_assert_true (gtk_widget_is_ancestor (trial_get_focus (trial), GTK_WIDGET (trial_get_bar (trial, SPEAKS_FOR))));

  g_assert_null (desk_find_type (row, GTK_TYPE_DROP_DOWN));
  g_assert_true (trial_press (trial, GDK_KEY_e));
  g_assert_nonnull (desk_find_type (row, GTK_TYPE_DROP_DOWN));
}

static void
test_arrows_move_between_items (Trial         *trial,
                                gconstpointer  data)
{
  trial_press (trial, GDK_KEY_Down);
  g_assert_cmpint (amparo_session_get_focus (trial->session, NULL), ==, HOLDS_PAPERS);
  trial_press (trial, GDK_KEY_Down);
  g_assert_cmpint (amparo_session_get_focus (trial->session, NULL), ==, HOLDS_PAPERS);

  amparo_screening_rate (trial->screening, SPEAKS_FOR, CLEAR);
  trial_focus (trial, HOLDS_PAPERS, AMPARO_CONTROL_GUIDANCE);
  trial_press (trial, GDK_KEY_Up);
  g_assert_cmpint (amparo_session_get_focus (trial->session, NULL), ==, WHO_SPEAKS);
  g_assert_cmpint (amparo_item_row_find_control (trial_get_row (trial, WHO_SPEAKS), trial_get_focus (trial)), ==,
                   AMPARO_CONTROL_GUIDANCE);
}

static void
test_ratings_are_one_stop (Trial         *trial,
                           gconstpointer  data)
{
  AmparoRatingBar *bar = trial_get_bar (trial, SPEAKS_FOR);

  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (bar), GTK_DIR_RIGHT));
  g_assert_true (trial_get_focus (trial) == amparo_rating_bar_get_button (bar, 1));
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, SPEAKS_FOR), ==, AMPARO_UNANSWERED);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (bar), GTK_DIR_LEFT));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (bar), GTK_DIR_LEFT));
  g_assert_true (trial_get_focus (trial) == amparo_rating_bar_get_button (bar, 0));

  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (bar), GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (bar), GTK_DIR_TAB_BACKWARD));
}

static void
test_sections_turn (Trial         *trial,
                    gconstpointer  data)
{
  trial_press (trial, GDK_KEY_Page_Up);
  g_assert_cmpuint (amparo_session_get_section (trial->session), ==, 0);

  g_assert_true (trial_press (trial, GDK_KEY_Page_Down));
  g_assert_cmpuint (amparo_session_get_section (trial->session), ==, 1);
  g_assert_nonnull (trial_get_row (trial, DEBT));
  g_assert_cmpint (amparo_session_get_focus (trial->session, NULL), ==, DEBT);

  trial_press (trial, GDK_KEY_Page_Down);
  g_assert_cmpuint (amparo_session_get_section (trial->session), ==, 1);
}

static void
test_mnemonics_are_not_read (Trial         *trial,
                             gconstpointer  data)
{
  GtkWidget *button = desk_find_action (trial->page, "checklist.facts", NULL);

  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, test) g_test_add ("/checklist/" path, Trial, NULL, trial_set_up, test, trial_tear_down)
  ADD ("first-item-has-the-focus", test_first_item_has_the_focus);
  ADD ("digit-rates", test_digit_rates);
  ADD ("digit-again-clears", test_digit_again_clears);
  ADD ("delete-clears", test_delete_clears);
  ADD ("digit-without-a-rating-does-nothing", test_digit_without_a_rating_does_nothing);
  ADD ("rating-keeps-the-focus", test_rating_keeps_the_focus);
  ADD ("digit-in-a-note-is-text", test_digit_in_a_note_is_text);
  ADD ("keys-can-be-switched-off", test_keys_can_be_switched_off);
  ADD ("letters-open", test_letters_open);
  ADD ("arrows-move-between-items", test_arrows_move_between_items);
  ADD ("ratings-are-one-stop", test_ratings_are_one_stop);
  ADD ("sections-turn", test_sections_turn);
  ADD ("mnemonics-are-not-read", test_mnemonics_are_not_read);

  return g_test_run ();
}
