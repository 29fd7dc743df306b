/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>

#include "app/deadline.h"

#define HOUR 3600

static const struct
{
  gint64      seconds;
  const char *now;
  const char *words;
} clocks[] = {
  { 0, "2026-11-22T13:20:30Z", "Found just now" },
  { 0, "2026-11-22T13:45:00Z", "Found 25 min ago" },
  { 24 * HOUR, "2026-11-22T13:20:00Z", "By tomorrow at 13:20, 24 h 0 min left" },
  { 24 * HOUR, "2026-11-23T10:08:00Z", "By today at 13:20, 3 h 12 min left" },
  { 24 * HOUR, "2026-11-23T13:20:00Z", "By today at 13:20, 0 min left" },
  { 24 * HOUR, "2026-11-23T13:20:01Z", "Overdue since today at 13:20" },
  { 24 * HOUR, "2026-11-24T08:00:00Z", "Overdue since yesterday at 13:20" },
  { 7 * 24 * HOUR, "2026-11-22T13:20:00Z", "By November 29, 2026 at 13:20, 7 days left" },
  { 7 * 24 * HOUR, "2026-12-24T13:20:00Z", "Overdue since November 29, 2026 at 13:20" },
};

static void
test_clock (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GDateTime) found_at = g_date_time_new_from_iso8601 ("2026-11-22T13:20:00Z", NULL);
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (clocks[i].now, NULL);
  g_autofree char *words = amparo_deadline_dup_clock (found_at, clocks[i].seconds, now);

  g_assert_cmpstr (words, ==, clocks[i].words);
}

/* What is due at once has no moment at which it turns overdue. */
static void
test_now_is_never_overdue (void)
{
  g_autoptr (GDateTime) found_at = g_date_time_new_utc (2026, 11, 22, 13, 20, 0);
  g_autoptr (GDateTime) later = g_date_time_add_days (found_at, 3);

  g_assert_false (amparo_deadline_is_overdue (found_at, 0, later));
  g_assert_true (amparo_deadline_is_overdue (found_at, 1, later));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/deadline/clock/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_clock);
    }
  g_test_add_func ("/deadline/now-is-never-overdue", test_now_is_never_overdue);

  return g_test_run ();
}
