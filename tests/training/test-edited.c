/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "material.h"

/* A module that was edited under an attempt: what was done is replayed on what it is now. */

typedef struct
{
  const char *name;
  const char *file;
  const char *was;
  const char *is;
  AmparoFit   why;      /* of the first misfit */
  const char *at;       /* … where */
  guint       n;        /* how many do not fit */
  const char *part;     /* where an attempt goes on that was not completed */
  const char *place;
  const char *file_too; /* what has to be edited with it, or NULL */
  const char *was_too;
  const char *is_too;
} Edit;

static const Edit edits[] = {
  { "scene-gone", "scenario.xml", "\"talk\"", "\"speak\"", AMPARO_MISFIT_SCENE, "talk", 2, "case-one", "" },
  { "choice-renamed", "scenario.xml", "id=\"ask\"", "id=\"inquire\"", AMPARO_MISFIT_CHOICE, "talk", 2, "case-one", "" },
  { "choice-not-offered", "scenario.xml", "<choice id=\"report\" to=\"gone\" recommended=\"yes\" points=\"1\">",
    "<choice id=\"tell\" to=\"end\" recommended=\"yes\" points=\"1\"><text>Tell</text><consequence>So</consequence></choice>"
    "<choice id=\"report\" to=\"gone\" points=\"1\"><when variable=\"trust\" at-least=\"2\"/><when score-at-most=\"3\"/>",
    AMPARO_MISFIT_NOT_OFFERED, "call", 1, "case-one", "" },
  { "story-leads-elsewhere", "scenario.xml", "id=\"ask\" to=\"call\"", "id=\"ask\" to=\"pause\"",
    AMPARO_MISFIT_ELSEWHERE, "call", 1, "case-one", "",
    "scenario.xml", "<scene id=\"call\">",
    "<scene id=\"pause\"><text>A pause.</text>"
    "<choice id=\"go-on\" to=\"call\" recommended=\"yes\" points=\"1\"><text>Go on</text><consequence>So</consequence></choice>"
    "<choice id=\"stay\" to=\"gone\"><text>Stay a little</text><consequence>So</consequence></choice></scene><scene id=\"call\">" },
  { "question-in-scene-gone", "scenario.xml", "what-is-seen", "what-is-heard",
    AMPARO_MISFIT_QUESTION, "what-is-seen", 1, "case-one", "" },
  { "option-in-scene-gone", "scenario.xml", "option id=\"car\"", "option id=\"van\"",
    AMPARO_MISFIT_ANSWER, "what-is-seen", 1, "case-one", "" },
  { "scenario-gone", "scenario.xml", "id=\"tale\"", "id=\"story\"", AMPARO_MISFIT_PART, "what-is-seen", 5, "story", "yard",
    "module.xml", "ref=\"tale\"", "ref=\"story\"" },
  { "page-gone", "module.xml", "page id=\"second\"", "page id=\"last\"", AMPARO_MISFIT_PAGE, "second", 1, "case-one", "" },
  { "lesson-gone", "module.xml", "lesson id=\"what-it-is\"", "lesson id=\"about\"",
    AMPARO_MISFIT_PART, "first", 3, "about", "" },
  { "question-gone", "module.xml", "\"before-4\"", "\"before-9\"", AMPARO_MISFIT_QUESTION, "before-4", 1, "case-one", "" },
  { "option-gone", "module.xml", "<option id=\"c\"><text>The other one</text>", "<option id=\"z\"><text>The other one</text>",
    AMPARO_MISFIT_ANSWER, "before-2", 1, "case-one", "" },
};

static AmparoContent *
load_edited (const Edit *edit)
{
  return material_load_edited (edit->file, edit->was, edit->is, edit->file_too, edit->was_too, edit->is_too, NULL);
}

/* Before, lesson and scenario; not the case and what comes after it. */
static Learner *
go_half_way (void)
{
  Learner *learner = learner_new (material_load ());
  GPtrArray *questions = amparo_module_find_part (material_get_module (learner->content), "before")->questions;

  for (guint i = 0; i < questions->len; i++)
    {
      const AmparoQuestion *question = questions->pdata[i];
      g_autofree char *right = dup_right_answer (question);

      g_assert_true (learner_do (learner, "before", AMPARO_EVENT_ANSWER, question->id, i == 1 ? "c" : right));
    }
  g_assert_true (learner_do (learner, "before", AMPARO_EVENT_DONE, NULL, NULL));
  learner_read_lesson (learner);
  learner_play_tale (learner);

  return learner;
}

