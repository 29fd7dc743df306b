/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "study.h"

#define MODULE "school-personnel"
#define STORY  "ride-after-practice"
#define CASE   "case-beto"

static void
test_story_is_played (gconstpointer data)
{
  Study *study = study_begin (GPOINTER_TO_INT (data), MODULE, STORY);
  const char *path = worker_word (study->worker, "Your Path Beside the Recommended One");

  study_go_on (study);
  study_play (study);

  g_assert_true (program_has (study->worker->program, ATSPI_ROLE_HEADING, path));
  study_end (study);
}

static void
test_case_is_rated (gconstpointer data)
{
  Study *study = study_begin (GPOINTER_TO_INT (data), MODULE, CASE);
  const char *same = worker_word (study->worker, "The same as the key");

  study_go_on (study);
  study_rate (study);

  g_assert_true (program_has (study->worker->program, ATSPI_ROLE_LABEL, same));
  study_end (study);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/e2e/story/is-played", GINT_TO_POINTER (AMPARO_LANGUAGE_ENGLISH), test_story_is_played);
  g_test_add_data_func ("/e2e/story/is-played-in-spanish", GINT_TO_POINTER (AMPARO_LANGUAGE_SPANISH),
                        test_story_is_played);
  g_test_add_data_func ("/e2e/story/case-is-rated", GINT_TO_POINTER (AMPARO_LANGUAGE_ENGLISH), test_case_is_rated);
  g_test_add_data_func ("/e2e/story/case-is-rated-in-spanish", GINT_TO_POINTER (AMPARO_LANGUAGE_SPANISH),
                        test_case_is_rated);

  return g_test_run ();
}
