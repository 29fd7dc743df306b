/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "ordeals.h"
#include "vaulting.h"

/* As much as there is time for every day; the suite hunt does more of it. */

static void
test_kills (void)
{
  ordeal_kills (50, 2 * G_TIME_SPAN_MINUTE);
}

/* The sanitizers hold on to what is freed, and reserve more than anybody can look through. */
static void
test_memory (void)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("The memory of a program with the sanitizers is not that of ours");
#else
  ordeal_memory (3);
#endif
}

static void
test_cover (void)
{
  ordeal_cover (10);
}

static gboolean
has_locked (Program  *program,
            gpointer  data)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/cmdline", program_get_pid (program));
  g_autofree char *line = NULL;
  gsize length = 0;

  return g_file_get_contents (path, &line, &length, NULL)
         && strlen (line) + 1 < length && g_str_equal (line + strlen (line) + 1, "--locked");
}

/* With the shortest time that can be chosen, and a question open. */
static void
test_locks_itself (void)
{
  g_autoptr (Office) office = office_new_vault ();
  g_autofree char *folder = office_build (office, "config/glib-2.0/settings");
  g_autofree char *settings = g_build_filename (folder, "keyfile", NULL);
  gint64 touched, took;
  Worker *worker;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (settings, "[io/github/amparo_nm/Amparo]\nlock-minutes=1\n", -1, NULL));
  office_set (office, "GSETTINGS_BACKEND", "keyfile");
  worker = worker_new (AMPARO_LANGUAGE_ENGLISH, office->environment);
  vaulting_unlock (worker);
  worker_choose (worker, "youth-screening");
  worker_say_fact (worker, "role", "child-welfare");
  worker_type_code (worker);
  worker_begin (worker);
  worker_rate (worker, "danger-now", "no-concern");
  vaulting_wait_saved (worker);

  touched = g_get_monotonic_time ();
  program_press (worker->program, "F2", NULL);
  program_wait_window (worker->program, worker_word (worker, "Get Help Now"));
  g_assert_true (program_await (worker->program, 3 * G_TIME_SPAN_MINUTE, has_locked, NULL));
  took = g_get_monotonic_time () - touched;
  g_assert_cmpint (took, >=, G_TIME_SPAN_MINUTE);
  program_wait_anew (worker->program);
  vaulting_come_back (worker, OFFICE_PASSPHRASE);
  worker_wait_item (worker, "danger-now");
  vaulting_wait_saved (worker);
  g_test_message ("locked itself %" G_GINT64_FORMAT " ms after the last key; asked to after 60000", took / 1000);
  worker_leave (worker);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/vault-endurance/kills", test_kills);
  g_test_add_func ("/e2e/vault-endurance/memory", test_memory);
  g_test_add_func ("/e2e/vault-endurance/locks-itself", test_locks_itself);
  g_test_add_func ("/e2e/vault-endurance/cover", test_cover);
  g_test_add_func ("/e2e/vault-endurance/disk", ordeal_disk);

  return g_test_run ();
}
