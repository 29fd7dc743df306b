/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/deadline.h"

#include <glib/gi18n.h>

#include "app/dates.h"

#define MINUTE ((gint64) 60)
#define HOUR   (60 * MINUTE)
#define DAY    (24 * HOUR)

/* Days from one to the other as a calendar counts them. */
static int
count_days (GDateTime *from,
            GDateTime *to)
{
  GDate a, b;

  g_date_clear (&a, 1);
  g_date_clear (&b, 1);
  g_date_set_dmy (&a, g_date_time_get_day_of_month (from), g_date_time_get_month (from),
                  g_date_time_get_year (from));
  g_date_set_dmy (&b, g_date_time_get_day_of_month (to), g_date_time_get_month (to),
                  g_date_time_get_year (to));
  return g_date_days_between (&a, &b);
}

/* Gives "25 min", "3 h 12 min" or "6 days". */
static char *
dup_span (gint64 seconds)
{
  guint minutes = seconds / MINUTE;
  guint days = seconds / DAY;

  if (seconds < HOUR)
    /* Translators: a number of minutes */
    return g_strdup_printf (_("%u min"), minutes);
  if (seconds < 2 * DAY)
    /* Translators: a number of hours, and of minutes */
    return g_strdup_printf (_("%1$u h %2$u min"), minutes / 60, minutes % 60);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day", "%u days", days), days);
}

char *
amparo_deadline_dup_moment (GDateTime *moment,
                            GDateTime *now)
{
  g_autofree char *time = NULL;
  g_autofree char *iso = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (moment != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  time = g_date_time_format (moment, "%H:%M");
  switch (count_days (now, moment))
    {
    case -1:
      /* Translators: %s is a time, such as 16:20 */
      return g_strdup_printf (_("yesterday at %s"), time);
    case 0:
      return g_strdup_printf (_("today at %s"), time);
    case 1:
      return g_strdup_printf (_("tomorrow at %s"), time);
    default:
      iso = g_date_time_format (moment, "%Y-%m-%d");
      date = amparo_date_dup_words (iso);
      /* Translators: a date and a time, such as November 22, 2026 at 16:20 */
      return g_strdup_printf (_("%1$s at %2$s"), date, time);
    }
}

gboolean
amparo_deadline_is_overdue (GDateTime *found_at,
                            gint64     seconds,
                            GDateTime *now)
{
  g_return_val_if_fail (found_at != NULL, FALSE);
  g_return_val_if_fail (now != NULL, FALSE);

  return seconds > 0 && g_date_time_difference (now, found_at) / G_TIME_SPAN_SECOND > seconds;
}

char *
amparo_deadline_dup_clock (GDateTime *found_at,
                           gint64     seconds,
                           GDateTime *now)
{
  g_autoptr (GDateTime) due = NULL;
  g_autofree char *moment = NULL;
  g_autofree char *span = NULL;
  gint64 left;

  g_return_val_if_fail (found_at != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);
  g_return_val_if_fail (seconds >= 0, NULL);

  due = g_date_time_add_seconds (found_at, seconds);
  left = g_date_time_difference (due, now) / G_TIME_SPAN_SECOND;
  moment = amparo_deadline_dup_moment (due, now);
  span = dup_span (ABS (left));

  if (seconds == 0 && -left < MINUTE)
    return g_strdup (_("Found just now"));
  if (seconds == 0)
    /* Translators: how long ago the level of concern was found, such as "25 min" */
    return g_strdup_printf (_("Found %s ago"), span);
  if (amparo_deadline_is_overdue (found_at, seconds, now))
    /* Translators: %s is such as "today at 16:20" */
    return g_strdup_printf (_("Overdue since %s"), moment);
  /* Translators: such as "By today at 16:20, 3 h 12 min left" */
  return g_strdup_printf (_("By %1$s, %2$s left"), moment, span);
}
