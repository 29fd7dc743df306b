/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/logbook-private.h"

/* Rows are read from the first on until one fails, then from the last back: what a damaged
 * page holds is lost, and what stands before and behind it is not. A row whose digest does
 * not fit is left out, because nobody can tell what it said.
 *
 * The statements are our own and kept by nobody: the logbook's would note damage and stop. */

typedef struct
{
  sqlite3       *db;
  AmparoSalvage *salvage;
} Diver;

void
amparo_salvage_free (AmparoSalvage *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->learners);
  g_ptr_array_unref (self->attempts);
  g_ptr_array_unref (self->events);
  g_free (self);
}

static AmparoSalvage *
salvage_new (void)
{
  AmparoSalvage *self = g_new0 (AmparoSalvage, 1);

  self->learners = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_learner_free);
  self->attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_attempt_free);
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->is_whole = TRUE;

  return self;
}

static sqlite3_stmt *
prepare (Diver      *diver,
         const char *sql)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (diver->db, sql, -1, &statement, NULL) != SQLITE_OK)
    diver->salvage->is_whole = FALSE;

  return statement;
}

/* FALSE at the end; one that comes too early is noted. */
static gboolean
next (Diver        *diver,
      sqlite3_stmt *statement)
{
  int code = statement != NULL ? sqlite3_step (statement) : SQLITE_CORRUPT;

  if (code != SQLITE_ROW && code != SQLITE_DONE)
    diver->salvage->is_whole = FALSE;

  return code == SQLITE_ROW;
}

static gpointer
read_learner (sqlite3_stmt *statement)
{
  return amparo_learner_read (statement);
}

static gpointer
read_attempt (sqlite3_stmt *statement)
{
  return amparo_attempt_read (statement);
}

/* One pass over a table, in one direction; an id that is there already ends it, as the other
 * pass has been there. Whether it came to the end of the table. */
static gboolean
read_rows (Diver       *diver,
           const char  *sql,
           gpointer   (*read_row) (sqlite3_stmt *statement),
           GHashTable  *seen,
           GPtrArray   *rows)
{
  sqlite3_stmt *statement = prepare (diver, sql);
  gboolean was_whole = diver->salvage->is_whole;
  gboolean came_through;

  diver->salvage->is_whole = TRUE;
  while (next (diver, statement))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);
      gpointer row;

      if (g_hash_table_contains (seen, &id))
        break;
      g_hash_table_add (seen, g_memdup2 (&id, sizeof id));

      row = read_row (statement);
      if (row != NULL)
        g_ptr_array_add (rows, row);
      else
        was_whole = FALSE;
    }
  sqlite3_finalize (statement);

  came_through = diver->salvage->is_whole;
  diver->salvage->is_whole &= was_whole;

  return came_through;
}

static void
read_table (Diver       *diver,
            const char  *forwards,
            const char  *backwards,
            gpointer   (*read_row) (sqlite3_stmt *statement),
            GPtrArray   *rows)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (!read_rows (diver, forwards, read_row, seen, rows))
    read_rows (diver, backwards, read_row, seen, rows);
}

static GPtrArray *
read_events (Diver  *diver,
             gint64  attempt)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_event_free);
  sqlite3_stmt *statement = prepare (diver,
    "SELECT " AMPARO_EVENT_COLUMNS " FROM event WHERE attempt = ? ORDER BY number");
  gint64 before = attempt;

  if (statement != NULL)
    sqlite3_bind_int64 (statement, 1, attempt);

  while (next (diver, statement))
    {
      AmparoEvent *event = amparo_event_read (statement, &before);

      if (event != NULL)
        g_ptr_array_add (events, event);
      else
        diver->salvage->is_whole = FALSE;
    }
  sqlite3_finalize (statement);

  return events;
}

static int
compare_attempts (gconstpointer a,
                  gconstpointer b)
{
  const AmparoAttempt *first = *(AmparoAttempt * const *) a;
  const AmparoAttempt *second = *(AmparoAttempt * const *) b;

  return first->id < second->id ? -1 : first->id > second->id;
}

