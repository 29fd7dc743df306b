/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For unshare(). */
#define _GNU_SOURCE

#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include "vaulting.h"

/* The door of the vault, and how it says no. */

typedef struct
{
  Office *office;
  Worker *worker;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->office = office_new_vault ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->worker != NULL)
    worker_leave (fixture->worker);
  office_free (fixture->office);
}

static void
expect_label (Worker     *worker,
              const char *words)
{
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, worker_word (worker, words)));
}

static void
start_at_door (Fixture *fixture)
{
  fixture->worker = worker_new (AMPARO_LANGUAGE_ENGLISH, fixture->office->environment);
  vaulting_go_to_vault (fixture->worker, "Unlock the Vault");
  vaulting_wait_door (fixture->worker);
}

/* What is said on the page now and was not before; the clock does not count. */
static GPtrArray *
dup_news (GHashTable *before,
          GHashTable *after)
{
  GPtrArray *news = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer words;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &words, NULL))
    if (!g_hash_table_contains (before, words) && !g_regex_match_simple ("^[0-9]{2}:[0-9]{2}$", words, 0, 0))
      g_ptr_array_add (news, g_strdup (words));

  return news;
}

static gboolean
is_not_busy (Program  *program,
             gpointer  words)
{
  return !program_has (program, ATSPI_ROLE_LABEL, words);
}

static void
expect_refusal (Worker     *worker,
                const char *words)
{
  expect_label (worker, words);
  program_wait (worker->program, "the end of work", is_not_busy, (gpointer) worker_word (worker, "One moment…"));
}

static void
test_wrong_passphrase (Fixture       *fixture,
                       gconstpointer  data)
{
  static const char * const wrong[][2] = {
    { OFFICE_NAME, "rabilo mesuda fonavi deluno" },
    { "Bea", OFFICE_PASSPHRASE },
  };
  const char *sentence = "The name or the passphrase is not right. Try again, or ask an administrator to help.";

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GHashTable) before = NULL;
      g_autoptr (GHashTable) after = NULL;
      g_autoptr (GPtrArray) news = NULL;

      start_at_door (fixture);
      before = look_labels (program_get_tree (fixture->worker->program));
      vaulting_say_who (fixture->worker, wrong[i][0], wrong[i][1]);
      expect_refusal (fixture->worker, sentence);
      after = look_labels (program_get_tree (fixture->worker->program));
      news = dup_news (before, after);
      g_assert_cmpuint (news->len, ==, 1);
      g_assert_cmpstr (g_ptr_array_index (news, 0), ==, sentence);
      worker_leave (g_steal_pointer (&fixture->worker));
    }
}

static void
test_used_elsewhere (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (AmparoVault) vault = office_open (fixture->office);

  start_at_door (fixture);
  vaulting_say_who (fixture->worker, OFFICE_NAME, OFFICE_PASSPHRASE);
  expect_refusal (fixture->worker, "Another Amparo has this vault open. Close it there first.");
}

/* There is only one window; whoever starts the program again gets that one. */
static void
test_second_start (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GSubprocess) second = NULL;
  g_autoptr (GError) error = NULL;

  start_at_door (fixture);
  second = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, g_getenv ("AMPARO_PROGRAM"), NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (second, NULL, &error);
  g_assert_no_error (error);
  vaulting_wait_door (fixture->worker);
}

/* Rights do not bind the administrator of a computer; a folder that is mounted so does. */
static gboolean
forbid_writing (const char *folder)
{
  if (geteuid () != 0)
    return g_chmod (folder, 0500) == 0;

  return unshare (CLONE_NEWNS) == 0
         && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0
         && mount (folder, folder, NULL, MS_BIND, NULL) == 0
         && mount (NULL, folder, NULL, MS_REMOUNT | MS_BIND | MS_RDONLY, NULL) == 0;
}

static void
allow_writing (const char *folder)
{
  if (geteuid () != 0)
    g_chmod (folder, 0700);
  else
    umount (folder);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->office->path);

  if (!forbid_writing (folder))
    {
      g_test_skip ("This computer lets nobody forbid writing");
      return;
    }

  start_at_door (fixture);
  vaulting_say_who (fixture->worker, OFFICE_NAME, OFFICE_PASSPHRASE);
  expect_refusal (fixture->worker, "The vault, or its folder, cannot be written to. Nothing was changed. "
                                   "Ask for the right to write there.");
  allow_writing (folder);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/e2e/door/wrong-passphrase", Fixture, NULL, set_up, test_wrong_passphrase, tear_down);
  g_test_add ("/e2e/door/used-elsewhere", Fixture, NULL, set_up, test_used_elsewhere, tear_down);
  g_test_add ("/e2e/door/second-start", Fixture, NULL, set_up, test_second_start, tear_down);
  g_test_add ("/e2e/door/read-only", Fixture, NULL, set_up, test_read_only, tear_down);

  return g_test_run ();
}
