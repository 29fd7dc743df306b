/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/learning-private.h"

/* What the logbook has */

static void
fold (AmparoLearning *self)
{
  g_clear_object (&self->course);
  self->course = amparo_course_new (self->module);
  for (guint i = 0; i < self->events->len; i++)
    amparo_course_apply (self->course, self->events->pdata[i]);
}

void
amparo_learning_forget (AmparoLearning *self)
{
  g_clear_pointer (&self->attempt, amparo_attempt_free);
  g_clear_object (&self->course);
  g_ptr_array_set_size (self->events, 0);
}

/* The one begun last. */
static AmparoAttempt *
find_attempt (AmparoLearning  *self,
              GError         **error)
{
  g_autoptr (GPtrArray) attempts = amparo_logbook_dup_attempts (self->logbook, self->learner->id, error);

  for (guint i = attempts != NULL ? attempts->len : 0; i > 0; i--)
    {
      const AmparoAttempt *attempt = attempts->pdata[i - 1];

      if (g_str_equal (attempt->module, amparo_module_get_id (self->module)))
        return amparo_logbook_find_attempt (self->logbook, attempt->id, error);
    }

  return NULL;
}

static gboolean
read_events (AmparoLearning  *self,
             GError         **error)
{
  GPtrArray *events = amparo_logbook_dup_events (self->logbook, self->attempt->id, error);

  if (events == NULL)
    return FALSE;

  g_ptr_array_unref (self->events);
  self->events = events;
  fold (self);

  return TRUE;
}

gboolean
amparo_learning_load (AmparoLearning  *self,
                      GError         **error)
{
  g_autoptr (GError) trouble = NULL;

  amparo_learning_forget (self);
  if (self->logbook == NULL || self->learner == NULL || self->module == NULL)
    return TRUE;

  self->attempt = find_attempt (self, &trouble);
  if (self->attempt == NULL && trouble == NULL)
    return TRUE;
  if (self->attempt != NULL && read_events (self, &trouble))
    return TRUE;

  amparo_learning_forget (self);
  g_propagate_error (error, g_steal_pointer (&trouble));

  return FALSE;
}

gboolean
amparo_learning_begin (AmparoLearning  *self,
                       GError         **error)
{
  g_autoptr (AmparoAttempt) attempt =
    amparo_attempt_new (self->learner->id, amparo_module_get_id (self->module),
                        amparo_module_get_version (self->module), amparo_module_get_hash (self->module),
                        amparo_module_get_title (self->module), amparo_learning_get_now (self));

  return amparo_logbook_add_attempt (self->logbook, attempt, error) != 0
         && amparo_learning_load (self, error);
}

void
amparo_learning_explain (AmparoLearning *self,
                         AmparoEvent    *event)
{
  AmparoEvent *copy = event != NULL ? amparo_event_copy (event) : NULL;

  g_clear_pointer (&self->explained, amparo_event_free);
  self->explained = copy;
}

/* A scenario closes itself at its ending, and the choice that led there is still explained. */
static gboolean
is_followed_silently (AmparoLearning    *self,
                      const AmparoEvent *event)
{
  return g_str_equal (event->what, AMPARO_EVENT_LEAVE)
         || (g_str_equal (event->what, AMPARO_EVENT_DONE)
             && amparo_course_get_play (self->course, self->part) != NULL);
}

void
amparo_learning_explain_last (AmparoLearning *self)
{
  for (guint i = self->events->len; i > 0; i--)
    {
      AmparoEvent *event = self->events->pdata[i - 1];

      if (is_followed_silently (self, event))
        continue;
      if (g_str_equal (event->part, self->part)
          && (g_str_equal (event->what, AMPARO_EVENT_ANSWER) || g_str_equal (event->what, AMPARO_EVENT_CHOICE)))
        amparo_learning_explain (self, event);
      return;
    }
}

/* The course has taken it already; where it could not be kept, it was not done. Where another
 * window went on, its events are there to be read. */
static gboolean
keep (AmparoLearning  *self,
      GPtrArray       *events,
      GError         **error)
{
  g_autoptr (GError) trouble = NULL;

  if (amparo_logbook_append_all (self->logbook, self->attempt->id, self->events->len, events, &trouble))
    {
      while (events->len > 0)
        g_ptr_array_add (self->events, g_ptr_array_steal_index (events, 0));
      return TRUE;
    }

  if (!g_error_matches (trouble, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_MOVED_ON)
      || !read_events (self, NULL))
    fold (self);
  g_propagate_error (error, g_steal_pointer (&trouble));

  return FALSE;
}

