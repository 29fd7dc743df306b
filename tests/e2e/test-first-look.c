/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "result.h"

/* A button has no room for two languages. */
static char *
dup_begin_words (Worker           *worker,
                 AmparoInstrument *next)
{
  g_autoptr (GString) words = g_string_new (worker_word (worker, "Begin: %s"));
  const char *title = amparo_text_get (amparo_instrument_get_title (next), worker->interface);

  g_string_replace (words, "%s", title, 0);

  return g_strdup (words->str);
}

/* How many of the items in the first section show the rating they came with. */
static guint
count_pressed (Worker *worker)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (worker->screening);
  const AmparoSection *section = g_ptr_array_index (amparo_instrument_get_sections (instrument), 0);
  guint n = 0;

  for (guint i = 0; i < section->items->len; i++)
    {
      const AmparoItem *item = g_ptr_array_index (section->items, i);
      int rating = amparo_screening_get_rating (worker->screening, item->index);
      g_autofree char *row = NULL;
      g_autofree char *name = NULL;
      g_autoptr (AtspiAccessible) group = NULL;
      g_autoptr (AtspiAccessible) button = NULL;

      if (rating == AMPARO_UNANSWERED || !amparo_screening_is_asked (worker->screening, item->index))
        continue;

      row = worker_line (worker, amparo_sign_get_statement (item->sign));
      name = worker_dup_button (worker, item, rating);
      group = program_wait_for (worker->program, ATSPI_ROLE_PANEL, row);
      button = look_find (group, ATSPI_ROLE_INVALID, name);
      g_assert_nonnull (button);
      g_assert_true (look_has (button, ATSPI_STATE_PRESSED));
      n++;
    }

  return n;
}

static void
test_leads_on (Worker *worker)
{
  AmparoInstrument *next = amparo_content_find_instrument (worker->content, "youth-screening");
  g_autoptr (AmparoScreening) screening = amparo_screening_new (next);
  g_autofree char *begin = dup_begin_words (worker, next);
  const char *title = amparo_text_get (amparo_instrument_get_title (next), worker->interface);

  journey_depart ();
  worker_go_to (worker, "Tab", NULL, begin);
  program_press (worker->program, "Return", NULL);
  worker_wait_start (worker);
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, title));

  amparo_screening_carry_over (screening, worker->screening);
  g_set_object (&worker->screening, screening);
  worker_begin (worker);
  g_assert_cmpuint (count_pressed (worker), >, 0);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  result_add_tests ("/e2e/first-look", &worker_first_look);
  journey_add ("/e2e/first-look", "leads-to-the-youth-screening-with-its-answers",
               &worker_first_look, test_leads_on);

  return journey_run ("/e2e/first-look");
}
