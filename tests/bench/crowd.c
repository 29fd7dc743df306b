/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "crowd.h"

GPtrArray *
crowd_make_events (void)
{
  static const char * const done[] = { AMPARO_DONE_BEFORE, AMPARO_DONE_PRACTICE, AMPARO_DONE_AFTER, AMPARO_DONE_MODULE };
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_event_free);

  for (guint i = 0; i < CROWD_EVENTS_PER_ATTEMPT - G_N_ELEMENTS (done); i++)
    g_ptr_array_add (events, amparo_event_new ((i + 1) * 10 * G_USEC_PER_SEC, "ride-after-practice", AMPARO_EVENT_CHOICE,
                                               "parking-lot", "walk-over"));
  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    g_ptr_array_add (events, amparo_event_new (1000 * G_USEC_PER_SEC, "a-part", AMPARO_EVENT_DONE, done[i], "88"));

  return events;
}

void
crowd_fill (AmparoLogbook *logbook)
{
  g_autoptr (AmparoText) title = amparo_text_new ("Signs of trafficking: school personnel", "Señales de trata: personal escolar");
  g_autoptr (GPtrArray) events = crowd_make_events ();

  for (guint i = 0; i < CROWD_N_LEARNERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Learner %u", i);
      g_autoptr (AmparoLearner) learner = amparo_learner_new (name, "school", "A school", NULL, 1);
      gint64 id = amparo_logbook_add_learner (logbook, learner, NULL);

      for (guint j = 0; j < CROWD_ATTEMPTS_PER_LEARNER; j++)
        {
          g_autofree char *module = g_strdup_printf ("module-%u", (i * CROWD_ATTEMPTS_PER_LEARNER + j) % CROWD_N_MODULES);
          g_autoptr (AmparoAttempt) attempt = amparo_attempt_new (id, module, "1.0.0", "cafe", title, 1);
          gint64 attempt_id = amparo_logbook_add_attempt (logbook, attempt, NULL);

          g_assert_true (amparo_logbook_append_all (logbook, attempt_id, 0, events, NULL));
        }
    }
}