gboolean
amparo_learning_act (AmparoLearning *self,
                     const char     *what,
                     const char     *at,
                     const char     *value)
{
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GError) error = NULL;

  if (self->course == NULL)
    return FALSE;

  events = amparo_course_do (self->course, amparo_learning_get_now (self), self->part, what, at, value);
  if (events == NULL)
    return FALSE;
  if (!keep (self, events, &error))
    return amparo_learning_fail (self, g_steal_pointer (&error));

  return TRUE;
}

/* To go into a part, and out of it */

static AmparoLearningPlace
find_place (AmparoLearning *self)
{
  const AmparoPart *part = amparo_learning_get_the_part (self);

  if (part == NULL)
    return AMPARO_PLACE_CHECK;

  switch (part->kind)
    {
    case AMPARO_PART_LESSON:
      return AMPARO_PLACE_LESSON;
    case AMPARO_PART_SCENARIO:
      return self->explained == NULL && amparo_play_is_over (amparo_course_get_play (self->course, self->part))
             ? AMPARO_PLACE_DEBRIEF : AMPARO_PLACE_SCENE;
    case AMPARO_PART_PRACTICE:
      return amparo_course_is_closed (self->course, self->part) ? AMPARO_PLACE_AGREEMENT : AMPARO_PLACE_PRACTICE;
    case AMPARO_PART_BEFORE:
    case AMPARO_PART_AFTER:
    default:
      return AMPARO_PLACE_CHECK;
    }
}

/* A lesson that was read before is read from its beginning. */
static const char *
find_page (AmparoLearning   *self,
           const AmparoPart *part)
{
  const char *last = amparo_course_get_place (self->course, self->part);
  const AmparoPage *first = part->lesson->pages->pdata[0];

  return *last == '\0' || amparo_course_is_done (self->course, self->part) ? first->id : last;
}

/**
 * amparo_learning_enter:
 * @part: id of a part of the module, or of a refresher
 *
 * Returns: whether it was entered
 */
gboolean
amparo_learning_enter (AmparoLearning *self,
                       const char     *part)
{
  const AmparoPart *the_part;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);
  g_return_val_if_fail (part != NULL, FALSE);

  if (self->course == NULL)
    return FALSE;

  amparo_learning_set_part (self, part);
  the_part = amparo_learning_get_the_part (self);
  if (the_part == NULL && amparo_learning_get_refresher (self) == NULL)
    {
      amparo_learning_set_part (self, NULL);
      return FALSE;
    }
  if (the_part != NULL && the_part->kind == AMPARO_PART_LESSON)
    return amparo_learning_turn_to (self, find_page (self, the_part));

  amparo_learning_explain_last (self);
  amparo_learning_move (self, find_place (self));

  return TRUE;
}

static gboolean
is_asked_who (AmparoLearning *self)
{
  g_autoptr (GPtrArray) learners = NULL;

  if (self->learner == NULL)
    return TRUE;
  if (self->is_chosen)
    return FALSE;

  learners = amparo_learning_dup_learners (self);

  return learners->len > 1;
}

static gboolean
go_on (AmparoLearning *self)
{
  AmparoResume resume = amparo_course_get_resume (self->course);

  if (resume.part != NULL)
    return amparo_learning_enter (self, resume.part->id);
  if (resume.refresher != NULL)
    return amparo_learning_enter (self, resume.refresher->id);

  amparo_learning_move (self, AMPARO_PLACE_MODULE);

  return TRUE;
}

gboolean
amparo_learning_go_on (AmparoLearning *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);
  g_return_val_if_fail (self->module != NULL, FALSE);

  if (self->logbook == NULL)
    return FALSE;
  if (is_asked_who (self))
    {
      self->wants_on = TRUE;
      amparo_learning_show (self, AMPARO_PLACE_LEARNERS);
      return TRUE;
    }
  if (self->course == NULL && !amparo_learning_begin (self, &error))
    return amparo_learning_fail (self, g_steal_pointer (&error));

  return go_on (self);
}

gboolean
amparo_learning_renew (AmparoLearning *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);

  if (self->course == NULL || !amparo_course_is_complete (self->course))
    return FALSE;
  if (!amparo_learning_begin (self, &error))
    return amparo_learning_fail (self, g_steal_pointer (&error));

  return go_on (self);
}

/* Nothing holds back who wants to leave, not even a full disk. */
void
amparo_learning_leave (AmparoLearning *self)
{
  g_return_if_fail (AMPARO_IS_LEARNING (self));

  if (self->course != NULL && amparo_course_is_begun (self->course, self->part))
    amparo_learning_act (self, AMPARO_EVENT_LEAVE, NULL, NULL);
  amparo_learning_set_part (self, NULL);
  amparo_learning_move (self, AMPARO_PLACE_MODULE);
}

