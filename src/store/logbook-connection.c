/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "store/logbook-private.h"

/* “AmLg”, so that file(1) and we know it from any other database. */
#define APPLICATION_ID 0x416d4c67
#define SCHEMA_VERSION 1

/* How long another program may hold the file before a person is told of it. */
#define PATIENCE_MS    3000
/* No text of ours comes near; a damaged length field must not ask for a gigabyte. */
#define MAX_LENGTH     (1024 * 1024)

/* A number as a string, for the pragmas below. */
#define STRING_OF(number) G_STRINGIFY (number)

/* What sqlite_schema must say, word by word and in this order. Rows are only ever added,
 * apart from the name of a learner, and from summaries, which can be made again. */
static const struct
{
  const char *name;
  const char *sql;
} schema[] = {
  { "learner",
    "CREATE TABLE learner (id INTEGER PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, organisation TEXT NOT NULL, "
    "staff_number TEXT NOT NULL, added INTEGER NOT NULL, digest INTEGER NOT NULL) STRICT" },
  { "attempt",
    "CREATE TABLE attempt (id INTEGER PRIMARY KEY, learner INTEGER NOT NULL REFERENCES learner, module TEXT NOT NULL, "
    "version TEXT NOT NULL, hash TEXT NOT NULL, english TEXT NOT NULL, spanish TEXT NOT NULL, started INTEGER NOT NULL, "
    "digest INTEGER NOT NULL) STRICT" },
  { "attempt_of_learner",
    "CREATE INDEX attempt_of_learner ON attempt (learner)" },
  { "event",
    "CREATE TABLE event (attempt INTEGER NOT NULL REFERENCES attempt, number INTEGER NOT NULL, time INTEGER NOT NULL, "
    "part TEXT NOT NULL, what TEXT NOT NULL, at TEXT NOT NULL, value TEXT NOT NULL, digest INTEGER NOT NULL, "
    "PRIMARY KEY (attempt, number)) STRICT, WITHOUT ROWID" },
  { "issue",
    "CREATE TABLE issue (attempt INTEGER PRIMARY KEY REFERENCES attempt, issued INTEGER NOT NULL, text TEXT NOT NULL, "
    "digest INTEGER NOT NULL) STRICT" },
  { "summary",
    "CREATE TABLE summary (attempt INTEGER PRIMARY KEY REFERENCES attempt, last INTEGER NOT NULL, maker TEXT NOT NULL, "
    "transcript TEXT NOT NULL, digest INTEGER NOT NULL) STRICT" },
};

/* Sentences */

static void
set_error_with_reason (GError     **error,
                       sqlite3     *db,
                       int          code)
{
  const char *reason = db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (code);

  g_set_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_FAILED,
               /* Translators: %s is what the system says, in English */
               _("The logbook of the training could not be read or written (%s). What was confirmed before is safe. "
                 "Try again; if it happens again, let somebody look at the disk."), reason);
}

void
amparo_logbook_set_error (GError  **error,
                          sqlite3  *db,
                          int       code)
{
  switch (code & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:       /* our statements are right, so the tables are not */
    case SQLITE_MISMATCH:
    case SQLITE_FORMAT:
      g_set_error_literal (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_DAMAGED,
                           _("The logbook of the training is damaged. It is kept as it is, and nothing more is written to it. "
                             "Export what can be read, or begin a new logbook beside it."));
      break;

    case SQLITE_FULL:
      g_set_error_literal (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_NO_SPACE,
                           _("The disk is full, so the last step could not be kept. All before it is safe. "
                             "Make room, then try again."));
      break;

    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      g_set_error_literal (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_READ_ONLY,
                           _("The logbook of the training may not be written, so nothing you do now can be kept. All before it is safe. "
                             "Ask whoever looks after this computer to let you write in its folder."));
      break;

    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error_literal (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_BUSY,
                           _("Another program is writing to the logbook of the training, so the last step could not be kept. "
                             "All before it is safe. Close the other program, then try again."));
      break;

    default:
      set_error_with_reason (error, db, code);
    }
}

/* Opening */

/* SQLite would make it readable to everybody, and umask() belongs to the whole process. A
 * file that is there already is not opened: closing it would give up SQLite's locks. */
static gboolean
make_file (const char  *path,
           GError     **error)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);

  if (fd >= 0)
    return g_close (fd, error);
  if (errno == EEXIST)
    return TRUE;

  amparo_logbook_set_error (error, NULL, errno == ENOSPC || errno == EDQUOT ? SQLITE_FULL : SQLITE_CANTOPEN);

  return FALSE;
}

/* A file of somebody else's making can do no more than be read: no triggers, no views, no
 * functions of its schema, no other files. */
static void
harden (sqlite3 *db)
{
  static const struct { int option; int value; } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    sqlite3_db_config (db, options[i].option, options[i].value, NULL);

  sqlite3_limit (db, SQLITE_LIMIT_LENGTH, MAX_LENGTH);
  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_extended_result_codes (db, 1);
  sqlite3_busy_timeout (db, PATIENCE_MS);
}

/* With journal_mode=WAL, a bit that turns over in the log silently takes back what was
 * acknowledged; a rollback journal is empty between steps. EXTRA syncs the journal, the
 * database and the truncated journal before a step counts as done. */
