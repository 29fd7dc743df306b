/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/judge.h"

#include "screening/assessment.h"
#include "screening/screening.h"

static AmparoVerdict
judge_all (AmparoTally           *tally,
           const AmparoCondition *condition)
{
  AmparoVerdict lowest = AMPARO_VERDICT_TRUE;

  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    lowest = MIN (lowest, amparo_judge (tally, condition->children->pdata[i]));

  return lowest;
}

static AmparoVerdict
judge_any (AmparoTally           *tally,
           const AmparoCondition *condition)
{
  AmparoVerdict highest = AMPARO_VERDICT_FALSE;

  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    highest = MAX (highest, amparo_judge (tally, condition->children->pdata[i]));

  return highest;
}

static AmparoVerdict
judge_fact (AmparoTally           *tally,
            const AmparoCondition *condition)
{
  int value = amparo_tally_get_fact (tally, condition->fact->index);

  if (value == AMPARO_UNKNOWN)
    return AMPARO_VERDICT_OPEN;

  return value == condition->value ? AMPARO_VERDICT_TRUE : AMPARO_VERDICT_FALSE;
}

static gboolean
has_level (AmparoTally           *tally,
           const AmparoCondition *condition)
{
  AmparoLevel level = amparo_tally_get_level (tally);

  /* The gravest level comes first, so “at least” is “at most” in numbers. */
  return condition->exactly ? level == condition->level : level <= condition->level;
}

static gboolean
has_rank (AmparoTally           *tally,
          const AmparoCondition *condition,
          guint                  item)
{
  return amparo_rank_satisfies (amparo_tally_get_rank (tally, item),
                                condition->rank, condition->exactly);
}

static gboolean
has_count (AmparoTally           *tally,
           const AmparoCondition *condition)
{
  guint counter = amparo_plan_find_counter (amparo_tally_get_plan (tally), condition);

  return amparo_tally_get_count (tally, counter) >= condition->at_least;
}

/**
 * amparo_judge:
 * @tally: where the ratings and facts stand
 * @condition: (nullable): a condition of the tally's instrument; none is always true
 *
 * Returns: whether the condition is true, false, or open
 */
AmparoVerdict
amparo_judge (AmparoTally           *tally,
              const AmparoCondition *condition)
{
  gboolean holds = TRUE;

  if (condition == NULL)
    return AMPARO_VERDICT_TRUE;

  switch (condition->kind)
    {
    case AMPARO_CONDITION_ALL:
      return judge_all (tally, condition);
    case AMPARO_CONDITION_ANY:
      return judge_any (tally, condition);
    case AMPARO_CONDITION_FACT:
      return judge_fact (tally, condition);
    case AMPARO_CONDITION_ITEM:
      holds = has_rank (tally, condition, condition->item);
      break;
    case AMPARO_CONDITION_LEVEL:
      holds = has_level (tally, condition);
      break;
    case AMPARO_CONDITION_COUNT:
      holds = has_count (tally, condition);
      break;
    default:
      g_assert_not_reached ();
    }

  return holds ? AMPARO_VERDICT_TRUE : AMPARO_VERDICT_FALSE;
}

static void
mark_counted (AmparoTally           *tally,
              const AmparoCondition *condition,
              gboolean              *marks)
{
  const AmparoPlan *plan = amparo_tally_get_plan (tally);
  guint counter = amparo_plan_find_counter (plan, condition);
  const AmparoSelector *selector = &g_array_index (plan->selectors, AmparoSelector, counter);

  for (guint i = 0; i < plan->n_items; i++)
    if (has_rank (tally, condition, i)
        && amparo_selector_includes (selector, amparo_instrument_get_item (plan->instrument, i)))
      marks[i] = TRUE;
}

/* A part that does not hold gives nothing, even where some of its own parts hold. */
static void
mark_items (AmparoTally           *tally,
            const AmparoCondition *condition,
            gboolean              *marks)
{
  if (amparo_judge (tally, condition) != AMPARO_VERDICT_TRUE)
    return;

  if (condition->kind == AMPARO_CONDITION_ITEM)
    marks[condition->item] = TRUE;
  else if (condition->kind == AMPARO_CONDITION_COUNT)
    mark_counted (tally, condition, marks);

  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    mark_items (tally, condition->children->pdata[i], marks);
}

/**
 * amparo_judge_dup_items:
 * @tally: where the ratings and facts stand
 * @condition: (nullable): a condition of the tally's instrument
 *
 * Returns: (transfer full) (element-type guint): the items that make the condition true,
 *   rising, each once; none if it is not true
 */
GArray *
amparo_judge_dup_items (AmparoTally           *tally,
                        const AmparoCondition *condition)
{
  guint n_items = amparo_tally_get_plan (tally)->n_items;
  g_autofree gboolean *marks = g_new0 (gboolean, n_items);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint));

  if (condition != NULL)
    mark_items (tally, condition, marks);

  for (guint i = 0; i < n_items; i++)
    if (marks[i])
      g_array_append_val (items, i);

  return items;
}

static void
add_open_fact (GPtrArray             *open,
               const AmparoCondition *condition)
{
  const AmparoFactValue *value = amparo_fact_get_value (condition->fact, condition->value);
  AmparoOpenFact *fact;

  for (guint i = 0; i < open->len; i++)
    if (((AmparoOpenFact *) open->pdata[i])->value == value)
      return;

  fact = g_new (AmparoOpenFact, 1);
  *fact = (AmparoOpenFact) { condition->fact, value };
  g_ptr_array_add (open, fact);
}

/* Beside an open part, one that is true or false has nothing more to say. */
static void
gather_open (AmparoTally           *tally,
             const AmparoCondition *condition,
             GPtrArray             *open)
{
  if (amparo_judge (tally, condition) != AMPARO_VERDICT_OPEN)
    return;

  if (condition->kind == AMPARO_CONDITION_FACT)
    add_open_fact (open, condition);

  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    gather_open (tally, condition->children->pdata[i], open);
}

/**
 * amparo_judge_dup_open:
 * @tally: where the ratings and facts stand
 * @condition: (nullable): a condition of the tally's instrument
 *
 * Returns: (transfer full) (element-type AmparoOpenFact): the facts that leave the
 *   condition open, in the order they are written, each value once; none if it is true
 *   or false whatever they are
 */
GPtrArray *
amparo_judge_dup_open (AmparoTally           *tally,
                       const AmparoCondition *condition)
{
  GPtrArray *open = g_ptr_array_new_with_free_func (g_free);

  if (condition != NULL)
    gather_open (tally, condition, open);

  return open;
}
