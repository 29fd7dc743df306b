/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "material.h"
#include "training/play.h"

/* The tale of tests/data/valid: yard (a question, then walk or wait), talk (ask, push, leave),
 * call (report, hang up), and the endings “end” and “gone”. */

typedef struct
{
  AmparoContent *content;
  AmparoPlay    *play;
  GPtrArray     *log;
} Stage;

static void
set_up (Stage        *stage,
        gconstpointer data)
{
  stage->content = material_load ();
  stage->play = amparo_play_new (material_get_tale (stage->content));
  stage->log = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_event_free);
}

static void
tear_down (Stage        *stage,
           gconstpointer data)
{
  g_ptr_array_unref (stage->log);
  g_assert_finalize_object (stage->play);
  g_object_unref (stage->content);
}

static gboolean
keep (Stage       *stage,
      AmparoEvent *event)
{
  if (event != NULL)
    g_ptr_array_add (stage->log, event);

  return event != NULL;
}

static void
answer (Stage      *stage,
        const char *value)
{
  g_assert_true (keep (stage, amparo_play_answer (stage->play, 1, value)));
}

static void
choose (Stage      *stage,
        const char *choice)
{
  g_assert_true (keep (stage, amparo_play_choose (stage->play, 1, choice)));
}

static void
go_back (Stage *stage)
{
  g_assert_true (keep (stage, amparo_play_back (stage->play, 1)));
}

static void
play_to_the_end (Stage *stage)
{
  answer (stage, "car");
  choose (stage, "walk");
  choose (stage, "ask");
  choose (stage, "report");
}

static void
assert_at (Stage      *stage,
           const char *scene)
{
  g_assert_cmpstr (amparo_play_get_scene (stage->play)->id, ==, scene);
}

static void
assert_offered (Stage      *stage,
                const char *expected)
{
  GPtrArray *choices = amparo_play_get_choices (stage->play);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((AmparoChoice *) choices->pdata[i])->id);

  g_assert_cmpstr (ids->str, ==, expected);
}

static void
assert_path (Stage      *stage,
             guint       path,
             const char *expected)
{
  g_autoptr (GPtrArray) moments = amparo_moment_dup_path (amparo_play_get_path (stage->play, path));
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < moments->len; i++)
    {
      const AmparoMoment *moment = moments->pdata[i];

      g_assert_cmpuint (moment->number, ==, i);
      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", moment->choice != NULL ? moment->choice->id
                                                                                    : moment->scene->id);
    }

  g_assert_cmpstr (ids->str, ==, expected);
}

/* Going on */

static void
test_begins_at_the_first_scene (Stage        *stage,
                                gconstpointer data)
{
  assert_at (stage, "yard");
  assert_offered (stage, "walk wait");
  g_assert_true (amparo_play_is_asking (stage->play));
  g_assert_false (amparo_play_can_go_back (stage->play));
  g_assert_cmpint (amparo_play_get_score (stage->play), ==, 0);
}

static void
test_the_question_comes_first (Stage        *stage,
                               gconstpointer data)
{
  g_assert_null (amparo_play_choose (stage->play, 1, "walk"));
  assert_at (stage, "yard");
}

static void
test_a_right_answer_has_its_points (Stage        *stage,
                                    gconstpointer data)
{
  answer (stage, "car");

  g_assert_cmpint (amparo_play_get_score (stage->play), ==, 1);
  g_assert_false (amparo_play_is_asking (stage->play));
}

static void
test_a_wrong_answer_has_none (Stage        *stage,
                              gconstpointer data)
{
  answer (stage, "bus");

  g_assert_cmpint (amparo_play_get_score (stage->play), ==, 0);
  g_assert_false (amparo_play_is_asking (stage->play));
}

static void
test_answers_once (Stage        *stage,
                   gconstpointer data)
{
  answer (stage, "bus");

  g_assert_null (amparo_play_answer (stage->play, 1, "car"));
  g_assert_cmpstr (amparo_play_get_moment (stage->play)->answer, ==, "bus");
}

static void
test_no_answer_changes_nothing (Stage        *stage,
                                gconstpointer data)
{
  g_assert_null (amparo_play_answer (stage->play, 1, "tram"));
  g_assert_true (amparo_play_is_asking (stage->play));
}

