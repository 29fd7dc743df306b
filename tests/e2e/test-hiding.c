/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "vaulting.h"

/* One key, from wherever somebody is. Here without a vault: then the same program stays
 * behind the cover, and a key leads back to where it was. */

static Worker *worker = NULL;

static void
check_quiet (void)
{
  g_autoptr (GHashTable) labels = look_labels (program_get_tree (worker->program));
  GHashTableIter iter;
  gpointer words;

  g_assert_cmpint (atspi_accessible_get_child_count (program_get_tree (worker->program), NULL), ==, 1);
  g_hash_table_iter_init (&iter, labels);
  while (g_hash_table_iter_next (&iter, &words, NULL))
    g_assert_null (strstr (words, WORKER_CODE));
}

static void
hide_and_come_back (void)
{
  program_press (worker->program, "F9", NULL);
  vaulting_wait_cover (worker);
  check_quiet ();
  program_press (worker->program, "space", NULL);
  program_wait_window (worker->program, "Amparo");
}

static void
test_pages (void)
{
  hide_and_come_back ();                                     /* home */
  program_press (worker->program, "ctrl+k", NULL);
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, worker_word (worker, "Library")));
  hide_and_come_back ();
  program_press (worker->program, "alt+Left", NULL);

  worker_choose (worker, "first-look");
  worker_say_fact (worker, "role", "school");
  worker_type_code (worker);
  hide_and_come_back ();                                     /* start */
  worker_begin (worker);
  worker_rate (worker, "danger-now", "clear");
  hide_and_come_back ();                                     /* checklist */
  worker_finish_early (worker);
  hide_and_come_back ();                                     /* result */
}

static void
expect_window (const char *name)
{
  program_wait_window (worker->program, worker_word (worker, name));
}

static void
test_dialogs (void)
{
  program_press (worker->program, "F2", NULL);
  expect_window ("Get Help Now");
  hide_and_come_back ();

  program_press (worker->program, "F1", NULL);
  expect_window ("Keyboard Shortcuts");
  hide_and_come_back ();

  program_press (worker->program, "ctrl+q", NULL);
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, worker_word (worker, "Close and Forget the Screening?")));
  hide_and_come_back ();

  program_press (worker->program, "F10", NULL);
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_INVALID, worker_word (worker, "_Keyboard Shortcuts")));
  hide_and_come_back ();
}

static void
ask_to_save (void)
{
  worker_go_to (worker, "Tab", NULL, worker_word (worker, "Save as Text…"));
  program_press (worker->program, "Return", NULL);
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, worker_word (worker, "Save as Plain Text?")));
}

static void
test_file_chooser (void)
{
  ask_to_save ();
  hide_and_come_back ();

  ask_to_save ();
  program_press (worker->program, "Return", NULL);
  expect_window ("Save Result");
  hide_and_come_back ();
}

static void
test_half_written (void)
{
  worker_go_to (worker, "Tab", NULL, worker_word (worker, "Mark as Done…"));
  program_press (worker->program, "Return", NULL);
  expect_window ("Mark as Done");
  program_type (worker->program, "half");
  program_wait_text (worker->program, "half");
  hide_and_come_back ();
}

int
main (int    argc,
      char **argv)
{
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/hiding/pages", test_pages);
  g_test_add_func ("/e2e/hiding/dialogs", test_dialogs);
  g_test_add_func ("/e2e/hiding/file-chooser", test_file_chooser);
  g_test_add_func ("/e2e/hiding/half-written", test_half_written);

  worker = worker_new (AMPARO_LANGUAGE_ENGLISH, NULL);
  status = g_test_run ();
  worker_leave (worker);

  return status;
}
