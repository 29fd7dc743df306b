/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/condition.h"

#include <glib/gi18n.h>

#include "content/kinds.h"

/* Far more than anybody can follow. A closure, which puts an <all> around conditions that
 * stand side by side, may be deeper, and is still far from the depth no document may have. */
#define MAX_DEPTH 16

static const char * const strength_names[] = { "weak", "medium", "strong", NULL };

/* What is being read: the parts of an instrument that conditions may name. */
typedef struct
{
  AmparoReader         *reader;
  AmparoInstrument     *instrument;
  AmparoConditionOwner  owner;
} Reading;

static AmparoCondition *read_condition (const Reading    *reading,
                                        const AmparoNode *node,
                                        guint             depth);

void
amparo_condition_free (AmparoCondition *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

static AmparoCondition *
new_condition (AmparoConditionKind  kind,
               const AmparoNode    *node)
{
  AmparoCondition *self = g_new0 (AmparoCondition, 1);

  self->kind = kind;
  self->dimension = -1;
  self->line = node->line;
  self->column = node->column;
  if (kind == AMPARO_CONDITION_ALL || kind == AMPARO_CONDITION_ANY)
    self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_condition_free);

  return self;
}

/* Raising a rating must never lower the level, and an exact rating below the top would:
 * the condition stops holding when the worker becomes surer. Steps may be exact. */
static void
check_monotone (const Reading         *reading,
                const AmparoNode      *node,
                const AmparoCondition *condition,
                const AmparoScale     *scale)
{
  if (condition->exactly && reading->owner != AMPARO_CONDITION_OF_STEP && condition->rank < scale->top)
    amparo_reader_error (reading->reader, node, "not-monotone",
                         _("An exact rating below the highest would let a surer rating lower the level. Use at-least (or rated-at-least)."));
}

/* Reads the rating named by @exact or @minimum, whichever is there. */
static void
read_rating (const Reading     *reading,
             const AmparoNode  *node,
             AmparoCondition   *condition,
             const AmparoScale *scale,
             const char        *exact,
             const char        *minimum)
{
  const char *id = amparo_node_get (node, exact);
  const AmparoRating *rating;

  condition->exactly = id != NULL;
  if (id == NULL)
    id = amparo_node_get (node, minimum);
  if (id == NULL)
    {
      amparo_reader_error (reading->reader, node, "missing-attribute",
                           _("<%s> needs “%s” or “%s”. Add one."), node->name, exact, minimum);
      return;
    }

  rating = amparo_scale_get_rating (scale, amparo_scale_find (scale, id));
  if (rating == NULL || rating->rank == 0)
    {
      amparo_reader_error (reading->reader, node, "unknown-rating",
                           _("“%s” is not one of the ordered ratings of the scale “%s”. Use one that is."), id, scale->id);
      return;
    }

  condition->rank = rating->rank;
  check_monotone (reading, node, condition, scale);
}

static AmparoCondition *
read_item (const Reading    *reading,
           const AmparoNode *node)
{
  AmparoCondition *condition = new_condition (AMPARO_CONDITION_ITEM, node);
  const AmparoItem *item;
  const char *id;

  amparo_reader_expect (reading->reader, node, "item at-least? rated?", "");
  id = amparo_reader_id (reading->reader, node, "item");
  item = amparo_instrument_find_item (reading->instrument, id);
  if (item == NULL)
    {
      amparo_reader_error (reading->reader, node, "unknown-item",
                           _("This checklist has no item “%s”. Correct the id, or add the item."), id);
      return condition;
    }

  condition->item = item->index;
  read_rating (reading, node, condition, item->scale, "rated", "at-least");

  return condition;
}

static AmparoCondition *
read_fact (const Reading    *reading,
           const AmparoNode *node)
{
  AmparoCondition *condition = new_condition (AMPARO_CONDITION_FACT, node);
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (reading->instrument);
  const char *id, *is;

  amparo_reader_expect (reading->reader, node, "fact is", "");
  id = amparo_reader_id (reading->reader, node, "fact");
  is = amparo_reader_id (reading->reader, node, "is");
  condition->fact = amparo_vocabulary_get_fact (vocabulary, id);
  if (condition->fact == NULL)
    {
      amparo_reader_error (reading->reader, node, "unknown-fact",
                           _("There is no fact “%s”. Use one of the vocabulary."), id);
      return condition;
    }

  condition->value = amparo_fact_find (condition->fact, is);
  if (condition->value < 0)
    amparo_reader_error (reading->reader, node, "unknown-fact-value",
                         _("The fact “%s” has no value “%s”. Use one of the vocabulary."), id, is);

  return condition;
}