static void
test_a_choice_leads_on (Stage        *stage,
                        gconstpointer data)
{
  answer (stage, "car");
  choose (stage, "walk");

  assert_at (stage, "talk");
  g_assert_cmpint (amparo_play_get_score (stage->play), ==, 3);
  g_assert_cmpint (amparo_play_get_moment (stage->play)->values[0], ==, 1);
}

static void
test_offers_what_the_guards_allow (Stage        *stage,
                                   gconstpointer data)
{
  answer (stage, "bus");
  choose (stage, "wait");

  assert_offered (stage, "ask leave");
  g_assert_null (amparo_play_choose (stage->play, 1, "push"));
}

static void
test_an_unknown_choice_changes_nothing (Stage        *stage,
                                        gconstpointer data)
{
  answer (stage, "car");

  g_assert_null (amparo_play_choose (stage->play, 1, "fly"));
  assert_at (stage, "yard");
}

/* The first way that holds, after the changes and with the points of the choice. */
static void
test_takes_the_way_that_holds (Stage        *stage,
                               gconstpointer data)
{
  play_to_the_end (stage);

  assert_at (stage, "end");
  g_assert_true (amparo_play_is_over (stage->play));
  g_assert_cmpint (amparo_play_get_score (stage->play), ==, 5);
}

static void
test_takes_the_last_way_where_none_holds (Stage        *stage,
                                          gconstpointer data)
{
  answer (stage, "bus");
  choose (stage, "wait");
  choose (stage, "ask");
  choose (stage, "report");

  assert_at (stage, "gone");
}

static void
test_an_ending_offers_nothing (Stage        *stage,
                               gconstpointer data)
{
  play_to_the_end (stage);

  assert_offered (stage, "");
  g_assert_null (amparo_play_choose (stage->play, 1, "report"));
}

/* Going back */

static void
test_back_keeps_the_first_path (Stage        *stage,
                                gconstpointer data)
{
  play_to_the_end (stage);
  go_back (stage);
  choose (stage, "hang-up");

  g_assert_cmpuint (amparo_play_get_n_paths (stage->play), ==, 2);
  assert_path (stage, 0, "walk ask report end");
  assert_path (stage, 1, "walk ask hang-up gone");
  g_assert_cmpint (amparo_play_get_path (stage->play, 0)->score, ==, 5);
}

static void
test_back_brings_back_what_was (Stage        *stage,
                                gconstpointer data)
{
  answer (stage, "car");
  choose (stage, "walk");
  choose (stage, "ask");
  go_back (stage);

  assert_at (stage, "talk");
  assert_offered (stage, "ask push leave");
  g_assert_cmpint (amparo_play_get_score (stage->play), ==, 3);
  g_assert_cmpint (amparo_play_get_moment (stage->play)->values[0], ==, 1);
}

static void
test_back_before_an_ending_leaves_the_path_as_it_was (Stage        *stage,
                                                      gconstpointer data)
{
  answer (stage, "car");
  choose (stage, "wait");
  go_back (stage);
  choose (stage, "walk");

  assert_path (stage, 0, "wait talk");
  assert_path (stage, 1, "walk talk");
  g_assert_false (amparo_play_has_ended (stage->play));
}

/* The answer was given; only the decision is taken back. */
static void
test_back_does_not_ask_again (Stage        *stage,
                              gconstpointer data)
{
  answer (stage, "car");
  choose (stage, "walk");
  go_back (stage);

  assert_at (stage, "yard");
  g_assert_false (amparo_play_is_asking (stage->play));
  g_assert_cmpint (amparo_play_get_score (stage->play), ==, 1);
}

static void
test_back_ends_at_the_beginning (Stage        *stage,
                                 gconstpointer data)
{
  g_assert_null (amparo_play_back (stage->play, 1));
}

/* Two steps back are one other way, not two. */
static void
test_a_path_without_a_choice_is_none (Stage        *stage,
                                      gconstpointer data)
{
  play_to_the_end (stage);
  go_back (stage);
  go_back (stage);
  go_back (stage);

  assert_at (stage, "yard");
  g_assert_cmpuint (amparo_play_get_n_paths (stage->play), ==, 2);
}

