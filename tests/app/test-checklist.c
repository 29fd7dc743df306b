/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "app/capped.h"
#include "app/checklist-page.h"
#include "app/evidence-picker.h"
#include "app/item-row.h"
#include "app/level-box.h"
#include "app/note-view.h"
#include "app/rating-bar.h"
#include "app/section-list.h"
#include "app/settings.h"
#include "trial.h"

static AmparoSectionView *
get_view (Trial *trial)
{
  return amparo_checklist_page_get_view (AMPARO_CHECKLIST_PAGE (trial->page));
}

static AmparoItemRow *
get_row (Trial *trial,
         guint  item)
{
  return amparo_section_view_get_row (get_view (trial), item);
}

static AmparoRatingBar *
get_bar (Trial *trial,
         guint  item)
{
  return AMPARO_RATING_BAR (desk_find_type (GTK_WIDGET (get_row (trial, item)), AMPARO_TYPE_RATING_BAR));
}

static GtkWidget *
get_focus (Trial *trial)
{
  return gtk_root_get_focus (GTK_ROOT (trial->window));
}

/* GTK has no way to press a key in a test; this is what it would call. */
static gboolean
press (Trial *trial,
       guint  keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_view (trial)));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  return handled;
}

static void
focus (Trial         *trial,
       guint          item,
       AmparoControl  control)
{
  g_assert_true (amparo_item_row_focus_control (get_row (trial, item), control));
}

static void
test_first_item_has_the_focus (Trial         *trial,
                               gconstpointer  data)
{
  g_assert_true (get_focus (trial) == amparo_rating_bar_get_button (get_bar (trial, SPEAKS_FOR), 0));
}

static void
test_digit_rates (Trial         *trial,
                  gconstpointer  data)
{
  g_assert_true (press (trial, GDK_KEY_4));
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, SPEAKS_FOR), ==, CLEAR);
  g_assert_cmpint (amparo_rating_bar_get_rating (get_bar (trial, SPEAKS_FOR)), ==, CLEAR);

  g_assert_true (press (trial, GDK_KEY_KP_2));
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, SPEAKS_FOR), ==, NO_CONCERN);
}

static void
test_digit_again_clears (Trial         *trial,
                         gconstpointer  data)
{
  press (trial, GDK_KEY_3);
  press (trial, GDK_KEY_3);
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, SPEAKS_FOR), ==, AMPARO_UNANSWERED);
  g_assert_cmpint (amparo_rating_bar_get_rating (get_bar (trial, SPEAKS_FOR)), ==, AMPARO_UNANSWERED);
}

static void
test_delete_clears (Trial         *trial,
                    gconstpointer  data)
{
  static const guint keys[] = { GDK_KEY_Delete, GDK_KEY_BackSpace };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      amparo_screening_rate (trial->screening, SPEAKS_FOR, CLEAR);
      g_assert_true (press (trial, keys[i]));
      g_assert_cmpint (amparo_screening_get_rating (trial->screening, SPEAKS_FOR), ==, AMPARO_UNANSWERED);
    }
}

static void
test_digit_without_a_rating_does_nothing (Trial         *trial,
                                          gconstpointer  data)
{
  press (trial, GDK_KEY_9);
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, SPEAKS_FOR), ==, AMPARO_UNANSWERED);
}

static void
test_click_rates (Trial         *trial,
                  gconstpointer  data)
{
  GtkWidget *clear = amparo_rating_bar_get_button (get_bar (trial, HOLDS_PAPERS), CLEAR);
  GtkWidget *possible = amparo_rating_bar_get_button (get_bar (trial, HOLDS_PAPERS), POSSIBLE);

  g_signal_emit_by_name (clear, "clicked");
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, HOLDS_PAPERS), ==, CLEAR);
  gtk_test_accessible_assert_state (clear, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);

  g_signal_emit_by_name (possible, "clicked");
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, HOLDS_PAPERS), ==, POSSIBLE);
  gtk_test_accessible_assert_state (clear, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);

  g_signal_emit_by_name (possible, "clicked");
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, HOLDS_PAPERS), ==, AMPARO_UNANSWERED);
}

/* Not onwards, which would take the person somewhere they did not go. */
static void
test_rating_keeps_the_focus (Trial         *trial,
                             gconstpointer  data)
{
  press (trial, GDK_KEY_4);
  g_assert_true (get_focus (trial) == amparo_rating_bar_get_button (get_bar (trial, SPEAKS_FOR), CLEAR));
}

