/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Backups, restoring, rescue, retention, and the trail of it all.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "safe.h"
#include "store/vault-care.h"
#include "store/vault-private.h"

static char *
back_up (Safe *safe)
{
  g_autoptr (GError) error = NULL;
  char *path = safe_beside (safe, ".backup");

  amparo_vault_back_up (safe->vault, path, &error);
  g_assert_no_error (error);

  return path;
}

static gboolean
restore (Safe        *safe,
         const char  *backup,
         gboolean     replace,
         GPtrArray  **missing,
         GError     **error)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (SAFE_PASSPHRASE);

  return amparo_vault_restore (backup, safe->path, SAFE_NAME, passphrase, replace, &safe_options, missing, error);
}

static void
test_backup_opens (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "kept twice");
  g_autofree char *backup = back_up (safe);
  g_autoptr (AmparoSecret) passphrase = secret_from (SAFE_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoVault) copy = amparo_vault_open (backup, SAFE_NAME, passphrase, &safe_options, &error);

  g_assert_no_error (error);
  assert_note (copy, id, 0, "kept twice");
}

static void
test_backup_overwrites_nothing (Safe *safe)
{
  g_autofree char *backup = back_up (safe);
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_back_up (safe->vault, backup, &error));
  assert_store_error (error, EXISTS);
}

static void
test_backup_leaves_nothing_half_done (Safe *safe)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_back_up (safe->vault, "/nowhere/at/all/backup", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_free (save_new (safe->vault, "still works"));
}

static void
test_restoring_says_what_would_be_missing (Safe *safe)
{
  g_autofree char *older = save_new (safe->vault, "before");
  g_autofree char *backup = back_up (safe);
  g_autofree char *newer = NULL;
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (GError) error = NULL;

  safe_now += G_USEC_PER_SEC;
  newer = save_new (safe->vault, "after");
  safe_close (safe);
  restore (safe, backup, FALSE, &missing, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (missing->len, ==, 1);
  g_assert_cmpstr (((AmparoSummary *) missing->pdata[0])->id, ==, newer);
  safe_reopen (safe);
  assert_note (safe->vault, newer, 0, "after");
}

static void
test_restoring_replaces_a_lost_vault (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "before");
  g_autofree char *backup = back_up (safe);
  g_autofree char *aside = safe_beside (safe, ".replaced-1");
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  g_assert_true (g_file_set_contents (safe->path, "not much", -1, NULL));
  restore (safe, backup, TRUE, NULL, &error);
  g_assert_no_error (error);
  safe_reopen (safe);
  assert_note (safe->vault, id, 0, "before");
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
}

static void
test_restoring_where_nothing_is_left (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "before");
  g_autofree char *backup = back_up (safe);
  g_autofree char *anchor = safe_beside (safe, ".anchor");
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  g_remove (safe->path);
  g_remove (anchor);
  g_assert_true (restore (safe, backup, TRUE, NULL, &error));
  g_assert_no_error (error);
  safe_reopen (safe);
  assert_note (safe->vault, id, 0, "before");
}

static void
test_restoring_twice_keeps_both (Safe *safe)
{
  g_autofree char *backup = back_up (safe);
  g_autofree char *first = safe_beside (safe, ".replaced-1");
  g_autofree char *second = safe_beside (safe, ".replaced-2");
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  for (int i = 0; i < 2; i++)
    {
      g_assert_true (restore (safe, backup, TRUE, NULL, &error));
      g_assert_no_error (error);
    }
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
}

static void
test_backup_that_is_not_there_is_told (Safe *safe)
{
  g_autofree char *none = safe_beside (safe, ".none");
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  g_assert_false (restore (safe, none, TRUE, NULL, &error));
  assert_store_error (error, IO);
  safe_reopen (safe);
}