static AmparoCondition *
read_level (const Reading    *reading,
            const AmparoNode *node)
{
  AmparoCondition *condition = new_condition (AMPARO_CONDITION_LEVEL, node);
  const char *id = amparo_node_get (node, "level");

  amparo_reader_expect (reading->reader, node, "level? level-at-least?", "");
  condition->exactly = id != NULL;
  if (id == NULL)
    id = amparo_node_get (node, "level-at-least");

  if (reading->owner != AMPARO_CONDITION_OF_STEP)
    amparo_reader_error (reading->reader, node, "level-in-rule",
                         _("Only steps may depend on the level; rules and items decide it. Take this <when> out."));
  else if (!amparo_level_from_id (id, &condition->level))
    amparo_reader_error (reading->reader, node, "unknown-level",
                         _("There is no level “%s”. Use clear-concern, possible-concern, insufficient or none-noted."), id);

  return condition;
}

static AmparoCondition *
read_when (const Reading    *reading,
           const AmparoNode *node)
{
  if (amparo_node_get (node, "item") != NULL)
    return read_item (reading, node);
  if (amparo_node_get (node, "fact") != NULL)
    return read_fact (reading, node);
  if (amparo_node_get (node, "level") != NULL || amparo_node_get (node, "level-at-least") != NULL)
    return read_level (reading, node);

  amparo_reader_error (reading->reader, node, "missing-attribute",
                       _("<when> looks at nothing. Give it “item”, “fact” or, in a step, “level”."));

  return new_condition (AMPARO_CONDITION_ALL, node);
}

static guint
read_strengths (const Reading    *reading,
                const AmparoNode *node)
{
  int exact = amparo_reader_choice (reading->reader, node, "strength", strength_names);
  int minimum = amparo_reader_choice (reading->reader, node, "strength-at-least", strength_names);

  if (exact >= 0)
    return 1u << exact;
  if (minimum >= 0)
    return AMPARO_STRENGTH_ANY & ~((1u << minimum) - 1);

  return AMPARO_STRENGTH_ANY;
}

static int
read_dimension (const Reading    *reading,
                const AmparoNode *node)
{
  GPtrArray *dimensions = amparo_instrument_get_dimensions (reading->instrument);
  const char *id = amparo_node_get (node, "dimension");

  if (id == NULL)
    return -1;

  for (guint i = 0; i < dimensions->len; i++)
    {
      const AmparoDimension *dimension = g_ptr_array_index (dimensions, i);

      if (g_str_equal (dimension->id, id))
        return i;
    }

  amparo_reader_error (reading->reader, node, "unknown-dimension",
                       _("This checklist has no dimension “%s”. Correct the id, or add the dimension."), id);

  return -1;
}

static AmparoCondition *
read_count (const Reading    *reading,
            const AmparoNode *node)
{
  AmparoCondition *condition = new_condition (AMPARO_CONDITION_COUNT, node);
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (reading->instrument);

  amparo_reader_expect (reading->reader, node,
                        "at-least strength? strength-at-least? dimension? rated? rated-at-least?", "");
  if (reading->owner == AMPARO_CONDITION_OF_ITEM)
    amparo_reader_error (reading->reader, node, "count-in-item",
                         _("Whether an item is asked may depend on items and facts, not on a count. Name the items."));
  condition->at_least = amparo_reader_number (reading->reader, node, "at-least", 1, 1000000);
  condition->strengths = read_strengths (reading, node);
  condition->dimension = read_dimension (reading, node);
  read_rating (reading, node, condition, amparo_vocabulary_get_scale (vocabulary, "concern"),
               "rated", "rated-at-least");

  return condition;
}

static AmparoCondition *
read_group (const Reading       *reading,
            const AmparoNode    *node,
            AmparoConditionKind  kind,
            guint                depth)
{
  AmparoCondition *condition = new_condition (kind, node);

  if (depth > MAX_DEPTH && !reading->reader->closure)
    {
      amparo_reader_error (reading->reader, node, "conditions-too-deep",
                           _("Conditions are nested more than 16 deep here. Nest them less deeply."));
      return condition;
    }

  amparo_reader_expect (reading->reader, node, "", "when* count* all* any*");
  if (node->children->len == 0)
    amparo_reader_error (reading->reader, node, "empty-group",
                         _("<%s> is empty. Put conditions into it or delete it."), node->name);
  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      if (amparo_condition_stands_here (child->name))
        g_ptr_array_add (condition->children, read_condition (reading, child, depth + 1));
    }

  return condition;
}