static void
test_digit_in_a_note_is_text (Trial         *trial,
                              gconstpointer  data)
{
  static const guint keys[] = { GDK_KEY_4, GDK_KEY_g, GDK_KEY_Delete, GDK_KEY_Down, GDK_KEY_Page_Down };

  focus (trial, SPEAKS_FOR, AMPARO_CONTROL_NOTE);
  g_assert_true (AMPARO_IS_NOTE_VIEW (get_focus (trial)));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_false (press (trial, keys[i]));
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
  g_assert_false (press (trial, GDK_KEY_4));
  g_assert_false (press (trial, GDK_KEY_n));
  g_assert_true (press (trial, GDK_KEY_Down));
  g_settings_reset (settings, "single-key-shortcuts");
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, SPEAKS_FOR), ==, AMPARO_UNANSWERED);
}

static void
test_letters_open (Trial         *trial,
                   gconstpointer  data)
{
  GtkWidget *row = GTK_WIDGET (get_row (trial, SPEAKS_FOR));

  g_assert_null (desk_find_type (row, AMPARO_TYPE_NOTE_VIEW));
  g_assert_true (press (trial, GDK_KEY_g));
  g_assert_nonnull (desk_find_label (row, "Answers come from somebody else"));
  g_assert_true (amparo_session_is_opened (trial->session, SPEAKS_FOR));

  g_assert_true (press (trial, GDK_KEY_N));
  g_assert_true (AMPARO_IS_NOTE_VIEW (get_focus (trial)));
  g_assert_true (press (trial, GDK_KEY_Escape));
  g_assert_true (gtk_widget_is_ancestor (get_focus (trial), GTK_WIDGET (get_bar (trial, SPEAKS_FOR))));

  g_assert_null (desk_find_type (row, GTK_TYPE_DROP_DOWN));
  g_assert_true (press (trial, GDK_KEY_e));
  g_assert_nonnull (desk_find_type (row, GTK_TYPE_DROP_DOWN));
}

static void
test_arrows_move_between_items (Trial         *trial,
                                gconstpointer  data)
{
  press (trial, GDK_KEY_Down);
  g_assert_cmpint (amparo_session_get_focus (trial->session, NULL), ==, HOLDS_PAPERS);
  press (trial, GDK_KEY_Down);
  g_assert_cmpint (amparo_session_get_focus (trial->session, NULL), ==, HOLDS_PAPERS);

  amparo_screening_rate (trial->screening, SPEAKS_FOR, CLEAR);
  focus (trial, HOLDS_PAPERS, AMPARO_CONTROL_GUIDANCE);
  press (trial, GDK_KEY_Up);
  g_assert_cmpint (amparo_session_get_focus (trial->session, NULL), ==, WHO_SPEAKS);
  g_assert_cmpint (amparo_item_row_find_control (get_row (trial, WHO_SPEAKS), get_focus (trial)), ==,
                   AMPARO_CONTROL_GUIDANCE);
}

static void
test_ratings_are_one_stop (Trial         *trial,
                           gconstpointer  data)
{
  AmparoRatingBar *bar = get_bar (trial, SPEAKS_FOR);

  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (bar), GTK_DIR_RIGHT));
  g_assert_true (get_focus (trial) == amparo_rating_bar_get_button (bar, 1));
  g_assert_cmpint (amparo_screening_get_rating (trial->screening, SPEAKS_FOR), ==, AMPARO_UNANSWERED);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (bar), GTK_DIR_LEFT));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (bar), GTK_DIR_LEFT));
  g_assert_true (get_focus (trial) == amparo_rating_bar_get_button (bar, 0));

  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (bar), GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (bar), GTK_DIR_TAB_BACKWARD));
}

