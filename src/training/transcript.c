/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/transcript.h"

#include <string.h>

#include "training/day.h"

static const guint refresher_days[] = { 7, 30, 90 };

void
amparo_transcript_init (AmparoTranscript *self)
{
  g_return_if_fail (self != NULL);

  /* All of it, with what lies between the fields: it is kept as bytes too. */
  memset (self, 0, sizeof *self);
  self->before = self->after = AMPARO_NOT_TAKEN;
  for (guint i = 0; i < AMPARO_N_REFRESHERS; i++)
    self->refreshers[i] = AMPARO_NOT_TAKEN;
}

static int
read_percent (const char *value)
{
  guint64 percent;

  return g_ascii_string_to_unsigned (value, 10, 0, 100, &percent, NULL) ? (int) percent : AMPARO_NOT_TAKEN;
}

/* What a check or a refresher came to counts once. */
static void
keep_first (int *score,
            int  percent)
{
  if (*score == AMPARO_NOT_TAKEN)
    *score = percent;
}

static void
add_practice (AmparoTranscript *self,
              int               percent)
{
  if (percent == AMPARO_NOT_TAKEN)
    return;

  self->n_practices++;
  self->practice_sum += (guint) percent;
}

static void
add_refresher (AmparoTranscript *self,
               const char       *days,
               int               percent)
{
  AmparoRefresherTime refresher;
  guint64 number;

  if (g_ascii_string_to_unsigned (days, 10, 0, 1000, &number, NULL)
      && amparo_refresher_from_days ((guint) number, &refresher))
    keep_first (&self->refreshers[refresher], percent);
}

static void
add_done (AmparoTranscript  *self,
          const AmparoEvent *event)
{
  int percent = read_percent (event->value);

  if (g_str_equal (event->at, AMPARO_DONE_BEFORE))
    keep_first (&self->before, percent);
  else if (g_str_equal (event->at, AMPARO_DONE_AFTER) && self->completed == 0)
    self->after = percent;
  else if (g_str_equal (event->at, AMPARO_DONE_PRACTICE))
    add_practice (self, percent);
  else if (g_str_has_prefix (event->at, AMPARO_DONE_REFRESHER))
    add_refresher (self, event->at + strlen (AMPARO_DONE_REFRESHER), percent);
  else if (g_str_equal (event->at, AMPARO_DONE_MODULE) && self->completed == 0)
    self->completed = event->time;
}

/* From one event to the next somebody was at work, unless they had left, went to lunch, or
 * the clock went backwards. */
static void
add_time (AmparoTranscript  *self,
          const AmparoEvent *event)
{
  if (self->n_events == 0)
    {
      self->started = self->latest = event->time;
      return;
    }

  if (event->time < self->previous)
    self->set_back = TRUE;
  else if (!self->away)
    self->active += (gint64) MIN ((guint64) event->time - (guint64) self->previous, AMPARO_LONGEST_STEP);
  self->latest = MAX (self->latest, event->time);
}

void
amparo_transcript_add (AmparoTranscript  *self,
                       const AmparoEvent *event)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (event != NULL);

  add_time (self, event);
  if (g_str_equal (event->what, AMPARO_EVENT_DONE))
    add_done (self, event);

  self->n_events++;
  self->previous = event->time;
  self->away = g_str_equal (event->what, AMPARO_EVENT_LEAVE);
}

void
amparo_transcript_fold (AmparoTranscript *self,
                        GPtrArray        *events)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (events != NULL);

  amparo_transcript_init (self);
  for (guint i = 0; i < events->len; i++)
    amparo_transcript_add (self, events->pdata[i]);
}

/* A minute begun is a minute. */
guint
amparo_transcript_get_minutes (const AmparoTranscript *self)
{
  const gint64 minute = 60 * G_USEC_PER_SEC;

  g_return_val_if_fail (self != NULL, 0);

  return (guint) ((self->active + minute - 1) / minute);
}

int
amparo_transcript_get_practice (const AmparoTranscript *self)
{
  g_return_val_if_fail (self != NULL, AMPARO_NOT_TAKEN);

  return self->n_practices > 0 ? (int) (self->practice_sum / self->n_practices) : AMPARO_NOT_TAKEN;
}

static char *
dup_day_after (const AmparoTranscript *self,
               guint                   years)
{
  char *string;
  GDate day;

  if (self->completed == 0)
    return NULL;

  amparo_day_from_time (&day, self->completed);
  g_date_add_years (&day, MIN (years, 100));
  string = g_malloc (AMPARO_DAY_SIZE);
  amparo_day_write (&day, string);

  return string;
}

/**
 * amparo_transcript_dup_date:
 *
 * Returns: (nullable) (transfer full): the day the module was completed
 */
char *
amparo_transcript_dup_date (const AmparoTranscript *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_day_after (self, 0);
}

/**
 * amparo_transcript_dup_expiry:
 * @renew_years: after how many years the module is to be taken again
 *
 * Returns: (nullable) (transfer full): the last day that counts; a 29th of February
 *   becomes a 28th
 */
char *
amparo_transcript_dup_expiry (const AmparoTranscript *self,
                              guint                   renew_years)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_day_after (self, renew_years);
}

int
amparo_transcript_compare (const AmparoTranscript *a,
                           const AmparoTranscript *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, 0);

  if (a->completed != b->completed)
    return a->completed > b->completed ? -1 : 1;
  if (a->started != b->started)
    return a->started > b->started ? -1 : 1;

  return 0;
}

guint
amparo_refresher_get_days (AmparoRefresherTime refresher)
{
  g_return_val_if_fail ((guint) refresher < AMPARO_N_REFRESHERS, 0);

  return refresher_days[refresher];
}

gboolean
amparo_refresher_from_days (guint                days,
                            AmparoRefresherTime *refresher)
{
  for (guint i = 0; i < G_N_ELEMENTS (refresher_days); i++)
    if (refresher_days[i] == days)
      {
        *refresher = (AmparoRefresherTime) i;
        return TRUE;
      }

  return FALSE;
}
