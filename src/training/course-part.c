/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/course-part.h"

#include "training/grading.h"
#include "training/rated.h"
#include "training/transcript.h"

static gboolean
is_kind (const AmparoCoursePart *self,
         AmparoPartKind          kind)
{
  return self->part != NULL && self->part->kind == kind;
}

/* Begins it with nothing answered. */
static void
clear (AmparoCoursePart *self)
{
  if (self->answers != NULL)
    g_hash_table_remove_all (self->answers);
  if (is_kind (self, AMPARO_PART_PRACTICE))
    {
      g_clear_object (&self->screening);
      self->screening = amparo_rated_begin (self->part->practice);
    }
  self->at = NULL;
  self->is_closed = FALSE;
}

AmparoCoursePart *
amparo_course_part_new (const AmparoPart      *part,
                        const AmparoRefresher *refresher)
{
  AmparoCoursePart *self = g_new0 (AmparoCoursePart, 1);
  GPtrArray *questions = part != NULL ? part->questions : refresher->questions;

  self->part = part;
  self->refresher = refresher;
  self->last = self->most = AMPARO_NOT_TAKEN;
  if (questions != NULL)
    {
      self->questions = g_ptr_array_ref (questions);
      self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
    }
  if (is_kind (self, AMPARO_PART_LESSON))
    self->pages = g_hash_table_new (NULL, NULL);
  if (is_kind (self, AMPARO_PART_SCENARIO))
    self->play = amparo_play_new (part->scenario);
  clear (self);

  return self;
}

void
amparo_course_part_free (AmparoCoursePart *self)
{
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_object (&self->play);
  g_clear_object (&self->screening);
  g_free (self);
}

const char *
amparo_course_part_get_id (const AmparoCoursePart *self)
{
  return self->part != NULL ? self->part->id : self->refresher->id;
}

/* Events of each kind of part */

static const AmparoQuestion *
find_question (const AmparoCoursePart *self,
               const char             *id)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      const AmparoQuestion *question = self->questions->pdata[i];

      if (g_str_equal (question->id, id))
        return question;
    }

  return NULL;
}

/* Until it is handed in, an answer may be changed. */
static AmparoFit
apply_answer (AmparoCoursePart  *self,
              const AmparoEvent *event)
{
  const AmparoQuestion *question = self->questions != NULL ? find_question (self, event->at) : NULL;
  g_autoptr (AmparoGrade) grade = NULL;

  if (self->questions == NULL)
    return AMPARO_MISFIT_KIND;
  if (question == NULL)
    return AMPARO_MISFIT_QUESTION;
  if (self->is_closed)
    return AMPARO_MISFIT_FINISHED;

  grade = amparo_grade_new (question, event->value);
  if (grade == NULL)
    return AMPARO_MISFIT_ANSWER;

  g_hash_table_replace (self->answers, question->id, g_strdup (event->value));
  self->at = question->id;

  return AMPARO_FITS;
}

static const AmparoPage *
find_page (const AmparoCoursePart *self,
           const char             *id)
{
  GPtrArray *pages = self->part->lesson->pages;

  for (guint i = 0; i < pages->len; i++)
    {
      const AmparoPage *page = pages->pdata[i];

      if (g_str_equal (page->id, id))
        return page;
    }

  return NULL;
}

static AmparoFit
apply_page (AmparoCoursePart  *self,
            const AmparoEvent *event)
{
  const AmparoPage *page;

  if (self->pages == NULL)
    return AMPARO_MISFIT_KIND;

  page = find_page (self, event->at);
  if (page == NULL)
    return AMPARO_MISFIT_PAGE;

  g_hash_table_add (self->pages, (gpointer) page);
  self->at = page->id;

  return AMPARO_FITS;
}

static AmparoFit
apply_rating (AmparoCoursePart  *self,
              const AmparoEvent *event)
{
  const AmparoItem *item = NULL;
  int rating = AMPARO_UNANSWERED;

  if (self->screening == NULL)
    return AMPARO_MISFIT_KIND;
  item = amparo_instrument_find_item (self->part->practice->instrument, event->at);
  if (item == NULL)
    return AMPARO_MISFIT_ITEM;
  if (self->is_closed)
    return AMPARO_MISFIT_FINISHED;

  if (*event->value != '\0')
    {
      rating = amparo_scale_find (item->scale, event->value);
      if (rating < 0)
        return AMPARO_MISFIT_RATING;
    }
  amparo_screening_rate (self->screening, item->index, rating);
  self->at = amparo_sign_get_id (item->sign);

  return AMPARO_FITS;
}

static AmparoFit
apply_fact (AmparoCoursePart  *self,
            const AmparoEvent *event)
{
  const AmparoFact *fact = NULL;
  int value = AMPARO_UNKNOWN;

  if (self->screening == NULL)
    return AMPARO_MISFIT_KIND;
  fact = amparo_vocabulary_get_fact (amparo_instrument_get_vocabulary (self->part->practice->instrument), event->at);
  if (fact == NULL)
    return AMPARO_MISFIT_FACT;
  if (self->is_closed)
    return AMPARO_MISFIT_FINISHED;

  if (*event->value != '\0')
    {
      value = amparo_fact_find (fact, event->value);
      if (value < 0)
        return AMPARO_MISFIT_FACT;
    }
  amparo_screening_set_fact (self->screening, fact->index, value);

  return AMPARO_FITS;
}

