/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "worker.h"

#define SECOND "no-safe-place"
#define THIRD  "adult-not-known"

typedef struct
{
  Worker *worker;
} Fixture;

/* In the second section, the first item answered, the second in hand. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  Worker *worker = worker_new (AMPARO_LANGUAGE_ENGLISH, NULL);

  worker_choose (worker, "youth-screening");
  worker_say_fact (worker, "role", "school");
  worker_begin (worker);
  program_press (worker->program, "Page_Down", NULL);
  worker_wait_item (worker, SECOND);
  worker_rate (worker, SECOND, "clear");
  program_press (worker->program, "Down", NULL);
  worker_wait_item (worker, THIRD);
  fixture->worker = worker;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  worker_leave (fixture->worker);
}

static void
switch_to_spanish (Worker *worker)
{
  program_press (worker->program, "ctrl+l", NULL);
  worker->reading = AMPARO_READING_SPANISH;
  worker->interface = AMPARO_LANGUAGE_SPANISH;
}

/* Only a program that translates after an English start under C.UTF-8 shows it. */
static void
test_ui_file (Fixture       *fixture,
              gconstpointer  data)
{
  Worker *worker = fixture->worker;
  const char *english = worker_word (worker, "Level so far");
  const char *spanish;

  g_assert_true (program_has (worker->program, ATSPI_ROLE_LABEL, english));
  switch_to_spanish (worker);
  spanish = worker_word (worker, "Level so far");
  g_assert_cmpstr (spanish, !=, english);
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, spanish));
}

static void
test_item (Fixture       *fixture,
           gconstpointer  data)
{
  switch_to_spanish (fixture->worker);
  worker_wait_item (fixture->worker, THIRD);
}

static void
test_rating_control (Fixture       *fixture,
                     gconstpointer  data)
{
  Worker *worker = fixture->worker;
  const AmparoItem *item = worker_get_item (worker, THIRD);
  g_autofree char *before = worker_dup_button (worker, item, 0);
  g_autofree char *row = NULL;
  g_autofree char *after = NULL;

  worker_wait_at (worker, NULL, before);
  switch_to_spanish (worker);
  row = worker_line (worker, worker_text_of (worker, THIRD));
  after = worker_dup_button (worker, item, 0);
  worker_wait_at (worker, row, after);
}

static void
test_guidance_control (Fixture       *fixture,
                       gconstpointer  data)
{
  Worker *worker = fixture->worker;
  g_autofree char *row = NULL;

  worker_go_to (worker, "Tab", NULL, worker_word (worker, "Guidance"));
  switch_to_spanish (worker);
  row = worker_line (worker, worker_text_of (worker, THIRD));
  worker_wait_at (worker, row, worker_word (worker, "Guidance"));
}

static void
test_note (Fixture       *fixture,
           gconstpointer  data)
{
  Worker *worker = fixture->worker;

  program_press (worker->program, "n", NULL);
  worker_wait_at (worker, NULL, worker_word (worker, "Note"));
  program_type (worker->program, "She said 3");
  program_wait_text (worker->program, "She said 3");
  switch_to_spanish (worker);
  worker_wait_at (worker, NULL, worker_word (worker, "Note"));
  program_wait_text (worker->program, "She said 3");
}

static void
test_answer (Fixture       *fixture,
             gconstpointer  data)
{
  Worker *worker = fixture->worker;
  const AmparoItem *item = worker_get_item (worker, SECOND);
  g_autofree char *row = NULL;
  g_autofree char *name = NULL;
  g_autoptr (AtspiAccessible) group = NULL;
  g_autoptr (AtspiAccessible) button = NULL;

  switch_to_spanish (worker);
  worker_wait_item (worker, THIRD);
  row = worker_line (worker, worker_text_of (worker, SECOND));
  name = worker_dup_button (worker, item,
                            amparo_screening_get_rating (worker->screening, item->index));
  group = program_wait_for (worker->program, ATSPI_ROLE_PANEL, row);
  button = look_find (group, ATSPI_ROLE_INVALID, name);
  g_assert_nonnull (button);
  g_assert_true (look_has (button, ATSPI_STATE_PRESSED));
}

static void
test_section (Fixture       *fixture,
              gconstpointer  data)
{
  Worker *worker = fixture->worker;
  AmparoInstrument *instrument = amparo_screening_get_instrument (worker->screening);
  const AmparoSection *section = g_ptr_array_index (amparo_instrument_get_sections (instrument), 1);
  g_autofree char *title = NULL;

  switch_to_spanish (worker);
  title = worker_line (worker, section->title);
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_HEADING, title));
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
    { "/e2e/language/ctrl-l-translates-what-a-ui-file-says", test_ui_file },
    { "/e2e/language/ctrl-l-keeps-the-item", test_item },
    { "/e2e/language/ctrl-l-keeps-the-rating-with-the-focus", test_rating_control },
    { "/e2e/language/ctrl-l-keeps-the-guidance-button-with-the-focus", test_guidance_control },
    { "/e2e/language/ctrl-l-keeps-the-note-being-written", test_note },
    { "/e2e/language/ctrl-l-keeps-the-answers", test_answer },
    { "/e2e/language/ctrl-l-keeps-the-section", test_section },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