static void
test_names_what_does_not_fit (gconstpointer data)
{
  const Edit *edit = data;
  g_autoptr (Learner) learner = go_half_way ();
  g_autoptr (AmparoCourse) course = learner_resume (learner, load_edited (edit));
  GPtrArray *misfits = amparo_course_get_misfits (course);
  const AmparoMisfit *first;

  g_assert_cmpuint (misfits->len, ==, edit->n);
  first = misfits->pdata[0];
  g_assert_cmpint (first->why, ==, edit->why);
  g_assert_cmpstr (first->event->at, ==, edit->at);
}

static void
test_goes_on_where_it_can (gconstpointer data)
{
  const Edit *edit = data;
  g_autoptr (Learner) learner = go_half_way ();
  g_autoptr (AmparoCourse) course = learner_resume (learner, load_edited (edit));
  AmparoResume resume = amparo_course_get_resume (course);

  g_assert_nonnull (resume.part);
  g_assert_cmpstr (resume.part->id, ==, edit->part);
  g_assert_cmpstr (resume.at, ==, edit->place);
}

/* What was handed in says itself what it came to. */
static void
test_loses_no_score (gconstpointer data)
{
  const Edit *edit = data;
  g_autoptr (Learner) learner = go_half_way ();
  g_autoptr (AmparoCourse) course = learner_resume (learner, load_edited (edit));

  g_assert_cmpint (amparo_course_get_percent (course, "before"), ==, 87);
  g_assert_cmpint (amparo_course_get_transcript (course)->before, ==, 87);
  g_assert_cmpint (amparo_transcript_get_minutes (amparo_course_get_transcript (course)), ==,
                   amparo_transcript_get_minutes (amparo_course_get_transcript (learner->course)));
}

static void
test_completed_stays_completed (gconstpointer data)
{
  const Edit *edit = data;
  g_autoptr (Learner) learner = go_half_way ();
  g_autoptr (AmparoCourse) course = NULL;

  learner_rate_case (learner);
  learner_take_check (learner, "after", TRUE);
  g_assert_true (amparo_course_is_complete (learner->course));
  course = learner_resume (learner, load_edited (edit));

  g_assert_true (amparo_course_is_complete (course));
  g_assert_cmpint (amparo_course_get_transcript (course)->completed, ==,
                   amparo_course_get_transcript (learner->course)->completed);
}

/* And somebody can finish it as it is now. */
static void
test_can_be_finished (gconstpointer data)
{
  const Edit *edit = data;
  g_autoptr (Learner) learner = go_half_way ();
  AmparoContent *content = load_edited (edit);
  g_autoptr (AmparoCourse) course = learner_resume (learner, g_object_ref (content));

  g_set_object (&learner->course, course);
  g_set_object (&learner->content, content);
  g_object_unref (content);
  if (g_str_equal (edit->name, "lesson-gone"))
    {
      g_assert_true (learner_do (learner, "about", AMPARO_EVENT_PAGE, "first", NULL));
      g_assert_true (learner_do (learner, "about", AMPARO_EVENT_PAGE, "second", NULL));
    }
  if (g_str_equal (edit->name, "scenario-gone"))
    {
      g_assert_true (learner_do (learner, "story", AMPARO_EVENT_ANSWER, "what-is-seen", "bus"));
      g_assert_true (learner_do (learner, "story", AMPARO_EVENT_CHOICE, "yard", "wait"));
      g_assert_true (learner_do (learner, "story", AMPARO_EVENT_CHOICE, "talk", "leave"));
    }
  learner_rate_case (learner);
  learner_take_check (learner, "after", TRUE);

  g_assert_true (amparo_course_is_complete (learner->course));
}

/* A story in the middle goes on at the last decision that still fits, and what is chosen
 * there is chosen: the log only grows. */
