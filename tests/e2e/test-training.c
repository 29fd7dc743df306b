/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "study.h"

#define MODULE "school-personnel"
#define NAME   "Ana Lucero"

static void
answer_wrong (Study *study)
{
  const AmparoQuestion *question = study->part->questions->pdata[0];
  guint wrong = 0;

  g_assert_cmpint (question->kind, ==, AMPARO_QUESTION_SINGLE);
  while (((const AmparoOption *) question->options->pdata[wrong])->correct)
    wrong++;
  study_press_digit (study, wrong);
  study_press_return (study);
}

/* The power is cut while an explanation is read; who comes back goes on there, in either
 * language, and nothing they did is lost. */
static void
test_resumes (gconstpointer data)
{
  Study *study = study_begin_anew (GPOINTER_TO_INT (data), MODULE);

  study_sign_in (study, NAME);
  study_wait_question (study, 0);
  answer_wrong (study);
  study_wait_explanation (study, 0, "Not Quite");

  study_restart (study);
  study_go_on (study);
  study_wait_explanation (study, 0, "Not Quite");
  study_press_return (study);
  study_wait_question (study, 1);

  program_press (study->worker->program, "Escape", NULL);
  g_object_unref (program_wait_for (study->worker->program, ATSPI_ROLE_PUSH_BUTTON,
                                    worker_word (study->worker, "_Go On")));
  study_end (study);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/e2e/training/resumes-in-english", GINT_TO_POINTER (AMPARO_LANGUAGE_ENGLISH), test_resumes);
  g_test_add_data_func ("/e2e/training/resumes-in-spanish", GINT_TO_POINTER (AMPARO_LANGUAGE_SPANISH), test_resumes);

  return g_test_run ();
}