/* It opens, so only reading every text shows it. */
static void
test_backup_with_a_damaged_text_is_not_restored (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "before");
  g_autofree char *backup = back_up (safe);
  g_autoptr (GError) error = NULL;
  sqlite3 *database;

  safe_close (safe);
  g_assert_cmpint (sqlite3_open (backup, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "UPDATE entry SET body = zeroblob (length (body)) WHERE kind = 5",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
  g_assert_false (restore (safe, backup, TRUE, NULL, &error));
  assert_store_error (error, DAMAGED);
  safe_reopen (safe);
  assert_note (safe->vault, id, 0, "before");
}

/* A backup of what does not read would be found wanting too late. */
static void
test_damaged_text_is_not_backed_up (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "before");
  g_autofree char *backup = safe_beside (safe, ".backup");
  g_autoptr (GError) error = NULL;
  sqlite3 *database;

  safe_close (safe);
  g_assert_cmpint (sqlite3_open (safe->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "UPDATE entry SET body = zeroblob (length (body)) WHERE kind = 5",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
  safe_reopen (safe);
  g_assert_false (amparo_vault_back_up (safe->vault, backup, &error));
  assert_store_error (error, DAMAGED);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
}

static void
test_damaged_backup_is_not_restored (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "before");
  g_autofree char *backup = back_up (safe);
  g_autofree char *bytes = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  g_file_get_contents (backup, &bytes, &length, NULL);
  memset (bytes + length / 2, 0, 4096);
  g_file_set_contents (backup, bytes, length, NULL);
  g_assert_false (restore (safe, backup, TRUE, NULL, &error));
  g_assert_nonnull (error);
  safe_reopen (safe);
}

static void
test_restored_vault_is_no_surprise_to_the_witness (Safe *safe)
{
  g_autofree char *witness = safe_beside (safe, ".witness");
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;

  safe_options.witness = witness;
  safe_reopen (safe);
  backup = back_up (safe);
  g_free (save_new (safe->vault, "after"));
  safe_close (safe);
  restore (safe, backup, TRUE, NULL, &error);
  g_assert_no_error (error);
  safe_reopen (safe);
  safe_options.witness = NULL;
}

/* Rescue */

static void
test_rescue_reads_what_is_left (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "still there");
  g_autofree char *anchor = safe_beside (safe, ".anchor");

  safe_close (safe);
  g_remove (anchor);
  safe_options.rescue = TRUE;
  safe_reopen (safe);
  safe_options.rescue = FALSE;
  assert_note (safe->vault, id, 0, "still there");
  g_assert_cmpuint (amparo_vault_get_problems (safe->vault)->len, ==, 1);
}

static void
test_rescue_changes_nothing (Safe *safe)
{
  g_autoptr (AmparoDossier) dossier = record_about ("no");
  g_autoptr (GBytes) closure = some_closure ();
  g_autoptr (GError) error = NULL;

  safe_options.rescue = TRUE;
  safe_reopen (safe);
  safe_options.rescue = FALSE;
  g_assert_false (amparo_vault_save (safe->vault, dossier, closure, &error));
  assert_store_error (error, READ_ONLY);
}

static void
test_inspection_of_what_is_left_says_what_is_wrong (Safe *safe)
{
  g_autofree char *anchor = safe_beside (safe, ".anchor");
  g_autoptr (AmparoInspection) found = NULL;

  safe_close (safe);
  g_remove (anchor);
  safe_options.rescue = TRUE;
  safe_reopen (safe);
  safe_options.rescue = FALSE;
  found = amparo_vault_inspect (safe->vault, NULL);
  g_assert_cmpuint (found->bad->len, ==, 1);
}

static void
test_policy_with_more_blanks_is_read (Safe *safe)
{
  g_autoptr (GError) error = NULL;

  amparo_vault_set_policy (safe->vault, " none-noted=30  possible-concern=60 ", &error);
  g_assert_no_error (error);
}

/* It has no key to records, and says nothing about them. */
static void
test_inspection_by_an_auditor_reads_no_records (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "one");
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_AUDITOR);
  g_autoptr (AmparoInspection) found = NULL;
  g_autoptr (GError) error = NULL;

  safe_reopen_as_eva (safe);
  found = amparo_vault_inspect (safe->vault, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->n_records, ==, 0);
  g_assert_cmpuint (found->n_trail, >, 0);
}

/* What is left may be older than what somebody saw last. */
static void
test_rescue_opens_what_was_rolled_back (Safe *safe)
{
  g_autofree char *witness = safe_beside (safe, ".witness");
  g_autofree char *anchor = safe_beside (safe, ".anchor");
  g_autofree char *backup = back_up (safe);
  g_autofree char *backup_anchor = g_strconcat (backup, ".anchor", NULL);
  g_autofree char *id = NULL;

  safe_options.witness = witness;
  safe_reopen (safe);
  id = save_new (safe->vault, "after");
  safe_close (safe);
  g_assert_cmpint (g_rename (backup, safe->path), ==, 0);
  g_assert_cmpint (g_rename (backup_anchor, anchor), ==, 0);
  assert_stays_out (safe, SAFE_NAME, SAFE_PASSPHRASE, WORK_MISSING);
  safe_options.rescue = TRUE;
  safe_reopen (safe);
  safe_options.rescue = FALSE;
  safe_options.witness = NULL;
  g_assert_true (amparo_vault_is_rescue (safe->vault));
}

