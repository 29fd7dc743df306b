/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <malloc.h>
#include <sodium.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../vault/safe.h"
#include "gauge.h"
#include "store/vault-care.h"

/* What the vault's care costs, each figure beside a yardstick taken in the same run:
 *
 *   opening, checking and listing 100,000 records, beside reading and decrypting the same bytes;
 *   saving a draft, beside a commit of SQLite alone with the same durability;
 *   opening with 1,000 records, without the key derivation;
 *   the memory that 100,000 open records take;
 *   backing up 10,000 records, beside copying the same bytes.
 *
 * What does not wait for the disk is taken in processor time: what others do is not ours. */

#define MANY  100000
#define SOME  10000
#define FEW   1000
#define SAVES 200

static gboolean kept = TRUE;

static double
get_memory (void)
{
  g_autofree char *text = NULL;
  guint64 pages = 0;

  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    sscanf (text, "%*u %" G_GUINT64_FORMAT, &pages);

  return pages * (double) sysconf (_SC_PAGE_SIZE) / 1024 / 1024;
}

/* A screening of forty items, a third of them with a note. */
static AmparoDossier *
create_record (guint n)
{
  AmparoDossier *dossier = record_about ("The young person did not look up while the other adult was there.");

  for (guint i = 0; i < 40; i++)
    {
      AmparoAnswer *answer = g_new0 (AmparoAnswer, 1);

      answer->item = g_strdup_printf ("item-number-%u", i);
      answer->rating = g_strdup (i % 3 == 0 ? "possible" : "no-concern");
      answer->evidence = g_strdup ("seen");
      answer->note = g_strdup (i % 3 == 0 ? "Seen twice during the talk, once at the door." : "");
      g_ptr_array_add (dossier->answers, answer);
    }
  g_free (dossier->summary->code);
  dossier->summary->code = g_strdup_printf ("R-%u", n);

  return dossier;
}

static void
fill (Safe *safe,
      guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AmparoDossier) dossier = create_record (i);

      save (safe->vault, dossier);
    }
}

static double
get_median (GArray *times)
{
  return gauge_median ((const double *) times->data, times->len, sizeof (double));
}

/* The same bytes out of the same file through the same cipher, and nothing else. Sealing
 * costs what opening costs, and needs no tag that fits. */
static double
read_bare (Safe *safe)
{
  double begin = gauge_read_processor ();
  guint8 key[32] = { 0 }, nonce[24] = { 0 }, tag[16];
  g_autofree guint8 *out = g_malloc (1024 * 1024);
  sqlite3 *database;
  sqlite3_stmt *statement;

  sqlite3_open_v2 (safe->path, &database, SQLITE_OPEN_READONLY, NULL);
  sqlite3_prepare_v2 (database, "SELECT sealed, body FROM entry ORDER BY sequence", -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int i = 0; i < 2; i++)
        crypto_aead_xchacha20poly1305_ietf_encrypt_detached (out, tag, NULL, sqlite3_column_blob (statement, i),
                                                             sqlite3_column_bytes (statement, i), NULL, 0, NULL, nonce, key);
    }
  sqlite3_finalize (statement);
  sqlite3_close (database);

  return gauge_read_processor () - begin;
}

static double
open_and_list (Safe *safe)
{
  double begin;
  g_autoptr (GPtrArray) list = NULL;

  safe_close (safe);
  begin = gauge_read_processor ();
  safe_reopen (safe);
  list = amparo_vault_list (safe->vault, NULL);
  g_assert_cmpuint (list->len, >, 0);

  return gauge_read_processor () - begin;
}

static void
measure_many (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autoptr (GArray) opened = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) bare = g_array_new (FALSE, FALSE, sizeof (double));
  double before, memory;

  fill (safe, MANY);
  safe_close (safe);
  /* What was freed must not be taken for free. */
  malloc_trim (0);
  before = get_memory ();
  safe_reopen (safe);
  memory = get_memory () - before;
  for (int i = 0; i < 3; i++)
    {
      double time = open_and_list (safe);

      g_array_append_val (opened, time);
      safe_close (safe);
      time = read_bare (safe);
      g_array_append_val (bare, time);
    }

  gauge_print ("vault-open-verify-list", MANY, get_median (opened), "ms");
  gauge_print ("vault-read-and-decrypt-bare", MANY, get_median (bare), "ms");
  gauge_print ("vault-memory", MANY, memory, "MB");
  kept &= gauge_keeps ("opening beside bare reading", get_median (opened) / get_median (bare), 2);
  kept &= gauge_keeps ("memory in MB", memory, 200);
}