static void
test_a_story_goes_on_from_the_last_fit (void)
{
  g_autoptr (Learner) learner = learner_new (material_load ());
  g_autoptr (AmparoCourse) again = NULL;
  AmparoContent *content = material_load_edited ("scenario.xml", "id=\"ask\"", "id=\"inquire\"", NULL);

  g_assert_true (learner_do (learner, "tale", AMPARO_EVENT_ANSWER, "what-is-seen", "car"));
  g_assert_true (learner_do (learner, "tale", AMPARO_EVENT_CHOICE, "yard", "walk"));
  g_assert_true (learner_do (learner, "tale", AMPARO_EVENT_CHOICE, "talk", "ask"));
  g_object_unref (learner->course);
  learner->course = learner_resume (learner, g_object_ref (content));

  g_assert_cmpstr (amparo_course_get_resume (learner->course).at, ==, "talk");
  g_assert_true (learner_do (learner, "tale", AMPARO_EVENT_CHOICE, "talk", "inquire"));
  again = learner_resume (learner, content);
  g_assert_cmpstr (amparo_course_get_resume (again).at, ==, "call");
  g_assert_cmpuint (amparo_course_get_misfits (again)->len, ==, 1);
}

/* A check in the middle asks only what is new. */
static void
test_a_check_asks_what_is_new (void)
{
  g_autoptr (Learner) learner = learner_new (material_load ());
  g_autoptr (AmparoCourse) course = NULL;

  g_assert_true (learner_do (learner, "before", AMPARO_EVENT_ANSWER, "before-1", "a"));
  g_assert_true (learner_do (learner, "before", AMPARO_EVENT_ANSWER, "before-2", "a b"));
  course = learner_resume (learner, material_load_edited ("module.xml", "\"before-1\"", "\"before-0\"", NULL));

  g_assert_cmpstr (amparo_course_get_resume (course).at, ==, "before-0");
  g_assert_cmpstr (amparo_course_get_answer (course, "before", "before-2"), ==, "a b");
}

/* A lesson that got another page is done, and shows it to whoever comes back. */
static void
test_a_new_page_does_not_undo_the_lesson (void)
{
  g_autoptr (Learner) learner = learner_new (material_load ());
  g_autoptr (AmparoCourse) course = NULL;

  learner_read_lesson (learner);
  course = learner_resume (learner, material_load_edited ("module.xml", "</lesson>",
                                                          "<page id=\"third\" goals=\"ask\"><heading>More</heading>"
                                                          "<paragraph>There is more.</paragraph></page></lesson>", NULL));

  g_assert_true (amparo_course_is_done (course, "what-it-is"));
  g_assert_false (amparo_course_is_ready (course, "what-it-is"));
  g_assert_cmpuint (amparo_course_get_misfits (course)->len, ==, 0);
}

/* What an older Amparo did not write, or a newer one did. */
static void
test_bears_what_it_does_not_know (void)
{
  g_autoptr (AmparoContent) content = material_load ();
  g_autoptr (AmparoCourse) course = amparo_course_new (material_get_module (content));
  g_autoptr (AmparoEvent) dance = amparo_event_new (1, "tale", "dance", "yard", "");
  g_autoptr (AmparoEvent) whole = amparo_event_new (2, "", AMPARO_EVENT_PAGE, "", "");

  g_assert_false (amparo_course_apply (course, dance));
  g_assert_false (amparo_course_apply (course, whole));
  g_assert_cmpuint (amparo_course_get_misfits (course)->len, ==, 2);
  g_assert_cmpuint (amparo_course_get_transcript (course)->n_events, ==, 2);
}

static void
test_every_reason_has_its_words (void)
{
  for (AmparoFit why = 0; why < AMPARO_N_FITS; why++)
    g_assert_cmpuint (strlen (amparo_fit_get_words (why)), >, 10);
}

static void
add_edits (const char   *what,
           GTestDataFunc test)
{
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *path = g_strconcat ("/edited/", what, "/", edits[i].name, NULL);

      g_test_add_data_func (path, &edits[i], test);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_edits ("names-what-does-not-fit", test_names_what_does_not_fit);
  add_edits ("goes-on-where-it-can", test_goes_on_where_it_can);
  add_edits ("loses-no-score", test_loses_no_score);
  add_edits ("completed-stays-completed", test_completed_stays_completed);
  add_edits ("can-be-finished", test_can_be_finished);
  g_test_add_func ("/edited/story-goes-on", test_a_story_goes_on_from_the_last_fit);
  g_test_add_func ("/edited/check-asks-what-is-new", test_a_check_asks_what_is_new);
  g_test_add_func ("/edited/new-page", test_a_new_page_does_not_undo_the_lesson);
  g_test_add_func ("/edited/bears-what-it-does-not-know", test_bears_what_it_does_not_know);
  g_test_add_func ("/edited/every-reason-has-its-words", test_every_reason_has_its_words);

  return g_test_run ();
}