static void
test_one_witness_remembers_several_vaults (Safe *safe)
{
  g_autoptr (Safe) other = safe_new ();
  g_autofree char *witness = safe_beside (safe, ".witness");
  Safe *both[] = { safe, other };

  safe_options.witness = witness;
  for (int round = 0; round < 2; round++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (both); i++)
        {
          safe_reopen (both[i]);
          g_free (save_new (both[i]->vault, "more"));
          safe_close (both[i]);
        }
    }
  safe_options.witness = NULL;
}

static void
test_restoring_needs_an_administrator (Safe *safe)
{
  g_autofree char *eva = safe_add_eva (safe, AMPARO_ROLE_SCREENER);
  g_autofree char *backup = back_up (safe);
  g_autoptr (AmparoSecret) passphrase = secret_from (EVA_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  g_assert_false (amparo_vault_restore (backup, safe->path, "Eva", passphrase, TRUE, &safe_options, NULL, &error));
  assert_store_error (error, FORBIDDEN);
  safe_reopen (safe);
}

static void
test_restoring_without_options (Safe *safe)
{
  g_autofree char *backup = back_up (safe);
  g_autoptr (AmparoSecret) passphrase = secret_from (SAFE_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  amparo_vault_restore (backup, safe->path, SAFE_NAME, passphrase, TRUE, NULL, NULL, &error);
  g_assert_no_error (error);
  safe_reopen (safe);
}

static void
test_held_is_listed_and_does_not_expire (Safe *safe)
{
  g_autoptr (AmparoDossier) record = record_about ("held");
  g_auto (GStrv) held = NULL;
  g_auto (GStrv) expired = NULL;

  save_as (safe->vault, record, AMPARO_REVISION_FINAL);
  g_assert_true (amparo_vault_set_policy (safe->vault, "none-noted=1", NULL));
  g_assert_true (amparo_vault_note (safe->vault, AMPARO_DEED_HOLD, record->summary->id, NULL, NULL));
  safe_now += 2 * G_TIME_SPAN_DAY;
  held = amparo_vault_list_held (safe->vault);
  expired = amparo_vault_list_expired (safe->vault, NULL);
  g_assert_cmpuint (g_strv_length (held), ==, 1);
  g_assert_cmpstr (held[0], ==, record->summary->id);
  g_assert_cmpuint (g_strv_length (expired), ==, 0);
}

static void
test_inspection_counts (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "one");
  g_autofree char *other = save_new (safe->vault, "two");
  g_autoptr (AmparoInspection) found = amparo_vault_inspect (safe->vault, NULL);

  g_assert_cmpuint (found->bad->len, ==, 0);
  g_assert_cmpuint (found->n_records, ==, 2);
  g_assert_cmpuint (found->n_closures, ==, 1);
  g_assert_cmpuint (found->n_people, ==, 1);
  g_assert_cmpuint (strlen (found->head_code), ==, 14);
}

/* Retention */

static gboolean
is_in_file (const char *path,
            const char *bytes,
            gsize       length)
{
  g_autofree char *all = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &all, &size, NULL));

  for (gsize i = 0; i + length <= size; i++)
    {
      if (memcmp (all + i, bytes, length) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
copy_sealed_cb (const AmparoRow *row,
                gpointer         data)
{
  *(GBytes **) data = g_bytes_new (row->sealed, row->n_sealed);

  return FALSE;
}

/* What stood in the file of the newest revision of a record. */
static GBytes *
get_sealed (Safe       *safe,
            const char *id)
{
  AmparoEntry *entry = g_hash_table_lookup (safe->vault->records, id);
  GBytes *sealed = NULL;

  amparo_database_find (safe->vault->database, FALSE,
                        g_array_index (entry->places, AmparoPlace, entry->places->len - 1).sequence,
                        copy_sealed_cb, &sealed, NULL);

  return sealed;
}

static void
test_purged_is_overwritten (Safe *safe)
{
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *id = save_new (safe->vault, "to go");
      g_autoptr (GBytes) sealed = get_sealed (safe, id);
      const char *bytes = g_bytes_get_data (sealed, NULL);
      g_autoptr (GError) error = NULL;

      /* The key of the body is in the first bytes behind the header. */
      g_assert_true (is_in_file (safe->path, bytes + AMPARO_ENVELOPE_HEADER, 32));
      amparo_vault_purge (safe->vault, id, NULL, &error);
      g_assert_no_error (error);
      g_assert_false (is_in_file (safe->path, bytes + AMPARO_ENVELOPE_HEADER, 32));
      g_assert_null (amparo_vault_read (safe->vault, id, 0, &error));
      assert_store_error (error, NOT_FOUND);
    }
}

static void
test_purging_names_the_backups (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "to go");
  g_autofree char *backup = back_up (safe);
  g_autoptr (GPtrArray) backups = NULL;

  g_assert_true (amparo_vault_purge (safe->vault, id, &backups, NULL));
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (backups, 0), ==, "v.amparo.backup");
}

