/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "content/instrument-private.h"
#include "content/kinds.h"

/* How many pairs of conditions may be compared in search of shadowed rules. A checklist
 * has a few dozen rules; the bound keeps a hostile one from holding the program up. */
#define MAX_COMPARISONS 2000000

typedef struct
{
  AmparoInstrument *instrument;
  AmparoReader     *reader;
  guint             comparisons;
} Check;

/* Circles: an item asked only when an item is asked that is asked only when … */

static void
collect_items (const AmparoCondition *condition,
               GArray                *items)
{
  if (condition == NULL)
    return;
  if (condition->kind == AMPARO_CONDITION_ITEM)
    g_array_append_val (items, condition->item);

  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    collect_items (g_ptr_array_index (condition->children, i), items);
}

static GPtrArray *
find_parents (AmparoInstrument *instrument)
{
  GPtrArray *parents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < instrument->items->len; i++)
    {
      const AmparoItem *item = g_ptr_array_index (instrument->items, i);
      GArray *of_item = g_array_new (FALSE, FALSE, sizeof (guint));

      collect_items (item->when, of_item);
      g_ptr_array_add (parents, of_item);
    }

  return parents;
}

/* Walks up from an item, keeping the path; @state is 0 for an item not seen, 1 on the path,
 * 2 done, and @next the parent to look at next. Without recursion, since a chain of
 * follow-ups may be as long as a file allows. Gives an item of a circle, or -1. */
static int
find_circle_from (GPtrArray *parents,
                  guint8    *state,
                  guint     *next,
                  guint      start)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (path, start);
  state[start] = 1;
  while (path->len > 0)
    {
      guint item = g_array_index (path, guint, path->len - 1);
      GArray *of_item = g_ptr_array_index (parents, item);
      guint parent;

      if (next[item] == of_item->len)
        {
          state[item] = 2;
          g_array_set_size (path, path->len - 1);
          continue;
        }

      parent = g_array_index (of_item, guint, next[item]++);
      if (state[parent] == 1)
        return item;
      if (state[parent] == 0)
        {
          state[parent] = 1;
          g_array_append_val (path, parent);
        }
    }

  return -1;
}

/* Gives whether there is none. */
static gboolean
check_circles (Check *check)
{
  g_autoptr (GPtrArray) parents = find_parents (check->instrument);
  g_autofree guint8 *state = g_new0 (guint8, parents->len);
  g_autofree guint *next = g_new0 (guint, parents->len);

  for (guint i = 0; i < parents->len; i++)
    {
      const AmparoItem *item;
      int found = -1;

      /* An item without conditions ends every path, so most items cost nothing. */
      if (state[i] == 0 && ((GArray *) g_ptr_array_index (parents, i))->len > 0)
        found = find_circle_from (parents, state, next, i);
      if (found < 0)
        continue;

      item = g_ptr_array_index (check->instrument->items, found);
      amparo_reader_report (check->reader, item->line, item->column, AMPARO_SEVERITY_ERROR, "condition-cycle",
                            _("Whether “%s” is asked depends, through other items, on itself. Break the circle."),
                            amparo_sign_get_id (item->sign));
      return FALSE;
    }

  return TRUE;
}

/* Rules that can never hold */

static gboolean
count_takes (const AmparoCondition *count,
             const AmparoItem      *item)
{
  return !item->protective &&
         (count->strengths & item->strength) != 0 &&
         (count->dimension < 0 || count->dimension == item->dimension);
}

static guint
count_candidates (AmparoInstrument      *instrument,
                  const AmparoCondition *count)
{
  guint n = 0;

  for (guint i = 0; i < instrument->items->len; i++)
    n += count_takes (count, g_ptr_array_index (instrument->items, i));

  return n;
}

/* Notes in @values which value each fact must have; FALSE when two conditions that must
 * both hold want different ones. */
static gboolean
facts_agree (const AmparoCondition *condition,
             GHashTable            *values)
{
  gpointer known;

  if (condition->kind == AMPARO_CONDITION_FACT)
    {
      if (g_hash_table_lookup_extended (values, condition->fact, NULL, &known))
        return GPOINTER_TO_INT (known) == condition->value;
      g_hash_table_insert (values, (gpointer) condition->fact, GINT_TO_POINTER (condition->value));
    }

  for (guint i = 0; condition->kind == AMPARO_CONDITION_ALL && i < condition->children->len; i++)
    if (!facts_agree (g_ptr_array_index (condition->children, i), values))
      return FALSE;

  return TRUE;
}

