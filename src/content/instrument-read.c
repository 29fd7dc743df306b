/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/instrument-private.h"

#include <glib/gi18n.h>

#include "content/kinds.h"

/* In the order of the bits of AmparoStrength. */
static const char * const strength_names[] = { "weak", "medium", "strong", NULL };

typedef void (*ReadFunc) (AmparoInstrument *self,
                          AmparoReader     *reader,
                          const AmparoNode *node);

static void
read_each (AmparoInstrument *self,
           AmparoReader     *reader,
           const AmparoNode *node,
           const char       *element,
           ReadFunc          read)
{
  const AmparoNode *child;
  guint position = 0;

  while (node != NULL && (child = amparo_node_next (node, element, &position)) != NULL)
    read (self, reader, child);
}

static void
read_dimension (AmparoInstrument *self,
                AmparoReader     *reader,
                const AmparoNode *node)
{
  AmparoDimension *dimension = g_new0 (AmparoDimension, 1);

  amparo_reader_expect (reader, node, "id", "label");
  dimension->id = amparo_reader_own_id (reader, node, self->seen);
  dimension->label = amparo_reader_child_text (reader, node, "label");

  g_ptr_array_add (self->dimensions, dimension);
}

static int
find_dimension (AmparoInstrument *self,
                const char       *id)
{
  for (guint i = 0; i < self->dimensions->len; i++)
    {
      const AmparoDimension *dimension = g_ptr_array_index (self->dimensions, i);

      if (g_str_equal (dimension->id, id))
        return i;
    }

  return -1;
}

static void
read_weight (AmparoInstrument *self,
             AmparoItem       *item,
             AmparoReader     *reader,
             const AmparoNode *node)
{
  const char *dimension = amparo_node_get (node, "dimension");
  int strength = amparo_reader_choice (reader, node, "strength", strength_names);

  item->strength = strength < 0 ? 0 : 1u << strength;
  item->dimension = dimension != NULL ? find_dimension (self, dimension) : -1;

  if (item->protective && (strength >= 0 || dimension != NULL))
    amparo_reader_error (reader, node, "weight-on-protective",
                         _("A protective item never lowers a level, so it has neither strength nor dimension. Take them out."));
  if (!item->protective && (amparo_node_get (node, "strength") == NULL || dimension == NULL))
    amparo_reader_error (reader, node, "missing-attribute",
                         _("<%s> needs “%s” and “%s”. Add them."), "item", "strength", "dimension");
  if (!item->protective && dimension != NULL && item->dimension < 0)
    amparo_reader_error (reader, node, "unknown-dimension",
                         _("This checklist has no dimension “%s”. Correct the id, or add the dimension."), dimension);
}

static void
read_scale (AmparoInstrument *self,
            AmparoItem       *item,
            AmparoReader     *reader,
            const AmparoNode *node)
{
  const char *id = amparo_node_get (node, "scale");

  if (id == NULL)
    id = "concern";
  item->protective = g_str_equal (id, "protective");
  item->scale = amparo_vocabulary_get_scale (self->vocabulary, id);
  if (item->scale == NULL)
    {
      amparo_reader_error (reader, node, "unknown-scale",
                           _("There is no scale “%s”. Use concern or protective."), id);
      item->scale = amparo_vocabulary_get_scale (self->vocabulary, "concern");
    }
}

/* Conditions are read later, when all items are known. */
static void
read_item (AmparoInstrument *self,
           AmparoReader     *reader,
           const AmparoNode *node)
{
  const char *id = amparo_reader_id (reader, node, "sign");
  AmparoSign *sign = amparo_content_find_sign (reader->content, id);
  AmparoItem *item;

  amparo_reader_expect (reader, node, "sign scale? strength? dimension?", "when* count* all* any*");
  if (sign == NULL)
    {
      amparo_reader_error (reader, node, "unknown-sign",
                           _("No sign “%s” could be read. Correct the id, or write the sign."), id);
      return;
    }
  if (amparo_instrument_find_item (self, id) != NULL)
    amparo_reader_error (reader, node, "repeated-item",
                         _("The sign “%s” is rated twice in this checklist. Keep one item."), id);

  item = g_new0 (AmparoItem, 1);
  item->sign = g_object_ref (sign);
  item->index = self->items->len;
  item->section = self->sections->len - 1;
  item->line = node->line;
  item->column = node->column;
  read_scale (self, item, reader, node);
  read_weight (self, item, reader, node);

  g_ptr_array_add (self->items, item);
  g_hash_table_insert (self->items_by_id, (gpointer) amparo_sign_get_id (sign), item);
}

static void
read_section (AmparoInstrument *self,
              AmparoReader     *reader,
              const AmparoNode *node)
{
  AmparoSection *section = g_new0 (AmparoSection, 1);
  guint first = self->items->len;

  amparo_reader_expect (reader, node, "id", "title intro? item+");
  section->id = amparo_reader_own_id (reader, node, self->seen);
  section->title = amparo_reader_child_text (reader, node, "title");
  section->intro = amparo_reader_child_text (reader, node, "intro");
  section->items = g_ptr_array_new ();
  section->index = self->sections->len;
  g_ptr_array_add (self->sections, section);

  read_each (self, reader, node, "item", read_item);
  for (guint i = first; i < self->items->len; i++)
    g_ptr_array_add (section->items, g_ptr_array_index (self->items, i));
}