/* To do something */

/* The same page opened again is the same page. */
gboolean
amparo_learning_turn_to (AmparoLearning *self,
                         const char     *page)
{
  gboolean is_new;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);
  g_return_val_if_fail (page != NULL, FALSE);

  if (self->course == NULL)
    return FALSE;

  is_new = !g_str_equal (amparo_course_get_place (self->course, self->part), page);
  if (is_new && !amparo_learning_act (self, AMPARO_EVENT_PAGE, page, NULL))
    return FALSE;

  g_free (self->page);
  self->page = g_strdup (page);
  amparo_learning_move (self, AMPARO_PLACE_LESSON);

  return TRUE;
}

static gboolean
act_and_explain (AmparoLearning *self,
                 const char     *what,
                 const char     *at,
                 const char     *value)
{
  if (!amparo_learning_act (self, what, at, value))
    return FALSE;

  amparo_learning_explain_last (self);
  amparo_learning_move (self, self->place);

  return TRUE;
}

gboolean
amparo_learning_answer (AmparoLearning *self,
                        const char     *question,
                        const char     *answer)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);
  g_return_val_if_fail (question != NULL, FALSE);
  g_return_val_if_fail (answer != NULL, FALSE);

  return act_and_explain (self, AMPARO_EVENT_ANSWER, question, answer);
}

gboolean
amparo_learning_choose (AmparoLearning *self,
                        const char     *choice)
{
  g_autofree char *scene = NULL;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);
  g_return_val_if_fail (choice != NULL, FALSE);

  if (self->course == NULL)
    return FALSE;

  scene = g_strdup (amparo_course_get_place (self->course, self->part));

  return act_and_explain (self, AMPARO_EVENT_CHOICE, scene, choice);
}

gboolean
amparo_learning_step_back (AmparoLearning *self)
{
  g_autofree char *scene = NULL;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);

  if (self->course == NULL)
    return FALSE;

  scene = g_strdup (amparo_course_get_place (self->course, self->part));
  if (!amparo_learning_act (self, AMPARO_EVENT_BACK, scene, NULL))
    return FALSE;

  amparo_learning_explain (self, NULL);
  amparo_learning_move (self, AMPARO_PLACE_SCENE);

  return TRUE;
}

/* The scene of a decision on the last path; NULL for another kind of part. */
static const char *
find_scene (AmparoLearning *self,
            guint           step)
{
  AmparoPlay *play = amparo_course_get_play (self->course, self->part);
  const AmparoMoment *moment = play != NULL ? amparo_play_get_moment (play) : NULL;

  while (moment != NULL && moment->number > step)
    moment = moment->before;

  return moment != NULL ? moment->scene->id : NULL;
}

gboolean
amparo_learning_try_again (AmparoLearning *self,
                           guint           step)
{
  g_autofree char *value = NULL;
  const char *scene;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);

  if (self->course == NULL)
    return FALSE;

  scene = find_scene (self, step);
  if (scene != NULL)
    value = g_strdup_printf ("%u", step);
  if (!amparo_learning_act (self, AMPARO_EVENT_AGAIN, scene, value))
    return FALSE;

  amparo_learning_explain (self, NULL);
  amparo_learning_move (self, find_place (self));

  return TRUE;
}

gboolean
amparo_learning_rate (AmparoLearning *self,
                      const char     *item,
                      const char     *rating)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);

  return amparo_learning_act (self, AMPARO_EVENT_RATING, item, rating);
}

gboolean
amparo_learning_state (AmparoLearning *self,
                       const char     *fact,
                       const char     *value)
{
  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);

  return amparo_learning_act (self, AMPARO_EVENT_FACT, fact, value);
}

gboolean
amparo_learning_hand_in (AmparoLearning *self)
{
  const AmparoPart *part;

  g_return_val_if_fail (AMPARO_IS_LEARNING (self), FALSE);

  if (self->course == NULL)
    return FALSE;
  if (!amparo_course_is_closed (self->course, self->part)
      && !amparo_learning_act (self, AMPARO_EVENT_DONE, NULL, NULL))
    return FALSE;

  amparo_learning_explain (self, NULL);
  part = amparo_learning_get_the_part (self);
  if (part != NULL && part->kind == AMPARO_PART_LESSON)
    amparo_learning_leave (self);
  else
    amparo_learning_move (self, find_place (self));

  return TRUE;
}
