/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reference.h"

/* What a fact that is not known counts as. Open is neither: a condition is open if it
 * holds for hope and fails for doubt. */
typedef enum
{
  DOUBT,
  HOPE,
} Mood;

static gboolean holds (const Reference       *self,
                       const AmparoCondition *condition,
                       Mood                   mood);

static const AmparoItem *
get_item (const Reference *self,
          guint            item)
{
  return amparo_instrument_get_items (self->instrument)->pdata[item];
}

gboolean
reference_is_asked (const Reference *self,
                    guint            item)
{
  return holds (self, get_item (self, item)->when, DOUBT);
}

static guint
rank_of_answer (const Reference *self,
                guint            item)
{
  if (self->ratings[item] < 0)
    return 0;

  return ((AmparoRating *) get_item (self, item)->scale->ratings->pdata[self->ratings[item]])->rank;
}

static gboolean
is_rated_so (const Reference       *self,
             const AmparoCondition *condition,
             guint                  item)
{
  guint rank = rank_of_answer (self, item);

  if (rank == 0)
    return FALSE;
  if (condition->exactly && rank != condition->rank)
    return FALSE;
  if (rank < condition->rank)
    return FALSE;

  return reference_is_asked (self, item);
}

static gboolean
is_counted (const Reference       *self,
            const AmparoCondition *condition,
            guint                  index)
{
  const AmparoItem *item = get_item (self, index);

  if (item->protective)
    return FALSE;
  if (!(condition->strengths & item->strength))
    return FALSE;
  if (condition->dimension != -1 && condition->dimension != item->dimension)
    return FALSE;

  return is_rated_so (self, condition, index);
}

static gboolean
count_holds (const Reference       *self,
             const AmparoCondition *condition)
{
  guint n = 0;

  for (guint i = 0; i < amparo_instrument_get_items (self->instrument)->len; i++)
    if (is_counted (self, condition, i))
      n++;

  return n >= condition->at_least;
}

static gboolean
holds (const Reference       *self,
       const AmparoCondition *condition,
       Mood                   mood)
{
  guint n_holding = 0;

  if (condition == NULL)
    return TRUE;
  if (condition->kind == AMPARO_CONDITION_ITEM)
    return is_rated_so (self, condition, condition->item);
  if (condition->kind == AMPARO_CONDITION_COUNT)
    return count_holds (self, condition);
  if (condition->kind == AMPARO_CONDITION_LEVEL && condition->exactly)
    return reference_level (self) == condition->level;
  if (condition->kind == AMPARO_CONDITION_LEVEL)
    return reference_level (self) <= condition->level;
  if (condition->kind == AMPARO_CONDITION_FACT && self->facts[condition->fact->index] < 0)
    return mood == HOPE;
  if (condition->kind == AMPARO_CONDITION_FACT)
    return self->facts[condition->fact->index] == condition->value;

  for (guint i = 0; i < condition->children->len; i++)
    if (holds (self, condition->children->pdata[i], mood))
      n_holding++;

  return condition->kind == AMPARO_CONDITION_ALL ? n_holding == condition->children->len : n_holding > 0;
}

