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

#define REASON "The aunt called back"

/* The vault from its making to an amendment, without a mouse. */

typedef struct
{
  Office *office;
  Worker *worker;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  with_vault)
{
  fixture->office = with_vault != NULL ? office_new_vault () : office_new ();
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
begin_screening (Worker *worker)
{
  worker_choose (worker, "youth-screening");
  worker_say_fact (worker, "role", "child-welfare");
  worker_type_code (worker);
  worker_say_fact (worker, "age", "under-18");
  worker_begin (worker);
}

static void
expect_label (Worker     *worker,
              const char *words)
{
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, worker_word (worker, words)));
}

/* Where it was left: with the focus on the same item, rated as it was. */
static void
expect_draft (Worker     *worker,
              const char *item)
{
  const AmparoItem *rated = worker_get_item (worker, item);
  g_autofree char *button = worker_dup_button (worker, rated,
                                               amparo_screening_get_rating (worker->screening, rated->index));
  g_autofree char *row = worker_line (worker, worker_text_of (worker, item));

  worker_wait_at (worker, row, button);
  vaulting_wait_saved (worker);
}

static void
open_record (Worker *worker)
{
  AmparoText *title = amparo_instrument_get_title (amparo_screening_get_instrument (worker->screening));
  g_autofree char *row = g_strconcat (WORKER_CODE " · ", amparo_text_get (title, worker->interface), NULL);

  vaulting_go_to_vault (worker, "Screenings");
  worker_go_to (worker, "Tab", worker_word (worker, "Screenings"), row);
  program_press (worker->program, "Return", NULL);
  program_wait_window (worker->program, worker_word (worker, "Screening"));
}

static void
amend (Worker *worker)
{
  open_record (worker);
  worker_go_to (worker, "Tab", NULL, worker_word (worker, "_Amend…"));
  program_press (worker->program, "Return", NULL);
  worker_wait_at (worker, NULL, worker_word (worker, "Copy"));
  worker_go_to (worker, "Tab", NULL, worker_word (worker, "_Done…"));
  program_press (worker->program, "Return", NULL);
  worker_wait_at (worker, NULL, worker_word (worker, "Reason"));
  program_type (worker->program, REASON);
  program_wait_text (worker->program, REASON);
  worker_go_to (worker, "Tab", NULL, worker_word (worker, "_Keep the Amendment"));
  program_press (worker->program, "Return", NULL);
  program_wait_no_window (worker->program, worker_word (worker, "Reason"));
  expect_label (worker, "Screenings");
}

static void
test_whole_life (Fixture       *fixture,
                 gconstpointer  data)
{
  AmparoLanguage language = g_str_has_suffix (g_test_get_path (), "spanish") ? AMPARO_LANGUAGE_SPANISH
                                                                            : AMPARO_LANGUAGE_ENGLISH;
  Worker *worker = fixture->worker = worker_new (language, fixture->office->environment);
  g_autofree char *passphrase = NULL;
  g_autoptr (GString) reason = NULL;

  vaulting_go_to_vault (worker, "Keep Screenings in a Vault");
  passphrase = vaulting_make (worker);
  vaulting_type_sheets (worker);
  expect_label (worker, "Screenings");

  begin_screening (worker);
  worker_rate (worker, "danger-now", "no-concern");
  vaulting_wait_saved (worker);

  vaulting_lock (worker);
  vaulting_come_back (worker, passphrase);
  expect_draft (worker, "danger-now");

  vaulting_hide (worker);
  program_press (worker->program, "space", NULL);
  vaulting_come_back (worker, passphrase);
  expect_draft (worker, "danger-now");

  worker_finish_early (worker);
  vaulting_finish (worker);
  amend (worker);
  open_record (worker);
  expect_label (worker, "Answers");
  reason = g_string_new (worker_word (worker, "Reason of the amendment: %s"));
  g_string_replace (reason, "%s", REASON, 0);
  expect_label (worker, reason->str);
  program_press (worker->program, "Escape", NULL);
  program_wait_no_window (worker->program, worker_word (worker, "Screening"));
}

/* The door, and how it says no */

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

  g_test_add ("/e2e/vault/whole-life/english", Fixture, NULL, set_up, test_whole_life, tear_down);
  g_test_add ("/e2e/vault/whole-life/spanish", Fixture, NULL, set_up, test_whole_life, tear_down);

  g_test_add ("/e2e/vault/door/wrong-passphrase", Fixture, "vault", set_up, test_wrong_passphrase, tear_down);
  g_test_add ("/e2e/vault/door/used-elsewhere", Fixture, "vault", set_up, test_used_elsewhere, tear_down);
  g_test_add ("/e2e/vault/door/second-start", Fixture, "vault", set_up, test_second_start, tear_down);
  g_test_add ("/e2e/vault/door/read-only", Fixture, "vault", set_up, test_read_only, tear_down);

  return g_test_run ();
}
