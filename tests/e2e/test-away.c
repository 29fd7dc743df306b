/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "../app/fake-login.h"
#include "vaulting.h"

/* Whoever leaves the computer leaves no open vault behind: not with the screen locked, not
 * when another person uses it, not asleep. */

typedef struct
{
  FakeLogin *login;
  Office    *office;
  Worker    *worker;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->login = fake_login_new ();
  fixture->office = office_new_vault ();
  fixture->worker = worker_new (AMPARO_LANGUAGE_ENGLISH, fixture->office->environment);
  vaulting_unlock (fixture->worker);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  worker_leave (fixture->worker);
  office_free (fixture->office);
  fake_login_free (fixture->login);
}

static gboolean
delays_sleep (Program  *program,
              gpointer  login)
{
  g_main_context_iteration (NULL, FALSE);

  return fake_login_is_delayed (login);
}

static gboolean
lets_sleep (Program  *program,
            gpointer  login)
{
  return !delays_sleep (program, login);
}

static void
begin_screening (Worker *worker)
{
  worker_choose (worker, "youth-screening");
  worker_say_fact (worker, "role", "child-welfare");
  worker_type_code (worker);
  worker_begin (worker);
  worker_rate (worker, "danger-now", "clear");
}

/* Only a new program behind the door asks for nothing any more. */
static void
expect_locked (Fixture *fixture)
{
  program_wait (fixture->worker->program, "leave to sleep", lets_sleep, fixture->login);
  program_wait_anew (fixture->worker->program);
  vaulting_wait_door (fixture->worker);
}

static void
test_screen_is_locked (Fixture       *fixture,
                       gconstpointer  data)
{
  begin_screening (fixture->worker);
  program_wait (fixture->worker->program, "a delay of sleep", delays_sleep, fixture->login);
  fake_login_set (fixture->login, "LockedHint", TRUE);
  expect_locked (fixture);

  vaulting_come_back (fixture->worker, OFFICE_PASSPHRASE);
  worker_wait_item (fixture->worker, "danger-now");
  vaulting_wait_saved (fixture->worker);
}

/* With a window above the other. */
static void
test_computer_sleeps (Fixture       *fixture,
                      gconstpointer  data)
{
  program_press (fixture->worker->program, "F2", NULL);
  program_wait_window (fixture->worker->program, "Get Help Now");
  program_wait (fixture->worker->program, "a delay of sleep", delays_sleep, fixture->login);
  fake_login_sleep (fixture->login, TRUE);
  expect_locked (fixture);
}

static void
test_another_person (Fixture       *fixture,
                     gconstpointer  data)
{
  program_wait (fixture->worker->program, "a delay of sleep", delays_sleep, fixture->login);
  fake_login_set (fixture->login, "Active", FALSE);
  expect_locked (fixture);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/e2e/away/screen-is-locked", Fixture, NULL, set_up, test_screen_is_locked, tear_down);
  g_test_add ("/e2e/away/computer-sleeps", Fixture, NULL, set_up, test_computer_sleeps, tear_down);
  g_test_add ("/e2e/away/another-person", Fixture, NULL, set_up, test_another_person, tear_down);

  return g_test_run ();
}
