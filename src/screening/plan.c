/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/plan.h"

/* What is needed only while a plan is made. */
typedef struct
{
  AmparoPlan *plan;
  GHashTable *leaves;          /* AmparoTerm to its number: like parts are one term */
  GArray     *parents;         /* the links, before they are frozen */
  GArray     *item_terms;
  GArray     *fact_terms;
  GArray     *counter_terms;
} Builder;

/* Both structs are made of four words without a gap, so their bytes are their identity. */
G_STATIC_ASSERT (sizeof (AmparoTerm) == 4 * sizeof (guint));
G_STATIC_ASSERT (sizeof (AmparoSelector) == 4 * sizeof (guint));

static guint
hash_four (gconstpointer key)
{
  const guint *words = key;
  guint hash = 5381;

  for (guint i = 0; i < 4; i++)
    hash = hash * 33 + words[i];

  return hash;
}

static gboolean
equal_four (gconstpointer a,
            gconstpointer b)
{
  return memcmp (a, b, 4 * sizeof (guint)) == 0;
}

static void
link_to (GArray *pairs,
         guint   owner,
         guint   target)
{
  AmparoLink link = { owner, target };

  g_array_append_val (pairs, link);
}

static guint
add_term (Builder          *self,
          const AmparoTerm *term)
{
  g_array_append_vals (self->plan->terms, term, 1);

  return self->plan->terms->len - 1;
}

/* Gives the one term that looks so at this subject, and lets the subject know of it. */
static guint
share_leaf (Builder          *self,
            GArray           *pairs,
            const AmparoTerm *leaf)
{
  gpointer known;
  guint number;

  if (g_hash_table_lookup_extended (self->leaves, leaf, NULL, &known))
    return GPOINTER_TO_UINT (known);

  number = add_term (self, leaf);
  g_hash_table_insert (self->leaves, g_memdup2 (leaf, sizeof *leaf), GUINT_TO_POINTER (number));
  link_to (pairs, leaf->subject, number);

  return number;
}

static AmparoSelector
select_as (const AmparoCondition *count)
{
  return (AmparoSelector) {
    .strengths = count->strengths,
    .dimension = count->dimension,
    .rank = count->rank,
    .exactly = count->exactly != FALSE,
  };
}

static guint
share_counter (AmparoPlan            *plan,
               const AmparoCondition *count)
{
  AmparoSelector selector = select_as (count);
  gpointer known;

  if (g_hash_table_lookup_extended (plan->counters, &selector, NULL, &known))
    return GPOINTER_TO_UINT (known);

  g_array_append_val (plan->selectors, selector);
  g_hash_table_insert (plan->counters,
                       g_memdup2 (&selector, sizeof selector),
                       GUINT_TO_POINTER (plan->selectors->len - 1));

  return plan->selectors->len - 1;
}

static guint compile (Builder               *self,
                      const AmparoCondition *condition);

static guint
compile_gate (Builder               *self,
              const AmparoCondition *condition)
{
  guint n = condition->children != NULL ? condition->children->len : 0;
  AmparoTerm term = { .kind = AMPARO_TERM_GATE };
  guint gate;

  term.need = condition->kind == AMPARO_CONDITION_ALL ? n : 1;
  gate = add_term (self, &term);
  for (guint i = 0; i < n; i++)
    link_to (self->parents, compile (self, condition->children->pdata[i]), gate);

  return gate;
}

static guint
compile_item (Builder               *self,
              const AmparoCondition *condition)
{
  AmparoTerm term = {
    AMPARO_TERM_ITEM, condition->item, condition->rank, condition->exactly != FALSE
  };

  return share_leaf (self, self->item_terms, &term);
}

static guint
compile_fact (Builder               *self,
              const AmparoCondition *condition)
{
  AmparoTerm term = { AMPARO_TERM_FACT, condition->fact->index, (guint) condition->value, FALSE };

  return share_leaf (self, self->fact_terms, &term);
}

static guint
compile_count (Builder               *self,
               const AmparoCondition *condition)
{
  guint counter = share_counter (self->plan, condition);
  AmparoTerm term = { AMPARO_TERM_COUNT, counter, condition->at_least, FALSE };

  return share_leaf (self, self->counter_terms, &term);
}

/* A level may be asked for by steps only; elsewhere the loader refuses it, as the level
 * would then hang on itself. Here it is a gate that nothing opens. */
static guint
compile_never (Builder *self)
{
  AmparoTerm term = { .kind = AMPARO_TERM_GATE, .need = 1 };

  return add_term (self, &term);
}

/* Gives the number of the term that says whether the condition holds. */
static guint
compile (Builder               *self,
         const AmparoCondition *condition)
{
  switch (condition->kind)
    {
    case AMPARO_CONDITION_ALL:
    case AMPARO_CONDITION_ANY:
      return compile_gate (self, condition);
    case AMPARO_CONDITION_ITEM:
      return compile_item (self, condition);
    case AMPARO_CONDITION_FACT:
      return compile_fact (self, condition);
    case AMPARO_CONDITION_COUNT:
      return compile_count (self, condition);
    case AMPARO_CONDITION_LEVEL:
      return compile_never (self);
    default:
      g_assert_not_reached ();
    }
}

/* Items and rules are gates with at most one part, their condition. */
static void
compile_root (Builder               *self,
              guint                  root,
              const AmparoCondition *condition)
{
  if (condition == NULL)
    return;

  g_array_index (self->plan->terms, AmparoTerm, root).need = 1;
  link_to (self->parents, compile (self, condition), root);
}

