/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk.h"

#include "language/language.h"

/* No display here: a session is only what somebody is doing. */

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_begins_at_home (Desk          *desk,
                     gconstpointer  data)
{
  g_assert_cmpint (amparo_session_get_page (desk->session), ==, AMPARO_PAGE_HOME);
  g_assert_null (amparo_session_get_screening (desk->session));
  g_assert_false (amparo_session_is_unfinished (desk->session));
  g_assert_cmpint (amparo_session_get_focus (desk->session, NULL), ==, -1);
}

static void
test_begin_goes_to_start (Desk          *desk,
                          gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  desk_begin (desk);

  g_assert_cmpint (amparo_session_get_page (desk->session), ==, AMPARO_PAGE_START);
  g_assert_cmpstr (amparo_screening_get_date (amparo_session_get_screening (desk->session)), ==, today);
  g_assert_false (amparo_session_is_unfinished (desk->session));
}

static void
test_anything_told_is_unfinished (Desk          *desk,
                                  gconstpointer  data)
{
  AmparoScreening *screening;

  desk_begin (desk);
  screening = amparo_session_get_screening (desk->session);

  amparo_screening_set_fact (screening, desk_get_fact (desk, "role"), 0);
  g_assert_false (amparo_session_is_unfinished (desk->session));

  amparo_screening_set_fact (screening, desk_get_fact (desk, "age"), 0);
  g_assert_true (amparo_session_is_unfinished (desk->session));
  amparo_screening_set_fact (screening, desk_get_fact (desk, "age"), AMPARO_UNKNOWN);
  g_assert_false (amparo_session_is_unfinished (desk->session));

  amparo_screening_set_note (screening, 1, "…");
  g_assert_true (amparo_session_is_unfinished (desk->session));
  amparo_screening_set_note (screening, 1, "");

  amparo_screening_rate (screening, 0, 1);
  g_assert_true (amparo_session_is_unfinished (desk->session));
  amparo_screening_rate (screening, 0, AMPARO_UNANSWERED);

  amparo_screening_set_code (screening, "R-17");
  g_assert_true (amparo_session_is_unfinished (desk->session));
}

static void
test_discard_forgets_all (Desk          *desk,
                          gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  guint pages = 0, screenings = 0;

  desk_begin (desk);
  amparo_screening_set_code (amparo_session_get_screening (desk->session), "R-17");
  amparo_session_tick (desk->session, "call", "10:00", "A", "1");
  amparo_session_set_found_at (desk->session, now);
  amparo_session_set_section (desk->session, 2);
  amparo_session_remember_focus (desk->session, 3, AMPARO_CONTROL_NOTE);
  amparo_session_set_opened (desk->session, 3, TRUE);

  g_signal_connect_swapped (desk->session, "notify::page", G_CALLBACK (count_cb), &pages);
  g_signal_connect_swapped (desk->session, "notify::screening", G_CALLBACK (count_cb), &screenings);
  amparo_session_discard (desk->session);

  g_assert_cmpuint (pages, ==, 1);
  g_assert_cmpuint (screenings, ==, 1);
  g_assert_null (amparo_session_get_screening (desk->session));
  g_assert_cmpuint (amparo_session_get_done (desk->session)->len, ==, 0);
  g_assert_null (amparo_session_get_found_at (desk->session));
  g_assert_cmpuint (amparo_session_get_section (desk->session), ==, 0);
  g_assert_cmpint (amparo_session_get_focus (desk->session, NULL), ==, -1);
  g_assert_false (amparo_session_is_opened (desk->session, 3));
}

static void
test_carries_over (Desk          *desk,
                   gconstpointer  data)
{
  AmparoInstrument *next = amparo_content_find_instrument (desk->content, "youth-screening");
  guint age = desk_get_fact (desk, "age");
  AmparoScreening *screening;

  g_assert_nonnull (next);
  desk_begin (desk);
  screening = amparo_session_get_screening (desk->session);
  amparo_screening_set_code (screening, "R-17");
  amparo_screening_set_fact (screening, age, 0);
  amparo_session_tick (desk->session, "call", "10:00", "", "");

  amparo_session_begin (desk->session, next, TRUE);
  screening = amparo_session_get_screening (desk->session);

  g_assert_cmpstr (amparo_screening_get_code (screening), ==, "R-17");
  g_assert_cmpint (amparo_screening_get_fact (screening, age), ==, 0);
  g_assert_nonnull (amparo_session_find_done (desk->session, "call"));
}

