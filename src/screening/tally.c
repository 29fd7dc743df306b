/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/tally.h"

#include "screening/screening.h"

/* In a long checklist most of the time goes into waiting for memory, so what is looked at
 * together lies together, and is small. */

typedef struct
{
  guint  have;         /* a gate: how many of its parts hold */
  guint8 holds;        /* whether it does, as its parents know it */
  guint8 waiting;      /* whether it is in the queue */
} TermState;

typedef struct
{
  int    rating;
  guint  rated_rank;   /* the rank of the rating, 0 without */
  guint  shown_rank;   /* the same as conditions see it: 0 while hidden */
  guint8 protective;
  guint  section;
} ItemState;

typedef struct
{
  guint value;        /* how many items match */
  guint reached;      /* how many of its terms that is enough for */
} CounterState;

struct _AmparoTally
{
  AmparoPlan     *plan;      /* owned */

  TermState      *terms;
  ItemState      *items;
  CounterState   *counters;
  int            *facts;
  GArray         *queue;     /* terms that may have changed, first come first served */
  GArray         *flips;     /* items, each time one comes or goes */

  guint           rules_holding[AMPARO_N_LEVELS];
  AmparoProgress  progress;
  AmparoProgress *sections;
  guint           concern_asked;
  guint           concern_informed;
};

static gboolean
evaluate (AmparoTally *self,
          guint        number)
{
  const AmparoTerm *term = &g_array_index (self->plan->terms, AmparoTerm, number);

  switch (term->kind)
    {
    case AMPARO_TERM_GATE:
      return self->terms[number].have >= term->need;
    case AMPARO_TERM_ITEM:
      return amparo_rank_satisfies (self->items[term->subject].shown_rank, term->need, term->exactly);
    case AMPARO_TERM_FACT:
      return self->facts[term->subject] == (int) term->need;
    case AMPARO_TERM_COUNT:
      return self->counters[term->subject].value >= term->need;
    default:
      g_assert_not_reached ();
    }
}

/* Has the term looked at again, unless it is sure to find nothing new. */
static void
wake (AmparoTally *self,
      guint        number)
{
  TermState *term = &self->terms[number];

  if (term->waiting || evaluate (self, number) == term->holds)
    return;

  term->waiting = TRUE;
  g_array_append_val (self->queue, number);
}

static void
wake_all (AmparoTally       *self,
          const AmparoLinks *links,
          guint              owner)
{
  guint n;
  const guint *terms = amparo_links_get (links, owner, &n);

  for (guint i = 0; i < n; i++)
    wake (self, terms[i]);
}

/* A counter moves by one, so it crosses at most the next of its terms: like needs are
 * one term, and the terms are sorted. */
static void
move_counter (AmparoTally *self,
              guint        number,
              gboolean     up)
{
  CounterState *counter = &self->counters[number];
  guint n;
  const guint *terms = amparo_links_get (&self->plan->counter_terms, number, &n);
  const AmparoTerm *all = (const AmparoTerm *) self->plan->terms->data;

  counter->value += up ? 1 : -1;

  if (up && counter->reached < n && all[terms[counter->reached]].need <= counter->value)
    wake (self, terms[counter->reached++]);
  else if (!up && counter->reached > 0 && all[terms[counter->reached - 1]].need > counter->value)
    wake (self, terms[--counter->reached]);
}

static void
move_counters (AmparoTally *self,
               guint        item,
               guint        before,
               guint        after)
{
  guint n;
  const guint *counters = amparo_links_get (&self->plan->item_counters, item, &n);

  for (guint i = 0; i < n; i++)
    {
      const AmparoSelector *s = &g_array_index (self->plan->selectors, AmparoSelector, counters[i]);
      gboolean counted = amparo_rank_satisfies (before, s->rank, s->exactly);
      gboolean counts = amparo_rank_satisfies (after, s->rank, s->exactly);

      if (counted != counts)
        move_counter (self, counters[i], counts);
    }
}

/* Tells those who look at an item how it stands now. */
static void
show_rank (AmparoTally *self,
           guint        item)
{
  guint before = self->items[item].shown_rank;
  guint after = self->terms[item].holds ? self->items[item].rated_rank : 0;

  if (before == after)
    return;

  self->items[item].shown_rank = after;
  move_counters (self, item, before, after);
  wake_all (self, &self->plan->item_terms, item);
}

