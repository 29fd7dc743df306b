/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "store/logbook-private.h"

/* Each event carries on the digest of the one before, the first that of its attempt: one
 * that is lost, doubled or moved is noticed like one that changed. */
static gint64
digest_event (const AmparoEvent *event,
              gint64             before)
{
  return amparo_digest (before, "itttt", event->time, event->part, event->what, event->at, event->value);
}

AmparoEvent *
amparo_event_read (AmparoQuery *query,
                   gint64      *before)
{
  g_autoptr (AmparoEvent) event = g_new0 (AmparoEvent, 1);
  gint64 right;

  event->time = sqlite3_column_int64 (query, 0);
  event->part = amparo_query_dup_text (query, 1);
  event->what = amparo_query_dup_text (query, 2);
  event->at = amparo_query_dup_text (query, 3);
  event->value = amparo_query_dup_text (query, 4);
  right = digest_event (event, *before);
  *before = sqlite3_column_int64 (query, 5);

  return *before == right ? g_steal_pointer (&event) : NULL;
}

/* Last is the digest of the last one; that which the first would go on from where there is none. */
GPtrArray *
amparo_logbook_read_events (AmparoLogbook  *self,
                            gint64          attempt,
                            gint64         *last,
                            GError        **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_event_free);
  g_autoptr (AmparoQuery) query = NULL;
  AmparoQueryStep step;

  query = amparo_logbook_query (self, error,
    "SELECT " AMPARO_EVENT_COLUMNS " FROM event WHERE attempt = ? ORDER BY number", "i", attempt);
  if (query == NULL)
    return NULL;

  *last = attempt;
  while ((step = amparo_logbook_step (self, query, error)) == AMPARO_STEP_ROW)
    {
      AmparoEvent *event = amparo_event_read (query, last);

      if (event == NULL)
        {
          amparo_logbook_damage (self, error);
          return NULL;
        }
      g_ptr_array_add (events, event);
    }

  return step == AMPARO_STEP_END ? g_steal_pointer (&events) : NULL;
}

/**
 * amparo_logbook_dup_events:
 * @attempt: the id of one
 *
 * Returns: (transfer full) (nullable) (element-type AmparoEvent): oldest first
 */
GPtrArray *
amparo_logbook_dup_events (AmparoLogbook  *self,
                           gint64          attempt,
                           GError        **error)
{
  gint64 last;

  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), NULL);

  return amparo_logbook_read_events (self, attempt, &last, error);
}

static gboolean
insert_event (AmparoLogbook      *self,
              gint64              attempt,
              guint               number,
              const AmparoEvent  *event,
              gint64              digest,
              GError            **error)
{
  return amparo_logbook_run (self, amparo_logbook_query (self, error,
    "INSERT INTO event (attempt, number, time, part, what, at, value, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", "iiitttti",
    attempt, (gint64) number, event->time, event->part, event->what, event->at, event->value, digest), error);
}

static gboolean
set_moved_on (GError **error)
{
  g_set_error_literal (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_MOVED_ON,
                       _("This training went on in another window, so the last step here was not kept. Nothing else is lost. "
                         "Open the module again to go on from there."));

  return FALSE;
}

/* What is there behind number must be the beginning of events: then a commit that seemed to
 * fail had not. Gives how many those are, -1 where it is something else. */
static int
count_known (GPtrArray *there,
             guint      number,
             GPtrArray *events)
{
  if (there->len < number || there->len > number + events->len)
    return -1;

  for (guint i = number; i < there->len; i++)
    if (!amparo_event_equal (there->pdata[i], events->pdata[i - number]))
      return -1;

  return there->len - number;
}

static gboolean
insert_rest (AmparoLogbook  *self,
             gint64          attempt,
             guint           number,
             GPtrArray      *events,
             GError        **error)
{
  g_autoptr (AmparoAttempt) known_attempt = amparo_logbook_find_attempt (self, attempt, error);
  g_autoptr (GPtrArray) there = NULL;
  AmparoTranscript transcript;
  gint64 last;
  int n_known;

  if (known_attempt == NULL)
    return FALSE;

  there = amparo_logbook_read_events (self, attempt, &last, error);
  if (there == NULL)
    return FALSE;

  n_known = count_known (there, number, events);
  if (n_known < 0)
    return set_moved_on (error);

  amparo_transcript_fold (&transcript, there);
  for (guint i = n_known; i < events->len; i++)
    {
      last = digest_event (events->pdata[i], last);
      if (!insert_event (self, attempt, number + i, events->pdata[i], last, error))
        return FALSE;
      amparo_transcript_add (&transcript, events->pdata[i]);
    }

  return amparo_logbook_keep_outcome (self, attempt, &transcript, last, error);
}

/**
 * amparo_logbook_append_all:
 * @attempt: the id of one
 * @number: how many events of the attempt the caller knows
 * @events: (element-type AmparoEvent): what follows them
 *
 * Returns: whether all of them are on the disk
 */
gboolean
amparo_logbook_append_all (AmparoLogbook  *self,
                           gint64          attempt,
                           guint           number,
                           GPtrArray      *events,
                           GError        **error)
{
  g_return_val_if_fail (AMPARO_IS_LOGBOOK (self), FALSE);
  g_return_val_if_fail (events != NULL, FALSE);

  if (!amparo_logbook_begin (self, error))
    return FALSE;

  return amparo_logbook_end (self, insert_rest (self, attempt, number, events, error), error);
}

/**
 * amparo_logbook_append:
 *
 * Returns: whether it is on the disk
 */
gboolean
amparo_logbook_append (AmparoLogbook      *self,
                       gint64              attempt,
                       guint               number,
                       const AmparoEvent  *event,
                       GError            **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new ();

  g_return_val_if_fail (event != NULL, FALSE);

  g_ptr_array_add (events, (gpointer) event);

  return amparo_logbook_append_all (self, attempt, number, events, error);
}
