/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "material.h"

typedef struct
{
  Learner *learner;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->learner = learner_new (material_load ());
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  learner_free (f->learner);
}

static void
assert_resumes (AmparoCourse *course,
                const char   *part,
                const char   *at)
{
  AmparoResume resume = amparo_course_get_resume (course);
  const char *id = resume.part != NULL ? resume.part->id : resume.refresher != NULL ? resume.refresher->id : "-";

  g_assert_cmpstr (id, ==, part);
  g_assert_cmpstr (resume.at, ==, at);
}

static void
assert_progress (AmparoCourse *course,
                 guint         expected)
{
  guint done;
  guint all;

  amparo_course_get_progress (course, &done, &all);
  g_assert_cmpuint (done, ==, expected);
  g_assert_cmpuint (all, ==, 5);
}

static const AmparoEvent *
get_last (Learner *learner)
{
  return learner->log->pdata[learner->log->len - 1];
}

/* From the beginning to the end */

static void
test_begins_at_the_first_question (Fixture      *f,
                                   gconstpointer data)
{
  assert_resumes (f->learner->course, "before", "before-1");
  assert_progress (f->learner->course, 0);
  g_assert_false (amparo_course_is_begun (f->learner->course, "before"));
}

static void
test_a_module_is_done_with_the_last_of_its_parts (Fixture      *f,
                                                  gconstpointer data)
{
  learner_finish (f->learner);

  g_assert_true (amparo_course_is_complete (f->learner->course));
  assert_progress (f->learner->course, 5);
  assert_resumes (f->learner->course, "-", "");
  g_assert_cmpstr (get_last (f->learner)->at, ==, AMPARO_DONE_MODULE);
  g_assert_cmpstr (get_last (f->learner)->value, ==, "1.0.0");
  g_assert_cmpint (amparo_course_get_transcript (f->learner->course)->completed, ==, f->learner->now);
}

static void
test_the_check_before_may_be_left_out (Fixture      *f,
                                       gconstpointer data)
{
  learner_read_lesson (f->learner);
  learner_play_tale (f->learner);
  learner_rate_case (f->learner);
  learner_take_check (f->learner, "after", TRUE);

  g_assert_true (amparo_course_is_complete (f->learner->course));
  g_assert_cmpint (amparo_course_get_transcript (f->learner->course)->before, ==, AMPARO_NOT_TAKEN);
}

/* Each of these is needed. */
static void
test_needs_every_part (Fixture      *f,
                       gconstpointer data)
{
  guint left_out = GPOINTER_TO_UINT (data);

  if (left_out != 0)
    learner_read_lesson (f->learner);
  if (left_out != 1)
    learner_play_tale (f->learner);
  if (left_out != 2)
    learner_rate_case (f->learner);
  if (left_out != 3)
    learner_take_check (f->learner, "after", TRUE);
  else
    learner_take_check (f->learner, "after", FALSE);

  g_assert_false (amparo_course_is_complete (f->learner->course));
}

static void
test_a_lesson_is_done_with_its_last_page (Fixture      *f,
                                          gconstpointer data)
{
  g_assert_true (learner_do (f->learner, "what-it-is", AMPARO_EVENT_PAGE, "second", NULL));
  g_assert_false (amparo_course_is_done (f->learner->course, "what-it-is"));
  assert_resumes (f->learner->course, "what-it-is", "second");
  g_assert_true (learner_do (f->learner, "what-it-is", AMPARO_EVENT_PAGE, "first", NULL));

  g_assert_true (amparo_course_is_done (f->learner->course, "what-it-is"));
  g_assert_cmpstr (get_last (f->learner)->at, ==, AMPARO_DONE_LESSON);
}

static void
test_reading_again_is_not_done_again (Fixture      *f,
                                      gconstpointer data)
{
  guint n;

  learner_read_lesson (f->learner);
  n = f->learner->log->len;
  g_assert_true (learner_do (f->learner, "what-it-is", AMPARO_EVENT_PAGE, "first", NULL));

  g_assert_cmpuint (f->learner->log->len, ==, n + 1);
}

