/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/question-view.h"
#include "desk.h"
#include "pupil.h"

static AmparoQuestionView *
find_question (AmparoWindow *window)
{
  GtkWidget *view = desk_find_type (amparo_window_get_page (window), AMPARO_TYPE_QUESTION_VIEW);

  return view != NULL ? AMPARO_QUESTION_VIEW (view) : NULL;
}

static void
begin (Pupil      *pupil,
       const char *part)
{
  pupil_sign_in (pupil, "Ana Lucero");
  pupil_reach (pupil, part);
}

static AmparoWindow *
open_at (Pupil      *pupil,
         const char *part)
{
  begin (pupil, part);

  return pupil_open_window (pupil);
}

/* Questions */

static AmparoQuestionView *
create_view (Pupil      *pupil,
             const char *question)
{
  GtkWidget *view = amparo_question_view_new (amparo_module_find_question (pupil->module, question),
                                              AMPARO_READING_ENGLISH);

  return g_object_ref_sink (AMPARO_QUESTION_VIEW (view));
}

static void
assert_draft (AmparoQuestionView *view,
              const char         *expected,
              gboolean            complete)
{
  g_autofree char *draft = amparo_question_view_dup_draft (view);

  g_assert_cmpstr (draft, ==, expected);
  g_assert_cmpint (amparo_question_view_is_complete (view), ==, complete);
}

static void
test_one_is_chosen_by_its_digit (Pupil         *pupil,
                                 gconstpointer  data)
{
  AmparoQuestionView *view = create_view (pupil, "before-1");

  assert_draft (view, "", FALSE);
  amparo_question_view_press (view, 1);
  amparo_question_view_press (view, 2);
  assert_draft (view, "b", TRUE);
  amparo_question_view_press (view, 9);
  assert_draft (view, "b", TRUE);

  g_assert_finalize_object (view);
}

static void
test_several_are_chosen_and_left_again (Pupil         *pupil,
                                        gconstpointer  data)
{
  AmparoQuestionView *view = create_view (pupil, "before-2");

  amparo_question_view_press (view, 3);
  amparo_question_view_press (view, 1);
  assert_draft (view, "a c", TRUE);
  amparo_question_view_press (view, 3);
  assert_draft (view, "a", TRUE);

  g_assert_finalize_object (view);
}

static void
test_order_is_never_right_at_first (Pupil         *pupil,
                                    gconstpointer  data)
{
  AmparoQuestionView *view = create_view (pupil, "before-3");

  assert_draft (view, "b a", TRUE);
  amparo_question_view_set_draft (view, "a b");
  assert_draft (view, "a b", TRUE);

  g_assert_finalize_object (view);
}

static void
test_each_half_is_given_once (Pupil         *pupil,
                              gconstpointer  data)
{
  AmparoQuestionView *view = create_view (pupil, "before-4");

  amparo_question_view_set_draft (view, "a=a");
  assert_draft (view, "a=a", FALSE);
  amparo_question_view_set_draft (view, "b=a");
  assert_draft (view, "b=a", FALSE);
  amparo_question_view_set_draft (view, "a=b");
  assert_draft (view, "a=b b=a", TRUE);

  g_assert_finalize_object (view);
}

static void
test_draft_of_another_question_is_left_out (Pupil         *pupil,
                                            gconstpointer  data)
{
  AmparoQuestionView *view = create_view (pupil, "before-1");

  amparo_question_view_set_draft (view, "nothing here a=b");
  assert_draft (view, "", FALSE);

  g_assert_finalize_object (view);
}

/* The check */

static void
test_answer_waits_until_it_is_whole (Pupil         *pupil,
                                     gconstpointer  data)
{
  AmparoWindow *window = open_at (pupil, "before");

  g_assert_false (gtk_widget_is_sensitive (pupil_find_button (window, "_Answer")));
  amparo_question_view_press (find_question (window), 2);
  g_assert_true (gtk_widget_is_sensitive (pupil_find_button (window, "_Answer")));
  pupil_press (window, "_Answer");
  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "Not Quite"));
  pupil_press (window, "_Continue");
  g_assert_cmpstr (amparo_learning_get_at (pupil->learning), ==, "before-2");

  pupil_close_window (pupil, window);
}

static void
test_language_switch_loses_no_draft (Pupil         *pupil,
                                     gconstpointer  data)
{
  AmparoWindow *window = open_at (pupil, "before");
  GtkWidget *focus;

  amparo_question_view_press (find_question (window), 2);

  amparo_session_set_reading (pupil->session, AMPARO_READING_BOTH);
  desk_settle ();

  assert_draft (find_question (window), "b", TRUE);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (GTK_IS_CHECK_BUTTON (focus) && gtk_check_button_get_active (GTK_CHECK_BUTTON (focus)));

  pupil_close_window (pupil, window);
}

