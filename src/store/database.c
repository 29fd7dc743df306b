/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/database.h"

#include <glib/gi18n.h>
#include <sqlite3.h>
#include <string.h>

#include "store/disk.h"
#include "store/guard.h"
#include "store/store-error.h"

#define APPLICATION_ID 0x416d7031   /* "Amp1" */
#define FORMAT         1

/* Nothing else may be in the file, down to the letter. */
static const char * const tables[] = {
  "CREATE TABLE door (sequence INTEGER PRIMARY KEY, kind INTEGER NOT NULL, id BLOB NOT NULL, epoch INTEGER NOT NULL, sealed BLOB NOT NULL, body BLOB) STRICT",
  "CREATE TABLE entry (sequence INTEGER PRIMARY KEY, kind INTEGER NOT NULL, id BLOB NOT NULL, epoch INTEGER NOT NULL, sealed BLOB NOT NULL, body BLOB) STRICT",
  "CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), sealed BLOB NOT NULL) STRICT",
};

typedef enum
{
  STATEMENT_INSERT_DOOR,
  STATEMENT_INSERT_ENTRY,
  STATEMENT_DELETE_DOOR,
  STATEMENT_DELETE_ENTRY,
  STATEMENT_READ_HEAD,
  STATEMENT_WRITE_HEAD,
  STATEMENT_EACH_DOOR,
  STATEMENT_EACH_ENTRY,
  STATEMENT_FIND_DOOR,
  STATEMENT_FIND_ENTRY,
  N_STATEMENTS,
} Statement;

#define INSERT(table) "INSERT INTO " table " (sequence, kind, id, epoch, sealed, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
#define DELETE(table) "DELETE FROM " table " WHERE sequence = ?1"
#define EACH(table)   "SELECT sequence, kind, id, epoch, sealed, length (body) FROM " table " ORDER BY sequence"
#define FIND(table)   "SELECT sequence, kind, id, epoch, sealed, body FROM " table " WHERE sequence = ?1"

static const char * const texts[N_STATEMENTS] = {
  [STATEMENT_INSERT_DOOR] = INSERT ("door"),
  [STATEMENT_INSERT_ENTRY] = INSERT ("entry"),
  [STATEMENT_DELETE_DOOR] = DELETE ("door"),
  [STATEMENT_DELETE_ENTRY] = DELETE ("entry"),
  [STATEMENT_READ_HEAD] = "SELECT sealed FROM head WHERE one = 1",
  [STATEMENT_WRITE_HEAD] = "INSERT OR REPLACE INTO head (one, sealed) VALUES (1, ?1)",
  [STATEMENT_EACH_DOOR] = EACH ("door"),
  [STATEMENT_EACH_ENTRY] = EACH ("entry"),
  [STATEMENT_FIND_DOOR] = FIND ("door"),
  [STATEMENT_FIND_ENTRY] = FIND ("entry"),
};

struct _AmparoDatabase
{
  /* owned */
  sqlite3      *handle;
  sqlite3_stmt *statements[N_STATEMENTS];
};

static gboolean
check (AmparoDatabase  *self,
       int              code,
       GError         **error)
{
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW)
    return TRUE;

  amparo_disk_fail (sqlite3_extended_errcode (self->handle) != SQLITE_OK
                    ? sqlite3_extended_errcode (self->handle) : code, error);

  return FALSE;
}

static gboolean
execute (AmparoDatabase  *self,
         const char      *sql,
         GError         **error)
{
  return check (self, sqlite3_exec (self->handle, sql, NULL, NULL, NULL), error);
}

