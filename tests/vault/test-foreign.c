/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files that are no vaults of ours, vaults with rows of other shapes, and places and people
 * that a vault is not for.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "paper-disk.h"
#include "safe.h"
#include "store/place.h"
#include "store/process.h"
#include "verbs.h"

static void
run_sql (const char *path,
         const char *sql)
{
  sqlite3 *database;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  sqlite3_exec (database, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (database);
}

static void
assert_refuses_after (Safe             *safe,
                      const char       *sql,
                      AmparoStoreError  code)
{
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  run_sql (safe->path, sql);
  g_assert_null (safe_open_as (safe, SAFE_NAME, SAFE_PASSPHRASE, &error));
  g_assert_error (error, AMPARO_STORE_ERROR, (int) code);
}

static void
test_database_of_another_program (Safe *safe)
{
  assert_refuses_after (safe, "PRAGMA application_id = 7", AMPARO_STORE_ERROR_NOT_A_VAULT);
}

static void
test_format_before_the_first (Safe *safe)
{
  assert_refuses_after (safe, "PRAGMA user_version = 0", AMPARO_STORE_ERROR_NOT_A_VAULT);
}

static void
test_newer_format_is_told (Safe *safe)
{
  assert_refuses_after (safe, "PRAGMA user_version = 2", AMPARO_STORE_ERROR_TOO_NEW);
}

static void
test_vault_without_a_root (Safe *safe)
{
  assert_refuses_after (safe, "DELETE FROM door WHERE kind = 1", AMPARO_STORE_ERROR_NOT_A_VAULT);
}

/* As it is for somebody who was never given one. */
static void
test_key_that_is_none (Safe *safe)
{
  assert_refuses_after (safe, "UPDATE door SET sealed = x'01' WHERE kind = 3", AMPARO_STORE_ERROR_NO_ENTRY);
}

/* What the tables can hold, and we never write. */
static const struct
{
  const char *path;
  const char *sql;
} shapes[] = {
  { "/foreign/id-is-too-short", "UPDATE entry SET id = x'00' WHERE sequence = (SELECT max (sequence) FROM entry)" },
  { "/foreign/nothing-is-sealed", "UPDATE entry SET sealed = x'' WHERE sequence = (SELECT max (sequence) FROM entry)" },
  { "/foreign/kind-is-negative", "UPDATE entry SET kind = -5 WHERE sequence = (SELECT max (sequence) FROM entry)" },
  { "/foreign/kind-is-too-great", "UPDATE entry SET kind = 261 WHERE sequence = (SELECT max (sequence) FROM entry)" },
  { "/foreign/epoch-is-negative", "UPDATE entry SET epoch = -1 WHERE sequence = (SELECT max (sequence) FROM entry)" },
  { "/foreign/epoch-is-too-great", "UPDATE entry SET epoch = 4294967297 WHERE sequence = (SELECT max (sequence) FROM entry)" },
  { "/foreign/summary-is-cut", "UPDATE entry SET sealed = x'01' WHERE kind = 5" },
  { "/foreign/checklist-is-cut", "UPDATE entry SET sealed = x'01' WHERE kind = 6" },
  { "/foreign/deed-is-cut", "UPDATE entry SET sealed = x'01' WHERE kind = 7" },
  { "/foreign/link-is-cut", "UPDATE door SET sealed = x'01' WHERE kind = 4" },
  { "/foreign/head-is-cut", "UPDATE head SET sealed = x'01'" },
  { "/foreign/head-is-gone", "DELETE FROM head" },
};

static void
test_shape (gconstpointer data)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *id = save_new (safe->vault, "a note");

  g_assert_true (amparo_vault_rotate (safe->vault, NULL));
  assert_refuses_after (safe, data, AMPARO_STORE_ERROR_DAMAGED);
}

/* A text is not read when the vault opens. */
static void
test_damaged_text_is_found (gconstpointer data)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autofree char *id = save_new (safe->vault, "a note");
  g_autoptr (AmparoInspection) found = NULL;
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  run_sql (safe->path, data);
  safe_reopen (safe);
  found = amparo_vault_inspect (safe->vault, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->bad->len, ==, 1);
}

static void
test_damaged_text_does_not_read (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "a note");
  g_autoptr (AmparoDossier) record = record_about ("");
  g_autoptr (GBytes) closure = NULL;
  g_autoptr (GError) of_record = NULL;
  g_autoptr (GError) of_closure = NULL;

  safe_close (safe);
  run_sql (safe->path, "UPDATE entry SET body = zeroblob (length (body)) WHERE body IS NOT NULL");
  safe_reopen (safe);
  g_assert_null (amparo_vault_read (safe->vault, id, 0, &of_record));
  assert_store_error (of_record, DAMAGED);
  closure = amparo_vault_read_closure (safe->vault, record->summary->closure, &of_closure);
  g_assert_null (closure);
  assert_store_error (of_closure, DAMAGED);
}

