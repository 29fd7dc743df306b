/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "eavesdropper.h"
#include "vaulting.h"

/* Whatever is selected in a window of X11 is everybody’s, unless the window keeps it. */

typedef struct
{
  Office       *office;
  Worker       *worker;
  Eavesdropper *eavesdropper;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->office = office_new_vault ();
  fixture->eavesdropper = eavesdropper_new ();
  fixture->worker = worker_new (AMPARO_LANGUAGE_ENGLISH, fixture->office->environment);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  worker_leave (fixture->worker);
  eavesdropper_free (fixture->eavesdropper);
  office_free (fixture->office);
}

/* In the field that has the focus. */
static void
type_and_select (Fixture    *fixture,
                 const char *words)
{
  vaulting_write (fixture->worker, words);
  program_press (fixture->worker->program, "ctrl+a", NULL);
  eavesdropper_wait (fixture->eavesdropper);
  program_press (fixture->worker->program, "Right", "shift+Home", NULL);
  eavesdropper_wait (fixture->eavesdropper);
  g_assert_false (eavesdropper_has_heard (fixture->eavesdropper, "PRIMARY", words));
  g_assert_false (eavesdropper_has_heard (fixture->eavesdropper, "CLIPBOARD", words));
}

static void
select_in_field (Fixture    *fixture,
                 const char *title,
                 const char *words)
{
  program_go_to_field (fixture->worker->program, worker_word (fixture->worker, title));
  type_and_select (fixture, words);
}

static void
test_door (Fixture       *fixture,
           gconstpointer  data)
{
  vaulting_go_to_vault (fixture->worker, "Unlock the Vault");
  vaulting_wait_door (fixture->worker);
  type_and_select (fixture, "jumsignin");
}

static gboolean
has_copied (Program  *program,
            gpointer  eavesdropper)
{
  return eavesdropper_has_heard (eavesdropper, "CLIPBOARD", "jumcode");
}

static void
test_screening (Fixture       *fixture,
                gconstpointer  data)
{
  Worker *worker = fixture->worker;

  worker_choose (worker, "youth-screening");
  worker_say_fact (worker, "role", "child-welfare");
  select_in_field (fixture, "Code of Your Choice, No Name", "jumcode");
  worker_begin (worker);
  worker_rate (worker, "danger-now", "no-concern");
  program_press (worker->program, "n", NULL);
  worker_wait_at (worker, NULL, worker_word (worker, "Note"));
  type_and_select (fixture, "jumnote");
  program_press (worker->program, "Escape", NULL);

  worker_finish_early (worker);
  worker_go_to (worker, "Tab", NULL, worker_word (worker, "Mark as Done…"));
  program_press (worker->program, "Return", NULL);
  program_wait_window (worker->program, worker_word (worker, "Mark as Done"));
  select_in_field (fixture, "By", "jumwho");
  select_in_field (fixture, "Reference number, if there is one", "jumreference");
  program_press (worker->program, "Escape", NULL);
  program_wait_no_window (worker->program, worker_word (worker, "Mark as Done"));

  /* Copying is something else, and shows that somebody listens. */
  worker_go_to (worker, "shift+Tab", NULL, worker_word (worker, "Copy"));
  program_press (worker->program, "Return", NULL);
  program_wait (worker->program, "the result in the clipboard", has_copied, fixture->eavesdropper);
  g_assert_false (eavesdropper_has_heard (fixture->eavesdropper, "PRIMARY", "jumcode"));
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  vaulting_unlock (fixture->worker);
  vaulting_go_to_vault (fixture->worker, "Screenings");
  worker_go_to (fixture->worker, "Tab", NULL,
                worker_word (fixture->worker, "Search by code, checklist, day, level or person"));
  type_and_select (fixture, "jumsearch");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/e2e/selecting/door", Fixture, NULL, set_up, test_door, tear_down);
  g_test_add ("/e2e/selecting/screening", Fixture, NULL, set_up, test_screening, tear_down);
  g_test_add ("/e2e/selecting/search", Fixture, NULL, set_up, test_search, tear_down);

  return g_test_run ();
}