static void
test_ratings_have_names (Trial         *trial,
                         gconstpointer  data)
{
  GtkWidget *row = GTK_WIDGET (get_row (trial, SPEAKS_FOR));
  GtkWidget *clear = amparo_rating_bar_get_button (get_bar (trial, SPEAKS_FOR), CLEAR);

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
  g_assert_null (get_row (trial, WHO_SPEAKS));

  amparo_screening_rate (trial->screening, SPEAKS_FOR, POSSIBLE);
  g_assert_nonnull (get_row (trial, WHO_SPEAKS));
  g_assert_true (gtk_widget_get_next_sibling (GTK_WIDGET (get_row (trial, SPEAKS_FOR)))
                 == GTK_WIDGET (get_row (trial, WHO_SPEAKS)));
  g_assert_cmpint (gtk_widget_get_margin_start (GTK_WIDGET (get_row (trial, WHO_SPEAKS))), >, 0);
  amparo_item_row_rate (get_row (trial, WHO_SPEAKS), CLEAR);

  amparo_screening_rate (trial->screening, SPEAKS_FOR, NO_CONCERN);
  g_assert_null (get_row (trial, WHO_SPEAKS));

  amparo_screening_rate (trial->screening, SPEAKS_FOR, CLEAR);
  g_assert_cmpint (amparo_rating_bar_get_rating (get_bar (trial, WHO_SPEAKS)), ==, CLEAR);
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

      focus (trial, HOLDS_PAPERS, controls[i]);
      amparo_session_set_reading (trial->session, (AmparoReading) (i % 3));
      trial_rebuild (trial);

      g_assert_cmpint (amparo_session_get_focus (trial->session, &control), ==, HOLDS_PAPERS);
      g_assert_cmpint (control, ==, controls[i]);
      g_assert_nonnull (get_focus (trial));
      g_assert_cmpint (amparo_item_row_find_control (get_row (trial, HOLDS_PAPERS), get_focus (trial)), ==,
                       controls[i]);
    }
}

static void
test_closed_note_stays_closed (Trial         *trial,
                               gconstpointer  data)
{
  GtkWidget *button;

  focus (trial, HOLDS_PAPERS, AMPARO_CONTROL_NOTE_BUTTON);
  trial_rebuild (trial);

  button = get_focus (trial);
  g_assert_true (GTK_IS_TOGGLE_BUTTON (button));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Note");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

static void
test_level_unfolds_again (Trial         *trial,
                          gconstpointer  data)
{
  GtkWidget *box = desk_find_type (trial->page, AMPARO_TYPE_LEVEL_BOX);
  GtkWidget *why = amparo_level_box_get_why (AMPARO_LEVEL_BOX (box));

  amparo_level_box_set_compact (AMPARO_LEVEL_BOX (box), TRUE);
  g_assert_null (desk_find_label (box, "Why"));
  g_assert_nonnull (desk_find_label (why, "Level so far"));
  gtk_test_accessible_assert_property (why, GTK_ACCESSIBLE_PROPERTY_LABEL, "Why");

  amparo_level_box_set_compact (AMPARO_LEVEL_BOX (box), FALSE);
  trial_draw (trial);
  g_assert_true (gtk_widget_get_mapped (desk_find_label (why, "Why")));
  g_assert_null (desk_find_label (why, "Level so far"));
  g_assert_true (gtk_widget_get_mapped (desk_find_label (box, "Level so far")));
}

static void
test_rebuilt_page_is_as_it_was (Trial         *trial,
                                gconstpointer  data)
{
  amparo_screening_rate (trial->screening, SPEAKS_FOR, POSSIBLE);
  amparo_screening_set_note (trial->screening, SPEAKS_FOR, "by the door");
  amparo_item_row_toggle_guidance (get_row (trial, HOLDS_PAPERS));
  trial_rebuild (trial);

  g_assert_cmpint (amparo_rating_bar_get_rating (get_bar (trial, SPEAKS_FOR)), ==, POSSIBLE);
  g_assert_nonnull (get_row (trial, WHO_SPEAKS));
  g_assert_nonnull (desk_find_type (GTK_WIDGET (get_row (trial, SPEAKS_FOR)), AMPARO_TYPE_NOTE_VIEW));
  g_assert_nonnull (desk_find_label (GTK_WIDGET (get_row (trial, HOLDS_PAPERS)), "They are at home."));
}

static void
test_note_reaches_the_screening (Trial         *trial,
                                 gconstpointer  data)
{
  GtkTextBuffer *buffer;

  focus (trial, SPEAKS_FOR, AMPARO_CONTROL_NOTE);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_focus (trial)));
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

  focus (trial, SPEAKS_FOR, AMPARO_CONTROL_NOTE);
  trial_draw (trial);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_focus (trial)));
  gtk_text_buffer_set_text (buffer, "a name", -1);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);

  g_assert_false (gdk_clipboard_is_local (primary));
}

