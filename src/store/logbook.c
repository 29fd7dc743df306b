/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/logbook.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "language/language.h"
#include "store/logbook-private.h"

struct _AmparoLogbook
{
  GObject parent_instance;

  /* owned */
  char               *folder;
  char               *path;
  sqlite3            *db;
  GHashTable         *queries;    /* the SQL, which is static, to its statement */
  AmparoText         *trouble;    /* nullable */
  /* plain */
  AmparoLogbookState  state;
};

G_DEFINE_FINAL_TYPE (AmparoLogbook, amparo_logbook, G_TYPE_OBJECT)
G_DEFINE_QUARK (amparo-logbook-error-quark, amparo_logbook_error)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
disconnect (AmparoLogbook *self)
{
  g_hash_table_remove_all (self->queries);
  g_clear_pointer (&self->db, sqlite3_close);
}

static void
amparo_logbook_finalize (GObject *object)
{
  AmparoLogbook *self = AMPARO_LOGBOOK (object);

  disconnect (self);
  g_clear_pointer (&self->queries, g_hash_table_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->trouble, amparo_text_unref);

  G_OBJECT_CLASS (amparo_logbook_parent_class)->finalize (object);
}

static void
amparo_logbook_class_init (AmparoLogbookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_logbook_finalize;

  signals[CHANGED] = g_signal_new ("changed", AMPARO_TYPE_LOGBOOK, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
amparo_logbook_init (AmparoLogbook *self)
{
  self->queries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) sqlite3_finalize);
}

/* State */

static void
set_state (AmparoLogbook      *self,
           AmparoLogbookState  state)
{
  g_clear_pointer (&self->trouble, amparo_text_unref);
  self->state = state;

  if (state == AMPARO_LOGBOOK_READ_ONLY)
    self->trouble = amparo_language_dup_words (
      N_("The logbook of the training can be read, but not written: nothing you do now is kept. "
         "Ask whoever looks after this computer to let you write in its folder."));
  else if (state == AMPARO_LOGBOOK_DAMAGED)
    self->trouble = amparo_language_dup_words (
      N_("The logbook of the training is damaged. It is kept as it is, and nothing more is written to it. "
         "Export what can be read, or begin a new logbook beside it."));
}

gboolean
amparo_logbook_damage (AmparoLogbook  *self,
                       GError        **error)
{
  set_state (self, AMPARO_LOGBOOK_DAMAGED);
  amparo_logbook_set_error (error, self->db, SQLITE_CORRUPT);

  return FALSE;
}

/* Says what happened, and remembers it where it is here to stay. */
static void
fail (AmparoLogbook  *self,
      int             code,
      GError        **error)
{
  g_autoptr (GError) failure = NULL;

  amparo_logbook_set_error (&failure, self->db, code);
  if (g_error_matches (failure, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_DAMAGED))
    set_state (self, AMPARO_LOGBOOK_DAMAGED);
  g_propagate_error (error, g_steal_pointer (&failure));
}

/* Queries */

static void
bind (AmparoQuery *query,
      const char  *types,
      va_list      values)
{
  for (int i = 0; types[i] != '\0'; i++)
    {
      if (types[i] == 'i')
        sqlite3_bind_int64 (query, i + 1, va_arg (values, gint64));
      else
        sqlite3_bind_text (query, i + 1, va_arg (values, const char *), -1, SQLITE_TRANSIENT);
    }
}

AmparoQuery *
amparo_logbook_query (AmparoLogbook  *self,
                      GError        **error,
                      const char     *sql,
                      const char     *types,
                      ...)
{
  AmparoQuery *query = g_hash_table_lookup (self->queries, sql);
  va_list values;

  if (self->db == NULL)
    {
      amparo_logbook_set_error (error, NULL, SQLITE_CANTOPEN);
      return NULL;
    }

  if (query == NULL)
    {
      int code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &query, NULL);

      if (code != SQLITE_OK)
        {
          fail (self, code, error);
          return NULL;
        }
      g_hash_table_insert (self->queries, (gpointer) sql, query);
    }

  va_start (values, types);
  bind (query, types, values);
  va_end (values);

  return query;
}

