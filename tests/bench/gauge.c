/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gauge.h"

#include <stdlib.h>
#include <time.h>

static double
read_milliseconds (clockid_t of)
{
  struct timespec time;

  clock_gettime (of, &time);

  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

double
gauge_read_processor (void)
{
  return read_milliseconds (CLOCK_PROCESS_CPUTIME_ID);
}

Moment
gauge_now (void)
{
  return (Moment) { read_milliseconds (CLOCK_MONOTONIC), gauge_read_processor () };
}

Moment
gauge_since (Moment begin)
{
  Moment now = gauge_now ();

  return (Moment) { now.clock - begin.clock, now.processor - begin.processor };
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

double
gauge_median (const double *first,
              guint         n,
              gsize         step)
{
  g_autofree double *sorted = g_new (double, n);

  for (guint i = 0; i < n; i++)
    sorted[i] = G_STRUCT_MEMBER (double, first, i * step);
  qsort (sorted, n, sizeof *sorted, compare_doubles);

  return sorted[n / 2];
}

void
gauge_print (const char *name,
             guint       n,
             double      value,
             const char *unit)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.3f", value);
  g_print ("{\"name\": \"%s\", \"n\": %u, \"value\": %s, \"unit\": \"%s\"}\n", name, n, number, unit);
}

gboolean
gauge_keeps (const char *name,
             double      value,
             double      most)
{
  if (value <= most)
    return TRUE;

  g_printerr ("%s is %.2f, more than the %.2f that are promised\n", name, value, most);

  return FALSE;
}
