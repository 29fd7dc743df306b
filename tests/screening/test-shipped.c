/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The engine's contract, held by every checklist that comes with Amparo: what must be
 * true of random checklists must be true of those that people use.
 */

#include "config.h"

#include <gio/gio.h>

#include "content/content.h"
#include "language/language.h"
#include "screening/screening.h"

#define N_ROUNDS 300

/* None noted and insufficient stand on one rung: neither says that there is concern. A
 * raise may open follow-ups answered earlier, which makes the informed share reached. */
static int
rank_level (AmparoLevel level)
{
  return level == AMPARO_LEVEL_CLEAR_CONCERN ? 2 : level == AMPARO_LEVEL_POSSIBLE_CONCERN ? 1 : 0;
}

static void
set_random_facts (AmparoScreening *screening,
                  GRand           *random)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  GPtrArray *facts = amparo_vocabulary_get_facts (amparo_instrument_get_vocabulary (instrument));

  for (guint i = 0; i < facts->len; i++)
    {
      const AmparoFact *fact = g_ptr_array_index (facts, i);

      amparo_screening_set_fact (screening, i, g_rand_int_range (random, -1, fact->values->len));
    }
}

static void
rate_at_random (AmparoScreening *screening,
                GRand           *random)
{
  GPtrArray *items = amparo_instrument_get_items (amparo_screening_get_instrument (screening));

  set_random_facts (screening, random);
  for (guint i = 0; i < items->len; i++)
    {
      const AmparoItem *item = g_ptr_array_index (items, i);

      amparo_screening_rate (screening, i, g_rand_int_range (random, -1, item->scale->ratings->len));
    }
}

/* Gives the next rating in the order of its scale, or the same one at the top. */
static int
find_raised (const AmparoItem *item,
             int               rating)
{
  const AmparoRating *now = amparo_scale_get_rating (item->scale, rating);

  for (guint i = 0; now != NULL && i < item->scale->ratings->len; i++)
    if (now->rank > 0 && amparo_scale_get_rating (item->scale, i)->rank == now->rank + 1)
      return i;

  return rating;
}

static void
test_raising_never_lowers (gconstpointer data)
{
  AmparoInstrument *instrument = (AmparoInstrument *) data;
  guint n_items = amparo_instrument_get_items (instrument)->len;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (AmparoScreening) screening = amparo_screening_new (instrument);
      guint item = g_rand_int_range (random, 0, n_items);
      int before;

      rate_at_random (screening, random);
      before = rank_level (amparo_screening_get_level (screening));
      amparo_screening_rate (screening, item,
                             find_raised (amparo_instrument_get_item (instrument, item),
                                          amparo_screening_get_rating (screening, item)));
      g_test_message ("round %u, item %u", round, item);
      g_assert_cmpint (rank_level (amparo_screening_get_level (screening)), >=, before);
    }
}

static void
test_no_information_never_raises (gconstpointer data)
{
  AmparoInstrument *instrument = (AmparoInstrument *) data;
  guint n_items = amparo_instrument_get_items (instrument)->len;
  g_autoptr (GRand) random = g_rand_new_with_seed (2);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (AmparoScreening) screening = amparo_screening_new (instrument);
      guint item = g_rand_int_range (random, 0, n_items);
      const AmparoItem *rated = amparo_instrument_get_item (instrument, item);
      int before;

      rate_at_random (screening, random);
      before = rank_level (amparo_screening_get_level (screening));
      amparo_screening_rate (screening, item, amparo_scale_find (rated->scale, "no-information"));
      g_test_message ("round %u, item %u", round, item);
      g_assert_cmpint (rank_level (amparo_screening_get_level (screening)), <=, before);
    }
}

/* The same answers, given from the last item to the first after a detour. */
static void
test_order_does_not_matter (gconstpointer data)
{
  AmparoInstrument *instrument = (AmparoInstrument *) data;
  guint n_items = amparo_instrument_get_items (instrument)->len;
  guint n_facts = amparo_vocabulary_get_facts (amparo_instrument_get_vocabulary (instrument))->len;
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (AmparoScreening) one = amparo_screening_new (instrument);
      g_autoptr (AmparoScreening) other = amparo_screening_new (instrument);

      rate_at_random (one, random);
      rate_at_random (other, random);
      for (guint i = n_items; i > 0; i--)
        amparo_screening_rate (other, i - 1, amparo_screening_get_rating (one, i - 1));
      for (guint i = n_facts; i > 0; i--)
        amparo_screening_set_fact (other, i - 1, amparo_screening_get_fact (one, i - 1));
      g_assert_cmpint (amparo_screening_get_level (one), ==, amparo_screening_get_level (other));
    }
}

static void
test_protective_never_lowers (gconstpointer data)
{
  AmparoInstrument *instrument = (AmparoInstrument *) data;
  GPtrArray *items = amparo_instrument_get_items (instrument);
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (AmparoScreening) screening = amparo_screening_new (instrument);
      AmparoLevel before;

      rate_at_random (screening, random);
      before = amparo_screening_get_level (screening);
      for (guint i = 0; i < items->len; i++)
        {
          const AmparoItem *item = g_ptr_array_index (items, i);

          if (item->protective)
            amparo_screening_rate (screening, i, amparo_scale_find (item->scale, "present"));
        }
      g_assert_cmpint (amparo_screening_get_level (screening), ==, before);
    }
}

static void
test_nothing_answered_is_not_enough (gconstpointer data)
{
  g_autoptr (AmparoScreening) screening = amparo_screening_new ((AmparoInstrument *) data);

  g_assert_cmpint (amparo_screening_get_level (screening), ==, AMPARO_LEVEL_INSUFFICIENT);
}

static void
add (AmparoInstrument *instrument,
     const char       *what,
     GTestDataFunc     func)
{
  g_autofree char *path = g_strdup_printf ("/shipped/%s/%s", amparo_instrument_get_id (instrument), what);

  g_test_add_data_func (path, instrument, func);
}

int
main (int    argc,
      char **argv)
{
  const char *paths[] = { amparo_content_get_shipped_dir (), NULL };
  g_autoptr (AmparoContent) content = NULL;
  GPtrArray *instruments;

  g_test_init (&argc, &argv, NULL);
  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));

  content = amparo_content_load (paths, amparo_language_get_catalog ());
  instruments = amparo_content_get_instruments (content);
  g_assert_cmpuint (instruments->len, >, 0);
  for (guint i = 0; i < instruments->len; i++)
    {
      AmparoInstrument *instrument = g_ptr_array_index (instruments, i);

      add (instrument, "raising-never-lowers", test_raising_never_lowers);
      add (instrument, "no-information-never-raises", test_no_information_never_raises);
      add (instrument, "order-does-not-matter", test_order_does_not_matter);
      add (instrument, "protective-never-changes-the-level", test_protective_never_lowers);
      add (instrument, "nothing-answered-is-not-enough", test_nothing_answered_is_not_enough);
    }

  return g_test_run ();
}