static void
test_a_scenario_is_done_with_its_first_ending (Fixture      *f,
                                               gconstpointer data)
{
  learner_play_tale (f->learner);
  g_assert_cmpstr (get_last (f->learner)->at, ==, AMPARO_DONE_SCENARIO);
  g_assert_true (learner_do (f->learner, "tale", AMPARO_EVENT_BACK, "end", NULL));

  g_assert_true (amparo_course_is_done (f->learner->course, "tale"));
  g_assert_cmpstr (amparo_course_get_place (f->learner->course, "tale"), ==, "call");
}

/* Checks */

static void
test_answers_may_be_changed_until_handed_in (Fixture      *f,
                                             gconstpointer data)
{
  g_assert_true (learner_do (f->learner, "before", AMPARO_EVENT_ANSWER, "before-1", "b"));
  g_assert_true (learner_do (f->learner, "before", AMPARO_EVENT_ANSWER, "before-1", "a"));
  g_assert_cmpstr (amparo_course_get_answer (f->learner->course, "before", "before-1"), ==, "a");
  learner_take_check (f->learner, "before", TRUE);

  g_assert_false (learner_do (f->learner, "before", AMPARO_EVENT_ANSWER, "before-1", "b"));
  g_assert_cmpint (amparo_course_get_percent (f->learner->course, "before"), ==, 100);
}

static void
test_a_check_is_handed_in_whole (Fixture      *f,
                                 gconstpointer data)
{
  g_assert_true (learner_do (f->learner, "before", AMPARO_EVENT_ANSWER, "before-1", "a"));

  g_assert_false (amparo_course_is_ready (f->learner->course, "before"));
  g_assert_false (learner_do (f->learner, "before", AMPARO_EVENT_DONE, NULL, NULL));
}

static void
test_resumes_at_the_first_question_without_an_answer (Fixture      *f,
                                                      gconstpointer data)
{
  g_assert_true (learner_do (f->learner, "before", AMPARO_EVENT_ANSWER, "before-1", "a"));
  g_assert_true (learner_do (f->learner, "before", AMPARO_EVENT_ANSWER, "before-3", "b a"));

  assert_resumes (f->learner->course, "before", "before-2");
}

static void
test_a_part_of_an_answer_is_a_part_of_the_score (Fixture      *f,
                                                 gconstpointer data)
{
  AmparoModule *module = amparo_course_get_module (f->learner->course);
  GPtrArray *questions = amparo_module_find_part (module, "before")->questions;

  for (guint i = 0; i < questions->len; i++)
    {
      g_autofree char *right = dup_right_answer (questions->pdata[i]);

      g_assert_true (learner_do (f->learner, "before", AMPARO_EVENT_ANSWER,
                                 ((AmparoQuestion *) questions->pdata[i])->id, i == 1 ? "a" : right));
    }
  g_assert_true (learner_do (f->learner, "before", AMPARO_EVENT_DONE, NULL, NULL));

  /* Seven and a half of eight, rounded down. */
  g_assert_cmpint (amparo_course_get_percent (f->learner->course, "before"), ==, 93);
}

static void
test_before_counts_once (Fixture      *f,
                         gconstpointer data)
{
  learner_take_check (f->learner, "before", FALSE);

  g_assert_false (learner_do (f->learner, "before", AMPARO_EVENT_AGAIN, NULL, NULL));
  g_assert_false (learner_do (f->learner, "before", AMPARO_EVENT_DONE, NULL, NULL));
}

static void
test_after_may_be_tried_again (Fixture      *f,
                               gconstpointer data)
{
  learner_take_check (f->learner, "after", FALSE);
  g_assert_false (amparo_course_is_passed (f->learner->course));
  g_assert_true (learner_do (f->learner, "after", AMPARO_EVENT_AGAIN, NULL, NULL));
  g_assert_null (amparo_course_get_answer (f->learner->course, "after", "after-1"));
  learner_take_check (f->learner, "after", TRUE);

  g_assert_true (amparo_course_is_passed (f->learner->course));
  g_assert_cmpuint (amparo_course_get_n_tries (f->learner->course, "after"), ==, 2);
}

