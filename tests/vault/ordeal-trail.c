/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "ordeals.h"
#include "safe.h"
#include "store/rows.h"

/* What somebody who may write to the file does to one deed: change it, delete it, swap it
 * with its neighbor, or cut it off with all that came after it. */
static const char * const tampers[] = {
  "UPDATE entry SET sealed = CAST (substr (sealed, 1, length (sealed) - 1)"
  " || CASE substr (sealed, -1) WHEN x'00' THEN x'01' ELSE x'00' END AS BLOB) WHERE sequence = (SELECT own FROM temp.deed)",
  "DELETE FROM entry WHERE sequence = (SELECT own FROM temp.deed)",
  "CREATE TEMP TABLE t AS SELECT sequence AS s, id AS i, sealed AS c FROM entry"
  " WHERE sequence IN (SELECT own FROM temp.deed UNION SELECT neighbor FROM temp.deed);"
  "UPDATE entry SET (id, sealed) = (SELECT i, c FROM t WHERE s <> sequence) WHERE sequence IN (SELECT s FROM t)",
  "DELETE FROM entry WHERE sequence >= (SELECT own FROM temp.deed)",
};

/* The file as it was, to be put back. */
typedef struct
{
  Safe   *safe;
  char   *bytes;
  gsize   length;
  GArray *deeds;        /* of gint64, their sequences */
} Trail;

static void
run (const char *path,
     gint64      deed,
     gint64      neighbor,
     const char *sql)
{
  g_autofree char *pointer =
    g_strdup_printf ("PRAGMA synchronous = OFF;"
                     "CREATE TEMP TABLE deed AS SELECT %" G_GINT64_FORMAT " AS own, %" G_GINT64_FORMAT " AS neighbor",
                     deed, neighbor);
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, pointer, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (database), >, 0);
  sqlite3_close (database);
}

static GArray *
find_deeds (const char *path)
{
  GArray *deeds = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3 *database;
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  sqlite3_prepare_v2 (database, "SELECT sequence FROM entry WHERE kind = ? ORDER BY 1", -1, &statement, NULL);
  sqlite3_bind_int (statement, 1, AMPARO_ROW_TRAIL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 sequence = sqlite3_column_int64 (statement, 0);

      g_array_append_val (deeds, sequence);
    }
  sqlite3_finalize (statement);
  sqlite3_close (database);

  return deeds;
}

static void
tamper (Trail      *self,
        guint       deed,
        const char *sql)
{
  gint64 sequence = g_array_index (self->deeds, gint64, deed);
  gint64 neighbor = g_array_index (self->deeds, gint64, deed > 0 ? deed - 1 : 1);

  run (self->safe->path, sequence, neighbor, sql);
  assert_stays_out (self->safe, SAFE_NAME, SAFE_PASSPHRASE, DAMAGED);
  g_assert_true (g_file_set_contents_full (self->safe->path, self->bytes, self->length,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

void
ordeal_trail (guint n_deeds)
{
  g_autoptr (Safe) safe = safe_new ();
  Trail self = { .safe = safe };

  for (guint i = 0; i < n_deeds; i++)
    g_ptr_array_unref (amparo_vault_list (safe->vault, NULL));
  safe_close (safe);
  g_assert_true (g_file_get_contents (safe->path, &self.bytes, &self.length, NULL));
  self.deeds = find_deeds (safe->path);
  g_assert_cmpuint (self.deeds->len, >=, n_deeds);

  for (guint i = 0; i < self.deeds->len; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (tampers); j++)
      tamper (&self, i, tampers[j]);

  safe_reopen (safe);
  g_test_message ("%u deeds changed, deleted, swapped and cut off, %u times in all: each time noticed",
                  self.deeds->len, (guint) (self.deeds->len * G_N_ELEMENTS (tampers)));
  g_array_unref (self.deeds);
  g_free (self.bytes);
}