static gboolean
some_rule_holds (const Reference *self,
                 AmparoLevel      level)
{
  GPtrArray *rules = amparo_instrument_get_rules (self->instrument);

  for (guint i = 0; i < rules->len; i++)
    {
      const AmparoRule *rule = rules->pdata[i];

      if (rule->level == level && holds (self, rule->condition, DOUBT))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_informed (const Reference *self)
{
  guint asked = 0;
  guint informed = 0;

  for (guint i = 0; i < amparo_instrument_get_items (self->instrument)->len; i++)
    {
      if (get_item (self, i)->protective || !reference_is_asked (self, i))
        continue;

      asked++;
      if (rank_of_answer (self, i) > 0)
        informed++;
    }

  return informed * 100 >= amparo_instrument_get_informed_share (self->instrument) * asked;
}

AmparoLevel
reference_level (const Reference *self)
{
  if (some_rule_holds (self, AMPARO_LEVEL_CLEAR_CONCERN))
    return AMPARO_LEVEL_CLEAR_CONCERN;
  if (some_rule_holds (self, AMPARO_LEVEL_POSSIBLE_CONCERN))
    return AMPARO_LEVEL_POSSIBLE_CONCERN;

  return is_informed (self) ? AMPARO_LEVEL_NONE_NOTED : AMPARO_LEVEL_INSUFFICIENT;
}

/* The description: the same words as in test-properties.c, from other sources. */

static void
describe_items (const Reference *self,
                GString         *out)
{
  for (guint i = 0; i < amparo_instrument_get_items (self->instrument)->len; i++)
    {
      if (!reference_is_asked (self, i))
        g_string_append (out, " hidden");
      else if (self->ratings[i] < 0)
        g_string_append (out, " missing");
      else if (rank_of_answer (self, i) == 0)
        g_string_append (out, " no-information");
      else if (get_item (self, i)->protective)
        g_string_append (out, " protective");
      else
        g_string_append (out, " rated");
    }
  g_string_append_c (out, '\n');
}

static void
describe_sections (const Reference *self,
                   GString         *out)
{
  GPtrArray *sections = amparo_instrument_get_sections (self->instrument);

  for (guint i = 0; i < sections->len; i++)
    {
      guint asked = 0;
      guint answered = 0;

      for (guint k = 0; k < amparo_instrument_get_items (self->instrument)->len; k++)
        {
          if (get_item (self, k)->section != i || !reference_is_asked (self, k))
            continue;

          asked++;
          answered += self->ratings[k] >= 0;
        }
      g_string_append_printf (out, " %u/%u", answered, asked);
    }
  g_string_append_c (out, '\n');
}

static gboolean
contributes (const Reference       *self,
             const AmparoCondition *condition,
             guint                  item)
{
  if (!holds (self, condition, DOUBT))
    return FALSE;
  if (condition->kind == AMPARO_CONDITION_ITEM)
    return condition->item == item;
  if (condition->kind == AMPARO_CONDITION_COUNT)
    return is_counted (self, condition, item);

  for (guint i = 0; condition->children != NULL && i < condition->children->len; i++)
    if (contributes (self, condition->children->pdata[i], item))
      return TRUE;

  return FALSE;
}

static void
describe_rules (const Reference *self,
                GString         *out)
{
  GPtrArray *rules = amparo_instrument_get_rules (self->instrument);

  for (guint i = 0; i < rules->len; i++)
    {
      const AmparoRule *rule = rules->pdata[i];

      if (!holds (self, rule->condition, DOUBT))
        continue;

      g_string_append_printf (out, " %s(", rule->id);
      for (guint k = 0; k < amparo_instrument_get_items (self->instrument)->len; k++)
        if (contributes (self, rule->condition, k))
          g_string_append_printf (out, "%u,", k);
      g_string_append_c (out, ')');
    }
  g_string_append_c (out, '\n');
}

static void
describe_steps (const Reference *self,
                GString         *out)
{
  GPtrArray *steps = amparo_instrument_get_steps (self->instrument);

  for (guint i = 0; i < steps->len; i++)
    {
      const AmparoDueWhen *due = steps->pdata[i];

      if (holds (self, due->when, DOUBT))
        g_string_append_printf (out, " %s", amparo_step_get_id (due->step));
      else if (holds (self, due->when, HOPE))
        g_string_append_printf (out, " %s?", amparo_step_get_id (due->step));
    }
  g_string_append_c (out, '\n');
}

/* What would the level be with this one number changed? */
static AmparoLevel
level_with (const Reference *self,
            int             *number,
            int              changed)
{
  int before = *number;
  AmparoLevel level;

  *number = changed;
  level = reference_level (self);
  *number = before;

  return level;
}

static void
describe_item_changes (const Reference *self,
                       AmparoLevel      level,
                       guint            item,
                       GString         *out)
{
  GPtrArray *ratings = get_item (self, item)->scale->ratings;

  for (guint i = 0; i < ratings->len; i++)
    {
      const AmparoRating *rating = ratings->pdata[i];

      if (rating->rank <= rank_of_answer (self, item))
        continue;
      if (level_with (self, &self->ratings[item], (int) i) != level)
        continue;

      /* The lowest that does it; the scale is written from low to high. */
      g_string_append_printf (out, " %u:%u>%u", item, i, level);
      break;
    }
}

static void
describe_fact_changes (const Reference *self,
                       AmparoLevel      level,
                       guint            fact,
                       GString         *out)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (self->instrument);
  const AmparoFact *itself = amparo_vocabulary_get_facts (vocabulary)->pdata[fact];

  for (guint value = 0; value < itself->values->len; value++)
    if (level_with (self, &self->facts[fact], (int) value) == level)
      g_string_append_printf (out, " %u=%u>%u", fact, value, level);
}

static void
describe_changes (const Reference *self,
                  GString         *out)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (self->instrument);
  AmparoLevel now = reference_level (self);

  for (AmparoLevel level = AMPARO_LEVEL_CLEAR_CONCERN; level < MIN (now, AMPARO_LEVEL_INSUFFICIENT); level++)
    {
      for (guint i = 0; i < amparo_instrument_get_items (self->instrument)->len; i++)
        if (reference_is_asked (self, i))
          describe_item_changes (self, level, i, out);
      for (guint i = 0; i < amparo_vocabulary_get_facts (vocabulary)->len; i++)
        if (self->facts[i] < 0)
          describe_fact_changes (self, level, i, out);
    }
  g_string_append_c (out, '\n');
}

char *
reference_describe (const Reference *self)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s\n", amparo_level_get_id (reference_level (self)));
  describe_items (self, out);
  describe_sections (self, out);
  describe_rules (self, out);
  describe_steps (self, out);
  describe_changes (self, out);

  return g_string_free (out, FALSE);
}

Reference *
reference_new (AmparoInstrument *instrument)
{
  guint n_items = amparo_instrument_get_items (instrument)->len;
  guint n_facts = amparo_vocabulary_get_facts (amparo_instrument_get_vocabulary (instrument))->len;
  Reference *self = g_new0 (Reference, 1);

  self->instrument = g_object_ref (instrument);
  self->ratings = g_new (int, n_items);
  self->facts = g_new (int, n_facts);
  for (guint i = 0; i < n_items; i++)
    self->ratings[i] = -1;
  for (guint i = 0; i < n_facts; i++)
    self->facts[i] = -1;

  return self;
}

void
reference_free (Reference *self)
{
  g_free (self->facts);
  g_free (self->ratings);
  g_object_unref (self->instrument);
  g_free (self);
}
