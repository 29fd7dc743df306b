/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/module.h"

/* Where a sign is trained: met in a story, shown on a page, found in a text, or rated. */

static gboolean
question_asks (const AmparoQuestion *question,
               AmparoSign           *sign)
{
  for (guint i = 0; question != NULL && i < question->options->len; i++)
    if (((AmparoOption *) g_ptr_array_index (question->options, i))->sign == sign)
      return TRUE;

  return FALSE;
}

static gboolean
questions_ask (GPtrArray  *questions,
               AmparoSign *sign)
{
  for (guint i = 0; questions != NULL && i < questions->len; i++)
    if (question_asks (g_ptr_array_index (questions, i), sign))
      return TRUE;

  return FALSE;
}

static gboolean
lesson_shows (const AmparoLesson *lesson,
              AmparoSign         *sign)
{
  for (guint i = 0; i < lesson->pages->len; i++)
    {
      const AmparoPage *page = g_ptr_array_index (lesson->pages, i);

      for (guint j = 0; j < page->blocks->len; j++)
        if (((AmparoBlock *) g_ptr_array_index (page->blocks, j))->sign == sign)
          return TRUE;
    }

  return FALSE;
}

static gboolean
part_trains (const AmparoPart *part,
             AmparoSign       *sign)
{
  if (part->lesson != NULL)
    return lesson_shows (part->lesson, sign);
  if (part->scenario != NULL)
    return amparo_scenario_meets (part->scenario, sign);
  if (part->practice != NULL)
    return amparo_instrument_find_item (part->practice->instrument, amparo_sign_get_id (sign)) != NULL;

  return questions_ask (part->questions, sign);
}

/**
 * amparo_scenario_meets:
 *
 * Returns: whether the sign is met in a scene, or found in a question of one
 */
gboolean
amparo_scenario_meets (AmparoScenario *self,
                       AmparoSign     *sign)
{
  GPtrArray *scenes;

  g_return_val_if_fail (AMPARO_IS_SCENARIO (self), FALSE);
  g_return_val_if_fail (AMPARO_IS_SIGN (sign), FALSE);

  scenes = amparo_scenario_get_scenes (self);
  for (guint i = 0; i < scenes->len; i++)
    {
      const AmparoScene *scene = g_ptr_array_index (scenes, i);

      if (g_ptr_array_find (scene->signs, sign, NULL) || question_asks (scene->question, sign))
        return TRUE;
    }

  return FALSE;
}

/**
 * amparo_module_trains:
 *
 * Returns: whether the sign is trained anywhere in the module, its refreshers among it
 */
gboolean
amparo_module_trains (AmparoModule *self,
                      AmparoSign   *sign)
{
  GPtrArray *parts;
  GPtrArray *refreshers;

  g_return_val_if_fail (AMPARO_IS_MODULE (self), FALSE);
  g_return_val_if_fail (AMPARO_IS_SIGN (sign), FALSE);

  parts = amparo_module_get_parts (self);
  for (guint i = 0; i < parts->len; i++)
    if (part_trains (g_ptr_array_index (parts, i), sign))
      return TRUE;

  refreshers = amparo_module_get_refreshers (self);
  for (guint i = 0; i < refreshers->len; i++)
    if (questions_ask (((AmparoRefresher *) g_ptr_array_index (refreshers, i))->questions, sign))
      return TRUE;

  return FALSE;
}