static void
test_again_goes_back_to_any_decision (Stage        *stage,
                                      gconstpointer data)
{
  play_to_the_end (stage);
  g_assert_true (keep (stage, amparo_play_again (stage->play, 1, 1)));

  assert_at (stage, "talk");
  choose (stage, "push");
  assert_path (stage, 0, "walk ask report end");
  assert_path (stage, 1, "walk push call");
}

static void
test_again_needs_a_decision (Stage        *stage,
                             gconstpointer data)
{
  play_to_the_end (stage);

  g_assert_null (amparo_play_again (stage->play, 1, 3));
  g_assert_null (amparo_play_again (stage->play, 1, G_MAXUINT));
}

static void
test_remembers_what_was_seen (Stage        *stage,
                              gconstpointer data)
{
  AmparoScenario *tale = material_get_tale (stage->content);
  const AmparoScene *call = amparo_scenario_find_scene (tale, "call");

  play_to_the_end (stage);
  g_assert_true (keep (stage, amparo_play_again (stage->play, 1, 0)));
  choose (stage, "wait");

  g_assert_true (amparo_play_has_seen (stage->play, call));
  g_assert_false (amparo_play_has_seen (stage->play, amparo_scenario_find_scene (tale, "gone")));
  g_assert_true (amparo_play_has_taken (stage->play, call->choices->pdata[0]));
  g_assert_false (amparo_play_has_taken (stage->play, call->choices->pdata[1]));
  g_assert_true (amparo_play_has_ended (stage->play));
  g_assert_false (amparo_play_is_over (stage->play));
}

/* Replaying */

/* Goes on, or back, as it comes. */
static void
wander (Stage *stage)
{
  GPtrArray *choices = amparo_play_get_choices (stage->play);

  if (amparo_play_is_asking (stage->play))
    answer (stage, g_test_rand_bit () ? "car" : "bus");
  else if (choices->len > 0 && (g_test_rand_int_range (0, 4) > 0 || !amparo_play_can_go_back (stage->play)))
    choose (stage, ((AmparoChoice *) choices->pdata[g_test_rand_int_range (0, (int) choices->len)])->id);
  else if (g_test_rand_bit ())
    g_assert_true (keep (stage, amparo_play_again (stage->play, 1, 0)));
  else
    go_back (stage);
}

static void
test_replay_of_any_prefix_is_the_same (Stage        *stage,
                                       gconstpointer data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 60; i++)
    {
      g_ptr_array_add (states, describe_play (stage->play));
      wander (stage);
    }

  for (guint n = 0; n < states->len; n++)
    {
      g_autoptr (AmparoPlay) play = amparo_play_new (material_get_tale (stage->content));
      g_autofree char *state = NULL;

      for (guint i = 0; i < n; i++)
        g_assert_cmpint (amparo_play_apply (play, stage->log->pdata[i]), ==, AMPARO_FITS);
      state = describe_play (play);
      g_assert_cmpstr (state, ==, states->pdata[n]);
    }
}

static const struct
{
  const char *name;
  const char *what;
  const char *at;
  const char *value;
  AmparoFit   why;
} misfits[] = {
  { "scene-gone", AMPARO_EVENT_CHOICE, "attic", "walk", AMPARO_MISFIT_SCENE },
  { "elsewhere", AMPARO_EVENT_CHOICE, "call", "report", AMPARO_MISFIT_ELSEWHERE },
  { "choice-gone", AMPARO_EVENT_CHOICE, "talk", "walk", AMPARO_MISFIT_CHOICE },
  { "not-offered", AMPARO_EVENT_CHOICE, "talk", "push", AMPARO_MISFIT_NOT_OFFERED },
  { "no-question", AMPARO_EVENT_ANSWER, "what-is-seen", "car", AMPARO_MISFIT_QUESTION },
  { "back-from-elsewhere", AMPARO_EVENT_BACK, "yard", "", AMPARO_MISFIT_ELSEWHERE },
  { "no-such-step", AMPARO_EVENT_AGAIN, "talk", "1", AMPARO_MISFIT_STEP },
  { "another-step", AMPARO_EVENT_AGAIN, "talk", "0", AMPARO_MISFIT_ELSEWHERE },
  { "no-number", AMPARO_EVENT_AGAIN, "yard", "first", AMPARO_MISFIT_STEP },
  { "a-page", AMPARO_EVENT_PAGE, "yard", "", AMPARO_MISFIT_KIND },
  { "a-word-of-later", "dance", "yard", "", AMPARO_MISFIT_KIND },
};

