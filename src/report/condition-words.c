/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/condition-words.h"

#include <glib/gi18n.h>

#include "report/words.h"

static const AmparoRating *
find_rank (const AmparoScale *scale,
           guint              rank)
{
  for (guint i = 0; i < scale->ratings->len; i++)
    {
      const AmparoRating *rating = g_ptr_array_index (scale->ratings, i);

      if (rating->rank == rank)
        return rating;
    }

  g_assert_not_reached ();
}

/* “Clear”, or “Possible” or higher; nothing is higher than the highest. */
static AmparoText *
dup_grade (const AmparoScale *scale,
           guint              rank,
           gboolean           exactly)
{
  const AmparoRating *rating = find_rank (scale, rank);

  /* Translators: a rating, put into “if … is rated %2$s” */
  return amparo_words_dup (exactly || rank == scale->top ? N_("“%1$s”") : N_("“%1$s” or higher"),
                           rating->label, NULL);
}

static AmparoText *
dup_item (const AmparoCondition *condition,
          AmparoInstrument      *instrument)
{
  const AmparoItem *item = amparo_instrument_get_item (instrument, condition->item);
  g_autoptr (AmparoText) grade = dup_grade (item->scale, condition->rank, condition->exactly);

  /* Translators: %1$s is the statement of a sign, %2$s a rating in quotes */
  return amparo_words_dup (N_("if “%1$s” is rated %2$s"),
                           amparo_sign_get_statement (item->sign), grade, NULL);
}

static AmparoText *
dup_fact (const AmparoCondition *condition)
{
  return amparo_text_ref (amparo_fact_get_value (condition->fact, condition->value)->condition);
}

static AmparoText *
dup_level (const AmparoCondition *condition,
           AmparoInstrument      *instrument)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (instrument);
  AmparoText *label = amparo_vocabulary_get_level_label (vocabulary, condition->level);

  if (condition->exactly || condition->level == AMPARO_LEVEL_CLEAR_CONCERN)
    return amparo_words_dup (N_("if the level is “%1$s”"), label, NULL);

  return amparo_words_dup (N_("if the level is “%1$s” or graver"), label, NULL);
}

/* Translators: the next eight are put into “if at least 2 of %2$s are rated …”; %1$s is
 * a dimension, such as “Control by someone else” */
static const struct
{
  guint       strengths;
  const char *signs;
  const char *signs_of;
} counted[] = {
  { AMPARO_STRENGTH_STRONG,
    N_("the strong signs"), N_("the strong signs of “%1$s”") },
  { AMPARO_STRENGTH_MEDIUM,
    N_("the medium signs"), N_("the medium signs of “%1$s”") },
  { AMPARO_STRENGTH_WEAK,
    N_("the weak signs"), N_("the weak signs of “%1$s”") },
  { AMPARO_STRENGTH_STRONG | AMPARO_STRENGTH_MEDIUM,
    N_("the strong or medium signs"), N_("the strong or medium signs of “%1$s”") },
  { AMPARO_STRENGTH_ANY,
    N_("the signs"), N_("the signs of “%1$s”") },
};

static AmparoText *
dup_counted (const AmparoCondition *condition,
             AmparoInstrument      *instrument)
{
  const AmparoDimension *dimension;
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (counted) && counted[i].strengths != condition->strengths)
    i++;

  if (condition->dimension < 0)
    return amparo_words_dup (counted[i].signs, NULL);

  dimension = g_ptr_array_index (amparo_instrument_get_dimensions (instrument), condition->dimension);

  return amparo_words_dup (counted[i].signs_of, dimension->label, NULL);
}

static AmparoText *
dup_count (const AmparoCondition *condition,
           AmparoInstrument      *instrument)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (instrument);
  const AmparoScale *scale = amparo_vocabulary_get_scale (vocabulary, "concern");
  g_autoptr (AmparoText) signs = dup_counted (condition, instrument);
  g_autoptr (AmparoText) grade = dup_grade (scale, condition->rank, condition->exactly);
  g_autoptr (AmparoText) number = amparo_words_dup_number (condition->at_least);

  /* Translators: %1$s is “the strong signs” or the like, %2$s a rating in quotes */
  if (condition->at_least == 1)
    return amparo_words_dup (N_("if at least one of %1$s is rated %2$s"), signs, grade, NULL);

  /* Translators: %1$s is a number, %2$s “the strong signs” or the like, %3$s a rating in quotes */
  return amparo_words_dup (N_("if at least %1$s of %2$s are rated %3$s"), number, signs, grade, NULL);
}

static AmparoText *
dup_leaf (const AmparoCondition *condition,
          AmparoInstrument      *instrument)
{
  switch (condition->kind)
    {
    case AMPARO_CONDITION_ITEM:
      return dup_item (condition, instrument);
    case AMPARO_CONDITION_FACT:
      return dup_fact (condition);
    case AMPARO_CONDITION_LEVEL:
      return dup_level (condition, instrument);
    case AMPARO_CONDITION_COUNT:
      return dup_count (condition, instrument);
    case AMPARO_CONDITION_ALL:
    case AMPARO_CONDITION_ANY:
    default:
      g_assert_not_reached ();
    }
}

static void
write_children (const AmparoCondition *condition,
                AmparoInstrument      *instrument,
                AmparoOutline         *outline)
{
  g_autoptr (AmparoText) all = amparo_words_dup (N_("if all of these hold:"), NULL);
  g_autoptr (AmparoText) any = amparo_words_dup (N_("if at least one of these holds:"), NULL);

  amparo_outline_bullet (outline, "- ", condition->kind == AMPARO_CONDITION_ALL ? all : any);
  amparo_outline_push (outline);
  for (guint i = 0; i < condition->children->len; i++)
    amparo_report_write_condition (g_ptr_array_index (condition->children, i), instrument, outline);
  amparo_outline_pop (outline);
}

gboolean
amparo_report_is_always (const AmparoCondition *condition)
{
  return condition == NULL ||
         (condition->kind == AMPARO_CONDITION_ALL && condition->children->len == 0);
}

void
amparo_report_write_condition (const AmparoCondition *condition,
                               AmparoInstrument      *instrument,
                               AmparoOutline         *outline)
{
  g_autoptr (AmparoText) leaf = NULL;

  if (amparo_report_is_always (condition))
    return;

  if (condition->kind == AMPARO_CONDITION_ALL || condition->kind == AMPARO_CONDITION_ANY)
    {
      /* One alone needs no “all of these”. */
      if (condition->children->len == 1)
        amparo_report_write_condition (g_ptr_array_index (condition->children, 0), instrument, outline);
      else
        write_children (condition, instrument, outline);
      return;
    }

  leaf = dup_leaf (condition, instrument);
  amparo_outline_bullet (outline, "- ", leaf);
}

AmparoText *
amparo_words_dup_rating (const AmparoScale *scale,
                         int                rating)
{
  return amparo_words_dup (N_("“%1$s”"), amparo_scale_get_rating (scale, rating)->label, NULL);
}
