/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "store/logbook-private.h"

/**
 * amparo_attempt_new:
 * @learner: the id of one
 * @title: of the module
 *
 * Returns: (transfer full): an attempt for amparo_logbook_add_attempt()
 */
AmparoAttempt *
amparo_attempt_new (gint64      learner,
                    const char *module,
                    const char *version,
                    const char *hash,
                    AmparoText *title,
                    gint64      started)
{
  AmparoAttempt *self;

  g_return_val_if_fail (module != NULL && version != NULL && hash != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_new0 (AmparoAttempt, 1);
  self->learner = learner;
  self->module = g_strdup (module);
  self->version = g_strdup (version);
  self->hash = g_strdup (hash);
  self->title = amparo_text_ref (title);
  self->started = started;

  return self;
}

void
amparo_attempt_free (AmparoAttempt *self)
{
  if (self == NULL)
    return;

  g_free (self->module);
  g_free (self->version);
  g_free (self->hash);
  g_clear_pointer (&self->title, amparo_text_unref);
  g_free (self);
}

/* "" where there is none: the column holds a text. */
static const char *
get_spanish (const AmparoAttempt *self)
{
  return amparo_text_is_translated (self->title) ? amparo_text_get_spanish (self->title) : "";
}

static gint64
digest_attempt (const AmparoAttempt *self)
{
  return amparo_digest (0, "ittttti", self->learner, self->module, self->version, self->hash,
                        amparo_text_get_english (self->title), get_spanish (self), self->started);
}

AmparoAttempt *
amparo_attempt_read (AmparoQuery *query)
{
  g_autoptr (AmparoAttempt) self = g_new0 (AmparoAttempt, 1);
  g_autofree char *english = amparo_query_dup_text (query, 5);
  g_autofree char *spanish = amparo_query_dup_text (query, 6);

  self->id = sqlite3_column_int64 (query, 0);
  self->learner = sqlite3_column_int64 (query, 1);
  self->module = amparo_query_dup_text (query, 2);
  self->version = amparo_query_dup_text (query, 3);
  self->hash = amparo_query_dup_text (query, 4);
  self->title = amparo_text_new (english, *spanish != '\0' ? spanish : NULL);
  self->started = sqlite3_column_int64 (query, 7);

  return sqlite3_column_int64 (query, 8) == digest_attempt (self) ? g_steal_pointer (&self) : NULL;
}

static GPtrArray *
read_attempts (AmparoLogbook  *self,
               AmparoQuery    *query_taken,
               GError        **error)
{
  g_autoptr (GPtrArray) attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_attempt_free);
  g_autoptr (AmparoQuery) query = query_taken;
  AmparoQueryStep step;

  if (query == NULL)
    return NULL;

  while ((step = amparo_logbook_step (self, query, error)) == AMPARO_STEP_ROW)
    {
      AmparoAttempt *attempt = amparo_attempt_read (query);

      if (attempt == NULL)
        {
          amparo_logbook_damage (self, error);
          return NULL;
        }
      g_ptr_array_add (attempts, attempt);
    }

  return step == AMPARO_STEP_END ? g_steal_pointer (&attempts) : NULL;
}

/**
 * amparo_logbook_dup_attempts:
 * @learner: the id of one, 0 for everybody
 *
 * Returns: (transfer full) (nullable) (element-type AmparoAttempt): oldest first
 */
GPtrArray *
amparo_logbook_dup_attempts (AmparoLogbook  *self,
                             gint64          learner,
                             GError        **error)
{
  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), NULL);

  if (learner == 0)
    return read_attempts (self, amparo_logbook_query (self, error,
      "SELECT " AMPARO_ATTEMPT_COLUMNS " FROM attempt ORDER BY id", ""), error);

  return read_attempts (self, amparo_logbook_query (self, error,
    "SELECT " AMPARO_ATTEMPT_COLUMNS " FROM attempt WHERE learner = ? ORDER BY id", "i", learner), error);
}

static gboolean
set_unknown (GError **error)
{
  g_set_error_literal (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_UNKNOWN,
                       _("The logbook of the training has no such attempt. Go back to the list of modules and begin from there."));

  return FALSE;
}

/**
 * amparo_logbook_find_attempt:
 *
 * Returns: (transfer full) (nullable): the attempt, or NULL with an error
 */
AmparoAttempt *
amparo_logbook_find_attempt (AmparoLogbook  *self,
                             gint64          id,
                             GError        **error)
{
  g_autoptr (GPtrArray) attempts = NULL;

  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), NULL);

  attempts = read_attempts (self, amparo_logbook_query (self, error,
    "SELECT " AMPARO_ATTEMPT_COLUMNS " FROM attempt WHERE id = ?", "i", id), error);
  if (attempts == NULL)
    return NULL;
  if (attempts->len == 0)
    {
      set_unknown (error);
      return NULL;
    }

  return g_ptr_array_steal_index (attempts, 0);
}

static gboolean
insert_attempt (AmparoLogbook        *self,
                const AmparoAttempt  *attempt,
                GError              **error)
{
  return amparo_logbook_run (self, amparo_logbook_query (self, error,
    "INSERT INTO attempt (learner, module, version, hash, english, spanish, started, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "ittttt" "ii", attempt->learner, attempt->module, attempt->version, attempt->hash,
    amparo_text_get_english (attempt->title), get_spanish (attempt), attempt->started,
    digest_attempt (attempt)), error);
}

/**
 * amparo_logbook_add_attempt:
 *
 * Returns: the id of the attempt, 0 with an error
 */
gint64
amparo_logbook_add_attempt (AmparoLogbook        *self,
                            const AmparoAttempt  *attempt,
                            GError              **error)
{
  g_autoptr (AmparoLearner) learner = NULL;
  gint64 id = 0;

  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), 0);
  g_return_val_if_fail (attempt != NULL, 0);

  if (!amparo_logbook_begin (self, error))
    return 0;

  learner = amparo_logbook_find_learner (self, attempt->learner, error);
  if (learner != NULL && insert_attempt (self, attempt, error))
    id = amparo_logbook_get_last_id (self);

  return amparo_logbook_end (self, id != 0, error) ? id : 0;
}