/* Adds an item to the numbers of progress, or takes it out of them. Before an item
 * changes it is taken out, afterwards put in: so no case can be forgotten. */
static void
weigh (AmparoTally *self,
       guint        item,
       int          by)
{
  const ItemState *state = &self->items[item];
  AmparoProgress *section = &self->sections[state->section];
  gboolean answered = state->rating != AMPARO_UNANSWERED;

  if (!self->terms[item].holds)
    return;

  self->progress.asked += by;
  section->asked += by;
  self->progress.answered += answered ? by : 0;
  section->answered += answered ? by : 0;

  if (!state->protective)
    {
      self->concern_asked += by;
      self->concern_informed += state->rated_rank != 0 ? by : 0;
    }
}

static void
flip_item (AmparoTally *self,
           guint        item,
           gboolean     holds)
{
  weigh (self, item, -1);
  self->terms[item].holds = holds;
  weigh (self, item, +1);

  g_array_append_val (self->flips, item);
  show_rank (self, item);
}

static void
flip_rule (AmparoTally *self,
           guint        number,
           gboolean     holds)
{
  GPtrArray *rules = amparo_instrument_get_rules (self->plan->instrument);
  const AmparoRule *rule = rules->pdata[number - self->plan->n_items];

  self->terms[number].holds = holds;
  self->rules_holding[rule->level] += holds ? 1 : -1;
}

static void
flip_part (AmparoTally *self,
           guint        number,
           gboolean     holds)
{
  guint n;
  const guint *parents = amparo_links_get (&self->plan->parents, number, &n);

  self->terms[number].holds = holds;
  for (guint i = 0; i < n; i++)
    {
      self->terms[parents[i]].have += holds ? 1 : -1;
      wake (self, parents[i]);
    }
}

static void
flip (AmparoTally *self,
      guint        number,
      gboolean     holds)
{
  if (number < self->plan->n_items)
    flip_item (self, number, holds);
  else if (number < self->plan->n_items + self->plan->n_rules)
    flip_rule (self, number, holds);
  else
    flip_part (self, number, holds);
}

/* Follows what is waiting to its end. It has one: the loader refuses items that are
 * asked because of each other. */
static void
settle (AmparoTally *self)
{
  for (guint i = 0; i < self->queue->len; i++)
    {
      guint number = g_array_index (self->queue, guint, i);
      gboolean holds = evaluate (self, number);

      self->terms[number].waiting = FALSE;
      if (holds != self->terms[number].holds)
        flip (self, number, holds);
    }

  g_array_set_size (self->queue, 0);
}

/* A count of at least none has been reached before anything is counted. */
static void
start_counters (AmparoTally *self)
{
  for (guint counter = 0; counter < self->plan->selectors->len; counter++)
    {
      guint n;
      const guint *terms = amparo_links_get (&self->plan->counter_terms, counter, &n);

      if (n > 0 && g_array_index (self->plan->terms, AmparoTerm, terms[0]).need == 0)
        self->counters[counter].reached = 1;
    }
}

static void
start_items (AmparoTally *self)
{
  for (guint i = 0; i < self->plan->n_items; i++)
    {
      const AmparoItem *item = amparo_instrument_get_item (self->plan->instrument, i);

      self->items[i].rating = AMPARO_UNANSWERED;
      self->items[i].protective = item->protective;
      self->items[i].section = item->section;
    }
}

static void
start (AmparoTally *self)
{
  for (guint i = 0; i < self->plan->n_facts; i++)
    self->facts[i] = AMPARO_UNKNOWN;

  start_items (self);
  start_counters (self);
  for (guint i = 0; i < self->plan->terms->len; i++)
    wake (self, i);
  settle (self);

  g_array_set_size (self->flips, 0);
}

/**
 * amparo_tally_new:
 * @plan: (transfer full): what to count by
 *
 * Returns: (transfer full): a tally with nothing answered and no fact known
 */
AmparoTally *
amparo_tally_new (AmparoPlan *plan)
{
  AmparoTally *self = g_new0 (AmparoTally, 1);

  self->plan = plan;
  self->terms = g_new0 (TermState, plan->terms->len);
  self->items = g_new0 (ItemState, plan->n_items);
  self->counters = g_new0 (CounterState, plan->selectors->len);
  self->facts = g_new0 (int, plan->n_facts);
  self->sections = g_new0 (AmparoProgress, plan->n_sections);
  self->queue = g_array_new (FALSE, FALSE, sizeof (guint));
  self->flips = g_array_new (FALSE, FALSE, sizeof (guint));
  start (self);

  return self;
}