AmparoQueryStep
amparo_logbook_step (AmparoLogbook  *self,
                     AmparoQuery    *query,
                     GError        **error)
{
  int code = sqlite3_step (query);

  if (code == SQLITE_ROW)
    return AMPARO_STEP_ROW;
  if (code == SQLITE_DONE)
    return AMPARO_STEP_END;

  fail (self, code, error);

  return AMPARO_STEP_FAILED;
}

gboolean
amparo_logbook_run (AmparoLogbook  *self,
                    AmparoQuery    *query,
                    GError        **error)
{
  g_autoptr (AmparoQuery) taken = query;

  return taken != NULL && amparo_logbook_step (self, taken, error) == AMPARO_STEP_END;
}

void
amparo_query_reset (AmparoQuery *query)
{
  sqlite3_reset (query);
  sqlite3_clear_bindings (query);
}

char *
amparo_query_dup_text (AmparoQuery *query,
                       int          column)
{
  const char *text = (const char *) sqlite3_column_text (query, column);

  /* Whoever meets damage meets it as text that is at least text. */
  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

/* Writing */

static gboolean
may_write (AmparoLogbook  *self,
           GError        **error)
{
  if (self->state == AMPARO_LOGBOOK_FINE)
    return TRUE;

  amparo_logbook_set_error (error, NULL, self->state == AMPARO_LOGBOOK_DAMAGED ? SQLITE_CORRUPT : SQLITE_READONLY);

  return FALSE;
}

/* Immediate: what is read on the way to writing still holds when it is written. */
gboolean
amparo_logbook_begin (AmparoLogbook  *self,
                      GError        **error)
{
  return may_write (self, error)
         && amparo_logbook_run (self, amparo_logbook_query (self, error, "BEGIN IMMEDIATE", ""), error);
}

gboolean
amparo_logbook_commit (AmparoLogbook  *self,
                       gboolean        so_far,
                       GError        **error)
{
  if (so_far && amparo_logbook_run (self, amparo_logbook_query (self, error, "COMMIT", ""), error))
    return TRUE;

  /* SQLite has undone it by itself after some failures. */
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);

  return FALSE;
}

