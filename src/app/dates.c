/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/dates.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* Ours, because the C library names months in the language of its locale, and the
 * language of the interface is not that. */
static const char * const months[] = {
  NC_("month", "January"),
  NC_("month", "February"),
  NC_("month", "March"),
  NC_("month", "April"),
  NC_("month", "May"),
  NC_("month", "June"),
  NC_("month", "July"),
  NC_("month", "August"),
  NC_("month", "September"),
  NC_("month", "October"),
  NC_("month", "November"),
  NC_("month", "December"),
};

const char *
amparo_date_get_month (guint month)
{
  g_return_val_if_fail (month >= 1 && month <= G_N_ELEMENTS (months), NULL);

  return g_dpgettext2 (NULL, "month", months[month - 1]);
}

gboolean
amparo_date_parse (const char *iso,
                   GDate      *date)
{
  unsigned int year, month, day;
  int end = 0;

  g_return_val_if_fail (iso != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  if (sscanf (iso, "%4u-%2u-%2u%n", &year, &month, &day, &end) != 3
      || end != 10 || iso[end] != '\0' || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_set_dmy (date, day, month, year);

  return TRUE;
}

char *
amparo_date_format (const GDate *date)
{
  g_return_val_if_fail (g_date_valid (date), NULL);

  return g_strdup_printf ("%04u-%02u-%02u", (unsigned int) g_date_get_year (date),
                          (unsigned int) g_date_get_month (date),
                          (unsigned int) g_date_get_day (date));
}

/**
 * amparo_date_dup_words:
 *
 * Returns: (transfer full): the date with the name of its month, in the interface language
 */
char *
amparo_date_dup_words (const char *iso)
{
  GDate date;

  g_date_clear (&date, 1);
  if (!amparo_date_parse (iso, &date))
    return g_strdup (iso);

  /* Translators: a date. %1$u is the day, %2$s the name of the month, %3$u the year. */
  return g_strdup_printf (_("%2$s %1$u, %3$u"), (unsigned int) g_date_get_day (&date),
                          amparo_date_get_month (g_date_get_month (&date)),
                          (unsigned int) g_date_get_year (&date));
}
