/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/login-watch.h"
#include "fake-login.h"

/* What tells that somebody went, what does not, and sleep that waits. */

#define PATIENCE (60 * G_TIME_SPAN_SECOND)

typedef struct
{
  FakeLogin        *login;
  AmparoLoginWatch *watch;
  guint             n_left;
} Seat;

static void
left_cb (gpointer user_data)
{
  Seat *seat = user_data;

  seat->n_left++;
}

static void
wait_until (gboolean (*is_so) (Seat *seat),
            Seat      *seat)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!is_so (seat))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static gboolean
has_left (Seat *seat)
{
  return seat->n_left > 0;
}

static gboolean
is_delayed (Seat *seat)
{
  return fake_login_is_delayed (seat->login);
}

static gboolean
is_not_delayed (Seat *seat)
{
  return !fake_login_is_delayed (seat->login);
}

/* A delay is asked for once the watch listens, so whoever has one listens. */
static void
listen (Seat *seat)
{
  seat->watch = amparo_login_watch_new (left_cb, seat);
  amparo_login_watch_delay_sleep (seat->watch, TRUE);
  wait_until (is_delayed, seat);
}

static void
set_up (Seat          *seat,
        gconstpointer  data)
{
  seat->login = fake_login_new ();
  listen (seat);
}

/* GDBus keeps one connection for all who ask; the next test has another bus. */
static void
wait_until_bus_is_forgotten (void)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  GDBusConnection *bus = g_bus_get_sync (G_BUS_TYPE_SYSTEM, NULL, NULL);

  g_assert_nonnull (bus);
  g_object_add_weak_pointer (G_OBJECT (bus), (gpointer *) &bus);
  g_object_unref (bus);
  while (g_atomic_pointer_get (&bus) != NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
tear_down (Seat          *seat,
           gconstpointer  data)
{
  if (seat->watch != NULL)
    amparo_login_watch_free (seat->watch);
  wait_until_bus_is_forgotten ();
  fake_login_free (seat->login);
}

/* What came before a lock has been heard when the lock is. */
static void
expect_nothing_before_lock (Seat *seat)
{
  fake_login_lock (seat->login);
  wait_until (has_left, seat);
  g_assert_cmpuint (seat->n_left, ==, 1);
}

static void
test_lock (Seat          *seat,
           gconstpointer  data)
{
  fake_login_lock (seat->login);
  wait_until (has_left, seat);
}

static void
test_locked_by_the_desktop (Seat          *seat,
                            gconstpointer  data)
{
  fake_login_set (seat->login, "LockedHint", TRUE);
  wait_until (has_left, seat);
}

static void
test_another_person (Seat          *seat,
                     gconstpointer  data)
{
  fake_login_set (seat->login, "Active", FALSE);
  wait_until (has_left, seat);
}

static void
test_sleep (Seat          *seat,
            gconstpointer  data)
{
  fake_login_sleep (seat->login, TRUE);
  wait_until (has_left, seat);
}

static void
test_unlocked (Seat          *seat,
               gconstpointer  data)
{
  fake_login_set (seat->login, "LockedHint", FALSE);
  expect_nothing_before_lock (seat);
}

static void
test_back (Seat          *seat,
           gconstpointer  data)
{
  fake_login_set (seat->login, "Active", TRUE);
  expect_nothing_before_lock (seat);
}

static void
test_idle (Seat          *seat,
           gconstpointer  data)
{
  fake_login_set (seat->login, "IdleHint", TRUE);
  expect_nothing_before_lock (seat);
}

static void
test_awake (Seat          *seat,
            gconstpointer  data)
{
  fake_login_sleep (seat->login, FALSE);
  expect_nothing_before_lock (seat);
}

static void
test_sleep_waits_no_more (Seat          *seat,
                          gconstpointer  data)
{
  amparo_login_watch_delay_sleep (seat->watch, FALSE);
  wait_until (is_not_delayed, seat);
}

static void
test_sleep_waits_again (Seat          *seat,
                        gconstpointer  data)
{
  amparo_login_watch_delay_sleep (seat->watch, FALSE);
  wait_until (is_not_delayed, seat);
  amparo_login_watch_delay_sleep (seat->watch, TRUE);
  wait_until (is_delayed, seat);
}

/* Changed before the answer came: there is nothing to let go of yet. */
static void
test_sleep_wanted_no_more (Seat          *seat,
                           gconstpointer  data)
{
  amparo_login_watch_delay_sleep (seat->watch, FALSE);
  wait_until (is_not_delayed, seat);
  amparo_login_watch_delay_sleep (seat->watch, TRUE);
  amparo_login_watch_delay_sleep (seat->watch, FALSE);
  wait_until (is_delayed, seat);
  wait_until (is_not_delayed, seat);
}

static void
test_goes_with_the_watch (Seat          *seat,
                          gconstpointer  data)
{
  amparo_login_watch_free (g_steal_pointer (&seat->watch));
  wait_until (is_not_delayed, seat);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*test) (Seat *seat, gconstpointer data);
  } tests[] = {
    { "/login-watch/lock", test_lock },
    { "/login-watch/locked-by-the-desktop", test_locked_by_the_desktop },
    { "/login-watch/another-person", test_another_person },
    { "/login-watch/sleep", test_sleep },
    { "/login-watch/unlocked", test_unlocked },
    { "/login-watch/back", test_back },
    { "/login-watch/idle", test_idle },
    { "/login-watch/awake", test_awake },
    { "/login-watch/sleep-waits-no-more", test_sleep_waits_no_more },
    { "/login-watch/sleep-waits-again", test_sleep_waits_again },
    { "/login-watch/sleep-wanted-no-more", test_sleep_wanted_no_more },
    { "/login-watch/goes-with-the-watch", test_goes_with_the_watch },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Seat, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