/* Another young person, the same worker. */
static void
test_keeps_only_the_role (Desk          *desk,
                          gconstpointer  data)
{
  guint age = desk_get_fact (desk, "age");
  guint role = desk_get_fact (desk, "role");
  AmparoScreening *screening;

  desk_begin (desk);
  screening = amparo_session_get_screening (desk->session);
  amparo_screening_set_code (screening, "R-17");
  amparo_screening_set_fact (screening, age, 0);
  amparo_screening_set_fact (screening, role, 2);
  amparo_session_tick (desk->session, "call", "10:00", "", "");

  desk_begin (desk);
  screening = amparo_session_get_screening (desk->session);

  g_assert_cmpstr (amparo_screening_get_code (screening), ==, "");
  g_assert_cmpint (amparo_screening_get_fact (screening, age), ==, AMPARO_UNKNOWN);
  g_assert_cmpint (amparo_screening_get_fact (screening, role), ==, 2);
  g_assert_null (amparo_session_find_done (desk->session, "call"));
}

static void
test_ticks_once (Desk          *desk,
                 gconstpointer  data)
{
  desk_begin (desk);

  amparo_session_tick (desk->session, "call", "10:00", "A", "1");
  amparo_session_tick (desk->session, "call", "10:05", "B", "2");
  g_assert_cmpuint (amparo_session_get_done (desk->session)->len, ==, 1);
  g_assert_cmpstr (amparo_session_find_done (desk->session, "call")->reference, ==, "2");

  amparo_session_untick (desk->session, "call");
  g_assert_null (amparo_session_find_done (desk->session, "call"));
}

static void
test_setters_notify_once (Desk          *desk,
                          gconstpointer  data)
{
  guint count = 0;

  g_signal_connect_swapped (desk->session, "notify::reading", G_CALLBACK (count_cb), &count);
  amparo_session_set_reading (desk->session, AMPARO_READING_BOTH);
  amparo_session_set_reading (desk->session, AMPARO_READING_BOTH);

  g_assert_cmpuint (count, ==, 1);
}

static void
test_languages_are_apart (Desk          *desk,
                          gconstpointer  data)
{
  amparo_session_set_interface (desk->session, AMPARO_LANGUAGE_SPANISH);

  g_assert_cmpint (amparo_language_get_interface (), ==, AMPARO_LANGUAGE_SPANISH);
  g_assert_cmpint (amparo_session_get_reading (desk->session), ==, AMPARO_READING_ENGLISH);
  g_assert_cmpint (amparo_session_get_person (desk->session), ==, AMPARO_READING_BOTH);

  amparo_session_set_interface (desk->session, AMPARO_LANGUAGE_ENGLISH);
}

static void
test_remembers_the_place (Desk          *desk,
                          gconstpointer  data)
{
  AmparoControl control;

  desk_begin (desk);
  amparo_session_remember_focus (desk->session, 4, AMPARO_CONTROL_EVIDENCE);
  amparo_session_set_opened (desk->session, 4, TRUE);
  amparo_session_set_reading (desk->session, AMPARO_READING_SPANISH);

  g_assert_cmpint (amparo_session_get_focus (desk->session, &control), ==, 4);
  g_assert_cmpint (control, ==, AMPARO_CONTROL_EVIDENCE);
  g_assert_true (amparo_session_is_opened (desk->session, 4));

  amparo_session_remember_focus (desk->session, -1, AMPARO_CONTROL_NOTE);
  amparo_session_get_focus (desk->session, &control);
  g_assert_cmpint (control, ==, AMPARO_CONTROL_NONE);
}

int
main (int    argc,
      char **argv)
{
  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/session/" path, Desk, NULL, desk_set_up, test, desk_tear_down)
  ADD ("begins-at-home", test_begins_at_home);
  ADD ("begin-goes-to-start", test_begin_goes_to_start);
  ADD ("anything-told-is-unfinished", test_anything_told_is_unfinished);
  ADD ("discard-forgets-all", test_discard_forgets_all);
  ADD ("carries-over", test_carries_over);
  ADD ("keeps-only-the-role", test_keeps_only_the_role);
  ADD ("ticks-once", test_ticks_once);
  ADD ("setters-notify-once", test_setters_notify_once);
  ADD ("languages-are-apart", test_languages_are_apart);
  ADD ("remembers-the-place", test_remembers_the_place);

  return g_test_run ();
}