gboolean
amparo_logbook_end (AmparoLogbook  *self,
                    gboolean        so_far,
                    GError        **error)
{
  if (!amparo_logbook_commit (self, so_far, error))
    return FALSE;

  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

gint64
amparo_logbook_get_last_id (AmparoLogbook *self)
{
  return sqlite3_last_insert_rowid (self->db);
}

/* Opening */

static gboolean
make_folder (AmparoLogbook  *self,
             GError        **error)
{
  if (g_mkdir_with_parents (self->folder, 0700) == 0)
    {
      /* It may have been made with wider permissions; nobody else has any business there. */
      (void) g_chmod (self->folder, 0700);
      return TRUE;
    }

  amparo_logbook_set_error (error, NULL, errno == ENOSPC || errno == EDQUOT ? SQLITE_FULL : SQLITE_CANTOPEN);

  return FALSE;
}

static gboolean
is_writable (AmparoLogbook *self)
{
  return !sqlite3_db_readonly (self->db, "main") && g_access (self->folder, W_OK) == 0;
}

static gboolean
connect_to (AmparoLogbook      *self,
            AmparoConnectMode   mode,
            GError            **error)
{
  g_autoptr (GError) failure = NULL;

  self->db = amparo_logbook_connect (self->path, mode, &failure);
  if (self->db != NULL)
    {
      set_state (self, mode == AMPARO_CONNECT_TO_WRITE && is_writable (self) ? AMPARO_LOGBOOK_FINE
                                                                             : AMPARO_LOGBOOK_READ_ONLY);
      return TRUE;
    }

  if (g_error_matches (failure, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_DAMAGED))
    {
      set_state (self, AMPARO_LOGBOOK_DAMAGED);
      self->db = amparo_logbook_connect (self->path, AMPARO_CONNECT_AS_IT_IS, error);
      return self->db != NULL;
    }

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

static gboolean
is_there (AmparoLogbook  *self,
          GError        **error)
{
  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_UNKNOWN,
               /* Translators: %s is the name of a file */
               _("There is no logbook of the training yet: “%s” does not exist."), self->path);

  return FALSE;
}

static AmparoLogbook *
open_in (const char         *folder,
         AmparoConnectMode   mode,
         GError            **error)
{
  g_autoptr (AmparoLogbook) self = g_object_new (AMPARO_TYPE_LOGBOOK, NULL);

  self->folder = folder != NULL ? g_strdup (folder) : g_build_filename (g_get_user_data_dir (), "amparo", NULL);
  self->path = g_build_filename (self->folder, "logbook.db", NULL);

  if (mode == AMPARO_CONNECT_TO_WRITE ? !make_folder (self, error) : !is_there (self, error))
    return NULL;
  if (!connect_to (self, mode, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * amparo_logbook_open:
 * @folder: (nullable): where logbook.db stands, or will; else the user's data folder
 *
 * Returns: (transfer full) (nullable): the logbook, fine, read-only or damaged
 */
AmparoLogbook *
amparo_logbook_open (const char  *folder,
                     GError     **error)
{
  return open_in (folder, AMPARO_CONNECT_TO_WRITE, error);
}

/**
 * amparo_logbook_open_to_read:
 *
 * Returns: (transfer full) (nullable): the logbook, read-only or damaged
 */
AmparoLogbook *
amparo_logbook_open_to_read (const char  *folder,
                             GError     **error)
{
  return open_in (folder, AMPARO_CONNECT_TO_READ, error);
}

const char *
amparo_logbook_get_path (AmparoLogbook *self)
{
  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), NULL);

  return self->path;
}

AmparoLogbookState
amparo_logbook_get_state (AmparoLogbook *self)
{
  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), AMPARO_LOGBOOK_DAMAGED);

  return self->state;
}

AmparoText *
amparo_logbook_get_trouble (AmparoLogbook *self)
{
  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), NULL);

  return self->trouble;
}

/* Beginning anew */

/* A name that no file has yet. */
static char *
find_free_path (AmparoLogbook *self,
                const char    *date)
{
  g_autofree char *path = g_strdup_printf ("%s/logbook-damaged-%s.db", self->folder, date);

  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s/logbook-damaged-%s-%u.db", self->folder, date, i);
    }

  return g_steal_pointer (&path);
}

/* Its journal goes with it: it may hold what the file lacks. */
static gboolean
keep_as (AmparoLogbook  *self,
         const char     *path,
         GError        **error)
{
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);
  g_autofree char *kept_journal = g_strconcat (path, "-journal", NULL);

  if ((g_rename (journal, kept_journal) == 0 || errno == ENOENT) && g_rename (self->path, path) == 0)
    return TRUE;

  amparo_logbook_set_error (error, NULL, SQLITE_READONLY);

  return FALSE;
}

/**
 * amparo_logbook_begin_anew:
 * @date: today
 *
 * Only for a damaged logbook.
 *
 * Returns: (transfer full) (nullable): where the damaged file is kept
 */
char *
amparo_logbook_begin_anew (AmparoLogbook  *self,
                           const char     *date,
                           GError        **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), NULL);
  g_return_val_if_fail (self->state == AMPARO_LOGBOOK_DAMAGED, NULL);

  path = find_free_path (self, date);
  if (!keep_as (self, path, error))
    return NULL;

  disconnect (self);
  if (!connect_to (self, AMPARO_CONNECT_TO_WRITE, error))
    return NULL;

  g_signal_emit (self, signals[CHANGED], 0);

  return g_steal_pointer (&path);
}