static void
test_passed_is_passed (Fixture      *f,
                       gconstpointer data)
{
  learner_take_check (f->learner, "after", TRUE);
  g_assert_true (learner_do (f->learner, "after", AMPARO_EVENT_AGAIN, NULL, NULL));
  learner_take_check (f->learner, "after", FALSE);

  g_assert_true (amparo_course_is_passed (f->learner->course));
}

static void
test_again_comes_after_handing_in (Fixture      *f,
                                   gconstpointer data)
{
  g_assert_true (learner_do (f->learner, "after", AMPARO_EVENT_ANSWER, "after-1", "a"));

  g_assert_false (learner_do (f->learner, "after", AMPARO_EVENT_AGAIN, NULL, NULL));
  g_assert_cmpstr (amparo_course_get_answer (f->learner->course, "after", "after-1"), ==, "a");
}

/* Practice */

static void
test_a_case_knows_what_it_states (Fixture      *f,
                                  gconstpointer data)
{
  AmparoScreening *screening = amparo_course_get_screening (f->learner->course, "case-one");

  g_assert_cmpint (amparo_screening_get_fact (screening, 0), ==, 0);
}

static void
test_a_case_is_rated_whole (Fixture      *f,
                            gconstpointer data)
{
  g_assert_true (learner_do (f->learner, "case-one", AMPARO_EVENT_RATING, "speaks", "clear"));
  g_assert_false (learner_do (f->learner, "case-one", AMPARO_EVENT_DONE, NULL, NULL));
  assert_resumes (f->learner->course, "case-one", "speaks");
}

static void
test_a_rating_can_be_taken_back (Fixture      *f,
                                 gconstpointer data)
{
  AmparoScreening *screening = amparo_course_get_screening (f->learner->course, "case-one");

  g_assert_true (learner_do (f->learner, "case-one", AMPARO_EVENT_RATING, "speaks", "clear"));
  g_assert_true (learner_do (f->learner, "case-one", AMPARO_EVENT_RATING, "speaks", ""));

  g_assert_cmpint (amparo_screening_get_rating (screening, 0), ==, AMPARO_UNANSWERED);
}

static void
test_a_fact_can_be_taken_back (Fixture      *f,
                               gconstpointer data)
{
  AmparoScreening *screening = amparo_course_get_screening (f->learner->course, "case-one");

  g_assert_true (learner_do (f->learner, "case-one", AMPARO_EVENT_FACT, "age", ""));
  g_assert_cmpint (amparo_screening_get_fact (screening, 0), ==, AMPARO_UNKNOWN);
  g_assert_true (learner_do (f->learner, "case-one", AMPARO_EVENT_FACT, "age", "18-or-over"));
  g_assert_cmpint (amparo_screening_get_fact (screening, 0), ==, 1);
}

static void
test_a_case_has_its_agreement (Fixture      *f,
                               gconstpointer data)
{
  learner_rate_case (f->learner);

  g_assert_cmpint (amparo_course_get_percent (f->learner->course, "case-one"), ==, 100);
  g_assert_cmpint (amparo_transcript_get_practice (amparo_course_get_transcript (f->learner->course)), ==, 100);
}

static void
test_a_case_tried_again_counts_as_it_did (Fixture      *f,
                                          gconstpointer data)
{
  learner_rate_case (f->learner);
  g_assert_true (learner_do (f->learner, "case-one", AMPARO_EVENT_AGAIN, NULL, NULL));
  g_assert_cmpint (amparo_screening_get_rating (amparo_course_get_screening (f->learner->course, "case-one"), 0), ==,
                   AMPARO_UNANSWERED);
  g_assert_true (learner_do (f->learner, "case-one", AMPARO_EVENT_RATING, "speaks", "no-concern"));
  g_assert_true (learner_do (f->learner, "case-one", AMPARO_EVENT_RATING, "papers", "no-concern"));
  g_assert_true (learner_do (f->learner, "case-one", AMPARO_EVENT_RATING, "trusted", "absent"));
  g_assert_true (learner_do (f->learner, "case-one", AMPARO_EVENT_DONE, NULL, NULL));

  g_assert_cmpint (amparo_course_get_percent (f->learner->course, "case-one"), ==, 33);
  g_assert_cmpint (amparo_transcript_get_practice (amparo_course_get_transcript (f->learner->course)), ==, 100);
}

