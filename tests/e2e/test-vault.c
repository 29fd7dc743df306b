/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "vaulting.h"

#define REASON "The aunt called back"

/* The vault from its making to an amendment, without a mouse. */

typedef struct
{
  Office *office;
  Worker *worker;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->office = office_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->worker != NULL)
    worker_leave (fixture->worker);
  office_free (fixture->office);
}

static void
begin_screening (Worker *worker)
{
  worker_choose (worker, "youth-screening");
  worker_say_fact (worker, "role", "child-welfare");
  worker_type_code (worker);
  worker_say_fact (worker, "age", "under-18");
  worker_begin (worker);
}

static void
expect_label (Worker     *worker,
              const char *words)
{
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, worker_word (worker, words)));
}

/* Where it was left: with the focus on the same item, rated as it was. */
static void
expect_draft (Worker     *worker,
              const char *item)
{
  const AmparoItem *rated = worker_get_item (worker, item);
  g_autofree char *button = worker_dup_button (worker, rated,
                                               amparo_screening_get_rating (worker->screening, rated->index));
  g_autofree char *row = worker_line (worker, worker_text_of (worker, item));

  worker_wait_at (worker, row, button);
  vaulting_wait_saved (worker);
}

static void
open_record (Worker *worker)
{
  AmparoText *title = amparo_instrument_get_title (amparo_screening_get_instrument (worker->screening));
  g_autofree char *row = g_strconcat (WORKER_CODE " · ", amparo_text_get (title, worker->interface), NULL);

  vaulting_go_to_vault (worker, "Screenings");
  vaulting_open_row (worker, row);
}

static void
amend (Worker *worker)
{
  open_record (worker);
  worker_go_to (worker, "Tab", NULL, worker_word (worker, "_Amend…"));
  program_press (worker->program, "Return", NULL);
  worker_wait_at (worker, NULL, worker_word (worker, "Copy"));
  worker_go_to (worker, "Tab", NULL, worker_word (worker, "_Done…"));
  program_press (worker->program, "Return", NULL);
  program_wait_window (worker->program, worker_word (worker, "Reason"));
  worker_wait_at (worker, NULL, worker_word (worker, "Reason"));
  vaulting_write (worker, REASON);
  worker_go_to (worker, "Tab", NULL, worker_word (worker, "_Keep the Amendment"));
  program_press (worker->program, "Return", NULL);
  program_wait_no_window (worker->program, worker_word (worker, "Reason"));
  expect_label (worker, "Screenings");
}

static void
test_whole_life (Fixture       *fixture,
                 gconstpointer  data)
{
  AmparoLanguage language = g_str_has_suffix (g_test_get_path (), "spanish") ? AMPARO_LANGUAGE_SPANISH
                                                                            : AMPARO_LANGUAGE_ENGLISH;
  Worker *worker = fixture->worker = worker_new (language, fixture->office->environment);
  g_autofree char *passphrase = NULL;
  g_autoptr (GString) reason = NULL;

  vaulting_go_to_vault (worker, "Keep Screenings in a Vault");
  passphrase = vaulting_make (worker);
  vaulting_type_sheets (worker);
  expect_label (worker, "Screenings");

  begin_screening (worker);
  worker_rate (worker, "danger-now", "no-concern");
  vaulting_wait_saved (worker);

  vaulting_lock (worker);
  vaulting_come_back (worker, passphrase);
  expect_draft (worker, "danger-now");

  vaulting_hide (worker);
  program_press (worker->program, "space", NULL);
  vaulting_come_back (worker, passphrase);
  expect_draft (worker, "danger-now");

  worker_finish_early (worker);
  vaulting_finish (worker);
  amend (worker);
  open_record (worker);
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_HEADING, worker_word (worker, "What the Amendment Changed")));
  reason = g_string_new (worker_word (worker, "Reason of the amendment: %s"));
  g_string_replace (reason, "%s", REASON, 0);
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, reason->str));
  program_press (worker->program, "alt+Left", NULL);
  expect_label (worker, "Screenings");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/e2e/vault/whole-life/english", Fixture, NULL, set_up, test_whole_life, tear_down);
  g_test_add ("/e2e/vault/whole-life/spanish", Fixture, NULL, set_up, test_whole_life, tear_down);

  return g_test_run ();
}
