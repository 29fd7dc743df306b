/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "worker.h"

#define QUESTION "Close and Forget the Screening?"

static Worker *
start_unfinished (AmparoLanguage language)
{
  Worker *worker = worker_new (language, NULL);

  worker_choose (worker, "first-look");
  worker_say_fact (worker, "role", "school");
  worker_begin (worker);
  worker_rate (worker, "danger-now", "possible");

  return worker;
}

static void
test_asks (gconstpointer data)
{
  Worker *worker = start_unfinished (GPOINTER_TO_INT (data));

  program_press (worker->program, "ctrl+q", NULL);
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, worker_word (worker, QUESTION)));

  program_press (worker->program, "Escape", NULL);
  program_wait_gone (worker->program, ATSPI_ROLE_LABEL, worker_word (worker, QUESTION));
  worker_leave (worker);
}

static void
test_stays (void)
{
  Worker *worker = start_unfinished (AMPARO_LANGUAGE_ENGLISH);
  const AmparoItem *item = worker_get_item (worker, "danger-now");
  g_autofree char *button = worker_dup_button (worker, item,
                                               amparo_screening_get_rating (worker->screening,
                                                                            item->index));

  program_press (worker->program, "ctrl+q", NULL);
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, worker_word (worker, QUESTION)));
  program_press (worker->program, "Return", NULL);
  program_wait_gone (worker->program, ATSPI_ROLE_LABEL, worker_word (worker, QUESTION));
  worker_wait_at (worker, NULL, button);

  worker_leave (worker);
}

/* The program must not ask: there would be nobody to answer. */
static void
test_leaves_at_once (void)
{
  Worker *worker = worker_new (AMPARO_LANGUAGE_ENGLISH, NULL);

  program_press (worker->program, "ctrl+q", NULL);
  program_end (worker->program);
  worker_free (worker);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/e2e/leaving/asks-in-english", GINT_TO_POINTER (AMPARO_LANGUAGE_ENGLISH),
                        test_asks);
  g_test_add_data_func ("/e2e/leaving/asks-in-spanish", GINT_TO_POINTER (AMPARO_LANGUAGE_SPANISH),
                        test_asks);
  g_test_add_func ("/e2e/leaving/return-keeps-the-screening", test_stays);
  g_test_add_func ("/e2e/leaving/asks-nothing-with-nothing-to-lose", test_leaves_at_once);

  return g_test_run ();
}
