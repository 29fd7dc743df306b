/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "material.h"

#include <glib/gstdio.h>
#include <string.h>

#include "content/diagnostic.h"
#include "training/grading.h"

#define NOON (G_GINT64_CONSTANT (1795348800) * G_USEC_PER_SEC)   /* 2026-11-22 12:00 UTC */

/* Content */

static AmparoContent *
load_folder (const char *folder)
{
  g_autoptr (AmparoCatalog) spanish = amparo_catalog_new_empty ();
  const char *paths[] = { folder, NULL };
  AmparoContent *content = amparo_content_load (paths, spanish);
  GPtrArray *diagnostics = amparo_content_get_diagnostics (content);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const AmparoDiagnostic *diagnostic = diagnostics->pdata[i];
      g_autofree char *text = amparo_diagnostic_to_string (diagnostic);

      if (diagnostic->severity == AMPARO_SEVERITY_ERROR)
        g_error ("the test's own content is wrong: %s", text);
    }

  return content;
}

AmparoContent *
material_load (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "valid", NULL);

  return load_folder (folder);
}

static void
copy_file (const char *from,
           const char *to,
           const char *name)
{
  g_autofree char *source = g_build_filename (from, name, NULL);
  g_autofree char *target = g_build_filename (to, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (source, &text, NULL, &error);
  g_assert_no_error (error);
  g_file_set_contents (target, text, -1, &error);
  g_assert_no_error (error);
}

static void
edit_file (const char *folder,
           const char *name,
           const char *was,
           const char *is)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) edited = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  edited = g_string_new (text);
  g_assert_cmpuint (g_string_replace (edited, was, is, 0), >, 0);
  g_file_set_contents (path, edited->str, -1, &error);
  g_assert_no_error (error);
}

static void
copy_folder (const char *from,
             const char *to)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    copy_file (from, to, name);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

AmparoContent *
material_load_edited (const char *file,
                      const char *was,
                      const char *is,
                      ...)
{
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "data", "valid", NULL);
  g_autofree char *folder = g_dir_make_tmp ("amparo-XXXXXX", NULL);
  AmparoContent *content;
  va_list rest;

  g_assert_nonnull (folder);
  copy_folder (from, folder);

  va_start (rest, is);
  while (file != NULL)
    {
      edit_file (folder, file, was, is);
      file = va_arg (rest, const char *);
      was = file != NULL ? va_arg (rest, const char *) : NULL;
      is = file != NULL ? va_arg (rest, const char *) : NULL;
    }
  va_end (rest);

  content = load_folder (folder);
  remove_folder (folder);

  return content;
}

AmparoModule *
material_get_module (AmparoContent *content)
{
  AmparoModule *module = amparo_content_find_module (content, "short");

  g_assert_nonnull (module);

  return module;
}

AmparoScenario *
material_get_tale (AmparoContent *content)
{
  AmparoScenario *tale = amparo_content_find_scenario (content, "tale");

  g_assert_nonnull (tale);

  return tale;
}

/* Answers */

char *
dup_right_answer (const AmparoQuestion *question)
{
  GString *answer = g_string_new (NULL);

  for (guint i = 0; i < question->options->len; i++)
    {
      const AmparoOption *option = question->options->pdata[i];

      if (question->kind == AMPARO_QUESTION_MATCH)
        g_string_append_printf (answer, "%s=%s ", option->id, option->id);
      else if (question->kind == AMPARO_QUESTION_ORDER || option->correct)
        g_string_append_printf (answer, "%s ", option->id);
    }
  g_string_truncate (answer, answer->len - 1);

  return g_string_free (answer, FALSE);
}

/* The last before the first; and of options, one that is not correct. */
char *
dup_wrong_answer (const AmparoQuestion *question)
{
  GString *answer = g_string_new (NULL);
  guint n = question->options->len;

  for (guint i = 0; i < n; i++)
    {
      const AmparoOption *option = question->options->pdata[n - 1 - i];
      const AmparoOption *other = question->options->pdata[(n - i) % n];

      if (question->kind == AMPARO_QUESTION_MATCH)
        g_string_append_printf (answer, "%s=%s ", option->id, other->id);
      else if (question->kind == AMPARO_QUESTION_ORDER || (!option->correct && answer->len == 0))
        g_string_append_printf (answer, "%s ", option->id);
    }
  g_string_truncate (answer, answer->len - 1);

  return g_string_free (answer, FALSE);
}

/* The learner */

