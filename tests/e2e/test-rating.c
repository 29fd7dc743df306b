/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "worker.h"

#define OPENER    "missing-runs"
#define FOLLOW_UP "unknown-stay"

typedef struct
{
  Worker *worker;
} Fixture;

/* On the item that opens a follow-up. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  Worker *worker = worker_new (AMPARO_LANGUAGE_ENGLISH, NULL);

  worker_choose (worker, "youth-screening");
  worker_say_fact (worker, "role", "other");
  worker_begin (worker);
  program_press (worker->program, "Down", "Down", NULL);
  worker_wait_item (worker, OPENER);
  fixture->worker = worker;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  worker_leave (fixture->worker);
}

static gboolean
has_item (Worker     *worker,
          const char *item)
{
  g_autofree char *row = worker_line (worker, worker_text_of (worker, item));

  return program_has (worker->program, ATSPI_ROLE_PANEL, row);
}

static void
test_appears (Fixture       *fixture,
              gconstpointer  data)
{
  Worker *worker = fixture->worker;

  g_assert_false (has_item (worker, FOLLOW_UP));
  worker_rate (worker, OPENER, "possible");
  g_assert_true (has_item (worker, FOLLOW_UP));
}

static void
test_goes (Fixture       *fixture,
           gconstpointer  data)
{
  Worker *worker = fixture->worker;

  worker_rate (worker, OPENER, "possible");
  worker_rate (worker, OPENER, "no-concern");
  g_assert_false (has_item (worker, FOLLOW_UP));
}

static void
test_next_by_arrow (Fixture       *fixture,
                    gconstpointer  data)
{
  Worker *worker = fixture->worker;

  worker_rate (worker, OPENER, "possible");
  program_press (worker->program, "Down", NULL);
  worker_wait_item (worker, FOLLOW_UP);
}

static void
test_digit_in_note (Fixture       *fixture,
                    gconstpointer  data)
{
  Worker *worker = fixture->worker;

  worker_rate (worker, OPENER, "clear");
  worker_write_note (worker, OPENER);
}

static gboolean
is_unrated (Program  *program,
            gpointer  data)
{
  g_autoptr (AtspiAccessible) focus = program_dup_focus (program);

  return focus != NULL && !look_has (focus, ATSPI_STATE_PRESSED);
}

static void
test_taken_back (Fixture       *fixture,
                 gconstpointer  data)
{
  Worker *worker = fixture->worker;

  worker_rate (worker, OPENER, "clear");
  program_press (worker->program, "4", NULL);
  program_wait (worker->program, "a rating taken back", is_unrated, NULL);
  worker_wait_item (worker, OPENER);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void      (*func) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/e2e/rating/opens-a-follow-up", test_appears },
    { "/e2e/rating/closes-a-follow-up", test_goes },
    { "/e2e/rating/a-follow-up-is-the-next-item", test_next_by_arrow },
    { "/e2e/rating/a-digit-in-a-note-is-a-digit", test_digit_in_note },
    { "/e2e/rating/the-same-digit-takes-it-back", test_taken_back },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
