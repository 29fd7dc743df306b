/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "result.h"

#include <string.h>

static const Story *told;

static void
test_every_item (Worker *worker)
{
  guint asked, answered;

  amparo_screening_get_progress (worker->screening, &asked, &answered);
  g_assert_cmpuint (answered, ==, asked);
  /* The program says what is missing, and here nothing is. */
  g_assert_false (program_has (worker->program, ATSPI_ROLE_INVALID,
                               worker_word (worker, "Show the first sign that is not answered")));
}

static void
test_level (Worker *worker)
{
  AmparoVocabulary *vocabulary = amparo_content_get_vocabulary (worker->content);

  g_assert_cmpint (amparo_screening_get_level (worker->screening), ==, told->level);
  worker_expect (worker, amparo_vocabulary_get_level_label (vocabulary, told->level));
}

static void
test_meaning (Worker *worker)
{
  AmparoVocabulary *vocabulary = amparo_content_get_vocabulary (worker->content);

  worker_expect (worker, amparo_vocabulary_get_level_meaning (vocabulary, told->level));
}

static void
test_caveat (Worker *worker)
{
  worker_expect (worker, amparo_vocabulary_get_caveat (amparo_content_get_vocabulary (worker->content)));
}

static void
test_code (Worker *worker)
{
  g_object_unref (program_wait_begin (worker->program, ATSPI_ROLE_LABEL, WORKER_CODE));
}

static void
test_reasons (Worker *worker)
{
  g_autoptr (AmparoAssessment) assessment = amparo_screening_dup_assessment (worker->screening);
  GPtrArray *fired = amparo_assessment_get_fired (assessment);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < fired->len; i++)
    g_ptr_array_add (texts, ((AmparoFinding *) g_ptr_array_index (fired, i))->rule->because);
  worker_expect_all (worker, texts);
}

static void
test_steps (Worker *worker)
{
  g_autoptr (AmparoAssessment) assessment = amparo_screening_dup_assessment (worker->screening);
  GPtrArray *steps = amparo_assessment_get_steps (assessment);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < steps->len; i++)
    g_ptr_array_add (texts, amparo_step_get_title (((AmparoNextStep *) g_ptr_array_index (steps, i))->step));
  worker_expect_all (worker, texts);
}

/* What a label says before its first gap. */
static char *
dup_beginning (const char *words)
{
  return g_strndup (words, strcspn (words, "%"));
}

static void
test_tick (Worker *worker)
{
  Program *program = worker->program;
  g_autofree char *done = dup_beginning (worker_word (worker, "Done %1$s by %2$s"));
  g_autoptr (AtspiAccessible) line = NULL;
  g_autofree char *words = NULL;

  worker_go_to (worker, "Tab", NULL, worker_word (worker, "Mark as Done…"));
  program_press (program, "Return", NULL);
  program_go_to_field (program, worker_word (worker, "By"));
  program_type (program, "M. Lujan");
  program_press (program, "Return", NULL);
  worker_wait_at (worker, NULL, worker_word (worker, "Not Done After All"));

  line = program_wait_begin (program, ATSPI_ROLE_LABEL, done);
  words = look_name (line);
  g_assert_nonnull (strstr (words, "M. Lujan"));
}

void
result_add_tests (const char  *path,
                  const Story *story)
{
  told = story;

  journey_add (path, "every-item-is-rated", story, test_every_item);
  journey_add (path, "level", story, test_level);
  journey_add (path, "what-the-level-means", story, test_meaning);
  journey_add (path, "caveat", story, test_caveat);
  journey_add (path, "code", story, test_code);
  journey_add (path, "reasons", story, test_reasons);
  journey_add (path, "steps", story, test_steps);
  journey_add (path, "a-step-is-ticked", story, test_tick);
}