static gboolean
can_hold (AmparoInstrument      *instrument,
          const AmparoCondition *condition)
{
  gboolean all = condition->kind == AMPARO_CONDITION_ALL;
  g_autoptr (GHashTable) values = NULL;

  if (condition->kind == AMPARO_CONDITION_COUNT)
    return count_candidates (instrument, condition) >= condition->at_least;
  if (condition->children == NULL)
    return TRUE;

  values = g_hash_table_new (NULL, NULL);
  if (all && !facts_agree (condition, values))
    return FALSE;
  for (guint i = 0; i < condition->children->len; i++)
    if (can_hold (instrument, g_ptr_array_index (condition->children, i)) != all)
      return !all;

  return all;
}

static void
check_can_hold (Check            *check,
                const AmparoRule *rule)
{
  if (!can_hold (check->instrument, rule->condition))
    amparo_reader_report (check->reader, rule->line, rule->column, AMPARO_SEVERITY_ERROR, "rule-never-holds",
                          _("The rule “%s” can never hold: it asks for more items than there are, or for two values of one fact. Correct its conditions."),
                          rule->id);
}

/* Shadows: whenever rule b holds, rule a of the same or a graver level holds too, so b
 * never decides anything. implies() is sure when it says yes; it may miss a case. */

static gboolean implies (Check                 *check,
                         const AmparoCondition *b,
                         const AmparoCondition *a);

/* In a rule only the highest rating may be named exactly, so exactly and at least are one. */
static gboolean
rating_implies (const AmparoCondition *b,
                const AmparoCondition *a)
{
  return b->rank >= a->rank;
}

/* All of @b's conditions on single items hold: are they enough for the count @a? */
static gboolean
items_fill_count (Check                 *check,
                  const AmparoCondition *b,
                  const AmparoCondition *a)
{
  g_autoptr (GHashTable) items = g_hash_table_new (NULL, NULL);

  check->comparisons += b->children->len;
  for (guint i = 0; i < b->children->len; i++)
    {
      const AmparoCondition *child = g_ptr_array_index (b->children, i);

      if (child->kind == AMPARO_CONDITION_ITEM && rating_implies (child, a) &&
          count_takes (a, g_ptr_array_index (check->instrument->items, child->item)))
        g_hash_table_add (items, GUINT_TO_POINTER (child->item + 1));
    }

  return g_hash_table_size (items) >= a->at_least;
}

static gboolean
leaf_implies (Check                 *check,
              const AmparoCondition *b,
              const AmparoCondition *a)
{
  if (b->kind == AMPARO_CONDITION_ITEM && a->kind == AMPARO_CONDITION_ITEM)
    return b->item == a->item && rating_implies (b, a);
  if (b->kind == AMPARO_CONDITION_FACT && a->kind == AMPARO_CONDITION_FACT)
    return b->fact == a->fact && b->value == a->value;
  if (b->kind == AMPARO_CONDITION_COUNT && a->kind == AMPARO_CONDITION_COUNT)
    return b->at_least >= a->at_least && rating_implies (b, a) &&
           (b->strengths & ~a->strengths) == 0 &&
           (a->dimension < 0 || a->dimension == b->dimension);
  if (b->kind == AMPARO_CONDITION_ITEM && a->kind == AMPARO_CONDITION_COUNT)
    return a->at_least == 1 && rating_implies (b, a) &&
           count_takes (a, g_ptr_array_index (check->instrument->items, b->item));

  return FALSE;
}

/* Whether the condition @whole follows from, or is followed by, its children. */
static gboolean
each_implies (Check                 *check,
              const AmparoCondition *b,
              const AmparoCondition *a,
              gboolean               split_b,
              gboolean               wanted)
{
  GPtrArray *children = split_b ? b->children : a->children;

  for (guint i = 0; i < children->len; i++)
    {
      const AmparoCondition *child = g_ptr_array_index (children, i);

      if (implies (check, split_b ? child : b, split_b ? a : child) == wanted)
        return wanted;
    }

  return !wanted;
}

static gboolean
implies (Check                 *check,
         const AmparoCondition *b,
         const AmparoCondition *a)
{
  if (++check->comparisons > MAX_COMPARISONS)
    return FALSE;

  if (b->kind == AMPARO_CONDITION_ANY)
    return each_implies (check, b, a, TRUE, FALSE);
  if (a->kind == AMPARO_CONDITION_ALL)
    return each_implies (check, b, a, FALSE, FALSE);
  if (a->kind == AMPARO_CONDITION_ANY && each_implies (check, b, a, FALSE, TRUE))
    return TRUE;
  if (b->kind == AMPARO_CONDITION_ALL)
    return each_implies (check, b, a, TRUE, TRUE) ||
           (a->kind == AMPARO_CONDITION_COUNT && items_fill_count (check, b, a));

  return leaf_implies (check, b, a);
}