void
amparo_tally_free (AmparoTally *self)
{
  g_array_unref (self->flips);
  g_array_unref (self->queue);
  g_free (self->sections);
  g_free (self->facts);
  g_free (self->counters);
  g_free (self->items);
  g_free (self->terms);
  amparo_plan_free (self->plan);
  g_free (self);
}

const AmparoPlan *
amparo_tally_get_plan (AmparoTally *self)
{
  return self->plan;
}

static guint
get_rank_of (AmparoTally *self,
             guint        item,
             int          rating)
{
  const AmparoScale *scale = amparo_instrument_get_item (self->plan->instrument, item)->scale;

  if (rating == AMPARO_UNANSWERED)
    return 0;

  return amparo_scale_get_rating (scale, rating)->rank;
}

/**
 * amparo_tally_rate:
 * @self: a tally
 * @item: position of an item, asked or hidden
 * @rating: position in the item's scale, or %AMPARO_UNANSWERED
 *
 * Returns: whether that was another rating than before
 */
gboolean
amparo_tally_rate (AmparoTally *self,
                   guint        item,
                   int          rating)
{
  if (self->items[item].rating == rating)
    return FALSE;

  weigh (self, item, -1);
  self->items[item].rating = rating;
  self->items[item].rated_rank = get_rank_of (self, item, rating);
  weigh (self, item, +1);

  show_rank (self, item);
  settle (self);

  return TRUE;
}

/**
 * amparo_tally_set_fact:
 * @self: a tally
 * @fact: position of a fact in the vocabulary
 * @value: position in the fact's values, or %AMPARO_UNKNOWN
 *
 * Returns: whether that was another value than before
 */
gboolean
amparo_tally_set_fact (AmparoTally *self,
                       guint        fact,
                       int          value)
{
  if (self->facts[fact] == value)
    return FALSE;

  self->facts[fact] = value;
  wake_all (self, &self->plan->fact_terms, fact);
  settle (self);

  return TRUE;
}

int
amparo_tally_get_rating (AmparoTally *self,
                         guint        item)
{
  return self->items[item].rating;
}

/* The rank as conditions see it: 0 when unanswered, without information, or hidden. */
guint
amparo_tally_get_rank (AmparoTally *self,
                       guint        item)
{
  return self->items[item].shown_rank;
}

int
amparo_tally_get_fact (AmparoTally *self,
                       guint        fact)
{
  return self->facts[fact];
}

gboolean
amparo_tally_is_asked (AmparoTally *self,
                       guint        item)
{
  return self->terms[item].holds;
}

gboolean
amparo_tally_rule_holds (AmparoTally *self,
                         guint        rule)
{
  return self->terms[self->plan->n_items + rule].holds;
}

guint
amparo_tally_get_count (AmparoTally *self,
                        guint        counter)
{
  return self->counters[counter].value;
}

/* Protective items are outside the share: they would make “none noted” easier to reach,
 * and they may never lower a level. */
static gboolean
has_informed_share (AmparoTally *self)
{
  guint64 share = amparo_instrument_get_informed_share (self->plan->instrument);

  return (guint64) self->concern_informed * 100 >= share * self->concern_asked;
}

AmparoLevel
amparo_tally_get_level (AmparoTally *self)
{
  for (AmparoLevel level = 0; level < AMPARO_LEVEL_INSUFFICIENT; level++)
    if (self->rules_holding[level] > 0)
      return level;

  return has_informed_share (self) ? AMPARO_LEVEL_NONE_NOTED : AMPARO_LEVEL_INSUFFICIENT;
}

const AmparoProgress *
amparo_tally_get_progress (AmparoTally *self)
{
  return &self->progress;
}

const AmparoProgress *
amparo_tally_get_section_progress (AmparoTally *self,
                                   guint        section)
{
  return &self->sections[section];
}

/**
 * amparo_tally_get_flips:
 * @self: a tally
 *
 * Every item that has come or gone since the list was last emptied. An item that went
 * and came back stands there twice, so an even number of times means no change.
 *
 * Returns: (transfer none) (element-type guint): the list, which the caller empties
 */
GArray *
amparo_tally_get_flips (AmparoTally *self)
{
  return self->flips;
}
