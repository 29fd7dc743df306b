/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "worker.h"

/* Every control that the keyboard reaches says what it is, on every page and in both
 * languages. One test a language, which takes all pages on its way and tells of all that
 * have no name at once. */

static void
collect (Worker     *worker,
         const char *page,
         GPtrArray  *found)
{
  g_autoptr (GPtrArray) here = g_ptr_array_new_with_free_func (g_free);

  look_nameless (program_get_tree (worker->program), here);
  for (guint i = 0; i < here->len; i++)
    g_ptr_array_add (found, g_strdup_printf ("%s: %s", page, (char *) g_ptr_array_index (here, i)));
}

/* Opens something with a key, looks, and closes it again. */
static void
collect_window (Worker     *worker,
                const char *key,
                const char *title,
                const char *page,
                GPtrArray  *found)
{
  const char *name = worker_word (worker, title);

  program_press (worker->program, key, NULL);
  program_wait_window (worker->program, name);
  collect (worker, page, found);
  program_press (worker->program, "Escape", NULL);
  program_wait_no_window (worker->program, name);
}

static void
collect_home (Worker    *worker,
              GPtrArray *found)
{
  collect (worker, "home", found);
  collect_window (worker, "F1", "Keyboard Shortcuts", "keys", found);
  collect_window (worker, "F2", "Get Help Now", "help", found);
}

static void
collect_start (Worker    *worker,
               GPtrArray *found)
{
  worker_choose (worker, "youth-screening");
  worker_say_fact (worker, "role", "child-welfare");
  collect (worker, "start", found);
}

/* With everything open that can be. */
static void
collect_checklist (Worker    *worker,
                   GPtrArray *found)
{
  g_autofree char *button = NULL;

  worker_begin (worker);
  worker_rate (worker, "danger-now", "clear");
  program_press (worker->program, "g", NULL);
  worker_write_note (worker, "danger-now");
  button = worker_dup_button (worker, worker_get_item (worker, "danger-now"), 3);
  program_press (worker->program, "e", NULL);
  program_wait_focus_gone (worker->program, button);
  collect (worker, "checklist", found);
  program_press (worker->program, "Escape", NULL);

  worker_go_to (worker, "Tab", NULL, worker_word (worker, "_Facts…"));
  collect_window (worker, "Return", "Facts", "facts", found);
}

static void
collect_result (Worker    *worker,
                GPtrArray *found)
{
  worker_finish_early (worker);
  worker_go_to (worker, "Tab", NULL, worker_word (worker, "Mark as Done…"));
  collect (worker, "result", found);
  collect_window (worker, "Return", "Mark as Done", "mark as done", found);
}

static void
test_names (gconstpointer data)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  Worker *worker = worker_new (GPOINTER_TO_INT (data), NULL);

  collect_home (worker, found);
  collect_start (worker, found);
  collect_checklist (worker, found);
  collect_result (worker, found);
  worker_leave (worker);

  for (guint i = 0; i < found->len; i++)
    g_test_message ("no name: %s", (char *) g_ptr_array_index (found, i));
  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/e2e/names/in-english", GINT_TO_POINTER (AMPARO_LANGUAGE_ENGLISH),
                        test_names);
  g_test_add_data_func ("/e2e/names/in-spanish", GINT_TO_POINTER (AMPARO_LANGUAGE_SPANISH),
                        test_names);

  return g_test_run ();
}
