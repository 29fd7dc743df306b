/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/learning-private.h"

#include "app/settings.h"

static void
set_learner (AmparoLearning *self,
             AmparoLearner  *learner)
{
  g_clear_pointer (&self->learner, amparo_learner_free);
  self->learner = learner;
}

static gint64
recall (void)
{
  GSettings *settings = amparo_settings_get_default ();

  return settings != NULL ? g_settings_get_int64 (settings, "last-learner") : 0;
}

static void
remember (gint64 id)
{
  GSettings *settings = amparo_settings_get_default ();

  if (settings != NULL)
    g_settings_set_int64 (settings, "last-learner", id);
}

void
amparo_learning_forget_learner (AmparoLearning *self)
{
  set_learner (self, NULL);
  self->is_chosen = FALSE;
  remember (0);
}

static AmparoLearner *
find_only_one (AmparoLearning *self)
{
  g_autoptr (GPtrArray) learners = amparo_logbook_dup_learners (self->logbook, NULL);

  return learners != NULL && learners->len == 1 ? amparo_learner_copy (learners->pdata[0]) : NULL;
}

/* An id that means nobody here is no trouble: then it is the only one there is, or somebody
 * is asked. */
void
amparo_learning_find_last_learner (AmparoLearning *self)
{
  gint64 id = recall ();

  if (id != 0)
    set_learner (self, amparo_logbook_find_learner (self->logbook, id, NULL));
  if (self->learner == NULL)
    set_learner (self, find_only_one (self));
}

const AmparoLearner *
amparo_learning_get_learner (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  return self->learner;
}

static gboolean
is_last_one (gconstpointer learner,
             gconstpointer id)
{
  return ((const AmparoLearner *) learner)->id == *(const gint64 *) id;
}

/**
 * amparo_learning_dup_learners:
 *
 * Returns: (transfer full) (element-type AmparoLearner): nobody where the logbook cannot be
 *   read; its trouble says why
 */
GPtrArray *
amparo_learning_dup_learners (AmparoLearning *self)
{
  GPtrArray *learners = NULL;
  gint64 last;
  guint at;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  if (self->logbook != NULL)
    learners = amparo_logbook_dup_learners (self->logbook, NULL);
  if (learners == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_learner_free);

  last = self->learner != NULL ? self->learner->id : 0;
  if (g_ptr_array_find_with_equal_func (learners, &last, is_last_one, &at))
    g_ptr_array_insert (learners, 0, g_ptr_array_steal_index (learners, at));

  return learners;
}

static gboolean
learn_as (AmparoLearning  *self,
          gint64           id,
          GError         **error)
{
  AmparoLearner *learner = amparo_logbook_find_learner (self->logbook, id, error);

  if (learner == NULL)
    return FALSE;

  set_learner (self, learner);
  self->is_chosen = TRUE;
  remember (id);

  return amparo_learning_load (self, error);
}

/* What they were asked for, or where they came from; a part is the part of whoever was there. */
static void
go_back (AmparoLearning *self)
{
  gboolean wants_on = self->wants_on;

  self->wants_on = FALSE;
  amparo_learning_set_part (self, NULL);
  if (wants_on && self->module != NULL)
    {
      amparo_learning_move (self, AMPARO_PLACE_MODULE);
      amparo_learning_go_on (self);
    }
  else
    amparo_learning_move (self, self->came_from == AMPARO_PLACE_CATALOGUE ? AMPARO_PLACE_CATALOGUE
                                                                          : AMPARO_PLACE_MODULE);
}

gboolean
amparo_learning_choose_learner (AmparoLearning *self,
                                gint64          id)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);

  if (self->logbook == NULL)
    return FALSE;
  if (!learn_as (self, id, &error))
    return amparo_learning_fail (self, g_steal_pointer (&error));

  go_back (self);

  return TRUE;
}

static gint64
keep (AmparoLearning       *self,
      const AmparoLearner  *learner,
      GError              **error)
{
  if (learner->id == 0)
    return amparo_logbook_add_learner (self->logbook, learner, error);

  return amparo_logbook_change_learner (self->logbook, learner, error) ? learner->id : 0;
}

gboolean
amparo_learning_keep_learner (AmparoLearning      *self,
                              const AmparoLearner *learner)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);
  g_return_val_if_fail (learner != NULL, FALSE);

  if (self->logbook == NULL)
    return FALSE;

  id = keep (self, learner, &error);
  if (id == 0 || !learn_as (self, id, &error))
    return amparo_learning_fail (self, g_steal_pointer (&error));

  go_back (self);

  return TRUE;
}