/* Refreshers */

static void
test_a_refresher_counts_once (Fixture      *f,
                              gconstpointer data)
{
  learner_finish (f->learner);
  learner_take_check (f->learner, "again-7", TRUE);

  g_assert_cmpint (amparo_course_get_transcript (f->learner->course)->refreshers[AMPARO_REFRESHER_7], ==, 100);
  g_assert_false (learner_do (f->learner, "again-7", AMPARO_EVENT_AGAIN, NULL, NULL));
}

static void
test_resumes_in_a_refresher (Fixture      *f,
                             gconstpointer data)
{
  learner_finish (f->learner);
  g_assert_true (learner_do (f->learner, "again-30", AMPARO_EVENT_ANSWER, "again-30-1", "a"));

  assert_resumes (f->learner->course, "again-30", "again-30-2");
}

/* What cannot be done */

static const struct
{
  const char *name;
  const char *part;
  const char *what;
  const char *at;
  const char *value;
} refused[] = {
  { "unknown-part", "attic", AMPARO_EVENT_PAGE, "first", "" },
  { "page-of-a-check", "before", AMPARO_EVENT_PAGE, "first", "" },
  { "unknown-page", "what-it-is", AMPARO_EVENT_PAGE, "third", "" },
  { "answer-in-a-lesson", "what-it-is", AMPARO_EVENT_ANSWER, "before-1", "a" },
  { "question-of-another-part", "before", AMPARO_EVENT_ANSWER, "after-1", "a" },
  { "no-answer", "before", AMPARO_EVENT_ANSWER, "before-1", "z" },
  { "choice-before-the-question", "tale", AMPARO_EVENT_CHOICE, "yard", "walk" },
  { "lesson-not-read", "what-it-is", AMPARO_EVENT_DONE, "", "" },
  { "scenario-not-played", "tale", AMPARO_EVENT_DONE, "", "" },
  { "unknown-item", "case-one", AMPARO_EVENT_RATING, "shoes", "clear" },
  { "unknown-rating", "case-one", AMPARO_EVENT_RATING, "speaks", "present" },
  { "unknown-fact", "case-one", AMPARO_EVENT_FACT, "height", "tall" },
  { "unknown-value", "case-one", AMPARO_EVENT_FACT, "age", "old" },
  { "module-by-hand", "", AMPARO_EVENT_DONE, AMPARO_DONE_MODULE, "1.0.0" },
};

static void
test_refuses (Fixture      *f,
              gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *before = describe_course (f->learner->course);
  g_autofree char *after = NULL;

  g_assert_false (learner_do (f->learner, refused[i].part, refused[i].what, refused[i].at, refused[i].value));
  after = describe_course (f->learner->course);

  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (f->learner->log->len, ==, 0);
}

static void
test_leaving_is_written_down (Fixture      *f,
                              gconstpointer data)
{
  g_assert_true (learner_do (f->learner, "tale", AMPARO_EVENT_LEAVE, "yard", NULL));
  assert_resumes (f->learner->course, "tale", "yard");
}

/* Replaying */