static AmparoCondition *
read_condition (const Reading    *reading,
                const AmparoNode *node,
                guint             depth)
{
  if (g_str_equal (node->name, "count"))
    return read_count (reading, node);
  if (g_str_equal (node->name, "all"))
    return read_group (reading, node, AMPARO_CONDITION_ALL, depth);
  if (g_str_equal (node->name, "any"))
    return read_group (reading, node, AMPARO_CONDITION_ANY, depth);

  return read_when (reading, node);
}

gboolean
amparo_condition_stands_here (const char *element)
{
  static const char * const elements[] = { "when", "count", "all", "any", NULL };

  return g_strv_contains (elements, element);
}

/**
 * amparo_condition_read:
 * @parent: an item, rule or step; its conditions stand side by side and must all hold
 * @owner: which of the three the parent is
 *
 * Returns: (transfer full) (nullable): the condition, NULL when the parent has none
 */
AmparoCondition *
amparo_condition_read (AmparoReader         *reader,
                       const AmparoNode     *parent,
                       AmparoInstrument     *instrument,
                       AmparoConditionOwner  owner)
{
  const Reading reading = { reader, instrument, owner };
  g_autoptr (AmparoCondition) all = new_condition (AMPARO_CONDITION_ALL, parent);

  for (guint i = 0; i < parent->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (parent->children, i);

      if (amparo_condition_stands_here (child->name))
        g_ptr_array_add (all->children, read_condition (&reading, child, 1));
    }

  if (all->children->len == 0)
    return NULL;
  if (all->children->len == 1)
    return g_ptr_array_steal_index (all->children, 0);

  return g_steal_pointer (&all);
}

/* Writing */

static const char *
find_rating_id (const AmparoScale *scale,
                guint              rank)
{
  for (guint i = 0; i < scale->ratings->len; i++)
    {
      const AmparoRating *rating = g_ptr_array_index (scale->ratings, i);

      if (rating->rank == rank)
        return rating->id;
    }

  g_return_val_if_reached (NULL);
}

static void
write_count (const AmparoCondition *self,
             AmparoInstrument      *instrument,
             AmparoWriter          *writer)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (instrument);
  const AmparoScale *scale = amparo_vocabulary_get_scale (vocabulary, "concern");
  guint lowest = g_bit_nth_lsf (self->strengths, -1);
  gboolean single = self->strengths == 1u << lowest;

  amparo_writer_open (writer, "count");
  amparo_writer_number (writer, "at-least", self->at_least);
  if (self->strengths != AMPARO_STRENGTH_ANY)
    amparo_writer_attribute (writer, single ? "strength" : "strength-at-least", strength_names[lowest]);
  if (self->dimension >= 0)
    {
      GPtrArray *dimensions = amparo_instrument_get_dimensions (instrument);
      const AmparoDimension *dimension = g_ptr_array_index (dimensions, self->dimension);

      amparo_writer_attribute (writer, "dimension", dimension->id);
    }
  amparo_writer_attribute (writer, self->exactly ? "rated" : "rated-at-least",
                           find_rating_id (scale, self->rank));
  amparo_writer_empty (writer);
}

static void
write_when (const AmparoCondition *self,
            AmparoInstrument      *instrument,
            AmparoWriter          *writer)
{
  amparo_writer_open (writer, "when");
  if (self->kind == AMPARO_CONDITION_ITEM)
    {
      const AmparoItem *item = amparo_instrument_get_item (instrument, self->item);

      amparo_writer_attribute (writer, "item", amparo_sign_get_id (item->sign));
      amparo_writer_attribute (writer, self->exactly ? "rated" : "at-least",
                               find_rating_id (item->scale, self->rank));
    }
  else if (self->kind == AMPARO_CONDITION_FACT)
    {
      amparo_writer_attribute (writer, "fact", self->fact->id);
      amparo_writer_attribute (writer, "is", amparo_fact_get_value (self->fact, self->value)->id);
    }
  else
    {
      amparo_writer_attribute (writer, self->exactly ? "level" : "level-at-least",
                               amparo_level_get_id (self->level));
    }
  amparo_writer_empty (writer);
}

void
amparo_condition_write (const AmparoCondition *self,
                        AmparoInstrument      *instrument,
                        AmparoWriter          *writer)
{
  const char *group = self->kind == AMPARO_CONDITION_ANY ? "any" : "all";

  if (self->kind == AMPARO_CONDITION_COUNT)
    {
      write_count (self, instrument, writer);
    }
  else if (self->children == NULL)
    {
      write_when (self, instrument, writer);
    }
  else
    {
      amparo_writer_open (writer, group);
      amparo_writer_content (writer);
      for (guint i = 0; i < self->children->len; i++)
        amparo_condition_write (g_ptr_array_index (self->children, i), instrument, writer);
      amparo_writer_close (writer, group);
    }
}