/* The first column of the first row, NULL without one. To give it as text takes memory. */
static char *
ask (AmparoDatabase  *self,
     const char      *sql,
     GError         **error)
{
  sqlite3_stmt *statement = NULL;
  char *answer = NULL;
  int code = sqlite3_prepare_v2 (self->handle, sql, -1, &statement, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_step (statement);
  if (code == SQLITE_ROW && sqlite3_column_type (statement, 0) != SQLITE_NULL)
    {
      answer = g_strdup ((const char *) sqlite3_column_text (statement, 0));
      code = answer != NULL ? SQLITE_ROW : SQLITE_NOMEM;
    }
  check (self, code, error);
  sqlite3_finalize (statement);

  return answer;
}

static void
deny_everything (AmparoDatabase *self)
{
  static const struct { int option, value; } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    sqlite3_db_config (self->handle, options[i].option, options[i].value, NULL);
}

/* A pragma that is not understood says nothing, so each is asked what it did. */
static gboolean
set_pragma (AmparoDatabase  *self,
            const char      *name,
            const char      *value,
            const char      *answer,
            GError         **error)
{
  g_autofree char *set = g_strdup_printf ("PRAGMA %s = %s", name, value);
  g_autofree char *get = g_strdup_printf ("PRAGMA %s", name);
  g_autofree char *got = NULL;

  if (!execute (self, set, error))
    return FALSE;

  got = ask (self, get, error);
  if (g_strcmp0 (got, answer) == 0)
    return TRUE;
  if (error != NULL && *error == NULL)
    amparo_disk_fail (SQLITE_ERROR, error);

  return FALSE;
}

static gboolean
set_manners (AmparoDatabase  *self,
             GError         **error)
{
  return set_pragma (self, "temp_store", "2", "2", error)
         && set_pragma (self, "cell_size_check", "1", "1", error)
         && execute (self, "PRAGMA mmap_size = 0", error);
}

/* These change the file, so they wait until we know that it is ours. */
static gboolean
set_durability (AmparoDatabase  *self,
                GError         **error)
{
  const char *synchronous = AMPARO_GUARD (SYNC) ? "3" : "0";
  const char *erase = AMPARO_GUARD (ERASE) ? "1" : "0";

  return set_pragma (self, "secure_delete", erase, erase, error)
         && set_pragma (self, "locking_mode", "EXCLUSIVE", "exclusive", error)
         && set_pragma (self, "journal_mode", "TRUNCATE", "truncate", error)
         && set_pragma (self, "synchronous", synchronous, synchronous, error);
}

static AmparoDatabase *
connect_to (const char  *path,
            int          flags,
            GError     **error)
{
  g_autoptr (AmparoDatabase) self = g_new0 (AmparoDatabase, 1);
  int code = sqlite3_open_v2 (path, &self->handle, flags | SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

  if (code != SQLITE_OK)
    {
      amparo_disk_fail_at (path, self->handle != NULL ? sqlite3_extended_errcode (self->handle) : code, error);
      return NULL;
    }

  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_limit (self->handle, SQLITE_LIMIT_ATTACHED, 0);
  deny_everything (self);

  return g_steal_pointer (&self);
}

static gboolean
is_number (AmparoDatabase  *self,
           const char      *pragma,
           gint64          *number,
           GError         **error)
{
  g_autofree char *answer = ask (self, pragma, error);

  if (answer == NULL)
    return FALSE;
  *number = g_ascii_strtoll (answer, NULL, 10);

  return TRUE;
}

static gboolean
is_ours (AmparoDatabase  *self,
         GError         **error)
{
  gint64 application;
  gint64 format;

  if (!is_number (self, "PRAGMA application_id", &application, error)
      || !is_number (self, "PRAGMA user_version", &format, error))
    return FALSE;

  if (application != APPLICATION_ID || format < 1)
    {
      amparo_disk_fail (SQLITE_NOTADB, error);
      return FALSE;
    }
  if (format > FORMAT)
    {
      g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_TOO_NEW,
                           _("A newer Amparo wrote this vault. Install the newer Amparo; nothing was changed."));
      return FALSE;
    }

  return TRUE;
}

/* A trigger, a view or an index that somebody brought in would be one row more here. */
static gboolean
has_only_our_tables (AmparoDatabase  *self,
                     GError         **error)
{
  g_autofree char *expected = g_strjoinv ("\n", (GStrv) (const char *[]) { tables[0], tables[1], tables[2], NULL });
  g_autofree char *found = ask (self,
                                "SELECT group_concat (coalesce (sql, name), char (10))"
                                " FROM (SELECT sql, name FROM sqlite_schema ORDER BY name)", error);

  if (!AMPARO_GUARD (SCHEMA) || g_strcmp0 (found, expected) == 0)
    return TRUE;

  if (error != NULL && *error == NULL)
    amparo_disk_fail (SQLITE_CORRUPT, error);

  return FALSE;
}

static gboolean
prepare (AmparoDatabase  *self,
         GError         **error)
{
  for (int i = 0; i < N_STATEMENTS; i++)
    {
      int code = sqlite3_prepare_v3 (self->handle, texts[i], -1, SQLITE_PREPARE_PERSISTENT, &self->statements[i], NULL);

      if (!check (self, code, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * amparo_database_create:
 * @path: where there is no file, or an empty one
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a database in its first transaction
 */
AmparoDatabase *
amparo_database_create (const char  *path,
                        GError     **error)
{
  g_autoptr (AmparoDatabase) self = connect_to (path, SQLITE_OPEN_CREATE, error);
  g_autofree char *identity = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                               APPLICATION_ID, FORMAT);

  if (self == NULL || !set_manners (self, error) || !set_durability (self, error)
      || !execute (self, "BEGIN EXCLUSIVE", error))
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (!execute (self, tables[i], error))
        return NULL;
    }
  if (!execute (self, identity, error) || !prepare (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* The exclusive transaction takes the lock for as long as we are connected, so a second
 * Amparo is told at once and not at its first change. */
AmparoDatabase *
amparo_database_open (const char  *path,
                      GError     **error)
{
  g_autoptr (AmparoDatabase) self = connect_to (path, 0, error);

  if (self == NULL || !set_manners (self, error) || !is_ours (self, error) || !has_only_our_tables (self, error)
      || !set_durability (self, error) || !execute (self, "BEGIN EXCLUSIVE; COMMIT", error) || !prepare (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
amparo_database_close (AmparoDatabase *self)
{
  if (self == NULL)
    return;

  for (int i = 0; i < N_STATEMENTS; i++)
    sqlite3_finalize (self->statements[i]);
  sqlite3_close (self->handle);
  g_free (self);
}

gboolean
amparo_database_check (AmparoDatabase  *self,
                       gboolean         thorough,
                       GError         **error)
{
  g_autofree char *answer = ask (self, thorough ? "PRAGMA integrity_check (1)" : "PRAGMA quick_check (1)", error);

  if (g_strcmp0 (answer, "ok") == 0)
    return TRUE;

  if (error != NULL && *error == NULL)
    amparo_disk_fail (SQLITE_CORRUPT, error);

  return FALSE;
}

gboolean
amparo_database_begin (AmparoDatabase  *self,
                       GError         **error)
{
  return execute (self, "BEGIN IMMEDIATE", error);
}

gboolean
amparo_database_commit (AmparoDatabase  *self,
                        GError         **error)
{
  return execute (self, "COMMIT", error);
}

/* After some errors SQLite has rolled back by itself. */
void
amparo_database_rollback (AmparoDatabase *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    execute (self, "ROLLBACK", NULL);
}

static gboolean
run (AmparoDatabase  *self,
     Statement        which,
     GError         **error)
{
  sqlite3_stmt *statement = self->statements[which];
  gboolean done = check (self, sqlite3_step (statement), error);

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  return done;
}

gboolean
amparo_database_insert (AmparoDatabase   *self,
                        const AmparoRow  *row,
                        GError          **error)
{
  Statement which = amparo_row_is_door (row->kind) ? STATEMENT_INSERT_DOOR : STATEMENT_INSERT_ENTRY;
  sqlite3_stmt *statement = self->statements[which];

  sqlite3_bind_int64 (statement, 1, row->sequence);
  sqlite3_bind_int (statement, 2, row->kind);
  sqlite3_bind_blob (statement, 3, row->id, AMPARO_ID_SIZE, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 4, row->epoch);
  sqlite3_bind_blob64 (statement, 5, row->sealed, row->n_sealed, SQLITE_STATIC);
  if (row->body != NULL)
    sqlite3_bind_blob64 (statement, 6, row->body, row->n_body, SQLITE_STATIC);

  return run (self, which, error);
}

gboolean
amparo_database_delete (AmparoDatabase  *self,
                        gboolean         door,
                        guint64          sequence,
                        GError         **error)
{
  Statement which = door ? STATEMENT_DELETE_DOOR : STATEMENT_DELETE_ENTRY;

  sqlite3_bind_int64 (self->statements[which], 1, sequence);

  return run (self, which, error);
}

/* A column that has no memory to be read into looks empty. */
static int
find_fault (AmparoDatabase *self)
{
  return sqlite3_errcode (self->handle) == SQLITE_NOMEM ? SQLITE_NOMEM : SQLITE_CORRUPT;
}

gboolean
amparo_database_read_head (AmparoDatabase  *self,
                           guint8           sealed[AMPARO_HEAD_SEALED],
                           GError         **error)
{
  sqlite3_stmt *statement = self->statements[STATEMENT_READ_HEAD];
  int code = sqlite3_step (statement);
  gboolean found = code == SQLITE_ROW && sqlite3_column_bytes (statement, 0) == AMPARO_HEAD_SEALED;

  if (found)
    memcpy (sealed, sqlite3_column_blob (statement, 0), AMPARO_HEAD_SEALED);
  else if (check (self, code, error))
    amparo_disk_fail (find_fault (self), error);
  sqlite3_reset (statement);

  return found;
}

gboolean
amparo_database_write_head (AmparoDatabase  *self,
                            const guint8     sealed[AMPARO_HEAD_SEALED],
                            GError         **error)
{
  sqlite3_bind_blob (self->statements[STATEMENT_WRITE_HEAD], 1, sealed, AMPARO_HEAD_SEALED, SQLITE_STATIC);

  return run (self, STATEMENT_WRITE_HEAD, error);
}

/* FALSE where a column is not what we wrote, or has no memory to be read into. */
static gboolean
read_row (sqlite3_stmt *statement,
          gboolean      with_body,
          AmparoRow    *row)
{
  gint64 kind = sqlite3_column_int64 (statement, 1);
  gint64 epoch = sqlite3_column_int64 (statement, 3);

  if (sqlite3_column_bytes (statement, 2) != AMPARO_ID_SIZE || sqlite3_column_bytes (statement, 4) == 0
      || kind < 0 || kind > G_MAXUINT8 || epoch < 0 || epoch > G_MAXUINT32)
    return FALSE;

  row->sequence = sqlite3_column_int64 (statement, 0);
  row->kind = kind;
  row->epoch = epoch;
  memcpy (row->id, sqlite3_column_blob (statement, 2), AMPARO_ID_SIZE);
  row->sealed = sqlite3_column_blob (statement, 4);
  row->n_sealed = sqlite3_column_bytes (statement, 4);
  row->body = with_body ? sqlite3_column_blob (statement, 5) : NULL;
  row->n_body = with_body ? sqlite3_column_bytes (statement, 5) : sqlite3_column_int64 (statement, 5);

  return row->sealed != NULL && sqlite3_errcode (sqlite3_db_handle (statement)) != SQLITE_NOMEM;
}

static gboolean
walk (AmparoDatabase  *self,
      Statement        which,
      AmparoRowFunc    func,
      gpointer         data,
      GError         **error)
{
  sqlite3_stmt *statement = self->statements[which];
  gboolean fine = TRUE;
  AmparoRow row;
  int code;

  while (fine && (code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      fine = read_row (statement, which >= STATEMENT_FIND_DOOR, &row);
      if (!fine)
        amparo_disk_fail (find_fault (self), error);
      else if (!func (&row, data))
        break;
    }
  if (fine && code != SQLITE_ROW)
    fine = check (self, code, error);
  sqlite3_reset (statement);

  return fine;
}

gboolean
amparo_database_each (AmparoDatabase  *self,
                      gboolean         doors,
                      AmparoRowFunc    func,
                      gpointer         data,
                      GError         **error)
{
  return walk (self, doors ? STATEMENT_EACH_DOOR : STATEMENT_EACH_ENTRY, func, data, error);
}

gboolean
amparo_database_find (AmparoDatabase  *self,
                      gboolean         door,
                      guint64          sequence,
                      AmparoRowFunc    func,
                      gpointer         data,
                      GError         **error)
{
  Statement which = door ? STATEMENT_FIND_DOOR : STATEMENT_FIND_ENTRY;

  sqlite3_bind_int64 (self->statements[which], 1, sequence);

  return walk (self, which, func, data, error);
}

/**
 * amparo_database_copy_to:
 * @self: not in a transaction
 * @path: where there is no file yet
 * @error: return location
 *
 * Returns: whether the copy is complete and on disk
 */
gboolean
amparo_database_copy_to (AmparoDatabase  *self,
                         const char      *path,
                         GError         **error)
{
  g_autoptr (AmparoDatabase) copy = connect_to (path, SQLITE_OPEN_CREATE, error);
  sqlite3_backup *backup;
  int code;

  if (copy == NULL || !set_manners (copy, error) || !set_durability (copy, error))
    return FALSE;

  backup = sqlite3_backup_init (copy->handle, "main", self->handle, "main");
  if (backup == NULL)
    return check (copy, sqlite3_errcode (copy->handle), error);

  sqlite3_backup_step (backup, -1);
  code = sqlite3_backup_finish (backup);

  return check (copy, code, error);
}