static void
measure_few (void)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autoptr (GArray) opened = g_array_new (FALSE, FALSE, sizeof (double));

  fill (safe, FEW);
  for (int i = 0; i < 5; i++)
    {
      double time = open_and_list (safe);

      g_array_append_val (opened, time);
    }
  gauge_print ("vault-unlock-without-derivation", FEW, get_median (opened), "ms");
  kept &= gauge_keeps ("unlocking in ms", get_median (opened), 100);
}

/* Saving waits for the disk, so this is where the user's files are. */

static sqlite3_stmt *
open_bare (const char  *path,
           sqlite3    **database)
{
  sqlite3_stmt *statement;

  sqlite3_open (path, database);
  sqlite3_exec (*database, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA;"
                           "CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB)", NULL, NULL, NULL);
  sqlite3_prepare_v2 (*database, "REPLACE INTO t VALUES (1, ?1)", -1, &statement, NULL);

  return statement;
}

static double
save_bare (sqlite3_stmt *statement,
           guint         n)
{
  char bytes[4096];
  Moment begin = gauge_now ();

  memset (bytes, 'a' + n % 26, sizeof bytes);
  sqlite3_bind_blob (statement, 1, bytes, sizeof bytes, SQLITE_STATIC);
  sqlite3_step (statement);
  sqlite3_reset (statement);

  return gauge_since (begin).clock;
}

static double
save_sealed (Safe          *safe,
             AmparoDossier *dossier)
{
  Moment begin = gauge_now ();

  save (safe->vault, dossier);

  return gauge_since (begin).clock;
}

/* By turns, so that both meet the same disk. */
static void
measure_saving (void)
{
  g_autoptr (Safe) safe = safe_new_at (g_get_user_cache_dir ());
  g_autofree char *path = safe_beside (safe, ".bare");
  g_autoptr (AmparoDossier) dossier = create_record (1);
  g_autoptr (GArray) sealed = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) bare = g_array_new (FALSE, FALSE, sizeof (double));
  sqlite3 *database;
  sqlite3_stmt *statement = open_bare (path, &database);

  for (guint i = 0; i < SAVES; i++)
    {
      double time = save_sealed (safe, dossier);

      g_array_append_val (sealed, time);
      time = save_bare (statement, i);
      g_array_append_val (bare, time);
    }
  sqlite3_finalize (statement);
  sqlite3_close (database);

  gauge_print ("vault-autosave", SAVES, get_median (sealed), "ms");
  gauge_print ("vault-commit-bare", SAVES, get_median (bare), "ms");
  kept &= gauge_keeps ("saving beside a bare commit", get_median (sealed) / get_median (bare), 2);
}

/* Copied while it is open, read back and checked, and only then given its name; beside the
 * same bytes copied and synced. */
static void
measure_backing_up (void)
{
  g_autoptr (Safe) safe = safe_new_at (g_get_user_cache_dir ());
  g_autofree char *backup = safe_beside (safe, ".copy");
  g_autofree char *bare = safe_beside (safe, ".bare");
  g_autofree char *bytes = NULL;
  gsize length;
  double copied;
  Moment begin;

  fill (safe, SOME);
  begin = gauge_now ();
  g_assert_true (amparo_vault_back_up (safe->vault, backup, NULL));
  copied = gauge_since (begin).clock;

  begin = gauge_now ();
  g_assert_true (g_file_get_contents (backup, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents_full (bare, bytes, length, G_FILE_SET_CONTENTS_DURABLE, 0600, NULL));
  gauge_print ("vault-backup", SOME, copied, "ms");
  gauge_print ("vault-copy-bare", SOME, gauge_since (begin).clock, "ms");
  kept &= gauge_keeps ("backing up in ms", copied, 60 * 1000);
}

int
main (void)
{
  /* How fast the disk is does not matter for reading what is in memory already. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", FALSE);

  measure_saving ();
  measure_backing_up ();
  measure_few ();
  measure_many ();

  return kept ? 0 : 1;
}
