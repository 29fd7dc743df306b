/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "app/settings.h"
#include "pupil.h"

static void
assert_place (Pupil               *pupil,
              AmparoLearningPlace  place,
              const char          *at)
{
  g_assert_cmpint (amparo_learning_get_place (pupil->learning), ==, place);
  g_assert_cmpstr (amparo_learning_get_at (pupil->learning), ==, at);
}

static guint
count_events (Pupil *pupil)
{
  const AmparoAttempt *attempt = amparo_learning_get_attempt (pupil->learning);
  g_autoptr (GPtrArray) events =
    amparo_logbook_dup_events (amparo_learning_get_logbook (pupil->learning), attempt->id, NULL);

  return events->len;
}

static void
begin_module (Pupil *pupil)
{
  pupil_sign_in (pupil, "Ana Lucero");
  amparo_learning_open (pupil->learning, pupil->module);
  g_assert_true (amparo_learning_go_on (pupil->learning));
}

static void
test_asks_who_it_is_first (Pupil         *pupil,
                           gconstpointer  data)
{
  amparo_learning_open (pupil->learning, pupil->module);
  g_assert_true (amparo_learning_go_on (pupil->learning));
  assert_place (pupil, AMPARO_PLACE_LEARNERS, "");

  pupil_sign_in (pupil, "Ana Lucero");

  assert_place (pupil, AMPARO_PLACE_CHECK, "before-1");
}

static void
test_back_from_who_it_is_begins_nothing (Pupil         *pupil,
                                         gconstpointer  data)
{
  amparo_learning_open (pupil->learning, pupil->module);
  amparo_learning_go_on (pupil->learning);

  g_assert_true (amparo_learning_back (pupil->learning));

  assert_place (pupil, AMPARO_PLACE_MODULE, "");
  g_assert_null (amparo_learning_get_course (pupil->learning));
}

static void
test_remembers_who_learned_last (Pupil         *pupil,
                                 gconstpointer  data)
{
  pupil_sign_in (pupil, "Ana Lucero");
  pupil_restart (pupil);

  g_assert_cmpstr (amparo_learning_get_learner (pupil->learning)->name, ==, "Ana Lucero");
}

static void
test_knows_the_only_one (Pupil         *pupil,
                         gconstpointer  data)
{
  pupil_sign_in (pupil, "Ana Lucero");
  g_settings_reset (amparo_settings_get_default (), "last-learner");
  pupil_restart (pupil);

  g_assert_cmpstr (amparo_learning_get_learner (pupil->learning)->name, ==, "Ana Lucero");
}

static void
test_two_who_share_a_computer_are_asked (Pupil         *pupil,
                                         gconstpointer  data)
{
  g_autoptr (GPtrArray) learners = NULL;

  pupil_sign_in (pupil, "Ana Lucero");
  pupil_sign_in (pupil, "Ben Chee");
  pupil_restart (pupil);

  amparo_learning_open (pupil->learning, pupil->module);
  amparo_learning_go_on (pupil->learning);
  learners = amparo_learning_dup_learners (pupil->learning);

  assert_place (pupil, AMPARO_PLACE_LEARNERS, "");
  g_assert_cmpstr (((AmparoLearner *) learners->pdata[0])->name, ==, "Ben Chee");
}

static void
test_each_learner_has_their_own_place (Pupil         *pupil,
                                       gconstpointer  data)
{
  begin_module (pupil);
  amparo_learning_answer (pupil->learning, "before-1", "a");
  amparo_learning_leave (pupil->learning);

  amparo_learning_show (pupil->learning, AMPARO_PLACE_LEARNERS);
  pupil_sign_in (pupil, "Ben Chee");

  assert_place (pupil, AMPARO_PLACE_MODULE, "");
  g_assert_null (amparo_learning_get_course (pupil->learning));
}

