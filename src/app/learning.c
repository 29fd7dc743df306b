/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/learning-private.h"

#include "training/day.h"

G_DEFINE_FINAL_TYPE (AmparoLearning, amparo_learning, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PLACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
amparo_learning_finalize (GObject *object)
{
  AmparoLearning *self = AMPARO_LEARNING (object);

  g_clear_object (&self->course);
  g_clear_object (&self->module);
  g_clear_object (&self->logbook);
  g_clear_object (&self->content);
  g_clear_pointer (&self->trouble, amparo_text_unref);
  g_clear_pointer (&self->learner, amparo_learner_free);
  g_clear_pointer (&self->attempt, amparo_attempt_free);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->explained, amparo_event_free);
  g_clear_pointer (&self->warned, g_hash_table_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->part, g_free);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->draft, g_free);

  G_OBJECT_CLASS (amparo_learning_parent_class)->finalize (object);
}

static void
amparo_learning_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AmparoLearning *self = AMPARO_LEARNING (object);

  switch (prop_id)
    {
    case PROP_PLACE:
      g_value_set_int (value, self->place);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
amparo_learning_class_init (AmparoLearningClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = amparo_learning_finalize;
  object_class->get_property = amparo_learning_get_property;

  properties[PROP_PLACE] =
    g_param_spec_int ("place", NULL, NULL,
                      AMPARO_PLACE_CATALOGUE, AMPARO_PLACE_VERIFY, AMPARO_PLACE_CATALOGUE,
                      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
amparo_learning_init (AmparoLearning *self)
{
  self->warned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_event_free);
  self->part = g_strdup ("");
  self->page = g_strdup ("");
  self->draft = g_strdup ("");
}

static void
set_string (char       **field,
            const char  *string)
{
  char *copy = g_strdup (string != NULL ? string : "");

  g_free (*field);
  *field = copy;
}

/* The logbook speaks the language of the interface, at the time it is asked. */
static void
set_trouble (AmparoLearning *self,
             GError         *error)
{
  g_clear_pointer (&self->trouble, amparo_text_unref);
  if (error != NULL)
    self->trouble = amparo_text_new (error->message, error->message);
}

/**
 * amparo_learning_new:
 * @folder: (nullable): of the logbook, NULL for the usual one
 *
 * Returns: (transfer full): the catalogue, and the learner who was here last
 */
AmparoLearning *
amparo_learning_new (AmparoContent *content,
                     const char    *folder)
{
  g_autoptr (GError) error = NULL;
  AmparoLearning *self;

  g_return_val_if_fail (AMPARO_IS_CONTENT (content), NULL);

  self = g_object_new (AMPARO_TYPE_LEARNING, NULL);
  self->content = g_object_ref (content);
  self->folder = g_strdup (folder);
  self->logbook = amparo_logbook_open (folder, &error);
  if (self->logbook == NULL)
    set_trouble (self, error);
  else
    amparo_learning_find_last_learner (self);

  return self;
}

AmparoContent *
amparo_learning_get_content (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  return self->content;
}

const char *
amparo_learning_get_folder (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  return self->folder;
}

AmparoLogbook *
amparo_learning_get_logbook (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  return self->logbook;
}

/**
 * amparo_learning_get_trouble:
 *
 * Returns: (transfer none) (nullable): what went wrong, of the last verb or of the logbook
 */
AmparoText *
amparo_learning_get_trouble (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  if (self->trouble != NULL)
    return self->trouble;

  return self->logbook != NULL ? amparo_logbook_get_trouble (self->logbook) : NULL;
}

gint64
amparo_learning_get_now (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), 0);

  return self->now != 0 ? self->now : g_get_real_time ();
}

void
amparo_learning_set_now (AmparoLearning *self,
                         gint64          now)
{
  g_return_if_fail (AMPARO_IS_LEARNING (self));

  self->now = now;
}

/* Where one is */

AmparoLearningPlace
amparo_learning_get_place (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), AMPARO_PLACE_CATALOGUE);

  return self->place;
}

guint
amparo_learning_get_turn (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), 0);

  return self->turn;
}

AmparoModule *
amparo_learning_get_module (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  return self->module;
}

AmparoCourse *
amparo_learning_get_course (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  return self->course;
}

const AmparoAttempt *
amparo_learning_get_attempt (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  return self->attempt;
}

const char *
amparo_learning_get_part (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  return self->part;
}

const AmparoPart *
amparo_learning_get_the_part (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  return self->module != NULL ? amparo_module_find_part (self->module, self->part) : NULL;
}

const AmparoRefresher *
amparo_learning_get_refresher (AmparoLearning *self)
{
  GPtrArray *refreshers;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  if (self->module == NULL)
    return NULL;

  refreshers = amparo_module_get_refreshers (self->module);
  for (guint i = 0; i < refreshers->len; i++)
    {
      const AmparoRefresher *refresher = refreshers->pdata[i];

      if (g_str_equal (refresher->id, self->part))
        return refresher;
    }

  return NULL;
}

const char *
amparo_learning_get_at (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  if (self->explained != NULL)
    return self->explained->at;
  if (self->place == AMPARO_PLACE_LESSON)
    return self->page;

  return self->course != NULL ? amparo_course_get_place (self->course, self->part) : "";
}

const AmparoEvent *
amparo_learning_get_explained (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  return self->explained;
}

