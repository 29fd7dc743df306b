/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody may write to the files, and has no key. Whatever they do to them, the vault
 * does not open as if nothing had been done.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "safe.h"

#define RECORD "5"
#define TRAIL  "7"

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

/* A file, to be put back later. */
static GBytes *
keep (const char *path)
{
  char *bytes;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));

  return g_bytes_new_take (bytes, length);
}

static void
put_back (const char *path,
          GBytes     *bytes)
{
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
}

/* Three records, of which the second was saved three times and the third is finished, and a
 * second person. */
static Safe *
fill (void)
{
  Safe *safe = safe_new ();
  g_autofree char *first = save_new (safe->vault, "the first note");
  g_autofree char *second = save_new (safe->vault, "the second note");
  g_autoptr (AmparoDossier) final = record_about ("finished");

  save_as (safe->vault, final, AMPARO_REVISION_FINAL);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AmparoDossier) again = record_about ("the second note, longer");

      amparo_set_string (&again->summary->id, second);
      save (safe->vault, again);
    }
  g_free (safe_add_eva (safe, AMPARO_ROLE_AUDITOR));

  return safe;
}

static void
work_on (Safe *safe)
{
  g_autofree char *id = save_new (safe->vault, "later work");

  safe_close (safe);
}

/* What can be done with one statement */

static const struct
{
  const char *name;
  const char *sql;
} statements[] = {
  { "delete-a-record", "DELETE FROM entry WHERE sequence = (SELECT min (sequence) FROM entry WHERE kind = " RECORD ")" },
  { "delete-all-records", "DELETE FROM entry WHERE kind = " RECORD },
  { "delete-a-closure", "DELETE FROM entry WHERE kind = 6" },
  { "delete-the-last-deed", "DELETE FROM entry WHERE sequence = (SELECT max (sequence) FROM entry WHERE kind = " TRAIL ")" },
  { "delete-a-deed-between", "DELETE FROM entry WHERE sequence = (SELECT sequence FROM entry WHERE kind = " TRAIL " LIMIT 1 OFFSET 2)" },
  { "swap-two-deeds",
    "CREATE TEMP TABLE t AS SELECT sequence AS s, id AS i, sealed AS c FROM entry WHERE kind = " TRAIL " ORDER BY 1 DESC LIMIT 2;"
    "UPDATE entry SET (id, sealed) = (SELECT i, c FROM t WHERE s <> sequence) WHERE sequence IN (SELECT s FROM t)" },
  { "swap-two-records",
    "CREATE TEMP TABLE t AS SELECT sequence AS s, sealed AS c, body AS b FROM entry WHERE kind = " RECORD " ORDER BY 1 LIMIT 2;"
    "UPDATE entry SET sealed = (SELECT c FROM t WHERE s <> sequence), body = (SELECT b FROM t WHERE s <> sequence) WHERE sequence IN (SELECT s FROM t)" },
  { "swap-two-bodies",
    "CREATE TEMP TABLE t AS SELECT sequence AS s, body AS b FROM entry WHERE kind = " RECORD " ORDER BY 1 LIMIT 2;"
    "UPDATE entry SET body = (SELECT b FROM t WHERE s <> sequence) WHERE sequence IN (SELECT s FROM t)" },
  { "give-a-record-another-id", "UPDATE entry SET id = randomblob (16) WHERE sequence = (SELECT min (sequence) FROM entry WHERE kind = " RECORD ")" },
  { "call-a-record-a-closure", "UPDATE entry SET kind = 6 WHERE kind = " RECORD },
  { "call-a-deed-a-record", "UPDATE entry SET kind = " RECORD " WHERE sequence = (SELECT max (sequence) FROM entry WHERE kind = " TRAIL ")" },
  { "change-an-epoch", "UPDATE entry SET epoch = 2 WHERE kind = " RECORD },
  { "renumber", "UPDATE entry SET sequence = sequence + 1000 WHERE kind = " RECORD },
  { "copy-a-record", "INSERT INTO entry SELECT (SELECT max (sequence) + 1 FROM entry), kind, randomblob (16), epoch, sealed, body FROM entry WHERE kind = " RECORD " LIMIT 1" },
  { "shorten-a-body", "UPDATE entry SET body = substr (body, 1, 1024) WHERE kind = 6; UPDATE entry SET body = x'00' WHERE kind = " RECORD },
  { "drop-a-slot", "DELETE FROM door WHERE sequence = (SELECT max (sequence) FROM door WHERE kind = 2)" },
  { "drop-a-grant", "DELETE FROM door WHERE sequence = (SELECT max (sequence) FROM door WHERE kind = 3)" },
  { "take-a-grant-for-another-person",
    "UPDATE door SET id = (SELECT id FROM door WHERE kind = 3 ORDER BY sequence LIMIT 1) WHERE sequence = (SELECT max (sequence) FROM door WHERE kind = 3)" },
  { "make-guessing-cheap", "UPDATE door SET sealed = CAST (x'0000000300000040' || substr (sealed, 9) AS BLOB) WHERE kind = 2" },
  { "change-the-salt", "UPDATE door SET sealed = CAST (substr (sealed, 1, 4) || randomblob (16) AS BLOB) WHERE kind = 1" },
  { "change-the-vault-id", "UPDATE door SET id = randomblob (16) WHERE kind = 1" },
  { "add-a-trigger", "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE kind = " RECORD "; END" },
  { "add-a-view", "CREATE VIEW v AS SELECT * FROM entry" },
  { "add-a-table", "CREATE TABLE t (a)" },
  { "add-an-index", "CREATE INDEX i ON entry (kind)" },
  { "drop-the-head", "DELETE FROM head" },
};

