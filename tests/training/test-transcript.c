/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/transcript.h"

#define MINUTE ((gint64) 60 * G_USEC_PER_SEC)
#define NOON   (G_GINT64_CONSTANT (1795348800) * G_USEC_PER_SEC)   /* 2026-11-22 12:00 UTC */

static void
add (AmparoTranscript *t,
     gint64            time,
     const char       *part,
     const char       *what,
     const char       *at,
     const char       *value)
{
  g_autoptr (AmparoEvent) event = amparo_event_new (time, part, what, at, value);

  amparo_transcript_add (t, event);
}

static void
done (AmparoTranscript *t,
      gint64            time,
      const char       *at,
      const char       *value)
{
  add (t, time, "part", AMPARO_EVENT_DONE, at, value);
}

static AmparoTranscript
begin (void)
{
  AmparoTranscript t;

  amparo_transcript_init (&t);

  return t;
}

static void
test_begins_with_nothing_taken (void)
{
  AmparoTranscript t = begin ();

  g_assert_cmpint (t.before, ==, AMPARO_NOT_TAKEN);
  g_assert_cmpint (t.after, ==, AMPARO_NOT_TAKEN);
  g_assert_cmpint (t.refreshers[AMPARO_REFRESHER_90], ==, AMPARO_NOT_TAKEN);
  g_assert_cmpint (amparo_transcript_get_practice (&t), ==, AMPARO_NOT_TAKEN);
  g_assert_null (amparo_transcript_dup_date (&t));
  g_assert_null (amparo_transcript_dup_expiry (&t, 2));
}

/* Scores */

static void
test_before_counts_once (void)
{
  AmparoTranscript t = begin ();

  done (&t, NOON, AMPARO_DONE_BEFORE, "40");
  done (&t, NOON, AMPARO_DONE_BEFORE, "90");

  g_assert_cmpint (t.before, ==, 40);
}

static void
test_after_is_the_last_try (void)
{
  AmparoTranscript t = begin ();

  done (&t, NOON, AMPARO_DONE_AFTER, "75");
  done (&t, NOON, AMPARO_DONE_AFTER, "88");

  g_assert_cmpint (t.after, ==, 88);
}

static void
test_after_stands_once_completed (void)
{
  AmparoTranscript t = begin ();

  done (&t, NOON, AMPARO_DONE_AFTER, "88");
  done (&t, NOON, AMPARO_DONE_MODULE, "1.0.0");
  done (&t, NOON, AMPARO_DONE_AFTER, "50");

  g_assert_cmpint (t.after, ==, 88);
}

static void
test_practices_are_averaged (void)
{
  AmparoTranscript t = begin ();

  done (&t, NOON, AMPARO_DONE_PRACTICE, "70");
  done (&t, NOON, AMPARO_DONE_PRACTICE, "90");
  done (&t, NOON, AMPARO_DONE_PRACTICE, "");

  g_assert_cmpint (amparo_transcript_get_practice (&t), ==, 80);
}

static void
test_knows_the_refreshers (void)
{
  AmparoTranscript t = begin ();

  done (&t, NOON, AMPARO_DONE_REFRESHER "7", "100");
  done (&t, NOON, AMPARO_DONE_REFRESHER "90", "66");
  done (&t, NOON, AMPARO_DONE_REFRESHER "31", "1");

  g_assert_cmpint (t.refreshers[AMPARO_REFRESHER_7], ==, 100);
  g_assert_cmpint (t.refreshers[AMPARO_REFRESHER_30], ==, AMPARO_NOT_TAKEN);
  g_assert_cmpint (t.refreshers[AMPARO_REFRESHER_90], ==, 66);
}

static const char *const no_percents[] = { "", "101", "-1", "8.5", "many", " 80", "99999999999999999999" };

static void
test_no_percent_is_not_taken (gconstpointer data)
{
  const char *value = data;
  AmparoTranscript t = begin ();

  done (&t, NOON, AMPARO_DONE_AFTER, value);

  g_assert_cmpint (t.after, ==, AMPARO_NOT_TAKEN);
}

/* Days */

static void
test_tells_date_and_expiry (void)
{
  AmparoTranscript t = begin ();
  g_autofree char *date = NULL;
  g_autofree char *expiry = NULL;

  done (&t, NOON, AMPARO_DONE_MODULE, "1.0.0");
  date = amparo_transcript_dup_date (&t);
  expiry = amparo_transcript_dup_expiry (&t, 2);

  g_assert_cmpstr (date, ==, "2026-11-22");
  g_assert_cmpstr (expiry, ==, "2028-11-22");
}

static void
test_leap_day_expires_on_the_28th (void)
{
  g_autoptr (GDateTime) leap_day = g_date_time_new_utc (2028, 2, 29, 12, 0, 0);
  g_autofree char *expiry = NULL;
  AmparoTranscript t = begin ();

  done (&t, g_date_time_to_unix (leap_day) * G_USEC_PER_SEC, AMPARO_DONE_MODULE, "1.0.0");
  expiry = amparo_transcript_dup_expiry (&t, 2);

  g_assert_cmpstr (expiry, ==, "2030-02-28");
}

static void
test_is_completed_once (void)
{
  AmparoTranscript t = begin ();

  done (&t, NOON, AMPARO_DONE_MODULE, "1.0.0");
  done (&t, NOON + MINUTE, AMPARO_DONE_MODULE, "1.0.1");

  g_assert_cmpint (t.completed, ==, NOON);
}

/* Time */