static void
test_evidence_reaches_the_screening (Trial         *trial,
                                     gconstpointer  data)
{
  GtkWidget *row = GTK_WIDGET (get_row (trial, SPEAKS_FOR));
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
      row = GTK_WIDGET (get_row (trial, SPEAKS_FOR));
      g_assert_true ((desk_find_label (row, "May be said, in English") != NULL) == cases[i].english);
      g_assert_true ((desk_find_label (row, "May be said, in Spanish") != NULL) == cases[i].spanish);
      g_assert_nonnull (desk_find_label (row, "Is he your boss? It may put them in danger."));
      g_assert_nonnull (desk_find_label (row, "Verify before relying on this"));
    }
}

static void
test_sections_turn (Trial         *trial,
                    gconstpointer  data)
{
  press (trial, GDK_KEY_Page_Up);
  g_assert_cmpuint (amparo_session_get_section (trial->session), ==, 0);

  g_assert_true (press (trial, GDK_KEY_Page_Down));
  g_assert_cmpuint (amparo_session_get_section (trial->session), ==, 1);
  g_assert_nonnull (get_row (trial, DEBT));
  g_assert_cmpint (amparo_session_get_focus (trial->session, NULL), ==, DEBT);

  press (trial, GDK_KEY_Page_Down);
  g_assert_cmpuint (amparo_session_get_section (trial->session), ==, 1);
}

static void
test_progress_is_told (Trial         *trial,
                       gconstpointer  data)
{
  AmparoSectionList *list = AMPARO_SECTION_LIST (desk_find_type (trial->page, AMPARO_TYPE_SECTION_LIST));
  GtkWidget *row = amparo_section_list_get_row (list, 0);

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Control, 0 of 2 answered");
  amparo_screening_rate (trial->screening, SPEAKS_FOR, POSSIBLE);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Control, 1 of 3 answered");
  g_assert_nonnull (desk_find_label (trial->page, "1 of 3 answered"));

  amparo_screening_rate (trial->screening, SPEAKS_FOR, NO_CONCERN);
  amparo_screening_rate (trial->screening, HOLDS_PAPERS, NO_CONCERN);
  g_assert_nonnull (desk_find_label (row, "✓ 2/2"));
}

static void
test_level_and_reasons (Trial         *trial,
                        gconstpointer  data)
{
  GtkWidget *box = desk_find_type (trial->page, AMPARO_TYPE_LEVEL_BOX);

  g_assert_nonnull (desk_find_label (box, "Not enough information"));
  amparo_screening_rate (trial->screening, SPEAKS_FOR, CLEAR);
  g_assert_nonnull (desk_find_label (box, "Clear concern"));
  g_assert_nonnull (desk_find_label (box, "●●●"));

  gtk_expander_set_expanded (GTK_EXPANDER (amparo_level_box_get_why (AMPARO_LEVEL_BOX (box))), TRUE);
  g_assert_nonnull (desk_find_label (box, "A strong sign is clear"));
  amparo_screening_rate (trial->screening, SPEAKS_FOR, POSSIBLE);
  g_assert_null (desk_find_label (box, "A strong sign is clear"));
  g_assert_nonnull (desk_find_label (box, "A strong sign may be there"));
}

