/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/day.h"

/* Two days before the year 10000 begins, so that no time zone leads into it. */
#define LAST_SECOND (G_GINT64_CONSTANT (253402300799) - 2 * 86400)

void
amparo_day_from_time (GDate  *day,
                      gint64  time)
{
  gint64 seconds = CLAMP (time / G_USEC_PER_SEC, 0, LAST_SECOND);
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (seconds);

  g_date_clear (day, 1);
  g_date_set_dmy (day,
                  (GDateDay) g_date_time_get_day_of_month (moment),
                  (GDateMonth) g_date_time_get_month (moment),
                  (GDateYear) g_date_time_get_year (moment));
}

/* As g_date_strftime() would, which asks the locale for its digits. */
void
amparo_day_write (const GDate *day,
                  char        *string)
{
  g_snprintf (string, AMPARO_DAY_SIZE, "%04u-%02u-%02u",
              g_date_get_year (day) % 10000u,
              (guint) g_date_get_month (day) % 100u,
              g_date_get_day (day) % 100u);
}