static char *
dup_warning (AmparoLearning *self)
{
  return g_strconcat (amparo_module_get_id (self->module), "/", self->part, NULL);
}

gboolean
amparo_learning_is_warned (AmparoLearning *self)
{
  g_autofree char *warning = NULL;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);

  if (self->course == NULL || amparo_course_is_begun (self->course, self->part))
    return TRUE;

  warning = dup_warning (self);

  return g_hash_table_contains (self->warned, warning);
}

const char *
amparo_learning_get_draft (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), NULL);

  return self->draft;
}

void
amparo_learning_set_draft (AmparoLearning *self,
                           const char     *draft)
{
  g_return_if_fail (AMPARO_IS_LEARNING (self));

  set_string (&self->draft, draft);
}

/* To go about */

void
amparo_learning_move (AmparoLearning      *self,
                      AmparoLearningPlace  place)
{
  self->place = place;
  self->turn++;
  set_string (&self->draft, NULL);
  if (self->logbook != NULL)
    set_trouble (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}

gboolean
amparo_learning_fail (AmparoLearning *self,
                      GError         *error)
{
  set_trouble (self, error);
  g_error_free (error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);

  return FALSE;
}

void
amparo_learning_set_part (AmparoLearning *self,
                          const char     *part)
{
  set_string (&self->part, part);
  set_string (&self->page, NULL);
  amparo_learning_explain (self, NULL);
}

void
amparo_learning_browse (AmparoLearning *self)
{
  g_return_if_fail (AMPARO_IS_LEARNING (self));

  amparo_learning_set_part (self, NULL);
  amparo_learning_move (self, AMPARO_PLACE_CATALOGUE);
}

void
amparo_learning_open (AmparoLearning *self,
                      AmparoModule   *module)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (AMPARO_IS_LEARNING (self));
  g_return_if_fail (AMPARO_IS_MODULE (module));

  g_set_object (&self->module, module);
  amparo_learning_set_part (self, NULL);
  amparo_learning_load (self, &error);
  amparo_learning_move (self, AMPARO_PLACE_MODULE);
  if (error != NULL)
    amparo_learning_fail (self, g_steal_pointer (&error));
}

static void
verified_cb (GObject      *logbook,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (AmparoLearning) self = user_data;

  /* What it found is in the state of the logbook. */
  if (!amparo_logbook_verify_finish (AMPARO_LOGBOOK (logbook), result, NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}

void
amparo_learning_verify (AmparoLearning *self)
{
  g_return_if_fail (AMPARO_IS_LEARNING (self));

  if (self->logbook != NULL)
    amparo_logbook_verify_async (self->logbook, verified_cb, g_object_ref (self));
}

gboolean
amparo_learning_begin_anew (AmparoLearning *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  char today[AMPARO_DAY_SIZE];
  GDate day;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);
  g_return_val_if_fail (self->logbook != NULL, FALSE);
  g_return_val_if_fail (amparo_logbook_get_state (self->logbook) == AMPARO_LOGBOOK_DAMAGED, FALSE);

  amparo_day_from_time (&day, amparo_learning_get_now (self));
  amparo_day_write (&day, today);
  kept = amparo_logbook_begin_anew (self->logbook, today, &error);
  if (kept == NULL)
    return amparo_learning_fail (self, g_steal_pointer (&error));

  amparo_learning_forget (self);
  amparo_learning_forget_learner (self);
  amparo_learning_browse (self);

  return TRUE;
}

static gboolean
is_aside (AmparoLearningPlace place)
{
  return place == AMPARO_PLACE_LEARNERS || place == AMPARO_PLACE_CERTIFICATE
         || place == AMPARO_PLACE_TRAINER || place == AMPARO_PLACE_VERIFY;
}

void
amparo_learning_show (AmparoLearning      *self,
                      AmparoLearningPlace  place)
{
  g_return_if_fail (AMPARO_IS_LEARNING (self));

  if (is_aside (place) && !is_aside (self->place))
    self->came_from = self->place;
  amparo_learning_move (self, place);
}

void
amparo_learning_continue (AmparoLearning *self)
{
  g_return_if_fail (AMPARO_IS_LEARNING (self));
  g_return_if_fail (self->module != NULL);

  g_hash_table_add (self->warned, dup_warning (self));
  amparo_learning_explain (self, NULL);
  amparo_learning_move (self, self->place);
}

gboolean
amparo_learning_back (AmparoLearning *self)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);

  switch (self->place)
    {
    case AMPARO_PLACE_CATALOGUE:
      return FALSE;
    case AMPARO_PLACE_MODULE:
      amparo_learning_browse (self);
      return TRUE;
    case AMPARO_PLACE_LEARNERS:
    case AMPARO_PLACE_CERTIFICATE:
    case AMPARO_PLACE_TRAINER:
    case AMPARO_PLACE_VERIFY:
      self->wants_on = FALSE;
      amparo_learning_move (self, self->came_from);
      return TRUE;
    case AMPARO_PLACE_MAP:
      amparo_learning_move (self, AMPARO_PLACE_DEBRIEF);
      return TRUE;
    case AMPARO_PLACE_LESSON:
    case AMPARO_PLACE_CHECK:
    case AMPARO_PLACE_SCENE:
    case AMPARO_PLACE_DEBRIEF:
    case AMPARO_PLACE_PRACTICE:
    case AMPARO_PLACE_AGREEMENT:
    default:
      amparo_learning_leave (self);
      return TRUE;
    }
}
