/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "../screening/checklist.h"
#include "../screening/reference.h"
#include "gauge.h"

/* How long one answer takes: the rating, which items come and go, and the level. It
 * should not matter how long the checklist is; the target is 20 microseconds at 1,000
 * items and no more than twice that at 10,000.
 *
 * Two yardsticks run beside it, so that numbers of different machines can be compared:
 * the same question answered from scratch, and the same number of updates of a hash table. */

#define N_ANSWERS     100000
#define N_ROUNDS      10
#define PER_DIMENSION 50     /* items; as many as in a section */

/* Every second item follows the one before it. */
static void
write_items (GString *out,
             guint    n)
{
  static const char *const strengths[] = { "weak", "medium", "strong" };

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && i % PER_DIMENSION == 0)
        g_string_append_printf (out, "</section><section id='section-%u'><title>Section</title>", i);
      g_string_append_printf (out, "<item sign='item-%u'", i);
      if (i % PER_DIMENSION == PER_DIMENSION - 1)
        g_string_append (out, " scale='protective'>");
      else
        g_string_append_printf (out, " strength='%s' dimension='dimension-%u'>", strengths[i % 3], i / PER_DIMENSION);
      if (i % 2 != 0)
        g_string_append_printf (out, "<when item='item-%u' at-least='possible'/>", i - 1);
      g_string_append (out, "</item>");
    }
}

static void
write_dimensions (GString *out,
                  guint    n)
{
  for (guint i = 0; i <= n / PER_DIMENSION; i++)
    g_string_append_printf (out, "<dimension id='dimension-%u'><label>Dimension</label></dimension>", i);
}

static void
write_rules (GString *out,
             guint    n)
{
  for (guint i = 0; i < n / PER_DIMENSION; i++)
    g_string_append_printf (out, "<rule id='rule-%u' level='%s'><because>So</because>"
                            "<count at-least='%u' dimension='dimension-%u' rated-at-least='possible'/>"
                            "<any><when item='item-%u' at-least='clear'/><when fact='age' is='under-18'/></any></rule>",
                            i, i % 2 ? "clear-concern" : "possible-concern", 2 + i % 4, i, i * PER_DIMENSION);
  for (guint i = 1; i <= 20; i++)
    g_string_append_printf (out, "<rule id='total-%u' level='clear-concern'><because>So</because>"
                            "<count at-least='%u' strength='strong' rated='clear'/></rule>", i, 1 + i * n / 100);
}

static AmparoInstrument *
make_instrument (guint n)
{
  g_autoptr (GString) dimensions = g_string_new (NULL);
  g_autoptr (GString) items = g_string_new (NULL);
  g_autoptr (GString) rules = g_string_new (NULL);

  write_dimensions (dimensions, n);
  write_items (items, n);
  write_rules (rules, n);

  return checklist_read (&(Checklist) {
    .dimensions = dimensions->str, .items = items->str, .rules = rules->str,
    .steps = STEP ("step", "<when level='clear-concern'/>" FACT ("exploiter", "other")),
  });
}

static void
keep_hidden_cb (AmparoScreening *screening,
                guint            item,
                guint8          *hidden)
{
  hidden[item] = !amparo_screening_is_asked (screening, item);
}

/* One answer of many; now and then a fact. */
static void
answer (AmparoScreening *screening,
        GRand           *rand,
        guint            n)
{
  guint item = (guint) g_rand_int_range (rand, 0, (gint32) n);

  if (item % 1000 == 999)
    amparo_screening_set_fact (screening, 0, g_rand_int_range (rand, -1, 2));
  else
    amparo_screening_rate (screening, item, g_rand_int_range (rand, -1, 4));
}

/* The best of some rounds: what else the machine does can only make it slower. */
static double
measure_answers (AmparoInstrument *instrument,
                 guint             n)
{
  g_autoptr (AmparoScreening) screening = amparo_screening_new (instrument);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autofree guint8 *hidden = g_new0 (guint8, n);
  guint levels[AMPARO_N_LEVELS] = { 0 };
  double best = G_MAXDOUBLE;

  g_signal_connect (screening, "item-changed", G_CALLBACK (keep_hidden_cb), hidden);
  for (guint i = 0; i < 2 * n; i++)
    answer (screening, rand, n);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      double start = gauge_read_processor ();

      for (guint i = 0; i < N_ANSWERS; i++)
        {
          answer (screening, rand, n);
          levels[amparo_screening_get_level (screening)]++;
        }
      best = MIN (best, (gauge_read_processor () - start) * 1000 / N_ANSWERS);
    }

  return best;
}

static double
measure_from_scratch (AmparoInstrument *instrument,
                      guint             n)
{
  g_autoptr (Reference) reference = reference_new (instrument);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  guint n_asked = 0;
  const guint rounds = 20;
  double start;

  for (guint i = 0; i < n; i++)
    reference->ratings[i] = g_rand_int_range (rand, -1, 4);

  start = gauge_read_processor ();
  for (guint i = 0; i < rounds; i++)
    {
      reference->ratings[g_rand_int_range (rand, 0, (gint32) n)] = g_rand_int_range (rand, -1, 4);
      for (guint item = 0; item < n; item++)
        n_asked += reference_is_asked (reference, item);
      n_asked += reference_level (reference);
    }

  return (gauge_read_processor () - start) * 1000 / rounds;
}

static double
measure_hash_table (guint n)
{
  g_autoptr (GHashTable) table = g_hash_table_new (NULL, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  double start = gauge_read_processor ();

  for (guint i = 0; i < N_ANSWERS; i++)
    g_hash_table_insert (table,
                         GINT_TO_POINTER (g_rand_int_range (rand, 0, (gint32) n) + 1),
                         GINT_TO_POINTER (g_rand_int_range (rand, 0, 4)));

  return (gauge_read_processor () - start) * 1000 / N_ANSWERS;
}

static double
measure_start (AmparoInstrument *instrument)
{
  double start = gauge_read_processor ();
  g_autoptr (AmparoScreening) screening = amparo_screening_new (instrument);

  return gauge_read_processor () - start;
}

/* With nothing answered every change is tried: nothing is graver to begin with. */
static double
measure_assessment (AmparoInstrument *instrument)
{
  g_autoptr (AmparoScreening) screening = amparo_screening_new (instrument);
  const guint rounds = 20;
  double start = gauge_read_processor ();

  for (guint i = 0; i < rounds; i++)
    {
      g_autoptr (AmparoAssessment) assessment = amparo_screening_dup_assessment (screening);
    }

  return (gauge_read_processor () - start) / rounds;
}

int
main (int   argc,
      char *argv[])
{
  static const guint sizes[] = { 40, 1000, 10000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint n = sizes[i];
      g_autoptr (AmparoInstrument) instrument = make_instrument (n);

      gauge_print ("engine-answer", n, measure_answers (instrument, n), "us");
      gauge_print ("yardstick-from-scratch", n, measure_from_scratch (instrument, n), "us");
      gauge_print ("yardstick-hash-table", n, measure_hash_table (n), "us");
      gauge_print ("engine-start", n, measure_start (instrument), "ms");
      gauge_print ("engine-assessment", n, measure_assessment (instrument), "ms");
    }

  return 0;
}