/* No index is asked: it may be the part that is damaged. */
static AmparoSalvage *
dive (sqlite3 *db)
{
  AmparoSalvage *salvage = salvage_new ();
  Diver diver = { db, salvage };

  read_table (&diver, "SELECT " AMPARO_LEARNER_COLUMNS " FROM learner NOT INDEXED ORDER BY id",
              "SELECT " AMPARO_LEARNER_COLUMNS " FROM learner NOT INDEXED ORDER BY id DESC",
              read_learner, salvage->learners);
  read_table (&diver, "SELECT " AMPARO_ATTEMPT_COLUMNS " FROM attempt NOT INDEXED ORDER BY id",
              "SELECT " AMPARO_ATTEMPT_COLUMNS " FROM attempt NOT INDEXED ORDER BY id DESC",
              read_attempt, salvage->attempts);
  g_ptr_array_sort (salvage->attempts, compare_attempts);

  for (guint i = 0; i < salvage->attempts->len; i++)
    {
      const AmparoAttempt *attempt = salvage->attempts->pdata[i];

      g_ptr_array_add (salvage->events, read_events (&diver, attempt->id));
    }

  return salvage;
}

/**
 * amparo_logbook_salvage:
 *
 * Of a damaged logbook it reads the bytes that are in the file now, through a connection of
 * its own.
 *
 * Returns: (transfer full): what could be read; nothing at all, perhaps
 */
AmparoSalvage *
amparo_logbook_salvage (AmparoLogbook *self)
{
  AmparoConnectMode mode;
  AmparoSalvage *salvage;
  sqlite3 *db;

  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), NULL);

  mode = amparo_logbook_get_state (self) == AMPARO_LOGBOOK_DAMAGED ? AMPARO_CONNECT_AS_IT_IS : AMPARO_CONNECT_TO_READ;
  db = amparo_logbook_connect (amparo_logbook_get_path (self), mode, NULL);
  if (db != NULL)
    {
      salvage = dive (db);
    }
  else
    {
      salvage = salvage_new ();
      salvage->is_whole = FALSE;
    }
  sqlite3_close (db);

  return salvage;
}

/* Verifying */

static gboolean
is_structure_sound (sqlite3 *db)
{
  sqlite3_stmt *statement = NULL;
  gboolean is_sound = sqlite3_prepare_v2 (db, "PRAGMA integrity_check(1)", -1, &statement, NULL) == SQLITE_OK
                      && sqlite3_step (statement) == SQLITE_ROW
                      && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;

  sqlite3_finalize (statement);

  return is_sound;
}

/* No transaction around all of it, or somebody who trains meanwhile would have to wait: each
 * attempt is read at one moment, and that is all that its digests need. */
static gboolean
is_sound (const char *path)
{
  g_autoptr (AmparoSalvage) salvage = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = amparo_logbook_connect (path, AMPARO_CONNECT_TO_READ, &error);
  gboolean is_whole;

  if (db == NULL)
    return !g_error_matches (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_DAMAGED);

  is_whole = is_structure_sound (db);
  if (is_whole)
    {
      salvage = dive (db);
      is_whole = salvage->is_whole;
    }
  sqlite3_close (db);

  return is_whole;
}

/**
 * amparo_logbook_verify:
 *
 * Takes about half a second for a logbook of 1,000 learners.
 *
 * Returns: whether all of it is sound; if not, the logbook is damaged from now on
 */
gboolean
amparo_logbook_verify (AmparoLogbook  *self,
                       GError        **error)
{
  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), FALSE);

  return is_sound (amparo_logbook_get_path (self)) || amparo_logbook_damage (self, error);
}

static void
verify_in_thread (GTask        *task,
                  gpointer      logbook,
                  gpointer      path,
                  GCancellable *cancellable)
{
  g_task_return_boolean (task, is_sound (path));
}

/**
 * amparo_logbook_verify_async:
 *
 * The same beside everything else, through a connection of its own.
 */
void
amparo_logbook_verify_async (AmparoLogbook       *self,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_return_if_fail (AMPARO_IS_LOGBOOK (self));

  g_task_set_source_tag (task, amparo_logbook_verify_async);
  g_task_set_task_data (task, g_strdup (amparo_logbook_get_path (self)), g_free);
  g_task_run_in_thread (task, verify_in_thread);
}

gboolean
amparo_logbook_verify_finish (AmparoLogbook  *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL) || amparo_logbook_damage (self, error);
}