/* Opening fails, or reading something does: nothing wrong is shown. */
static void
assert_noticed (Safe *safe)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;

  safe->vault = safe_open_as (safe, SAFE_NAME, SAFE_PASSPHRASE, &error);
  if (safe->vault == NULL)
    {
      g_assert_nonnull (error);
      return;
    }

  list = amparo_vault_list (safe->vault, NULL);
  g_assert_cmpuint (list->len, ==, 3);
  for (guint i = 0; i < list->len && error == NULL; i++)
    {
      g_autoptr (AmparoDossier) dossier =
        amparo_vault_read (safe->vault, ((AmparoSummary *) list->pdata[i])->id, 0, &error);

      g_assert_true ((dossier == NULL) == (error != NULL));
    }
  assert_store_error (error, DAMAGED);
}

static void
test_statement (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (Safe) safe = fill ();

  safe_close (safe);
  run_sql (safe->path, statements[i].sql);
  assert_noticed (safe);
}

/* A row that was genuine once: the set hash alone knows that it is not the newest. */
static void
test_replayed_draft (Safe *safe)
{
  g_autofree char *older = safe_beside (safe, ".older");
  g_autofree char *sql = g_strdup_printf (
    "ATTACH '%s' AS o; CREATE TEMP TABLE fresh AS SELECT sequence FROM entry WHERE kind = 5 AND sequence NOT IN (SELECT sequence FROM o.entry);"
    "INSERT INTO entry SELECT * FROM o.entry WHERE kind = 5 AND sequence NOT IN (SELECT sequence FROM main.entry);"
    "DELETE FROM entry WHERE sequence IN (SELECT sequence FROM fresh)", older);
  g_autofree char *id = save_new (safe->vault, "before");
  g_autoptr (AmparoDossier) after = record_about ("after");
  g_autoptr (GBytes) kept = NULL;

  safe_close (safe);
  kept = keep (safe->path);
  put_back (older, kept);
  safe_reopen (safe);
  amparo_set_string (&after->summary->id, id);
  save (safe->vault, after);
  safe_close (safe);
  run_sql (safe->path, sql);

  assert_stays_out (safe, SAFE_NAME, SAFE_PASSPHRASE, DAMAGED);
}

static void
test_record_of_another_vault (Safe *safe)
{
  g_autoptr (Safe) other = fill ();
  g_autofree char *sql = g_strdup_printf (
    "ATTACH '%s' AS o; UPDATE entry SET (id, sealed, body) = (SELECT id, sealed, body FROM o.entry WHERE kind = 5 LIMIT 1)"
    " WHERE sequence = (SELECT max (sequence) FROM entry WHERE kind = 5)", other->path);

  safe_close (safe);
  safe_close (other);
  run_sql (safe->path, sql);
  assert_noticed (safe);
}

static void
test_vault_rolled_back (Safe *safe)
{
  g_autoptr (GBytes) kept = NULL;

  safe_close (safe);
  kept = keep (safe->path);
  safe_reopen (safe);
  work_on (safe);
  put_back (safe->path, kept);

  assert_stays_out (safe, SAFE_NAME, SAFE_PASSPHRASE, WORK_MISSING);
}

static void
test_anchor_rolled_back (Safe *safe)
{
  g_autofree char *anchor = safe_beside (safe, ".anchor");
  g_autoptr (GBytes) kept = NULL;

  safe_close (safe);
  kept = keep (anchor);
  safe_reopen (safe);
  work_on (safe);
  put_back (anchor, kept);

  assert_stays_out (safe, SAFE_NAME, SAFE_PASSPHRASE, DAMAGED);
}