static int
set_pragmas (sqlite3 *db)
{
  return sqlite3_exec (db,
                       "PRAGMA cell_size_check=ON;"
                       "PRAGMA temp_store=MEMORY;"
                       "PRAGMA mmap_size=0;"
                       "PRAGMA foreign_keys=ON;"
                       "PRAGMA journal_mode=TRUNCATE;"
                       "PRAGMA synchronous=EXTRA;",
                       NULL, NULL, NULL);
}

static int
read_number (sqlite3    *db,
             const char *sql,
             int        *number)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    *number = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);

  return code == SQLITE_ROW ? SQLITE_OK : code;
}

/* The schema */

static gboolean
is_row_right (sqlite3_stmt *statement,
              gsize         i)
{
  return i < G_N_ELEMENTS (schema)
         && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), schema[i].name) == 0
         && g_strcmp0 ((const char *) sqlite3_column_text (statement, 1), schema[i].sql) == 0;
}

static int
check_schema (sqlite3 *db)
{
  sqlite3_stmt *statement = NULL;
  gsize n_right = 0;
  int code = sqlite3_prepare_v2 (db, "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_autoindex_%' ORDER BY rowid",
                                 -1, &statement, NULL);

  while (code == SQLITE_OK && (code = sqlite3_step (statement)) == SQLITE_ROW)
    code = is_row_right (statement, n_right++) ? SQLITE_OK : SQLITE_CORRUPT;
  sqlite3_finalize (statement);

  if (code != SQLITE_DONE)
    return code;

  return n_right == G_N_ELEMENTS (schema) ? SQLITE_OK : SQLITE_CORRUPT;
}

static int
write_schema (sqlite3 *db)
{
  int code = SQLITE_OK;

  for (gsize i = 0; code == SQLITE_OK && i < G_N_ELEMENTS (schema); i++)
    code = sqlite3_exec (db, schema[i].sql, NULL, NULL, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_exec (db,
                         "PRAGMA application_id=" STRING_OF (APPLICATION_ID) ";"
                         "PRAGMA user_version=" STRING_OF (SCHEMA_VERSION), NULL, NULL, NULL);

  return code;
}

/* Another instance may be making it at this moment; whoever has the lock looks again. */
static int
make_schema (sqlite3 *db)
{
  int n_pages = 0;
  int code = sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL);

  if (code != SQLITE_OK)
    return code;

  code = read_number (db, "SELECT count(*) FROM sqlite_schema", &n_pages);
  if (code == SQLITE_OK && n_pages == 0)
    code = write_schema (db);
  if (code == SQLITE_OK)
    code = sqlite3_exec (db, "COMMIT", NULL, NULL, NULL);
  if (code != SQLITE_OK)
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);

  return code;
}

static gboolean
is_too_new (int      version,
            GError **error)
{
  if (version <= SCHEMA_VERSION)
    return FALSE;

  g_set_error_literal (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_TOO_NEW,
                       _("A newer Amparo wrote the logbook of the training, and this one cannot read it. Nothing was changed. "
                         "Update Amparo on this computer."));

  return TRUE;
}

static gboolean
open_schema (sqlite3           *db,
             AmparoConnectMode  mode,
             GError           **error)
{
  int application = 0, version = 0;
  int code = set_pragmas (db);

  if (code == SQLITE_OK)
    code = read_number (db, "PRAGMA application_id", &application);
  if (code == SQLITE_OK)
    code = read_number (db, "PRAGMA user_version", &version);
  if (code == SQLITE_OK && application == APPLICATION_ID && is_too_new (version, error))
    return FALSE;
  if (code == SQLITE_OK && application == 0 && version == 0 && mode == AMPARO_CONNECT_TO_WRITE)
    code = make_schema (db);
  if (code == SQLITE_OK)
    code = check_schema (db);
  if (code == SQLITE_OK)
    return TRUE;

  amparo_logbook_set_error (error, db, code);

  return FALSE;
}

static int
open_file (const char         *path,
           AmparoConnectMode   mode,
           sqlite3           **db)
{
  /* Also to read: what a crash left behind in the journal is put right on the way. */
  int flags = mode == AMPARO_CONNECT_AS_IT_IS ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);
  g_autofree char *uri = g_strconcat ("file:", escaped,
                                      mode == AMPARO_CONNECT_AS_IT_IS ? "?immutable=1" : "", NULL);

  return sqlite3_open_v2 (uri, db, flags | SQLITE_OPEN_URI | SQLITE_OPEN_PRIVATECACHE, NULL);
}

/**
 * amparo_logbook_connect:
 *
 * As it is, nothing is judged: the damage is known, and every row is looked at by itself.
 *
 * Returns: (nullable): a connection that reads and writes nothing but our schema; close it
 */
sqlite3 *
amparo_logbook_connect (const char         *path,
                        AmparoConnectMode   mode,
                        GError            **error)
{
  sqlite3 *db = NULL;
  int code;

  if (mode == AMPARO_CONNECT_TO_WRITE && !make_file (path, error))
    return NULL;

  code = open_file (path, mode, &db);
  if (code != SQLITE_OK)
    {
      amparo_logbook_set_error (error, db, code);
      sqlite3_close (db);
      return NULL;
    }

  harden (db);
  if (mode == AMPARO_CONNECT_AS_IT_IS || open_schema (db, mode, error))
    return db;

  sqlite3_close (db);

  return NULL;
}