Learner *
learner_new (AmparoContent *content)
{
  Learner *self = g_new0 (Learner, 1);

  self->content = content;
  self->course = amparo_course_new (material_get_module (content));
  self->log = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_event_free);
  self->now = NOON;

  return self;
}

void
learner_free (Learner *self)
{
  g_ptr_array_unref (self->log);
  g_object_unref (self->course);
  g_object_unref (self->content);
  g_free (self);
}

gboolean
learner_do (Learner    *self,
            const char *part,
            const char *what,
            const char *at,
            const char *value)
{
  g_autoptr (GPtrArray) events = NULL;

  self->now += (gint64) 60 * G_USEC_PER_SEC;
  events = amparo_course_do (self->course, self->now, part, what, at, value);
  if (events == NULL)
    return FALSE;

  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (self->log, amparo_event_copy (events->pdata[i]));

  return TRUE;
}

static GPtrArray *
find_questions (Learner    *self,
                const char *part)
{
  AmparoModule *module = amparo_course_get_module (self->course);
  GPtrArray *refreshers = amparo_module_get_refreshers (module);
  const AmparoPart *found = amparo_module_find_part (module, part);

  for (guint i = 0; found == NULL && i < refreshers->len; i++)
    {
      const AmparoRefresher *refresher = refreshers->pdata[i];

      if (g_str_equal (refresher->id, part))
        return refresher->questions;
    }

  return found->questions;
}

void
learner_take_check (Learner    *self,
                    const char *part,
                    gboolean    right)
{
  GPtrArray *questions = find_questions (self, part);

  for (guint i = 0; i < questions->len; i++)
    {
      const AmparoQuestion *question = questions->pdata[i];
      g_autofree char *answer = right ? dup_right_answer (question) : dup_wrong_answer (question);

      g_assert_true (learner_do (self, part, AMPARO_EVENT_ANSWER, question->id, answer));
    }

  g_assert_true (learner_do (self, part, AMPARO_EVENT_DONE, NULL, NULL));
}

void
learner_read_lesson (Learner *self)
{
  g_assert_true (learner_do (self, "what-it-is", AMPARO_EVENT_PAGE, "first", NULL));
  g_assert_true (learner_do (self, "what-it-is", AMPARO_EVENT_PAGE, "second", NULL));
}

void
learner_play_tale (Learner *self)
{
  g_assert_true (learner_do (self, "tale", AMPARO_EVENT_ANSWER, "what-is-seen", "car"));
  g_assert_true (learner_do (self, "tale", AMPARO_EVENT_CHOICE, "yard", "walk"));
  g_assert_true (learner_do (self, "tale", AMPARO_EVENT_CHOICE, "talk", "ask"));
  g_assert_true (learner_do (self, "tale", AMPARO_EVENT_CHOICE, "call", "report"));
}

void
learner_rate_case (Learner *self)
{
  g_assert_true (learner_do (self, "case-one", AMPARO_EVENT_RATING, "speaks", "clear"));
  g_assert_true (learner_do (self, "case-one", AMPARO_EVENT_RATING, "papers", "no-concern"));
  g_assert_true (learner_do (self, "case-one", AMPARO_EVENT_RATING, "trusted", "present"));
  g_assert_true (learner_do (self, "case-one", AMPARO_EVENT_DONE, NULL, NULL));
}

void
learner_finish (Learner *self)
{
  learner_take_check (self, "before", TRUE);
  learner_read_lesson (self);
  learner_play_tale (self);
  learner_rate_case (self);
  learner_take_check (self, "after", TRUE);
}

AmparoCourse *
learner_resume (Learner       *self,
                AmparoContent *content)
{
  AmparoCourse *course = amparo_course_new (material_get_module (content != NULL ? content : self->content));

  for (guint i = 0; i < self->log->len; i++)
    amparo_course_apply (course, self->log->pdata[i]);
  g_clear_object (&content);

  return course;
}

/* Descriptions */

static void
describe_path (GString            *out,
               const AmparoMoment *end)
{
  g_autoptr (GPtrArray) path = amparo_moment_dup_path (end);

  for (guint i = 0; i < path->len; i++)
    {
      const AmparoMoment *moment = path->pdata[i];

      g_string_append_printf (out, " %s(%s)%s:%d", moment->scene->id,
                              moment->answer != NULL ? moment->answer : "",
                              moment->choice != NULL ? moment->choice->id : "", moment->score);
    }
  g_string_append_c (out, '\n');
}