static void
test_answer_is_explained_until_one_continues (Pupil         *pupil,
                                              gconstpointer  data)
{
  begin_module (pupil);

  g_assert_true (amparo_learning_answer (pupil->learning, "before-1", "b"));
  g_assert_cmpstr (amparo_learning_get_explained (pupil->learning)->value, ==, "b");
  assert_place (pupil, AMPARO_PLACE_CHECK, "before-1");

  amparo_learning_continue (pupil->learning);
  g_assert_null (amparo_learning_get_explained (pupil->learning));
  assert_place (pupil, AMPARO_PLACE_CHECK, "before-2");
}

static void
test_resumes_where_it_was (Pupil         *pupil,
                           gconstpointer  data)
{
  begin_module (pupil);
  amparo_learning_answer (pupil->learning, "before-1", "b");
  pupil_restart (pupil);

  amparo_learning_open (pupil->learning, pupil->module);
  g_assert_true (amparo_learning_go_on (pupil->learning));

  assert_place (pupil, AMPARO_PLACE_CHECK, "before-1");
  g_assert_cmpstr (amparo_learning_get_explained (pupil->learning)->value, ==, "b");
}

static void
test_what_does_not_fit_is_not_written (Pupil         *pupil,
                                       gconstpointer  data)
{
  begin_module (pupil);
  amparo_learning_answer (pupil->learning, "before-1", "a");

  g_assert_false (amparo_learning_answer (pupil->learning, "before-1", "no-such-option"));
  g_assert_false (amparo_learning_choose (pupil->learning, "walk"));

  g_assert_cmpuint (count_events (pupil), ==, 1);
  g_assert_null (amparo_learning_get_trouble (pupil->learning));
}

static void
test_what_cannot_be_written_was_not_done (Pupil         *pupil,
                                          gconstpointer  data)
{
  g_autoptr (AmparoLogbook) other = NULL;
  g_autoptr (AmparoEvent) event = amparo_event_new (1, "before", AMPARO_EVENT_ANSWER, "before-1", "b");
  const AmparoAttempt *attempt;

  begin_module (pupil);
  attempt = amparo_learning_get_attempt (pupil->learning);
  other = amparo_logbook_open (pupil->folder, NULL);
  g_assert_true (amparo_logbook_append (other, attempt->id, 0, event, NULL));

  /* Another window went on meanwhile. */
  g_assert_false (amparo_learning_answer (pupil->learning, "before-1", "a"));

  g_assert_nonnull (amparo_learning_get_trouble (pupil->learning));
  g_assert_cmpstr (amparo_course_get_answer (amparo_learning_get_course (pupil->learning), "before", "before-1"),
                   ==, "b");
}

static void
test_trouble_goes_with_the_next_step (Pupil         *pupil,
                                      gconstpointer  data)
{
  test_what_cannot_be_written_was_not_done (pupil, data);

  g_assert_true (amparo_learning_answer (pupil->learning, "before-2", "a b"));

  g_assert_null (amparo_learning_get_trouble (pupil->learning));
}

static void
test_lesson_opens_at_the_page_left (Pupil         *pupil,
                                    gconstpointer  data)
{
  begin_module (pupil);
  pupil_take_check (pupil, FALSE);

  g_assert_true (amparo_learning_go_on (pupil->learning));
  assert_place (pupil, AMPARO_PLACE_LESSON, "first");
  pupil_restart (pupil);
  amparo_learning_open (pupil->learning, pupil->module);
  g_assert_true (amparo_learning_go_on (pupil->learning));
  assert_place (pupil, AMPARO_PLACE_LESSON, "first");
  g_assert_true (amparo_learning_turn_to (pupil->learning, "second"));

  g_assert_true (amparo_course_is_done (amparo_learning_get_course (pupil->learning), "what-it-is"));
}

static void
test_scenario_warns_once (Pupil         *pupil,
                          gconstpointer  data)
{
  begin_module (pupil);
  g_assert_true (amparo_learning_enter (pupil->learning, "tale"));
  assert_place (pupil, AMPARO_PLACE_SCENE, "yard");
  g_assert_false (amparo_learning_is_warned (pupil->learning));

  amparo_learning_continue (pupil->learning);

  g_assert_true (amparo_learning_is_warned (pupil->learning));
}