/* As a power cut may leave it: after any event. */
static void
test_replay_of_any_prefix_is_the_same (Fixture      *f,
                                       gconstpointer data)
{
  Learner *learner = f->learner;
  g_autoptr (AmparoCourse) live = amparo_course_new (material_get_module (learner->content));

  learner_take_check (learner, "before", FALSE);
  learner_read_lesson (learner);
  learner_play_tale (learner);
  g_assert_true (learner_do (learner, "tale", AMPARO_EVENT_AGAIN, "yard", "0"));
  g_assert_true (learner_do (learner, "tale", AMPARO_EVENT_LEAVE, "yard", NULL));
  learner_rate_case (learner);
  learner_take_check (learner, "after", FALSE);
  g_assert_true (learner_do (learner, "after", AMPARO_EVENT_AGAIN, NULL, NULL));
  learner_take_check (learner, "after", TRUE);
  learner_take_check (learner, "again-7", TRUE);

  for (guint n = 0; n <= learner->log->len; n++)
    {
      g_autoptr (AmparoCourse) course = amparo_course_new (material_get_module (learner->content));
      g_autofree char *expected = describe_course (live);
      g_autofree char *state = NULL;

      for (guint i = 0; i < n; i++)
        g_assert_true (amparo_course_apply (course, learner->log->pdata[i]));
      state = describe_course (course);
      g_assert_cmpstr (state, ==, expected);
      if (n < learner->log->len)
        g_assert_true (amparo_course_apply (live, learner->log->pdata[n]));
    }
}

/* What was done and what is read back are one. */
static void
test_doing_and_replaying_are_the_same (Fixture      *f,
                                       gconstpointer data)
{
  g_autoptr (AmparoCourse) course = NULL;
  g_autofree char *live = NULL;
  g_autofree char *replayed = NULL;

  learner_finish (f->learner);
  learner_take_check (f->learner, "again-7", FALSE);
  course = learner_resume (f->learner, NULL);
  live = describe_course (f->learner->course);
  replayed = describe_course (course);

  g_assert_cmpstr (live, ==, replayed);
  g_assert_cmpuint (amparo_course_get_misfits (course)->len, ==, 0);
}

#define ADD(path, function) g_test_add ("/course/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  static const char *const needed[] = { "lesson", "scenario", "practice", "passing" };

  g_test_init (&argc, &argv, NULL);

  ADD ("whole/begins-at-the-first-question", test_begins_at_the_first_question);
  ADD ("whole/done-with-the-last-part", test_a_module_is_done_with_the_last_of_its_parts);
  ADD ("whole/without-the-check-before", test_the_check_before_may_be_left_out);
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      g_autofree char *path = g_strconcat ("/course/whole/needs/", needed[i], NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_needs_every_part, tear_down);
    }
  ADD ("lesson/done-with-its-last-page", test_a_lesson_is_done_with_its_last_page);
  ADD ("lesson/not-done-again", test_reading_again_is_not_done_again);
  ADD ("scenario/done-with-its-first-ending", test_a_scenario_is_done_with_its_first_ending);
  ADD ("check/answers-may-be-changed", test_answers_may_be_changed_until_handed_in);
  ADD ("check/handed-in-whole", test_a_check_is_handed_in_whole);
  ADD ("check/resumes", test_resumes_at_the_first_question_without_an_answer);
  ADD ("check/part-of-an-answer", test_a_part_of_an_answer_is_a_part_of_the_score);
  ADD ("check/before-counts-once", test_before_counts_once);
  ADD ("check/after-again", test_after_may_be_tried_again);
  ADD ("check/passed-is-passed", test_passed_is_passed);
  ADD ("check/again-after-handing-in", test_again_comes_after_handing_in);
  ADD ("practice/knows-what-it-states", test_a_case_knows_what_it_states);
  ADD ("practice/rated-whole", test_a_case_is_rated_whole);
  ADD ("practice/rating-taken-back", test_a_rating_can_be_taken_back);
  ADD ("practice/fact-taken-back", test_a_fact_can_be_taken_back);
  ADD ("practice/agreement", test_a_case_has_its_agreement);
  ADD ("practice/again", test_a_case_tried_again_counts_as_it_did);
  ADD ("refresher/counts-once", test_a_refresher_counts_once);
  ADD ("refresher/resumes", test_resumes_in_a_refresher);
  ADD ("leaving", test_leaving_is_written_down);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/course/refuses/", refused[i].name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_refuses, tear_down);
    }
  ADD ("replay/any-prefix", test_replay_of_any_prefix_is_the_same);
  ADD ("replay/doing-is-replaying", test_doing_and_replaying_are_the_same);

  return g_test_run ();
}
