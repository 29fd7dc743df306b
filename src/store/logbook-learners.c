/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "store/logbook-private.h"

static char *
dup_or_nothing (const char *string)
{
  return g_strdup (string != NULL ? string : "");
}

/**
 * amparo_learner_new:
 * @role: (nullable): id of an audience
 * @organisation: (nullable)
 * @staff_number: (nullable)
 *
 * Returns: (transfer full): a learner for amparo_logbook_add_learner()
 */
AmparoLearner *
amparo_learner_new (const char *name,
                    const char *role,
                    const char *organisation,
                    const char *staff_number,
                    gint64      added)
{
  AmparoLearner *self = g_new0 (AmparoLearner, 1);

  self->name = dup_or_nothing (name);
  self->role = dup_or_nothing (role);
  self->organisation = dup_or_nothing (organisation);
  self->staff_number = dup_or_nothing (staff_number);
  self->added = added;

  return self;
}

AmparoLearner *
amparo_learner_copy (const AmparoLearner *self)
{
  AmparoLearner *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = amparo_learner_new (self->name, self->role, self->organisation, self->staff_number, self->added);
  copy->id = self->id;

  return copy;
}

void
amparo_learner_free (AmparoLearner *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->role);
  g_free (self->organisation);
  g_free (self->staff_number);
  g_free (self);
}

/* The id is left out: the row that holds it is found by it. */
static gint64
digest_learner (const AmparoLearner *self)
{
  return amparo_digest (0, "tttti", self->name, self->role, self->organisation, self->staff_number, self->added);
}

AmparoLearner *
amparo_learner_read (AmparoQuery *query)
{
  g_autoptr (AmparoLearner) self = g_new0 (AmparoLearner, 1);

  self->id = sqlite3_column_int64 (query, 0);
  self->name = amparo_query_dup_text (query, 1);
  self->role = amparo_query_dup_text (query, 2);
  self->organisation = amparo_query_dup_text (query, 3);
  self->staff_number = amparo_query_dup_text (query, 4);
  self->added = sqlite3_column_int64 (query, 5);

  return sqlite3_column_int64 (query, 6) == digest_learner (self) ? g_steal_pointer (&self) : NULL;
}

static gboolean
read_learner (AmparoLogbook  *self,
              AmparoQuery    *query,
              GPtrArray      *learners,
              GError        **error)
{
  AmparoLearner *learner = amparo_learner_read (query);

  if (learner == NULL)
    return amparo_logbook_damage (self, error);

  g_ptr_array_add (learners, learner);

  return TRUE;
}

/**
 * amparo_logbook_dup_learners:
 *
 * Returns: (transfer full) (nullable) (element-type AmparoLearner): by name; people of one
 *   name in the order they came
 */
GPtrArray *
amparo_logbook_dup_learners (AmparoLogbook  *self,
                             GError        **error)
{
  g_autoptr (GPtrArray) learners = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_learner_free);
  g_autoptr (AmparoQuery) query = NULL;
  AmparoQueryStep step;

  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), NULL);

  query = amparo_logbook_query (self, error, "SELECT " AMPARO_LEARNER_COLUMNS " FROM learner ORDER BY name, id", "");
  if (query == NULL)
    return NULL;

  while ((step = amparo_logbook_step (self, query, error)) == AMPARO_STEP_ROW)
    if (!read_learner (self, query, learners, error))
      return NULL;

  return step == AMPARO_STEP_END ? g_steal_pointer (&learners) : NULL;
}

static void
set_unknown (GError **error)
{
  g_set_error_literal (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_UNKNOWN,
                       _("The logbook of the training knows no such person. Choose one from the list, or add one."));
}

/**
 * amparo_logbook_find_learner:
 *
 * Returns: (transfer full) (nullable): the learner, or NULL with an error
 */
AmparoLearner *
amparo_logbook_find_learner (AmparoLogbook  *self,
                             gint64          id,
                             GError        **error)
{
  g_autoptr (GPtrArray) learners = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_learner_free);
  g_autoptr (AmparoQuery) query = NULL;
  AmparoQueryStep step;

  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), NULL);

  query = amparo_logbook_query (self, error, "SELECT " AMPARO_LEARNER_COLUMNS " FROM learner WHERE id = ?", "i", id);
  if (query == NULL)
    return NULL;

  step = amparo_logbook_step (self, query, error);
  if (step == AMPARO_STEP_ROW)
    return read_learner (self, query, learners, error) ? g_ptr_array_steal_index (learners, 0) : NULL;
  if (step == AMPARO_STEP_END)
    set_unknown (error);

  return NULL;
}

static gboolean
insert_learner (AmparoLogbook        *self,
                const AmparoLearner  *learner,
                GError              **error)
{
  return amparo_logbook_run (self, amparo_logbook_query (self, error,
    "INSERT INTO learner (name, role, organisation, staff_number, added, digest) VALUES (?, ?, ?, ?, ?, ?)", "ttttii",
    learner->name, learner->role, learner->organisation, learner->staff_number, learner->added,
    digest_learner (learner)), error);
}

/**
 * amparo_logbook_add_learner:
 *
 * Returns: the id of the learner, 0 with an error
 */
gint64
amparo_logbook_add_learner (AmparoLogbook        *self,
                            const AmparoLearner  *learner,
                            GError              **error)
{
  gint64 id = 0;

  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), 0);
  g_return_val_if_fail (learner != NULL && *learner->name != '\0', 0);

  if (!amparo_logbook_begin (self, error))
    return 0;

  if (insert_learner (self, learner, error))
    id = amparo_logbook_get_last_id (self);

  return amparo_logbook_end (self, id != 0, error) ? id : 0;
}

static gboolean
update_learner (AmparoLogbook        *self,
                const AmparoLearner  *learner,
                GError              **error)
{
  return amparo_logbook_run (self, amparo_logbook_query (self, error,
    "UPDATE learner SET name = ?, role = ?, organisation = ?, staff_number = ?, added = ?, digest = ? WHERE id = ?", "ttttiii",
    learner->name, learner->role, learner->organisation, learner->staff_number, learner->added,
    digest_learner (learner), learner->id), error);
}

/**
 * amparo_logbook_change_learner:
 * @learner: one that was found, with other words; a new name, another organisation
 *
 * Certificates that were issued keep the words they have.
 */
gboolean
amparo_logbook_change_learner (AmparoLogbook        *self,
                               const AmparoLearner  *learner,
                               GError              **error)
{
  g_autoptr (AmparoLearner) before = NULL;

  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), FALSE);
  g_return_val_if_fail (learner != NULL && *learner->name != '\0', FALSE);

  if (!amparo_logbook_begin (self, error))
    return FALSE;

  before = amparo_logbook_find_learner (self, learner->id, error);

  return amparo_logbook_end (self, before != NULL && update_learner (self, learner, error), error);
}