static void
test_new_page_is_read_from_its_heading (Pupil         *pupil,
                                        gconstpointer  data)
{
  AmparoWindow *window = open_at (pupil, "before");
  GtkWidget *focus;

  amparo_question_view_press (find_question (window), 1);
  pupil_press (window, "_Answer");

  focus = gtk_window_get_focus (GTK_WINDOW (window));
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, "Question 1 of 8. That Is Right");

  pupil_close_window (pupil, window);
}

static void
answer_all (Pupil    *pupil,
            gboolean  right)
{
  const char *at;

  while (*(at = amparo_learning_get_at (pupil->learning)) != '\0')
    {
      const AmparoQuestion *question = amparo_module_find_question (pupil->module, at);
      g_autofree char *answer = right ? dup_right_answer (question) : dup_wrong_answer (question);

      g_assert_true (amparo_learning_answer (pupil->learning, question->id, answer));
      amparo_learning_continue (pupil->learning);
    }
}

static void
test_check_is_reviewed_and_handed_in (Pupil         *pupil,
                                      gconstpointer  data)
{
  AmparoWindow *window;

  begin (pupil, "before");
  answer_all (pupil, TRUE);
  window = pupil_open_window (pupil);

  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "All Answered"));
  g_assert_cmpuint (desk_count_type (amparo_window_get_page (window), GTK_TYPE_EXPANDER), ==, 8);
  pupil_press (window, "_Hand In");
  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "Where You Begin"));
  pupil_press (window, "To the _Module");
  g_assert_cmpint (amparo_learning_get_place (pupil->learning), ==, AMPARO_PLACE_MODULE);

  pupil_close_window (pupil, window);
}

static void
test_failed_check_can_be_tried_again (Pupil         *pupil,
                                      gconstpointer  data)
{
  AmparoWindow *window;

  begin (pupil, "after");
  answer_all (pupil, FALSE);
  amparo_learning_hand_in (pupil->learning);
  window = pupil_open_window (pupil);

  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "Not Passed Yet"));
  pupil_press (window, "_Try Again");
  g_assert_cmpstr (amparo_learning_get_at (pupil->learning), ==, "after-1");

  pupil_close_window (pupil, window);
}

/* The lesson */

static void
test_lesson_is_read_page_by_page (Pupil         *pupil,
                                  gconstpointer  data)
{
  AmparoWindow *window = open_at (pupil, "what-it-is");

  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "What it is · page 1 of 2"));
  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "I am glad you are here."));
  g_assert_null (pupil_find_button (window, "_Previous"));
  pupil_press (window, "_Next");
  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "What it is · page 2 of 2"));
  pupil_press (window, "_Previous");
  pupil_press (window, "_Next");
  pupil_press (window, "_Finish the Lesson");
  g_assert_cmpint (amparo_learning_get_place (pupil->learning), ==, AMPARO_PLACE_MODULE);

  pupil_close_window (pupil, window);
}

/* The module and the catalogue */

static void
test_parts_open_as_they_come (Pupil         *pupil,
                              gconstpointer  data)
{
  AmparoWindow *window;

  begin (pupil, "what-it-is");
  amparo_learning_turn_to (pupil->learning, "second");
  amparo_learning_leave (pupil->learning);
  window = pupil_open_window (pupil);

  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (pupil_find_row (window, "Check: where you begin. Done · 100 %"))));
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (pupil_find_row (window, "Story: A short tale. Next"))));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (pupil_find_row (window, "Check: what you take along. Comes later"))));

  pupil_close_window (pupil, window);
}

static void
test_refresher_opens_on_its_day (Pupil         *pupil,
                                 gconstpointer  data)
{
  AmparoWindow *window;

  begin (pupil, "before");
  pupil_finish (pupil);
  pupil_wait (pupil, 6);
  window = pupil_open_window (pupil);
  g_assert_nonnull (pupil_find_row (window, "After 7 days. from November 29, 2026"));

  pupil_wait (pupil, 1);
  amparo_learning_open (pupil->learning, pupil->module);
  desk_settle ();
  g_signal_emit_by_name (gtk_widget_get_parent (pupil_find_row (window, "After 7 days. by December 13, 2026")), "row-activated",
                         pupil_find_row (window, "After 7 days. by December 13, 2026"));
  desk_settle ();

  g_assert_cmpstr (amparo_learning_get_at (pupil->learning), ==, "again-7-1");
  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "A new case after 7 days."));

  pupil_close_window (pupil, window);
}

