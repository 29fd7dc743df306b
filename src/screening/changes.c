/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/changes.h"

#include "screening/assessment.h"
#include "screening/screening.h"

/* Too little information and none noted are equally far from a concern: going from one
 * to the other is no graver. So a change must get below this to be told. */
static AmparoLevel
get_level_to_beat (AmparoTally *tally)
{
  return MIN (amparo_tally_get_level (tally), AMPARO_LEVEL_INSUFFICIENT);
}

static AmparoLevel
try_rating (AmparoTally *tally,
            guint        item,
            int          rating)
{
  int before = amparo_tally_get_rating (tally, item);
  AmparoLevel level;

  amparo_tally_rate (tally, item, rating);
  level = amparo_tally_get_level (tally);
  amparo_tally_rate (tally, item, before);

  return level;
}

static AmparoLevel
try_fact (AmparoTally *tally,
          guint        fact,
          int          value)
{
  int before = amparo_tally_get_fact (tally, fact);
  AmparoLevel level;

  amparo_tally_set_fact (tally, fact, value);
  level = amparo_tally_get_level (tally);
  amparo_tally_set_fact (tally, fact, before);

  return level;
}

static void
add_change (GPtrArray        *changes,
            AmparoLevelChange change)
{
  g_ptr_array_add (changes, g_memdup2 (&change, sizeof change));
}

/* Goes up the scale, so that each level is told with the lowest rating that reaches it. */
static void
try_item (AmparoTally      *tally,
          const AmparoItem *item,
          GPtrArray        *changes)
{
  AmparoLevel beat = get_level_to_beat (tally);
  guint rank = amparo_tally_get_rank (tally, item->index);

  for (guint rating = 0; rating < item->scale->ratings->len; rating++)
    {
      const AmparoRating *raised = item->scale->ratings->pdata[rating];
      AmparoLevel level;

      if (raised->rank <= rank)
        continue;

      level = try_rating (tally, item->index, (int) rating);
      if (level < beat)
        {
          add_change (changes, (AmparoLevelChange) { item, (int) rating, NULL, AMPARO_UNKNOWN, level });
          beat = level;
        }
    }
}

static void
try_items (AmparoTally *tally,
           GPtrArray   *changes)
{
  GPtrArray *items = amparo_instrument_get_items (amparo_tally_get_plan (tally)->instrument);

  for (guint i = 0; i < items->len; i++)
    if (amparo_tally_is_asked (tally, i))
      try_item (tally, items->pdata[i], changes);
}

static void
try_values (AmparoTally      *tally,
            const AmparoFact *fact,
            GPtrArray        *changes)
{
  AmparoLevel beat = get_level_to_beat (tally);

  for (guint value = 0; value < fact->values->len; value++)
    {
      AmparoLevel level = try_fact (tally, fact->index, (int) value);

      if (level < beat)
        add_change (changes, (AmparoLevelChange) { NULL, AMPARO_UNANSWERED, fact, (int) value, level });
    }
}

static void
try_facts (AmparoTally *tally,
           GPtrArray   *changes)
{
  AmparoInstrument *instrument = amparo_tally_get_plan (tally)->instrument;
  GPtrArray *facts = amparo_vocabulary_get_facts (amparo_instrument_get_vocabulary (instrument));

  for (guint i = 0; i < facts->len; i++)
    if (amparo_tally_get_fact (tally, i) == AMPARO_UNKNOWN)
      try_values (tally, facts->pdata[i], changes);
}

static int
compare_levels (gconstpointer a,
                gconstpointer b)
{
  const AmparoLevelChange *change_a = *(AmparoLevelChange * const *) a;
  const AmparoLevelChange *change_b = *(AmparoLevelChange * const *) b;

  return (int) change_a->level - (int) change_b->level;
}

/**
 * amparo_changes_find:
 * @tally: where the ratings and facts stand; it stands there again afterwards
 *
 * Tries every single change: one asked item rated higher, or one unknown fact known. An
 * item that this would open counts as it is rated now, which is mostly not at all.
 *
 * Returns: (transfer full) (element-type AmparoLevelChange): those that give a graver level,
 *   the gravest first, then items before facts and in the order of the checklist
 */
GPtrArray *
amparo_changes_find (AmparoTally *tally)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_free);

  try_items (tally, changes);
  try_facts (tally, changes);
  /* GLib's sort is stable. */
  g_ptr_array_sort (changes, compare_levels);

  /* Items that came and went again while trying are nobody's news. */
  g_array_set_size (amparo_tally_get_flips (tally), 0);

  return changes;
}