static void
test_choice_is_explained_at_its_scene (Pupil         *pupil,
                                       gconstpointer  data)
{
  begin_module (pupil);
  amparo_learning_enter (pupil->learning, "tale");
  amparo_learning_answer (pupil->learning, "what-is-seen", "bus");
  g_assert_cmpstr (amparo_learning_get_explained (pupil->learning)->what, ==, AMPARO_EVENT_ANSWER);
  amparo_learning_continue (pupil->learning);

  g_assert_true (amparo_learning_choose (pupil->learning, "wait"));

  g_assert_cmpstr (amparo_learning_get_explained (pupil->learning)->at, ==, "yard");
  amparo_learning_continue (pupil->learning);
  assert_place (pupil, AMPARO_PLACE_SCENE, "talk");
}

static void
test_ending_is_explained_after_a_restart (Pupil         *pupil,
                                          gconstpointer  data)
{
  begin_module (pupil);
  amparo_learning_enter (pupil->learning, "tale");
  amparo_learning_answer (pupil->learning, "what-is-seen", "bus");
  amparo_learning_choose (pupil->learning, "wait");
  amparo_learning_choose (pupil->learning, "leave");
  pupil_restart (pupil);

  amparo_learning_open (pupil->learning, pupil->module);
  amparo_learning_enter (pupil->learning, "tale");

  g_assert_cmpint (amparo_learning_get_place (pupil->learning), ==, AMPARO_PLACE_SCENE);
  g_assert_cmpstr (amparo_learning_get_explained (pupil->learning)->value, ==, "leave");
}

static void
test_another_way_keeps_the_first (Pupil         *pupil,
                                  gconstpointer  data)
{
  AmparoPlay *play;

  test_ending_is_explained_after_a_restart (pupil, data);

  g_assert_true (amparo_learning_try_again (pupil->learning, 0));

  play = amparo_course_get_play (amparo_learning_get_course (pupil->learning), "tale");
  g_assert_cmpuint (amparo_play_get_n_paths (play), ==, 2);
  assert_place (pupil, AMPARO_PLACE_SCENE, "yard");
}

static void
test_back_leads_to_the_decision_before (Pupil         *pupil,
                                        gconstpointer  data)
{
  begin_module (pupil);
  amparo_learning_enter (pupil->learning, "tale");
  amparo_learning_answer (pupil->learning, "what-is-seen", "bus");
  amparo_learning_choose (pupil->learning, "wait");

  g_assert_true (amparo_learning_step_back (pupil->learning));

  assert_place (pupil, AMPARO_PLACE_SCENE, "yard");
  g_assert_null (amparo_learning_get_explained (pupil->learning));
}

static void
test_leaving_is_noted_where_something_was_begun (Pupil         *pupil,
                                                 gconstpointer  data)
{
  begin_module (pupil);
  amparo_learning_leave (pupil->learning);
  g_assert_cmpuint (count_events (pupil), ==, 0);

  amparo_learning_go_on (pupil->learning);
  amparo_learning_answer (pupil->learning, "before-1", "a");
  amparo_learning_leave (pupil->learning);

  g_assert_cmpuint (count_events (pupil), ==, 2);
  assert_place (pupil, AMPARO_PLACE_MODULE, "");
}

static void
test_draft_goes_with_its_page (Pupil         *pupil,
                               gconstpointer  data)
{
  begin_module (pupil);
  amparo_learning_set_draft (pupil->learning, "b");
  g_assert_cmpstr (amparo_learning_get_draft (pupil->learning), ==, "b");

  amparo_learning_answer (pupil->learning, "before-1", "b");

  g_assert_cmpstr (amparo_learning_get_draft (pupil->learning), ==, "");
}

static void
test_whole_module_is_completed (Pupil         *pupil,
                                gconstpointer  data)
{
  pupil_sign_in (pupil, "Ana Lucero");
  pupil_finish (pupil);

  g_assert_true (amparo_course_is_complete (amparo_learning_get_course (pupil->learning)));
  assert_place (pupil, AMPARO_PLACE_MODULE, "");
}