/* They agree with each other, and not with what this user has seen. */
static void
test_both_rolled_back (Safe *safe)
{
  g_autofree char *anchor = safe_beside (safe, ".anchor");
  g_autofree char *witness = safe_beside (safe, ".witness");
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GBytes) kept_anchor = NULL;
  g_autoptr (GError) error = NULL;

  safe_options.witness = witness;
  safe_close (safe);
  kept = keep (safe->path);
  kept_anchor = keep (anchor);
  safe_reopen (safe);
  work_on (safe);
  put_back (safe->path, kept);
  put_back (anchor, kept_anchor);
  safe->vault = safe_open_as (safe, SAFE_NAME, SAFE_PASSPHRASE, &error);
  safe_options.witness = NULL;

  g_assert_null (safe->vault);
  assert_store_error (error, WORK_MISSING);
}

/* Rolled back, and then worked on until it is longer than it was. */
static void
test_another_history (Safe *safe)
{
  g_autofree char *anchor = safe_beside (safe, ".anchor");
  g_autofree char *witness = safe_beside (safe, ".witness");
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GBytes) kept_anchor = NULL;
  g_autoptr (GError) error = NULL;

  safe_close (safe);
  kept = keep (safe->path);
  kept_anchor = keep (anchor);
  safe_options.witness = witness;
  safe_reopen (safe);
  work_on (safe);
  put_back (safe->path, kept);
  put_back (anchor, kept_anchor);
  safe_options.witness = NULL;
  for (int i = 0; i < 5; i++)
    {
      safe_reopen (safe);
      work_on (safe);
    }
  safe_options.witness = witness;
  safe->vault = safe_open_as (safe, SAFE_NAME, SAFE_PASSPHRASE, &error);
  safe_options.witness = NULL;

  g_assert_null (safe->vault);
  assert_store_error (error, WORK_MISSING);
}

static void
test_anchor_gone (Safe *safe)
{
  g_autofree char *anchor = safe_beside (safe, ".anchor");

  safe_close (safe);
  g_remove (anchor);
  assert_stays_out (safe, SAFE_NAME, SAFE_PASSPHRASE, DAMAGED);
}

/* The vault one step back, and the head that would tell made unreadable. */
static void
test_rolled_back_by_one_and_newest_slot_torn (Safe *safe)
{
  g_autofree char *anchor = safe_beside (safe, ".anchor");
  g_autofree char *id = save_new (safe->vault, "one");
  g_autoptr (AmparoDossier) again = record_about ("two");
  g_autoptr (GBytes) kept = NULL;
  g_autofree char *bytes = NULL;
  gsize length;
  guint64 sequence;

  kept = keep (safe->path);
  amparo_set_string (&again->summary->id, id);
  save (safe->vault, again);
  sequence = amparo_vault_get_sequence (safe->vault);
  safe_close (safe);
  put_back (safe->path, kept);
  g_file_get_contents (anchor, &bytes, &length, NULL);
  bytes[sequence % 2 * 4096 + 100] ^= 1;
  g_file_set_contents (anchor, bytes, length, NULL);

  assert_stays_out (safe, SAFE_NAME, SAFE_PASSPHRASE, DAMAGED);
}

/* An administrator may take the vault as it is; nobody else, and the trail says so. */
static void
test_administrator_accepts (Safe *safe)
{
  g_autofree char *anchor = safe_beside (safe, ".anchor");

  safe_close (safe);
  g_remove (anchor);
  safe_options.accept = TRUE;
  assert_stays_out (safe, "Eva", EVA_PASSPHRASE, DAMAGED);
  g_assert_false (g_file_test (anchor, G_FILE_TEST_EXISTS));
  safe_reopen (safe);
  safe_options.accept = FALSE;
  safe_reopen (safe);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autofree char *path = g_strconcat ("/attacks/", statements[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_statement);
    }
  safe_add_test ("/attacks/replayed-draft", fill, test_replayed_draft);
  safe_add_test ("/attacks/record-of-another-vault", fill, test_record_of_another_vault);
  safe_add_test ("/attacks/vault-rolled-back", fill, test_vault_rolled_back);
  safe_add_test ("/attacks/anchor-rolled-back", fill, test_anchor_rolled_back);
  safe_add_test ("/attacks/both-rolled-back", fill, test_both_rolled_back);
  safe_add_test ("/attacks/another-history", fill, test_another_history);
  safe_add_test ("/attacks/anchor-gone", fill, test_anchor_gone);
  safe_add_test ("/attacks/rolled-back-by-one-and-newest-slot-torn", fill, test_rolled_back_by_one_and_newest_slot_torn);
  safe_add_test ("/attacks/administrator-accepts", fill, test_administrator_accepts);

  return g_test_run ();
}