static void
test_a_misfit_changes_nothing (Stage        *stage,
                               gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AmparoEvent) event = amparo_event_new (1, "tale", misfits[i].what, misfits[i].at, misfits[i].value);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  answer (stage, "bus");
  choose (stage, "wait");
  before = describe_play (stage->play);
  g_assert_cmpint (amparo_play_apply (stage->play, event), ==, misfits[i].why);
  after = describe_play (stage->play);

  g_assert_cmpstr (before, ==, after);
}

/* A question that was added to a scene does not undo the choice that was made in it. */
static void
test_a_choice_without_its_answer_still_fits (Stage        *stage,
                                             gconstpointer data)
{
  g_autoptr (AmparoEvent) event = amparo_event_new (1, "tale", AMPARO_EVENT_CHOICE, "yard", "walk");

  g_assert_cmpint (amparo_play_apply (stage->play, event), ==, AMPARO_FITS);
  assert_at (stage, "talk");
}

static void
test_leaving_changes_nothing (Stage        *stage,
                              gconstpointer data)
{
  g_autoptr (AmparoEvent) event = amparo_event_new (1, "tale", AMPARO_EVENT_LEAVE, "yard", "");

  g_assert_cmpint (amparo_play_apply (stage->play, event), ==, AMPARO_FITS);
  assert_at (stage, "yard");
}

#define ADD(path, function) g_test_add ("/play/" path, Stage, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("on/begins-at-the-first-scene", test_begins_at_the_first_scene);
  ADD ("on/the-question-comes-first", test_the_question_comes_first);
  ADD ("on/right-answer", test_a_right_answer_has_its_points);
  ADD ("on/wrong-answer", test_a_wrong_answer_has_none);
  ADD ("on/answers-once", test_answers_once);
  ADD ("on/no-answer", test_no_answer_changes_nothing);
  ADD ("on/a-choice-leads-on", test_a_choice_leads_on);
  ADD ("on/offers-what-the-guards-allow", test_offers_what_the_guards_allow);
  ADD ("on/unknown-choice", test_an_unknown_choice_changes_nothing);
  ADD ("on/way-that-holds", test_takes_the_way_that_holds);
  ADD ("on/last-way", test_takes_the_last_way_where_none_holds);
  ADD ("on/ending-offers-nothing", test_an_ending_offers_nothing);
  ADD ("back/keeps-the-first-path", test_back_keeps_the_first_path);
  ADD ("back/brings-back-what-was", test_back_brings_back_what_was);
  ADD ("back/before-an-ending", test_back_before_an_ending_leaves_the_path_as_it_was);
  ADD ("back/does-not-ask-again", test_back_does_not_ask_again);
  ADD ("back/ends-at-the-beginning", test_back_ends_at_the_beginning);
  ADD ("back/path-without-a-choice", test_a_path_without_a_choice_is_none);
  ADD ("again/any-decision", test_again_goes_back_to_any_decision);
  ADD ("again/needs-a-decision", test_again_needs_a_decision);
  ADD ("again/remembers-what-was-seen", test_remembers_what_was_seen);
  ADD ("replay/any-prefix", test_replay_of_any_prefix_is_the_same);
  ADD ("replay/choice-without-its-answer", test_a_choice_without_its_answer_still_fits);
  ADD ("replay/leaving", test_leaving_changes_nothing);
  for (guint i = 0; i < G_N_ELEMENTS (misfits); i++)
    {
      g_autofree char *path = g_strconcat ("/play/misfit/", misfits[i].name, NULL);

      g_test_add (path, Stage, GUINT_TO_POINTER (i), set_up, test_a_misfit_changes_nothing, tear_down);
    }

  return g_test_run ();
}