static void
test_counts_the_minutes_at_work (void)
{
  AmparoTranscript t = begin ();

  add (&t, NOON, "lesson", AMPARO_EVENT_PAGE, "one", "");
  add (&t, NOON + 3 * MINUTE, "lesson", AMPARO_EVENT_PAGE, "two", "");
  add (&t, NOON + 3 * MINUTE + 1, "lesson", AMPARO_EVENT_PAGE, "three", "");

  g_assert_cmpuint (amparo_transcript_get_minutes (&t), ==, 4);
}

static void
test_cuts_a_pause (void)
{
  AmparoTranscript t = begin ();

  add (&t, NOON, "lesson", AMPARO_EVENT_PAGE, "one", "");
  add (&t, NOON + 600 * MINUTE, "lesson", AMPARO_EVENT_PAGE, "two", "");

  g_assert_cmpuint (amparo_transcript_get_minutes (&t), ==, 5);
}

static void
test_who_left_is_not_at_work (void)
{
  AmparoTranscript t = begin ();

  add (&t, NOON, "lesson", AMPARO_EVENT_LEAVE, "one", "");
  add (&t, NOON + 2 * MINUTE, "lesson", AMPARO_EVENT_PAGE, "one", "");
  add (&t, NOON + 3 * MINUTE, "lesson", AMPARO_EVENT_PAGE, "two", "");

  g_assert_cmpuint (amparo_transcript_get_minutes (&t), ==, 1);
}

static void
test_clock_set_back_takes_no_time (void)
{
  AmparoTranscript t = begin ();

  add (&t, NOON, "lesson", AMPARO_EVENT_PAGE, "one", "");
  add (&t, NOON + MINUTE, "lesson", AMPARO_EVENT_PAGE, "two", "");
  add (&t, NOON - 1000 * MINUTE, "lesson", AMPARO_EVENT_PAGE, "three", "");
  add (&t, NOON - 999 * MINUTE, "lesson", AMPARO_EVENT_PAGE, "four", "");

  g_assert_true (t.set_back);
  g_assert_cmpuint (amparo_transcript_get_minutes (&t), ==, 2);
  g_assert_cmpint (t.started, ==, NOON);
  g_assert_cmpint (t.latest, ==, NOON + MINUTE);
}

/* What a damaged logbook may hold. */
static void
test_bears_any_time (void)
{
  AmparoTranscript t = begin ();
  g_autofree char *date = NULL;

  add (&t, G_MININT64, "lesson", AMPARO_EVENT_PAGE, "one", "");
  done (&t, G_MAXINT64, AMPARO_DONE_MODULE, "1.0.0");
  date = amparo_transcript_dup_expiry (&t, G_MAXUINT);

  g_assert_cmpuint (amparo_transcript_get_minutes (&t), ==, 5);
  g_assert_nonnull (date);
}

/* Which attempt speaks for the learner */

static void
test_completed_comes_before_begun (void)
{
  AmparoTranscript old = begin ();
  AmparoTranscript new = begin ();

  done (&old, NOON, AMPARO_DONE_MODULE, "1.0.0");
  done (&new, NOON + MINUTE, AMPARO_DONE_BEFORE, "10");

  g_assert_cmpint (amparo_transcript_compare (&old, &new), <, 0);
  g_assert_cmpint (amparo_transcript_compare (&new, &old), >, 0);
  g_assert_cmpint (amparo_transcript_compare (&new, &new), ==, 0);
}

static void
test_later_completion_comes_first (void)
{
  AmparoTranscript old = begin ();
  AmparoTranscript new = begin ();

  done (&old, NOON, AMPARO_DONE_MODULE, "1.0.0");
  done (&new, NOON + MINUTE, AMPARO_DONE_MODULE, "1.0.0");

  g_assert_cmpint (amparo_transcript_compare (&new, &old), <, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/transcript/begins-with-nothing-taken", test_begins_with_nothing_taken);
  g_test_add_func ("/transcript/scores/before-counts-once", test_before_counts_once);
  g_test_add_func ("/transcript/scores/after-is-the-last-try", test_after_is_the_last_try);
  g_test_add_func ("/transcript/scores/after-stands-once-completed", test_after_stands_once_completed);
  g_test_add_func ("/transcript/scores/practices-are-averaged", test_practices_are_averaged);
  g_test_add_func ("/transcript/scores/knows-the-refreshers", test_knows_the_refreshers);
  for (guint i = 0; i < G_N_ELEMENTS (no_percents); i++)
    {
      g_autofree char *path = g_strdup_printf ("/transcript/scores/no-percent/%u", i);

      g_test_add_data_func (path, no_percents[i], test_no_percent_is_not_taken);
    }
  g_test_add_func ("/transcript/days/date-and-expiry", test_tells_date_and_expiry);
  g_test_add_func ("/transcript/days/leap-day", test_leap_day_expires_on_the_28th);
  g_test_add_func ("/transcript/days/completed-once", test_is_completed_once);
  g_test_add_func ("/transcript/time/minutes-at-work", test_counts_the_minutes_at_work);
  g_test_add_func ("/transcript/time/cuts-a-pause", test_cuts_a_pause);
  g_test_add_func ("/transcript/time/who-left-is-not-at-work", test_who_left_is_not_at_work);
  g_test_add_func ("/transcript/time/clock-set-back", test_clock_set_back_takes_no_time);
  g_test_add_func ("/transcript/time/bears-any", test_bears_any_time);
  g_test_add_func ("/transcript/compare/completed-before-begun", test_completed_comes_before_begun);
  g_test_add_func ("/transcript/compare/later-completion-first", test_later_completion_comes_first);

  return g_test_run ();
}