static void
test_mnemonics_are_not_read (Trial         *trial,
                             gconstpointer  data)
{
  GtkWidget *button = desk_find_action (trial->page, "checklist.facts", NULL);

  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static GtkWidget *
find_stop (Trial *trial)
{
  return desk_find_type (trial->page, AMPARO_TYPE_CAPPED);
}

static void
test_telling_stops_the_asking (Trial         *trial,
                               gconstpointer  data)
{
  guint fact = desk_get_fact (&trial->desk, "disclosing");

  g_assert_false (gtk_widget_get_visible (find_stop (trial)));
  amparo_screening_set_fact (trial->screening, fact, 0);
  g_assert_true (gtk_widget_get_visible (find_stop (trial)));
  g_assert_nonnull (desk_find_label (find_stop (trial), "Stop asking and listen"));

  gtk_widget_activate_action (trial->page, "checklist.show-step", NULL);
  g_assert_nonnull (desk_find_label (trial_find_dialog (trial), "Write their words."));
  desk_close (trial_find_dialog (trial));

  amparo_screening_set_fact (trial->screening, fact, 1);
  g_assert_false (gtk_widget_get_visible (find_stop (trial)));
}

static void
test_missing_spanish_is_told (Trial         *trial,
                              gconstpointer  data)
{
  const char *words = "This checklist is not bilingual: parts of it are not in Spanish yet. "
                      "There the English stands in its place and says so.";

  g_assert_false (gtk_widget_get_mapped (desk_find_label (trial->page, words)));
  amparo_session_set_reading (trial->session, AMPARO_READING_BOTH);
  trial_rebuild (trial);
  g_assert_true (gtk_widget_get_mapped (desk_find_label (trial->page, words)));
  g_assert_nonnull (desk_find_label (GTK_WIDGET (get_row (trial, SPEAKS_FOR)), "Not in Spanish yet"));
}

static void
test_open_items_are_asked_about (Trial         *trial,
                                 gconstpointer  data)
{
  gtk_widget_activate_action (trial->page, "checklist.finish", NULL);
  g_assert_nonnull (trial_find_dialog (trial));
  g_assert_cmpint (amparo_session_get_page (trial->session), ==, AMPARO_PAGE_CHECKLIST);
  trial_close_dialog (trial);

  for (guint i = 0; i <= TRUSTED_ADULT; i++)
    amparo_screening_rate (trial->screening, i, NO_CONCERN);
  gtk_widget_activate_action (trial->page, "checklist.finish", NULL);
  g_assert_cmpint (amparo_session_get_page (trial->session), ==, AMPARO_PAGE_RESULT);
}

static void
test_facts_can_be_changed (Trial         *trial,
                           gconstpointer  data)
{
  gtk_widget_activate_action (trial->page, "checklist.facts", NULL);
  g_assert_nonnull (desk_find_label (trial_find_dialog (trial), "Is the person a child?"));
  desk_close (trial_find_dialog (trial));
}

static void
test_narrow_page_folds (Trial         *trial,
                        gconstpointer  data)
{
  GtkWidget *list = desk_find_type (trial->page, AMPARO_TYPE_SECTION_LIST);

  g_assert_true (gtk_widget_get_mapped (list));
  gtk_window_set_default_size (GTK_WINDOW (trial->window), 360, 640);
  for (guint i = 0; i < 100 && gtk_widget_get_mapped (list); i++)
    {
      trial_draw (trial);
      g_usleep (10 * 1000);
    }

  g_assert_false (gtk_widget_get_mapped (list));
  g_assert_cmpint (gtk_widget_get_width (trial->page), <=, 360);
  g_assert_nonnull (gtk_widget_get_ancestor (desk_find_type (trial->page, AMPARO_TYPE_SECTION_LIST),
                                             GTK_TYPE_POPOVER));
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
  ADD ("click-rates", test_click_rates);
  ADD ("rating-keeps-the-focus", test_rating_keeps_the_focus);
  ADD ("digit-in-a-note-is-text", test_digit_in_a_note_is_text);
  ADD ("keys-can-be-switched-off", test_keys_can_be_switched_off);
  ADD ("letters-open", test_letters_open);
  ADD ("arrows-move-between-items", test_arrows_move_between_items);
  ADD ("ratings-are-one-stop", test_ratings_are_one_stop);
  ADD ("ratings-have-names", test_ratings_have_names);
  ADD ("follow-up-comes-and-goes", test_follow_up_comes_and_goes);
  ADD ("focus-is-restored", test_focus_is_restored);
  ADD ("closed-note-stays-closed", test_closed_note_stays_closed);
  ADD ("level-unfolds-again", test_level_unfolds_again);
  ADD ("rebuilt-page-is-as-it-was", test_rebuilt_page_is_as_it_was);
  ADD ("note-reaches-the-screening", test_note_reaches_the_screening);
  ADD ("note-stays-out-of-the-selection", test_note_stays_out_of_the_selection);
  ADD ("evidence-reaches-the-screening", test_evidence_reaches_the_screening);
  ADD ("guidance-follows-the-person", test_guidance_follows_the_person);
  ADD ("sections-turn", test_sections_turn);
  ADD ("progress-is-told", test_progress_is_told);
  ADD ("level-and-reasons", test_level_and_reasons);
  ADD ("mnemonics-are-not-read", test_mnemonics_are_not_read);
  ADD ("telling-stops-the-asking", test_telling_stops_the_asking);
  ADD ("missing-spanish-is-told", test_missing_spanish_is_told);
  ADD ("open-items-are-asked-about", test_open_items_are_asked_about);
  ADD ("facts-can-be-changed", test_facts_can_be_changed);
  ADD ("narrow-page-folds", test_narrow_page_folds);

  return g_test_run ();
}