static void
test_renewal_is_a_new_attempt (Pupil         *pupil,
                               gconstpointer  data)
{
  gint64 first;

  pupil_sign_in (pupil, "Ana Lucero");
  pupil_finish (pupil);
  first = amparo_learning_get_attempt (pupil->learning)->id;
  pupil_wait (pupil, 720);

  g_assert_true (amparo_learning_renew (pupil->learning));

  g_assert_cmpint (amparo_learning_get_attempt (pupil->learning)->id, !=, first);
  assert_place (pupil, AMPARO_PLACE_CHECK, "before-1");
}

static void
test_unfinished_module_is_not_renewed (Pupil         *pupil,
                                       gconstpointer  data)
{
  begin_module (pupil);

  g_assert_false (amparo_learning_renew (pupil->learning));
}

static void
test_back_leads_to_the_catalogue (Pupil         *pupil,
                                  gconstpointer  data)
{
  begin_module (pupil);

  g_assert_true (amparo_learning_back (pupil->learning));
  assert_place (pupil, AMPARO_PLACE_MODULE, "");
  g_assert_true (amparo_learning_back (pupil->learning));
  assert_place (pupil, AMPARO_PLACE_CATALOGUE, "");
  g_assert_false (amparo_learning_back (pupil->learning));
}

static void
count_cb (AmparoLearning *learning,
          GParamSpec     *pspec,
          guint          *count)
{
  (*count)++;
}

static void
test_rating_leaves_the_page_as_it_is (Pupil         *pupil,
                                      gconstpointer  data)
{
  guint count = 0;

  begin_module (pupil);
  amparo_learning_enter (pupil->learning, "case-one");
  g_signal_connect (pupil->learning, "notify::place", G_CALLBACK (count_cb), &count);

  g_assert_true (amparo_learning_rate (pupil->learning, "speaks", "clear"));

  g_assert_cmpuint (count, ==, 0);
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
    { "/learning/asks-who-it-is-first", test_asks_who_it_is_first },
    { "/learning/back-from-who-it-is-begins-nothing", test_back_from_who_it_is_begins_nothing },
    { "/learning/remembers-who-learned-last", test_remembers_who_learned_last },
    { "/learning/knows-the-only-one", test_knows_the_only_one },
    { "/learning/two-who-share-a-computer-are-asked", test_two_who_share_a_computer_are_asked },
    { "/learning/each-learner-has-their-own-place", test_each_learner_has_their_own_place },
    { "/learning/answer-is-explained-until-one-continues", test_answer_is_explained_until_one_continues },
    { "/learning/resumes-where-it-was", test_resumes_where_it_was },
    { "/learning/what-does-not-fit-is-not-written", test_what_does_not_fit_is_not_written },
    { "/learning/what-cannot-be-written-was-not-done", test_what_cannot_be_written_was_not_done },
    { "/learning/trouble-goes-with-the-next-step", test_trouble_goes_with_the_next_step },
    { "/learning/lesson-opens-at-the-page-left", test_lesson_opens_at_the_page_left },
    { "/learning/scenario-warns-once", test_scenario_warns_once },
    { "/learning/choice-is-explained-at-its-scene", test_choice_is_explained_at_its_scene },
    { "/learning/ending-is-explained-after-a-restart", test_ending_is_explained_after_a_restart },
    { "/learning/another-way-keeps-the-first", test_another_way_keeps_the_first },
    { "/learning/back-leads-to-the-decision-before", test_back_leads_to_the_decision_before },
    { "/learning/leaving-is-noted-where-something-was-begun", test_leaving_is_noted_where_something_was_begun },
    { "/learning/draft-goes-with-its-page", test_draft_goes_with_its_page },
    { "/learning/whole-module-is-completed", test_whole_module_is_completed },
    { "/learning/renewal-is-a-new-attempt", test_renewal_is_a_new_attempt },
    { "/learning/unfinished-module-is-not-renewed", test_unfinished_module_is_not_renewed },
    { "/learning/back-leads-to-the-catalogue", test_back_leads_to_the_catalogue },
    { "/learning/rating-leaves-the-page-as-it-is", test_rating_leaves_the_page_as_it_is },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Pupil, NULL, pupil_set_up, tests[i].func, pupil_tear_down);

  return g_test_run ();
}