/* It counts as it was handed in: what it came to then stands in the event. */
static AmparoFit
apply_done (AmparoCoursePart  *self,
            const AmparoEvent *event)
{
  guint64 percent;

  if (self->is_closed)
    return AMPARO_MISFIT_FINISHED;

  self->last = g_ascii_string_to_unsigned (event->value, 10, 0, 100, &percent, NULL) ? (int) percent
                                                                                     : AMPARO_NOT_TAKEN;
  self->n_tries++;
  self->most = MAX (self->most, self->last);
  self->is_closed = TRUE;

  return AMPARO_FITS;
}

/* The check before counts once, and so does a refresher; the check after, and a practice,
 * may be tried again when they were handed in. */
static AmparoFit
apply_again (AmparoCoursePart *self)
{
  if (!is_kind (self, AMPARO_PART_AFTER) && !is_kind (self, AMPARO_PART_PRACTICE))
    return self->is_closed ? AMPARO_MISFIT_FINISHED : AMPARO_MISFIT_KIND;
  if (!self->is_closed)
    return AMPARO_MISFIT_STEP;

  clear (self);

  return AMPARO_FITS;
}

static AmparoFit
apply_to_play (AmparoCoursePart  *self,
               const AmparoEvent *event)
{
  if (g_str_equal (event->what, AMPARO_EVENT_DONE))
    return apply_done (self, event);

  return amparo_play_apply (self->play, event);
}

static AmparoFit
apply (AmparoCoursePart  *self,
       const AmparoEvent *event)
{
  if (g_str_equal (event->what, AMPARO_EVENT_LEAVE))
    return AMPARO_FITS;
  if (self->play != NULL)
    return apply_to_play (self, event);
  if (g_str_equal (event->what, AMPARO_EVENT_ANSWER))
    return apply_answer (self, event);
  if (g_str_equal (event->what, AMPARO_EVENT_PAGE))
    return apply_page (self, event);
  if (g_str_equal (event->what, AMPARO_EVENT_RATING))
    return apply_rating (self, event);
  if (g_str_equal (event->what, AMPARO_EVENT_FACT))
    return apply_fact (self, event);
  if (g_str_equal (event->what, AMPARO_EVENT_DONE))
    return apply_done (self, event);
  if (g_str_equal (event->what, AMPARO_EVENT_AGAIN))
    return apply_again (self);

  return AMPARO_MISFIT_KIND;
}

AmparoFit
amparo_course_part_apply (AmparoCoursePart  *self,
                          const AmparoEvent *event)
{
  AmparoFit fit = apply (self, event);

  if (fit == AMPARO_FITS)
    self->is_begun = TRUE;

  return fit;
}

/* Asking */

gboolean
amparo_course_part_is_ready (const AmparoCoursePart *self)
{
  guint asked = 0;
  guint answered = 0;

  if (self->questions != NULL)
    return g_hash_table_size (self->answers) == self->questions->len;
  if (self->pages != NULL)
    return g_hash_table_size (self->pages) == self->part->lesson->pages->len;
  if (self->play != NULL)
    return amparo_play_has_ended (self->play);

  amparo_screening_get_progress (self->screening, &asked, &answered);

  return asked == answered;
}

/* Rounded down: 84.9 is not 85. */
static int
score_questions (const AmparoCoursePart *self)
{
  double sum = 0;

  for (guint i = 0; i < self->questions->len; i++)
    {
      const AmparoQuestion *question = self->questions->pdata[i];
      const char *answer = g_hash_table_lookup (self->answers, question->id);
      g_autoptr (AmparoGrade) grade = answer != NULL ? amparo_grade_new (question, answer) : NULL;

      sum += grade != NULL ? grade->share : 0;
    }

  /* A third and two thirds make one, whatever is lost in between. */
  return self->questions->len > 0 ? (int) (sum * 100 / self->questions->len + 1e-9) : AMPARO_NOT_TAKEN;
}

int
amparo_course_part_score (const AmparoCoursePart *self)
{
  g_autoptr (AmparoRated) rated = NULL;

  if (self->questions != NULL)
    return score_questions (self);
  if (self->screening == NULL)
    return AMPARO_NOT_TAKEN;

  rated = amparo_rated_new (self->part->practice, self->screening);

  return rated->percent;
}

/* A practice that is tried again is exercise, and does not count a second time. */
char *
amparo_course_part_dup_kind (const AmparoCoursePart *self)
{
  if (self->refresher != NULL)
    return g_strdup_printf (AMPARO_DONE_REFRESHER "%u", self->refresher->days);

  switch (self->part->kind)
    {
    case AMPARO_PART_BEFORE:
      return g_strdup (AMPARO_DONE_BEFORE);
    case AMPARO_PART_LESSON:
      return g_strdup (AMPARO_DONE_LESSON);
    case AMPARO_PART_SCENARIO:
      return g_strdup (AMPARO_DONE_SCENARIO);
    case AMPARO_PART_PRACTICE:
      return g_strdup (self->n_tries == 0 ? AMPARO_DONE_PRACTICE : AMPARO_DONE_PRACTICE_AGAIN);
    case AMPARO_PART_AFTER:
      return g_strdup (AMPARO_DONE_AFTER);
    default:
      g_assert_not_reached ();
    }
}

static const char *
find_unanswered (const AmparoCoursePart *self)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      const AmparoQuestion *question = self->questions->pdata[i];

      if (!g_hash_table_contains (self->answers, question->id))
        return question->id;
    }

  return NULL;
}

const char *
amparo_course_part_get_place (const AmparoCoursePart *self)
{
  const char *place = self->at;

  if (self->play != NULL)
    return amparo_play_get_scene (self->play)->id;
  if (self->questions != NULL)
    place = find_unanswered (self);

  return place != NULL ? place : "";
}
