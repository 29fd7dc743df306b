/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/comparison.h"

struct _AmparoComparison
{
  GObject parent_instance;

  /* owned */
  AmparoScreening *before;
  AmparoScreening *after;
  GPtrArray       *items;
  GPtrArray       *facts;
  /* plain */
  guint            n_changed;
};

G_DEFINE_FINAL_TYPE (AmparoComparison, amparo_comparison, G_TYPE_OBJECT)

static void
amparo_comparison_finalize (GObject *object)
{
  AmparoComparison *self = AMPARO_COMPARISON (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_object (&self->before);
  g_clear_object (&self->after);

  G_OBJECT_CLASS (amparo_comparison_parent_class)->finalize (object);
}

static void
amparo_comparison_class_init (AmparoComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_comparison_finalize;
}

static void
amparo_comparison_init (AmparoComparison *self)
{
  self->items = g_ptr_array_new_with_free_func (g_free);
  self->facts = g_ptr_array_new_with_free_func (g_free);
}

/* NULL for an item that is not rated. */
static const char *
get_rating_id (AmparoScreening  *screening,
               const AmparoItem *item)
{
  int rating = amparo_screening_get_rating (screening, item->index);

  return rating != AMPARO_UNANSWERED ? amparo_scale_get_rating (item->scale, rating)->id : NULL;
}

/* The same word on another scale is another rating. */
static gboolean
is_alike (AmparoComparison *self,
          const AmparoItem *before,
          const AmparoItem *after)
{
  const char *rated_before = get_rating_id (self->before, before);
  const char *rated_after = get_rating_id (self->after, after);

  return g_strcmp0 (rated_before, rated_after) == 0
         && (rated_before == NULL || g_str_equal (before->scale->id, after->scale->id))
         && amparo_screening_get_evidence (self->before, before->index)
            == amparo_screening_get_evidence (self->after, after->index)
         && g_str_equal (amparo_screening_get_note (self->before, before->index),
                         amparo_screening_get_note (self->after, after->index));
}

static void
add_item (AmparoComparison *self,
          const AmparoItem *before,
          const AmparoItem *after)
{
  AmparoItemDifference *difference = g_new0 (AmparoItemDifference, 1);

  difference->before = before;
  difference->after = after;
  if (before == NULL)
    difference->kind = AMPARO_DIFFERENCE_ONLY_AFTER;
  else if (after == NULL)
    difference->kind = AMPARO_DIFFERENCE_ONLY_BEFORE;
  else if (!is_alike (self, before, after))
    difference->kind = AMPARO_DIFFERENCE_CHANGED;
  self->n_changed += difference->kind == AMPARO_DIFFERENCE_CHANGED ? 1 : 0;
  g_ptr_array_add (self->items, difference);
}

static void
compare_items (AmparoComparison *self)
{
  AmparoInstrument *earlier = amparo_screening_get_instrument (self->before);
  AmparoInstrument *later = amparo_screening_get_instrument (self->after);
  GPtrArray *before = amparo_instrument_get_items (earlier);
  GPtrArray *after = amparo_instrument_get_items (later);

  for (guint i = 0; i < after->len; i++)
    {
      const AmparoItem *item = g_ptr_array_index (after, i);

      add_item (self, amparo_instrument_find_item (earlier, amparo_sign_get_id (item->sign)), item);
    }
  for (guint i = 0; i < before->len; i++)
    {
      const AmparoItem *item = g_ptr_array_index (before, i);

      if (amparo_instrument_find_item (later, amparo_sign_get_id (item->sign)) == NULL)
        add_item (self, item, NULL);
    }
}

static const char *
get_value_id (AmparoScreening  *screening,
              const AmparoFact *fact)
{
  int value = amparo_screening_get_fact (screening, fact->index);

  return value != AMPARO_UNKNOWN ? amparo_fact_get_value (fact, value)->id : NULL;
}

static void
add_fact (AmparoComparison *self,
          const AmparoFact *before,
          const AmparoFact *after)
{
  AmparoFactDifference *difference = g_new0 (AmparoFactDifference, 1);

  difference->before = before;
  difference->after = after;
  if (before == NULL)
    difference->kind = AMPARO_DIFFERENCE_ONLY_AFTER;
  else if (after == NULL)
    difference->kind = AMPARO_DIFFERENCE_ONLY_BEFORE;
  else if (g_strcmp0 (get_value_id (self->before, before), get_value_id (self->after, after)) != 0)
    difference->kind = AMPARO_DIFFERENCE_CHANGED;
  g_ptr_array_add (self->facts, difference);
}

static void
compare_facts (AmparoComparison *self)
{
  AmparoVocabulary *earlier = amparo_instrument_get_vocabulary (amparo_screening_get_instrument (self->before));
  AmparoVocabulary *later = amparo_instrument_get_vocabulary (amparo_screening_get_instrument (self->after));
  GPtrArray *before = amparo_vocabulary_get_facts (earlier);
  GPtrArray *after = amparo_vocabulary_get_facts (later);

  for (guint i = 0; i < after->len; i++)
    {
      const AmparoFact *fact = g_ptr_array_index (after, i);

      add_fact (self, amparo_vocabulary_get_fact (earlier, fact->id), fact);
    }
  for (guint i = 0; i < before->len; i++)
    {
      const AmparoFact *fact = g_ptr_array_index (before, i);

      if (amparo_vocabulary_get_fact (later, fact->id) == NULL)
        add_fact (self, fact, NULL);
    }
}

/**
 * amparo_comparison_new:
 * @before: the earlier one
 * @after: the later one
 *
 * Returns: (transfer full): what is the same and what is not
 */
AmparoComparison *
amparo_comparison_new (AmparoScreening *before,
                       AmparoScreening *after)
{
  AmparoComparison *self;

  g_return_val_if_fail (AMPARO_IS_SCREENING (before), NULL);
  g_return_val_if_fail (AMPARO_IS_SCREENING (after), NULL);

  self = g_object_new (AMPARO_TYPE_COMPARISON, NULL);
  self->before = g_object_ref (before);
  self->after = g_object_ref (after);
  compare_items (self);
  compare_facts (self);

  return self;
}

AmparoScreening *
amparo_comparison_get_before (AmparoComparison *self)
{
  g_return_val_if_fail (AMPARO_IS_COMPARISON (self), NULL);

  return self->before;
}

AmparoScreening *
amparo_comparison_get_after (AmparoComparison *self)
{
  g_return_val_if_fail (AMPARO_IS_COMPARISON (self), NULL);

  return self->after;
}

GPtrArray *
amparo_comparison_get_items (AmparoComparison *self)
{
  g_return_val_if_fail (AMPARO_IS_COMPARISON (self), NULL);

  return self->items;
}

GPtrArray *
amparo_comparison_get_facts (AmparoComparison *self)
{
  g_return_val_if_fail (AMPARO_IS_COMPARISON (self), NULL);

  return self->facts;
}

guint
amparo_comparison_get_n_changed (AmparoComparison *self)
{
  g_return_val_if_fail (AMPARO_IS_COMPARISON (self), 0);

  return self->n_changed;
}