/* A search reads all texts. */
static void
test_search_counts_what_does_not_read (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "a note");
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  guint n_unread;

  safe_close (safe);
  run_sql (safe->path, "UPDATE entry SET body = zeroblob (length (body)) WHERE kind = 5");
  safe_reopen (safe);
  found = amparo_vault_search (safe->vault, "note", &n_unread, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (n_unread, ==, 1);
}

/* Places */

static void
test_network_drives_are_known (void)
{
  g_assert_true (amparo_place_is_network (0x6969));
  /* As statfs gives it where numbers have a sign. */
  g_assert_true (amparo_place_is_network (0xffffffffff534d42));
  g_assert_false (amparo_place_is_network (0xef53));
}

static void
test_synchronised_folders_are_known (void)
{
  g_autofree char *shared = amparo_place_dup_synchronised ("/home/ana/dropbox/work/v.amparo");
  g_autofree char *own = amparo_place_dup_synchronised ("/home/ana/Dropboxes/v.amparo");

  g_assert_cmpstr (shared, ==, "dropbox");
  g_assert_null (own);
}

/* The process */

static void
test_process_gives_nothing_away (void)
{
  struct rlimit limit;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }

  amparo_process_harden ();
  g_assert_cmpint (prctl (PR_GET_DUMPABLE, 0, 0, 0, 0), ==, 0);
  g_assert_cmpint (getrlimit (RLIMIT_CORE, &limit), ==, 0);
  g_assert_cmpuint (limit.rlim_max, ==, 0);
  g_assert_cmpint (umask (077), ==, 077);
}

/* People */

static void
test_verb_asks_the_role (gconstpointer data)
{
  const Verb *verb = data;
  g_autoptr (AmparoVault) vault = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (AmparoVault) ana = NULL;
  g_autoptr (GError) error = NULL;

  verbs_begin ();
  ana = verbs_open (VERBS_ANA, NULL);
  before = verbs_tell (ana);
  g_clear_object (&ana);

  vault = verbs_open (verb->not_for, &error);
  g_assert_no_error (error);
  g_assert_false (verb->act (vault, &error));
  assert_store_error (error, FORBIDDEN);
  g_clear_object (&vault);

  ana = verbs_open (VERBS_ANA, NULL);
  after = verbs_tell (ana);
  g_assert_cmpstr (before, ==, after);
  g_clear_object (&ana);
  verbs_end ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  safe_add_test ("/foreign/database-of-another-program", safe_new, test_database_of_another_program);
  safe_add_test ("/foreign/format-before-the-first", safe_new, test_format_before_the_first);
  safe_add_test ("/foreign/newer-format-is-told", safe_new, test_newer_format_is_told);
  safe_add_test ("/foreign/vault-without-a-root", safe_new, test_vault_without_a_root);
  safe_add_test ("/foreign/key-that-is-none", safe_new, test_key_that_is_none);
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    g_test_add_data_func (shapes[i].path, shapes[i].sql, test_shape);
  g_test_add_data_func ("/foreign/damaged-record-is-found",
                        "UPDATE entry SET body = zeroblob (length (body)) WHERE kind = 5", test_damaged_text_is_found);
  g_test_add_data_func ("/foreign/damaged-checklist-is-found",
                        "UPDATE entry SET body = zeroblob (length (body)) WHERE kind = 6", test_damaged_text_is_found);
  safe_add_test ("/foreign/damaged-text-does-not-read", safe_new, test_damaged_text_does_not_read);
  safe_add_test ("/foreign/search-counts-what-does-not-read", safe_new, test_search_counts_what_does_not_read);
  g_test_add_func ("/foreign/network-drives-are-known", test_network_drives_are_known);
  g_test_add_func ("/foreign/synchronised-folders-are-known", test_synchronised_folders_are_known);
  g_test_add_func ("/foreign/process-gives-nothing-away", test_process_gives_nothing_away);
  for (gsize i = 0; i < n_verbs; i++)
    {
      g_autofree char *path = g_strconcat ("/foreign/verb-asks-the-role/", verbs[i].name, NULL);

      if (verbs[i].not_for != NULL)
        g_test_add_data_func (path, &verbs[i], test_verb_asks_the_role);
    }

  return g_test_run ();
}