char *
describe_play (AmparoPlay *play)
{
  GPtrArray *variables = amparo_scenario_get_variables (amparo_play_get_scenario (play));
  GPtrArray *choices = amparo_play_get_choices (play);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < amparo_play_get_n_paths (play); i++)
    describe_path (out, amparo_play_get_path (play, i));
  for (guint i = 0; i < variables->len; i++)
    g_string_append_printf (out, "%s=%d\n", ((AmparoVariable *) variables->pdata[i])->id,
                            amparo_play_get_moment (play)->values[i]);
  for (guint i = 0; i < choices->len; i++)
    g_string_append_printf (out, "offered %s\n", ((AmparoChoice *) choices->pdata[i])->id);
  g_string_append_printf (out, "over %d ended %d asking %d back %d\n", amparo_play_is_over (play),
                          amparo_play_has_ended (play), amparo_play_is_asking (play), amparo_play_can_go_back (play));

  return g_string_free (out, FALSE);
}

static void
describe_answers (GString      *out,
                  AmparoCourse *course,
                  const char   *part,
                  GPtrArray    *questions)
{
  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      const AmparoQuestion *question = questions->pdata[i];
      const char *answer = amparo_course_get_answer (course, part, question->id);

      g_string_append_printf (out, "%s: %s\n", question->id, answer != NULL ? answer : "-");
    }
}

static void
describe_ratings (GString         *out,
                  AmparoScreening *screening)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);

  for (guint i = 0; i < amparo_instrument_get_items (instrument)->len; i++)
    g_string_append_printf (out, "item %u: %d\n", i, amparo_screening_get_rating (screening, i));
  for (guint i = 0; i < amparo_vocabulary_get_facts (amparo_instrument_get_vocabulary (instrument))->len; i++)
    g_string_append_printf (out, "fact %u: %d\n", i, amparo_screening_get_fact (screening, i));
}

static void
describe_part (GString      *out,
               AmparoCourse *course,
               const char   *id,
               GPtrArray    *questions)
{
  AmparoPlay *play = amparo_course_get_play (course, id);
  AmparoScreening *screening = amparo_course_get_screening (course, id);
  g_autofree char *story = play != NULL ? describe_play (play) : NULL;

  g_string_append_printf (out, "[%s] begun %d ready %d closed %d done %d tries %u percent %d at “%s”\n", id,
                          amparo_course_is_begun (course, id), amparo_course_is_ready (course, id),
                          amparo_course_is_closed (course, id), amparo_course_is_done (course, id),
                          amparo_course_get_n_tries (course, id), amparo_course_get_percent (course, id),
                          amparo_course_get_place (course, id));
  describe_answers (out, course, id, questions);
  if (story != NULL)
    g_string_append (out, story);
  if (screening != NULL)
    describe_ratings (out, screening);
}

static void
describe_resume (GString      *out,
                 AmparoCourse *course)
{
  AmparoResume resume = amparo_course_get_resume (course);
  guint done;
  guint all;

  amparo_course_get_progress (course, &done, &all);
  g_string_append_printf (out, "%u of %u; complete %d; passed %d; go on at %s “%s”\n", done, all,
                          amparo_course_is_complete (course), amparo_course_is_passed (course),
                          resume.part != NULL ? resume.part->id : resume.refresher != NULL ? resume.refresher->id : "-",
                          resume.at);
}

char *
describe_course (AmparoCourse *course)
{
  AmparoModule *module = amparo_course_get_module (course);
  const AmparoTranscript *transcript = amparo_course_get_transcript (course);
  GPtrArray *parts = amparo_module_get_parts (module);
  GPtrArray *refreshers = amparo_module_get_refreshers (module);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    describe_part (out, course, ((AmparoPart *) parts->pdata[i])->id, ((AmparoPart *) parts->pdata[i])->questions);
  for (guint i = 0; i < refreshers->len; i++)
    describe_part (out, course, ((AmparoRefresher *) refreshers->pdata[i])->id,
                   ((AmparoRefresher *) refreshers->pdata[i])->questions);
  describe_resume (out, course);
  g_string_append_printf (out, "before %d after %d refreshers %d %d %d minutes %u completed %" G_GINT64_FORMAT "\n",
                          transcript->before, transcript->after, transcript->refreshers[0], transcript->refreshers[1],
                          transcript->refreshers[2], amparo_transcript_get_minutes (transcript), transcript->completed);

  return g_string_free (out, FALSE);
}