/* It is not said that nothing is missing where nobody could look. */
static void
test_restoring_over_what_cannot_be_read_says_so (Safe *safe)
{
  g_autofree char *backup = back_up (safe);
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  g_assert_true (g_file_set_contents (safe->path, "not much", -1, NULL));
  restore (safe, backup, FALSE, &missing, &error);
  g_assert_no_error (error);
  g_assert_null (missing);
}

static void
test_failed_backup_is_not_named (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "to go");
  g_autofree char *backup = back_up (safe);
  g_autoptr (GPtrArray) backups = NULL;
  gint64 last = amparo_vault_get_last_backup (safe->vault);

  safe_now += G_USEC_PER_SEC;
  g_assert_false (amparo_vault_back_up (safe->vault, "/nowhere/at/all/v.amparo.backup", NULL));
  g_assert_cmpint (amparo_vault_get_last_backup (safe->vault), ==, last);
  safe_reopen (safe);
  g_assert_cmpint (amparo_vault_get_last_backup (safe->vault), ==, last);
  g_assert_true (amparo_vault_purge (safe->vault, id, &backups, NULL));
  g_assert_cmpuint (backups->len, ==, 1);
}

static void
test_replaced_vault_is_named (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "to go");
  g_autofree char *backup = back_up (safe);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  restore (safe, backup, TRUE, NULL, &error);
  g_assert_no_error (error);
  safe_reopen (safe);
  g_assert_true (amparo_vault_purge (safe->vault, id, &backups, NULL));
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (backups, 1), ==, "v.amparo.replaced-1");
}

static void
test_held_is_not_purged (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "evidence");
  g_autoptr (GError) error = NULL;

  amparo_vault_note (safe->vault, AMPARO_DEED_HOLD, id, NULL, &error);
  g_assert_no_error (error);
  safe_reopen (safe);
  g_assert_false (amparo_vault_purge (safe->vault, id, NULL, &error));
  assert_store_error (error, STATE);
  g_clear_error (&error);
  amparo_vault_note (safe->vault, AMPARO_DEED_RELEASE, id, NULL, &error);
  g_assert_true (amparo_vault_purge (safe->vault, id, NULL, &error));
}

static void
test_expires_by_its_level (Safe *safe)
{
  g_autoptr (AmparoDossier) low = record_about ("low");
  g_autoptr (AmparoDossier) high = record_about ("high");
  g_auto (GStrv) early = NULL;
  g_auto (GStrv) late = NULL;
  g_autoptr (GError) error = NULL;

  low->summary->kind = high->summary->kind = AMPARO_REVISION_FINAL;
  low->summary->level = AMPARO_LEVEL_NONE_NOTED;
  high->summary->level = AMPARO_LEVEL_CLEAR_CONCERN;
  save (safe->vault, low);
  save (safe->vault, high);
  amparo_vault_set_policy (safe->vault, "none-noted=30", &error);
  g_assert_no_error (error);
  safe_reopen (safe);
  early = amparo_vault_list_expired (safe->vault, NULL);
  g_assert_cmpuint (g_strv_length (early), ==, 0);
  safe_now += 31 * G_GINT64_CONSTANT (86400000000);
  late = amparo_vault_list_expired (safe->vault, NULL);
  g_assert_cmpuint (g_strv_length (late), ==, 1);
  g_assert_cmpstr (late[0], ==, low->summary->id);
}

static void
test_policy_in_other_words_is_refused (gconstpointer data)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_vault_set_policy (safe->vault, data, &error));
  assert_store_error (error, BAD_INPUT);
}

/* The trail */

static gboolean
collect_cb (const AmparoDeed *deed,
            gpointer          data)
{
  g_ptr_array_add (data, (gpointer) amparo_deed_get_id (deed->kind));

  return TRUE;
}