static void
read_item_when (AmparoInstrument *self,
                AmparoReader     *reader,
                const AmparoNode *node)
{
  const char *id = amparo_node_get (node, "sign");
  AmparoItem *item = id != NULL ? g_hash_table_lookup (self->items_by_id, id) : NULL;

  if (item != NULL && item->when == NULL)
    item->when = amparo_condition_read (reader, node, self, AMPARO_CONDITION_OF_ITEM);
}

static void
read_section_whens (AmparoInstrument *self,
                    AmparoReader     *reader,
                    const AmparoNode *node)
{
  read_each (self, reader, node, "item", read_item_when);
}

static void
read_rule (AmparoInstrument *self,
           AmparoReader     *reader,
           const AmparoNode *node)
{
  static const char * const levels[] = { "clear-concern", "possible-concern", NULL };
  AmparoRule *rule = g_new0 (AmparoRule, 1);

  amparo_reader_expect (reader, node, "id level", "because when* count* all* any*");
  rule->id = amparo_reader_own_id (reader, node, self->seen);
  rule->level = MAX (amparo_reader_choice (reader, node, "level", levels), 0);
  rule->because = amparo_reader_child_text (reader, node, "because");
  rule->condition = amparo_condition_read (reader, node, self, AMPARO_CONDITION_OF_RULE);
  rule->line = node->line;
  rule->column = node->column;
  g_ptr_array_add (self->rules, rule);

  if (rule->condition == NULL)
    amparo_reader_error (reader, node, "rule-without-condition",
                         _("The rule “%s” has no condition, so it would always hold. Add one."), rule->id);
}

static void
read_due_when (AmparoInstrument *self,
               AmparoReader     *reader,
               const AmparoNode *node)
{
  const char *id = amparo_reader_id (reader, node, "ref");
  AmparoStep *step = amparo_content_find_step (reader->content, id);
  AmparoDueWhen *due;

  amparo_reader_expect (reader, node, "ref", "when* count* all* any*");
  if (step == NULL)
    {
      amparo_reader_error (reader, node, "unknown-step",
                           _("No step “%s” could be read. Correct the id, or write the step."), id);
      return;
    }

  due = g_new0 (AmparoDueWhen, 1);
  due->step = g_object_ref (step);
  due->when = amparo_condition_read (reader, node, self, AMPARO_CONDITION_OF_STEP);
  g_ptr_array_add (self->steps, due);
}

static void
read_head (AmparoInstrument *self,
           AmparoReader     *reader,
           const AmparoNode *node)
{
  self->id = g_strdup (amparo_reader_id (reader, node, "id"));
  self->version = amparo_reader_version (reader, node);
  self->minutes = amparo_reader_number (reader, node, "minutes", 1, 600);
  self->informed_share = amparo_reader_number (reader, node, "informed-share", 1, 100);
  self->leads_to = amparo_reader_leads_to (reader, node);
  self->title = amparo_reader_child_text (reader, node, "title");
  self->purpose = amparo_reader_child_text (reader, node, "purpose");
  self->for_whom = amparo_reader_child_text (reader, node, "for-whom");
  self->limits = amparo_reader_child_text (reader, node, "limits");
  self->sources = amparo_reader_sources (reader, node);
}

/* The parts that other parts name come first: dimensions, then items, then conditions. */
static void
read_parts (AmparoInstrument *self,
            AmparoReader     *reader,
            const AmparoNode *node)
{
  const AmparoNode *rules = amparo_node_find (node, "rules");
  const AmparoNode *steps = amparo_node_find (node, "steps");

  read_each (self, reader, node, "dimension", read_dimension);
  read_each (self, reader, node, "section", read_section);
  read_each (self, reader, node, "section", read_section_whens);
  if (rules != NULL)
    amparo_reader_expect (reader, rules, "", "rule+");
  read_each (self, reader, rules, "rule", read_rule);
  if (steps != NULL)
    amparo_reader_expect (reader, steps, "", "step*");
  read_each (self, reader, steps, "step", read_due_when);
}

/**
 * amparo_instrument_read:
 *
 * Returns: (transfer full) (nullable): the instrument, NULL when something is wrong
 */
AmparoInstrument *
amparo_instrument_read (AmparoReader     *reader,
                        const AmparoNode *node)
{
  AmparoVocabulary *vocabulary = amparo_content_get_vocabulary (reader->content);
  g_autoptr (AmparoInstrument) self = NULL;
  guint n_errors = reader->n_errors;

  amparo_reader_expect (reader, node, "id version minutes informed-share leads-to?",
                        "title purpose for-whom limits dimension+ section+ rules steps source+");
  if (vocabulary == NULL)
    {
      amparo_reader_error (reader, node, "incomplete-vocabulary",
                           _("No whole vocabulary could be read, and no checklist can be rated without it. Correct the vocabulary first."));
      return NULL;
    }

  self = amparo_instrument_new (vocabulary);
  read_head (self, reader, node);
  read_parts (self, reader, node);
  if (reader->n_errors == n_errors && !reader->closure)
    amparo_instrument_check (self, reader, node);
  if (reader->n_errors == n_errors && !reader->closure && !amparo_instrument_can_be_kept (self))
    amparo_reader_error (reader, node, "checklist-too-large",
                         _("This checklist, with all it cites, is too large to be kept with a screening. Divide it in two."));

  return reader->n_errors == n_errors ? g_steal_pointer (&self) : NULL;
}