static void
compile_roots (Builder *self)
{
  AmparoPlan *plan = self->plan;
  GPtrArray *items = amparo_instrument_get_items (plan->instrument);
  GPtrArray *rules = amparo_instrument_get_rules (plan->instrument);

  g_array_set_size (plan->terms, plan->n_items + plan->n_rules);

  for (guint i = 0; i < plan->n_items; i++)
    compile_root (self, i, ((AmparoItem *) items->pdata[i])->when);
  for (guint i = 0; i < plan->n_rules; i++)
    compile_root (self, plan->n_items + i, ((AmparoRule *) rules->pdata[i])->condition);
}

/* Steps are judged when asked for, but what they count is counted all along. */
static void
share_counters_below (AmparoPlan            *plan,
                      const AmparoCondition *condition)
{
  if (condition == NULL)
    return;

  if (condition->kind == AMPARO_CONDITION_COUNT)
    share_counter (plan, condition);

  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    share_counters_below (plan, condition->children->pdata[i]);
}

static void
share_counters_of_steps (AmparoPlan *plan)
{
  GPtrArray *steps = amparo_instrument_get_steps (plan->instrument);

  for (guint i = 0; i < steps->len; i++)
    share_counters_below (plan, ((AmparoDueWhen *) steps->pdata[i])->when);
}

static void
link_items_to_counters (AmparoPlan *plan)
{
  GPtrArray *items = amparo_instrument_get_items (plan->instrument);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (AmparoLink));

  for (guint counter = 0; counter < plan->selectors->len; counter++)
    {
      const AmparoSelector *selector = &g_array_index (plan->selectors, AmparoSelector, counter);

      for (guint i = 0; i < plan->n_items; i++)
        if (amparo_selector_includes (selector, items->pdata[i]))
          link_to (pairs, i, counter);
    }

  amparo_links_freeze (&plan->item_counters, pairs, plan->n_items);
}

static int
compare_needs (gconstpointer a,
               gconstpointer b,
               gpointer      terms)
{
  const AmparoTerm *all = (const AmparoTerm *) ((GArray *) terms)->data;
  guint need_a = all[((const AmparoLink *) a)->target].need;
  guint need_b = all[((const AmparoLink *) b)->target].need;

  return (need_a > need_b) - (need_a < need_b);
}

static void
freeze_links (Builder *self)
{
  AmparoPlan *plan = self->plan;

  g_array_sort_with_data (self->counter_terms, compare_needs, plan->terms);

  amparo_links_freeze (&plan->parents, self->parents, plan->terms->len);
  amparo_links_freeze (&plan->item_terms, self->item_terms, plan->n_items);
  amparo_links_freeze (&plan->fact_terms, self->fact_terms, plan->n_facts);
  amparo_links_freeze (&plan->counter_terms, self->counter_terms, plan->selectors->len);
  link_items_to_counters (plan);
}

static void
build (AmparoPlan *plan)
{
  g_autoptr (GHashTable) leaves = g_hash_table_new_full (hash_four, equal_four, g_free, NULL);
  g_autoptr (GArray) parents = g_array_new (FALSE, FALSE, sizeof (AmparoLink));
  g_autoptr (GArray) item_terms = g_array_new (FALSE, FALSE, sizeof (AmparoLink));
  g_autoptr (GArray) fact_terms = g_array_new (FALSE, FALSE, sizeof (AmparoLink));
  g_autoptr (GArray) counter_terms = g_array_new (FALSE, FALSE, sizeof (AmparoLink));
  Builder builder = { plan, leaves, parents, item_terms, fact_terms, counter_terms };

  compile_roots (&builder);
  share_counters_of_steps (plan);
  freeze_links (&builder);
}

/**
 * amparo_plan_new:
 * @instrument: a checklist, kept alive by the plan
 *
 * Returns: (transfer full): the plan; free it with amparo_plan_free()
 */
AmparoPlan *
amparo_plan_new (AmparoInstrument *instrument)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (instrument);
  AmparoPlan *self = g_new0 (AmparoPlan, 1);

  self->instrument = g_object_ref (instrument);
  self->n_items = amparo_instrument_get_items (instrument)->len;
  self->n_sections = amparo_instrument_get_sections (instrument)->len;
  self->n_rules = amparo_instrument_get_rules (instrument)->len;
  self->n_facts = amparo_vocabulary_get_facts (vocabulary)->len;
  self->terms = g_array_new (FALSE, TRUE, sizeof (AmparoTerm));
  self->selectors = g_array_new (FALSE, FALSE, sizeof (AmparoSelector));
  self->counters = g_hash_table_new_full (hash_four, equal_four, g_free, NULL);
  build (self);

  return self;
}

void
amparo_plan_free (AmparoPlan *self)
{
  amparo_links_clear (&self->parents);
  amparo_links_clear (&self->item_terms);
  amparo_links_clear (&self->item_counters);
  amparo_links_clear (&self->fact_terms);
  amparo_links_clear (&self->counter_terms);
  g_hash_table_unref (self->counters);
  g_array_unref (self->selectors);
  g_array_unref (self->terms);
  g_object_unref (self->instrument);
  g_free (self);
}

/**
 * amparo_plan_find_counter:
 * @self: a plan
 * @count: a count out of the plan's own instrument
 *
 * Returns: the number of the counter that counts what @count asks for
 */
guint
amparo_plan_find_counter (const AmparoPlan      *self,
                          const AmparoCondition *count)
{
  AmparoSelector selector = select_as (count);
  gpointer counter;
  gboolean found;

  found = g_hash_table_lookup_extended (self->counters, &selector, NULL, &counter);
  g_assert (found);

  return GPOINTER_TO_UINT (counter);
}

/* Whether the item is one of those that are counted, however it is rated. */
gboolean
amparo_selector_includes (const AmparoSelector *self,
                          const AmparoItem     *item)
{
  if (item->protective || (item->strength & self->strengths) == 0)
    return FALSE;

  return self->dimension < 0 || self->dimension == item->dimension;
}
