/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "worker.h"

typedef void (*GoFunc) (Worker *worker);

static void
go_home (Worker *worker)
{
}

static void
go_to_start (Worker *worker)
{
  worker_choose (worker, "first-look");
  worker_say_fact (worker, "role", "child-welfare");
}

static void
go_to_checklist (Worker *worker)
{
  go_to_start (worker);
  worker_begin (worker);
  worker_rate (worker, "danger-now", "clear");
}

static void
go_to_result (Worker *worker)
{
  go_to_checklist (worker);
  worker_finish_early (worker);
}

static char *
dup_copy_words (Worker     *worker,
                const char *number)
{
  g_autoptr (GString) words = g_string_new (worker_word (worker, "Copy %s"));

  g_string_replace (words, "%s", number, 0);

  return g_strdup (words->str);
}

static AtspiAccessible *
wait_help (Worker *worker)
{
  const char *title = worker_word (worker, "Get Help Now");

  program_press (worker->program, "F2", NULL);
  program_wait_window (worker->program, title);

  return program_dup_window (worker->program, title);
}

/* The first of all that can be copied, and where the focus is. */
static void
test_first (gconstpointer data)
{
  Worker *worker = worker_new (AMPARO_LANGUAGE_ENGLISH, NULL);
  g_autofree char *beginning = dup_copy_words (worker, "");
  g_autofree char *words = dup_copy_words (worker, "911");
  g_autoptr (AtspiAccessible) help = NULL;
  g_autoptr (AtspiAccessible) first = NULL;
  g_autofree char *name = NULL;

  ((GoFunc) data) (worker);
  help = wait_help (worker);
  worker_wait_at (worker, NULL, words);
  first = look_find_begin (help, ATSPI_ROLE_PUSH_BUTTON, beginning);
  name = look_name (first);
  g_assert_cmpstr (name, ==, words);

  program_press (worker->program, "Escape", NULL);
  program_wait_no_window (worker->program, worker_word (worker, "Get Help Now"));
  worker_leave (worker);
}

static void
test_returns (gconstpointer data)
{
  Worker *worker = worker_new (AMPARO_LANGUAGE_SPANISH, NULL);
  g_autofree char *words = dup_copy_words (worker, "911");
  g_autoptr (AtspiAccessible) before = NULL;
  g_autoptr (AtspiAccessible) after = NULL;

  ((GoFunc) data) (worker);
  before = program_dup_focus (worker->program);
  g_assert_nonnull (before);
  g_object_unref (wait_help (worker));
  worker_wait_at (worker, NULL, words);

  program_press (worker->program, "Escape", NULL);
  program_wait_no_window (worker->program, worker_word (worker, "Get Help Now"));
  program_wait_focus_gone (worker->program, words);
  after = program_dup_focus (worker->program);
  g_assert_true (after == before);

  worker_leave (worker);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    GoFunc      go;
  } pages[] = {
    { "home", go_home },
    { "start", go_to_start },
    { "checklist", go_to_checklist },
    { "result", go_to_result },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *first = g_strjoin ("/", "/e2e/help", pages[i].name, "shows-911-first", NULL);
      g_autofree char *returns = g_strjoin ("/", "/e2e/help", pages[i].name, "escape-returns", NULL);

      g_test_add_data_func (first, pages[i].go, test_first);
      g_test_add_data_func (returns, pages[i].go, test_returns);
    }

  return g_test_run ();
}
