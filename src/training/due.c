/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/due.h"

static void
find_state (AmparoDue   *due,
            const GDate *from,
            const GDate *until,
            const GDate *today)
{
  if (g_date_compare (today, from) < 0)
    {
      due->state = AMPARO_DUE_LATER;
      due->days = (guint) g_date_days_between (today, from);
    }
  else if (g_date_compare (today, until) <= 0)
    {
      due->state = AMPARO_DUE_NOW;
      due->days = (guint) g_date_days_between (today, until);
    }
  else
    {
      due->state = AMPARO_DUE_OVERDUE;
      due->days = (guint) g_date_days_between (until, today);
    }
}

static void
fill (AmparoDue   *due,
      const GDate *from,
      const GDate *until,
      const GDate *today)
{
  amparo_day_write (from, due->from);
  amparo_day_write (until, due->until);
  find_state (due, from, until, today);
}

static void
fill_refresher (AmparoDue              *due,
                const AmparoTranscript *transcript,
                AmparoRefresherTime     refresher,
                const GDate            *completed,
                const GDate            *today)
{
  GDate from = *completed;
  GDate until;

  g_date_add_days (&from, amparo_refresher_get_days (refresher));
  until = from;
  g_date_add_days (&until, AMPARO_REFRESHER_GRACE);
  fill (due, &from, &until, today);

  if (transcript->refreshers[refresher] != AMPARO_NOT_TAKEN)
    {
      due->state = AMPARO_DUE_DONE;
      due->days = 0;
    }
}

/* A renewal is done by completing the module again, and then there is another transcript. */
static void
fill_renewal (AmparoDue   *due,
              guint        renew_years,
              const GDate *completed,
              const GDate *today)
{
  GDate from;
  GDate until = *completed;

  g_date_add_years (&until, MIN (renew_years, 100));
  from = until;
  g_date_subtract_days (&from, AMPARO_RENEWAL_NOTICE);
  fill (due, &from, &until, today);
}

gboolean
amparo_due_find (const AmparoTranscript *transcript,
                 guint                   renew_years,
                 gint64                  now,
                 AmparoDue               due[AMPARO_N_DUE])
{
  GDate completed;
  GDate today;

  g_return_val_if_fail (transcript != NULL, FALSE);

  if (transcript->completed == 0)
    return FALSE;

  amparo_day_from_time (&completed, transcript->completed);
  amparo_day_from_time (&today, MAX (now, transcript->latest));
  for (AmparoRefresherTime i = 0; i < AMPARO_N_REFRESHERS; i++)
    fill_refresher (&due[i], transcript, i, &completed, &today);
  fill_renewal (&due[AMPARO_RENEWAL], renew_years, &completed, &today);

  return TRUE;
}

gboolean
amparo_due_is_set_back (const AmparoTranscript *transcript,
                        gint64                  now)
{
  g_return_val_if_fail (transcript != NULL, FALSE);

  return transcript->set_back || now < transcript->latest;
}
