/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/due.h"

/* All of these completed their module on 2026-11-22, in the evening. */

static gint64
moment (int year,
        int month,
        int day,
        int hour)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (year, month, day, hour, 0, 0);

  return g_date_time_to_unix (time) * G_USEC_PER_SEC;
}

static void
done (AmparoTranscript *t,
      gint64            time,
      const char       *at,
      const char       *value)
{
  g_autoptr (AmparoEvent) event = amparo_event_new (time, "", AMPARO_EVENT_DONE, at, value);

  amparo_transcript_add (t, event);
}

static AmparoTranscript
complete (void)
{
  AmparoTranscript t;

  amparo_transcript_init (&t);
  done (&t, moment (2026, 11, 22, 20), AMPARO_DONE_MODULE, "1.0.0");

  return t;
}

typedef struct
{
  const char    *name;
  int            year;
  int            month;
  int            day;
  guint          which;
  AmparoDueState state;
  guint          days;
} Case;

/* Each at 8 in the morning: days are counted, not hours. */
static const Case cases[] = {
  { "7-the-day-before", 2026, 11, 28, AMPARO_REFRESHER_7, AMPARO_DUE_LATER, 1 },
  { "7-on-the-day", 2026, 11, 29, AMPARO_REFRESHER_7, AMPARO_DUE_NOW, 14 },
  { "7-on-the-last-day", 2026, 12, 13, AMPARO_REFRESHER_7, AMPARO_DUE_NOW, 0 },
  { "7-too-late", 2026, 12, 14, AMPARO_REFRESHER_7, AMPARO_DUE_OVERDUE, 1 },
  { "30-on-the-day", 2026, 12, 22, AMPARO_REFRESHER_30, AMPARO_DUE_NOW, 14 },
  { "90-the-day-before", 2027, 2, 19, AMPARO_REFRESHER_90, AMPARO_DUE_LATER, 1 },
  { "90-on-the-day", 2027, 2, 20, AMPARO_REFRESHER_90, AMPARO_DUE_NOW, 14 },
  { "renewal-the-day-before", 2028, 10, 22, AMPARO_RENEWAL, AMPARO_DUE_LATER, 1 },
  { "renewal-30-days-before", 2028, 10, 23, AMPARO_RENEWAL, AMPARO_DUE_NOW, 30 },
  { "renewal-on-the-last-day", 2028, 11, 22, AMPARO_RENEWAL, AMPARO_DUE_NOW, 0 },
  { "renewal-too-late", 2028, 11, 23, AMPARO_RENEWAL, AMPARO_DUE_OVERDUE, 1 },
};

static void
test_when (gconstpointer data)
{
  const Case *c = data;
  AmparoTranscript t = complete ();
  AmparoDue due[AMPARO_N_DUE];

  g_assert_true (amparo_due_find (&t, 2, moment (c->year, c->month, c->day, 8), due));

  g_assert_cmpint (due[c->which].state, ==, c->state);
  g_assert_cmpuint (due[c->which].days, ==, c->days);
}

static void
test_names_the_days (void)
{
  AmparoTranscript t = complete ();
  AmparoDue due[AMPARO_N_DUE];

  g_assert_true (amparo_due_find (&t, 2, moment (2026, 11, 22, 21), due));

  g_assert_cmpstr (due[AMPARO_REFRESHER_30].from, ==, "2026-12-22");
  g_assert_cmpstr (due[AMPARO_REFRESHER_30].until, ==, "2027-01-05");
  g_assert_cmpstr (due[AMPARO_RENEWAL].from, ==, "2028-10-23");
  g_assert_cmpstr (due[AMPARO_RENEWAL].until, ==, "2028-11-22");
}

static void
test_done_is_done (void)
{
  AmparoTranscript t = complete ();
  AmparoDue due[AMPARO_N_DUE];

  done (&t, moment (2026, 11, 29, 9), AMPARO_DONE_REFRESHER "7", "0");
  g_assert_true (amparo_due_find (&t, 2, moment (2027, 11, 29, 9), due));

  g_assert_cmpint (due[AMPARO_REFRESHER_7].state, ==, AMPARO_DUE_DONE);
  g_assert_cmpint (due[AMPARO_REFRESHER_30].state, ==, AMPARO_DUE_OVERDUE);
}

static void
test_nothing_is_due_before_completion (void)
{
  AmparoTranscript t;
  AmparoDue due[AMPARO_N_DUE];

  amparo_transcript_init (&t);
  done (&t, moment (2026, 11, 22, 20), AMPARO_DONE_AFTER, "90");

  g_assert_false (amparo_due_find (&t, 2, moment (2030, 1, 1, 8), due));
}

/* A computer whose battery died stands in 1970. */
static void
test_clock_set_back_is_no_negative_time (void)
{
  AmparoTranscript t = complete ();
  AmparoDue due[AMPARO_N_DUE];

  g_assert_true (amparo_due_find (&t, 2, 0, due));
  g_assert_true (amparo_due_is_set_back (&t, 0));

  g_assert_cmpint (due[AMPARO_REFRESHER_7].state, ==, AMPARO_DUE_LATER);
  g_assert_cmpuint (due[AMPARO_REFRESHER_7].days, ==, 7);
}

static void
test_a_clock_that_runs_is_not_set_back (void)
{
  AmparoTranscript t = complete ();

  g_assert_false (amparo_due_is_set_back (&t, moment (2026, 11, 22, 20)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/due/when/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_when);
    }
  g_test_add_func ("/due/names-the-days", test_names_the_days);
  g_test_add_func ("/due/done-is-done", test_done_is_done);
  g_test_add_func ("/due/nothing-before-completion", test_nothing_is_due_before_completion);
  g_test_add_func ("/due/clock-set-back", test_clock_set_back_is_no_negative_time);
  g_test_add_func ("/due/clock-that-runs", test_a_clock_that_runs_is_not_set_back);

  return g_test_run ();
}