static gboolean
shadows (Check            *check,
         const AmparoRule *a,
         const AmparoRule *b,
         gboolean          a_is_first)
{
  if (a->level > b->level || !implies (check, b->condition, a->condition))
    return FALSE;

  /* Of two rules that say the same, only the second is one too many. */
  return a_is_first || a->level < b->level || !implies (check, a->condition, b->condition);
}

static void
check_shadows (Check *check,
               guint  index)
{
  GPtrArray *rules = check->instrument->rules;
  const AmparoRule *b = g_ptr_array_index (rules, index);

  for (guint i = 0; i < rules->len && check->comparisons <= MAX_COMPARISONS; i++)
    {
      const AmparoRule *a = g_ptr_array_index (rules, i);

      if (i == index || !shadows (check, a, b, i < index))
        continue;

      amparo_reader_report (check->reader, b->line, b->column, AMPARO_SEVERITY_WARNING, "rule-shadowed",
                            _("Whenever the rule “%s” holds, “%s” of the same or a graver level holds too. Delete one, or make them differ."),
                            b->id, a->id);
      return;
    }
}

/* Signs that no rule looks at */

static gboolean
looks_at (const AmparoCondition *condition,
          const AmparoItem      *item)
{
  if (condition->kind == AMPARO_CONDITION_ITEM)
    return condition->item == item->index;
  if (condition->kind == AMPARO_CONDITION_COUNT)
    return count_takes (condition, item);

  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    if (looks_at (g_ptr_array_index (condition->children, i), item))
      return TRUE;

  return FALSE;
}

static gboolean
is_looked_at (AmparoInstrument *instrument,
              const AmparoItem *item)
{
  for (guint i = 0; i < instrument->rules->len; i++)
    {
      const AmparoRule *rule = g_ptr_array_index (instrument->rules, i);

      if (looks_at (rule->condition, item))
        return TRUE;
    }

  return FALSE;
}

static void
check_looked_at (Check            *check,
                 const AmparoItem *item)
{
  if (item->protective || is_looked_at (check->instrument, item))
    return;

  amparo_reader_report (check->reader, item->line, item->column, AMPARO_SEVERITY_WARNING, "sign-without-rule",
                        _("No rule looks at “%s”, so rating it changes nothing. Write a rule, or take the item out."),
                        amparo_sign_get_id (item->sign));
}

/* Levels that cannot be reached */

static void
check_level (Check            *check,
             const AmparoNode *node,
             AmparoLevel       level)
{
  GPtrArray *rules = check->instrument->rules;

  for (guint i = 0; i < rules->len; i++)
    {
      const AmparoRule *rule = g_ptr_array_index (rules, i);

      if (rule->level == level)
        return;
    }

  amparo_reader_error (check->reader, node, "level-unreachable",
                       _("No rule can give the level “%s”. Write one."), amparo_level_get_id (level));
}

/* With nothing asked of everybody, the informed share is a share of nothing, and "none
 * noted" would be said of a screening in which nobody answered anything. */
static void
check_always_asked (Check            *check,
                    const AmparoNode *node)
{
  for (guint i = 0; i < check->instrument->items->len; i++)
    {
      const AmparoItem *item = g_ptr_array_index (check->instrument->items, i);

      if (!item->protective && item->when == NULL)
        return;
    }

  amparo_reader_error (check->reader, node, "nothing-always-asked",
                       _("Every item of this checklist has a condition, so it may ask nothing. Let one item be asked always."));
}

void
amparo_instrument_check (AmparoInstrument *self,
                         AmparoReader     *reader,
                         const AmparoNode *node)
{
  const AmparoNode *rules = amparo_node_find (node, "rules");
  Check check = { self, reader, 0 };

  /* In a circle nothing is asked either; the circle is what to mend. */
  if (check_circles (&check))
    check_always_asked (&check, node);
  for (guint i = 0; i < self->rules->len; i++)
    {
      check_can_hold (&check, g_ptr_array_index (self->rules, i));
      check_shadows (&check, i);
    }
  for (guint i = 0; i < self->items->len; i++)
    check_looked_at (&check, g_ptr_array_index (self->items, i));
  check_level (&check, rules, AMPARO_LEVEL_CLEAR_CONCERN);
  check_level (&check, rules, AMPARO_LEVEL_POSSIBLE_CONCERN);

  if (check.comparisons > MAX_COMPARISONS)
    amparo_reader_report (reader, rules->line, rules->column, AMPARO_SEVERITY_NOTICE, "rules-not-compared",
                          _("This checklist has too many rules to compare them all with each other. Use fewer."));
}