static void
test_catalogue_says_how_far_one_is (Pupil         *pupil,
                                    gconstpointer  data)
{
  AmparoWindow *window;
  GtkWidget *row;

  begin (pupil, "what-it-is");
  amparo_learning_browse (pupil->learning);
  window = pupil_open_window (pupil);

  row = pupil_find_row (window, "A short module. 20 minutes · 1 of 5 parts done");
  g_assert_nonnull (row);
  g_assert_nonnull (desk_find_label (row, "20 minutes · 1 of 5 parts done"));
  g_assert_nonnull (desk_find_type (row, GTK_TYPE_PROGRESS_BAR));

  pupil_close_window (pupil, window);
}

static void
test_home_says_what_is_due (Pupil         *pupil,
                            gconstpointer  data)
{
  Desk desk = { pupil->content, pupil->session };
  AmparoWindow *window;

  begin (pupil, "before");
  pupil_finish (pupil);
  pupil_wait (pupil, 8);
  window = desk_open_window (&desk);

  g_assert_nonnull (pupil_find_row (window, "A short module: Refresher after 7 days, by December 13, 2026"));

  desk_close (window);
}

/* Who is learning */

static gboolean
is_entry (GtkWidget     *widget,
          gconstpointer  nothing)
{
  return GTK_IS_ENTRY (widget);
}

static void
test_name_is_asked_for (Pupil         *pupil,
                        gconstpointer  data)
{
  AmparoWindow *window;
  GtkWidget *name;

  amparo_learning_open (pupil->learning, pupil->module);
  amparo_learning_go_on (pupil->learning);
  window = pupil_open_window (pupil);

  pupil_press (window, "_Keep and Go On");
  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "Write your name first. It stands on your certificate."));
  name = desk_find (amparo_window_get_page (window), is_entry, NULL);
  gtk_editable_set_text (GTK_EDITABLE (name), "Ana Lucero");
  pupil_press (window, "_Keep and Go On");
  g_assert_null (amparo_learning_get_learner (pupil->learning));
  g_assert_true (GTK_IS_CHECK_BUTTON (gtk_window_get_focus (GTK_WINDOW (window))));

  pupil_close_window (pupil, window);
}

static void
test_form_keeps_what_was_typed (Pupil         *pupil,
                                gconstpointer  data)
{
  AmparoWindow *window;
  GtkWidget *name;

  amparo_learning_open (pupil->learning, pupil->module);
  amparo_learning_go_on (pupil->learning);
  window = pupil_open_window (pupil);
  name = desk_find (amparo_window_get_page (window), is_entry, NULL);
  gtk_editable_set_text (GTK_EDITABLE (name), "Ana Lucero");

  amparo_session_set_reading (pupil->session, AMPARO_READING_BOTH);
  desk_settle ();

  name = desk_find (amparo_window_get_page (window), is_entry, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Ana Lucero");

  pupil_close_window (pupil, window);
}

static void
test_back_goes_up_and_home (Pupil         *pupil,
                            gconstpointer  data)
{
  AmparoWindow *window = open_at (pupil, "before");

  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (amparo_session_get_page (pupil->session), ==, AMPARO_PAGE_TRAINING);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
      desk_settle ();
    }

  g_assert_cmpint (amparo_session_get_page (pupil->session), ==, AMPARO_PAGE_HOME);

  desk_close (window);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void      (*func) (Pupil *, gconstpointer);
  } tests[] = {
    { "/training/one-is-chosen-by-its-digit", test_one_is_chosen_by_its_digit },
    { "/training/several-are-chosen-and-left-again", test_several_are_chosen_and_left_again },
    { "/training/order-is-never-right-at-first", test_order_is_never_right_at_first },
    { "/training/each-half-is-given-once", test_each_half_is_given_once },
    { "/training/draft-of-another-question-is-left-out", test_draft_of_another_question_is_left_out },
    { "/training/answer-waits-until-it-is-whole", test_answer_waits_until_it_is_whole },
    { "/training/language-switch-loses-no-draft", test_language_switch_loses_no_draft },
    { "/training/new-page-is-read-from-its-heading", test_new_page_is_read_from_its_heading },
    { "/training/check-is-reviewed-and-handed-in", test_check_is_reviewed_and_handed_in },
    { "/training/failed-check-can-be-tried-again", test_failed_check_can_be_tried_again },
    { "/training/lesson-is-read-page-by-page", test_lesson_is_read_page_by_page },
    { "/training/parts-open-as-they-come", test_parts_open_as_they_come },
    { "/training/refresher-opens-on-its-day", test_refresher_opens_on_its_day },
    { "/training/catalogue-says-how-far-one-is", test_catalogue_says_how_far_one_is },
    { "/training/home-says-what-is-due", test_home_says_what_is_due },
    { "/training/name-is-asked-for", test_name_is_asked_for },
    { "/training/form-keeps-what-was-typed", test_form_keeps_what_was_typed },
    { "/training/back-goes-up-and-home", test_back_goes_up_and_home },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Pupil, NULL, pupil_set_up, tests[i].func, pupil_tear_down);

  return g_test_run ();
}