static void
assert_deed (Safe       *safe,
             const char *id)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_assert_true (amparo_vault_each_deed (safe->vault, collect_cb, ids, NULL));
  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_error ("“%s” is not in the trail", id);
}

static void
test_trail_has_everything (Safe *safe)
{
  static const AmparoDeedKind notes[] = {
    AMPARO_DEED_PRINT, AMPARO_DEED_EXPORT, AMPARO_DEED_COPY, AMPARO_DEED_HOLD, AMPARO_DEED_RELEASE,
  };
  static const char * const expected[] = {
    "create", "people", "begin", "edit", "finish", "amend", "tick", "read", "list", "search", "print", "export",
    "copy", "hold", "release", "purge", "policy", "discard", "rotate", "back-up", "restore", "verify", "unlock",
    "lock", "content", "read-trail", "export-trail", "wrong", "recover", "clock", "accept",
  };
  g_autoptr (AmparoSecret) again = secret_from (SAFE_PASSPHRASE);
  g_autofree char *draft = save_new (safe->vault, "draft");
  g_autofree char *anchor = safe_beside (safe, ".anchor");
  g_autoptr (AmparoDossier) dossier = record_about ("all");
  g_autofree char *backup = NULL;
  g_autofree char *csv = NULL;
  g_autoptr (GError) error = NULL;

  save (safe->vault, dossier);
  safe_reopen (safe);
  save (safe->vault, dossier);
  save_as (safe->vault, dossier, AMPARO_REVISION_FINAL);
  amparo_set_string (&dossier->reason, "more was said");
  save_as (safe->vault, dossier, AMPARO_REVISION_AMENDED);
  save_as (safe->vault, dossier, AMPARO_REVISION_STEPS);
  g_free (read_note (safe->vault, dossier->summary->id, 0));
  g_ptr_array_unref (amparo_vault_list (safe->vault, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    g_assert_true (amparo_vault_note (safe->vault, notes[i], dossier->summary->id, NULL, NULL));
  g_assert_true (amparo_vault_note (safe->vault, AMPARO_DEED_SEARCH, NULL, NULL, NULL));
  g_assert_true (amparo_vault_note (safe->vault, AMPARO_DEED_CONTENT, NULL, NULL, NULL));
  g_assert_true (amparo_vault_set_policy (safe->vault, "none-noted=30", NULL));
  g_assert_true (amparo_vault_discard (safe->vault, draft, NULL));
  g_assert_true (amparo_vault_rotate (safe->vault, NULL));
  g_assert_true (amparo_vault_purge (safe->vault, dossier->summary->id, NULL, NULL));
  amparo_inspection_free (amparo_vault_inspect (safe->vault, NULL));
  csv = amparo_vault_export_trail (safe->vault, NULL);
  g_assert_true (amparo_vault_note (safe->vault, AMPARO_DEED_LOCK, NULL, NULL, NULL));
  backup = back_up (safe);
  safe_close (safe);
  g_assert_null (safe_open_as (safe, SAFE_NAME, "a guess", NULL));
  safe_now -= 1000;
  safe_reopen (safe);
  safe_close (safe);
  g_assert_true (restore (safe, backup, TRUE, NULL, NULL));
  g_assert_null (safe_open_as (safe, SAFE_NAME, "a guess", NULL));
  safe_now -= 1000;
  amparo_vault_recover (safe->path, safe->sheets[0], SAFE_NAME, again, &safe_options, &error);
  g_assert_no_error (error);
  g_remove (anchor);
  safe_options.accept = TRUE;
  safe_reopen (safe);
  safe_options.accept = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_deed (safe, expected[i]);
}

static void
test_trail_holds_no_words_of_a_screening (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "CANARY");
  g_autofree char *csv = NULL;

  g_free (read_note (safe->vault, id, 0));
  csv = amparo_vault_export_trail (safe->vault, NULL);
  g_assert_null (strstr (csv, "CANARY"));
  g_assert_null (strstr (csv, "R-17"));
  g_assert_nonnull (strstr (csv, id));
}

static void
test_nothing_readable_in_any_file (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "CANARY-señal");
  g_autofree char *backup = back_up (safe);
  g_autoptr (GDir) dir = NULL;
  const char *name;
  static const char * const canaries[] = { "CANARY", "R-17", "speaks-for", "first-look", "closure/", "Ana", "4711", "Director" };

  safe_close (safe);
  dir = g_dir_open (safe->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (safe->folder, name, NULL);

      for (gsize i = 0; i < G_N_ELEMENTS (canaries); i++)
        g_assert_false (is_in_file (path, canaries[i], strlen (canaries[i])));
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char * const policies[] = { "for ever", "none-noted", "none-noted=0", "none-noted=-1", "none-noted=1e3", "sure=3" };

  g_test_init (&argc, &argv, NULL);

  safe_add_test ("/care/backup-opens", safe_new, test_backup_opens);
  safe_add_test ("/care/backup-overwrites-nothing", safe_new, test_backup_overwrites_nothing);
  safe_add_test ("/care/backup-leaves-nothing-half-done", safe_new, test_backup_leaves_nothing_half_done);
  safe_add_test ("/care/restoring-says-what-would-be-missing", safe_new, test_restoring_says_what_would_be_missing);
  safe_add_test ("/care/restoring-replaces-a-lost-vault", safe_new, test_restoring_replaces_a_lost_vault);
  safe_add_test ("/care/restoring-where-nothing-is-left", safe_new, test_restoring_where_nothing_is_left);
  safe_add_test ("/care/restoring-twice-keeps-both", safe_new, test_restoring_twice_keeps_both);
  safe_add_test ("/care/backup-that-is-not-there-is-told", safe_new, test_backup_that_is_not_there_is_told);
  safe_add_test ("/care/backup-with-a-damaged-text-is-not-restored", safe_new, test_backup_with_a_damaged_text_is_not_restored);
  safe_add_test ("/care/damaged-text-is-not-backed-up", safe_new, test_damaged_text_is_not_backed_up);
  safe_add_test ("/care/damaged-backup-is-not-restored", safe_new, test_damaged_backup_is_not_restored);
  safe_add_test ("/care/restored-vault-is-no-surprise-to-the-witness", safe_new, test_restored_vault_is_no_surprise_to_the_witness);
  safe_add_test ("/care/rescue-reads-what-is-left", safe_new, test_rescue_reads_what_is_left);
  safe_add_test ("/care/rescue-changes-nothing", safe_new, test_rescue_changes_nothing);
  safe_add_test ("/care/inspection-counts", safe_new, test_inspection_counts);
  safe_add_test ("/care/purged-is-overwritten", safe_new, test_purged_is_overwritten);
  safe_add_test ("/care/purging-names-the-backups", safe_new, test_purging_names_the_backups);
  safe_add_test ("/care/restoring-over-what-cannot-be-read-says-so", safe_new, test_restoring_over_what_cannot_be_read_says_so);
  safe_add_test ("/care/failed-backup-is-not-named", safe_new, test_failed_backup_is_not_named);
  safe_add_test ("/care/replaced-vault-is-named", safe_new, test_replaced_vault_is_named);
  safe_add_test ("/care/inspection-of-what-is-left-says-what-is-wrong", safe_new, test_inspection_of_what_is_left_says_what_is_wrong);
  safe_add_test ("/care/policy-with-more-blanks-is-read", safe_new, test_policy_with_more_blanks_is_read);
  safe_add_test ("/care/inspection-by-an-auditor-reads-no-records", safe_new, test_inspection_by_an_auditor_reads_no_records);
  safe_add_test ("/care/rescue-opens-what-was-rolled-back", safe_new, test_rescue_opens_what_was_rolled_back);
  safe_add_test ("/care/one-witness-remembers-several-vaults", safe_new, test_one_witness_remembers_several_vaults);
  safe_add_test ("/care/restoring-needs-an-administrator", safe_new, test_restoring_needs_an_administrator);
  safe_add_test ("/care/restoring-without-options", safe_new, test_restoring_without_options);
  safe_add_test ("/care/held-is-listed-and-does-not-expire", safe_new, test_held_is_listed_and_does_not_expire);
  safe_add_test ("/care/held-is-not-purged", safe_new, test_held_is_not_purged);
  safe_add_test ("/care/expires-by-its-level", safe_new, test_expires_by_its_level);
  for (gsize i = 0; i < G_N_ELEMENTS (policies); i++)
    {
      g_autofree char *path = g_strdup_printf ("/care/policy-in-other-words-is-refused/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, policies[i], test_policy_in_other_words_is_refused);
    }
  safe_add_test ("/care/trail-has-everything", safe_new, test_trail_has_everything);
  safe_add_test ("/care/trail-holds-no-words-of-a-screening", safe_new, test_trail_holds_no_words_of_a_screening);
  safe_add_test ("/care/nothing-readable-in-any-file", safe_new, test_nothing_readable_in_any_file);

  return g_test_run ();
}
