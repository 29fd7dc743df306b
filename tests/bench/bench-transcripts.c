/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gauge.h"
#include "training/due.h"

/* What the catalogue of a large organisation asks: 1,000 learners, three attempts each,
 * what every attempt came to and what is due, folded from all that was ever done. The target
 * is 100 milliseconds together with reading it from the disk; this is the fold alone.
 *
 * The yardstick beside it only reads the same events. */

#define N_LEARNERS 1000
#define N_ATTEMPTS 3     /* of each learner */
#define N_EVENTS   120   /* of each attempt: pages, answers, choices, ratings */
#define N_ROUNDS   10

static AmparoEvent *
make_event (guint i)
{
  static const char *const kinds[] = { AMPARO_DONE_BEFORE, AMPARO_DONE_PRACTICE, AMPARO_DONE_AFTER, AMPARO_DONE_MODULE };
  gint64 time = G_GINT64_CONSTANT (1795348800) * G_USEC_PER_SEC + (gint64) i * 40 * G_USEC_PER_SEC;

  if (i % (N_EVENTS / 4) == N_EVENTS / 4 - 1)
    return amparo_event_new (time, "part", AMPARO_EVENT_DONE, kinds[i * 4 / N_EVENTS], "90");

  return amparo_event_new (time, "ride-after-practice", AMPARO_EVENT_CHOICE, "lot", "walk-over");
}

static GPtrArray *
make_events (void)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_event_free);

  for (guint i = 0; i < N_EVENTS; i++)
    g_ptr_array_add (events, make_event (i));

  return events;
}

/* Gives how many refreshers and renewals are due. */
static guint
fold_all (GPtrArray *events)
{
  guint n_due = 0;

  for (guint attempt = 0; attempt < N_LEARNERS * N_ATTEMPTS; attempt++)
    {
      AmparoTranscript transcript;
      AmparoDue due[AMPARO_N_DUE];

      amparo_transcript_init (&transcript);
      for (guint i = 0; i < events->len; i++)
        amparo_transcript_add (&transcript, events->pdata[i]);
      if (amparo_due_find (&transcript, 2, transcript.latest, due))
        n_due += due[0].state == AMPARO_DUE_LATER;
    }

  return n_due;
}

static guint
read_all (GPtrArray *events)
{
  guint sum = 0;

  for (guint attempt = 0; attempt < N_LEARNERS * N_ATTEMPTS; attempt++)
    for (guint i = 0; i < events->len; i++)
      sum += g_str_hash (((AmparoEvent *) events->pdata[i])->what);

  return sum;
}

static double
measure (guint   (*run) (GPtrArray *events),
         GPtrArray  *events,
         guint      *sum)
{
  double best = G_MAXDOUBLE;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      double start = gauge_read_processor ();

      *sum += run (events);
      best = MIN (best, gauge_read_processor () - start);
    }

  return best;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) events = make_events ();
  guint n_due = 0;
  guint sum = 0;

  gauge_print ("transcripts-fold", N_LEARNERS, measure (fold_all, events, &n_due), "ms");
  gauge_print ("yardstick-read", N_LEARNERS, measure (read_all, events, &sum), "ms");
  g_assert_cmpuint (n_due, ==, N_ROUNDS * N_LEARNERS * N_ATTEMPTS);
  g_assert_cmpuint (sum, !=, 0);

  return 0;
}
