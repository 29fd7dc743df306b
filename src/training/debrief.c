/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/debrief.h"

static const AmparoChoice *
find_recommended (const AmparoScene *scene)
{
  for (guint i = 0; i < scene->choices->len; i++)
    {
      const AmparoChoice *choice = scene->choices->pdata[i];

      if (choice->recommended)
        return choice;
    }

  return NULL;
}

static void
add_decision (GPtrArray          *decisions,
              const AmparoScene  *scene,
              const AmparoChoice *chosen)
{
  AmparoDecision *decision = g_new (AmparoDecision, 1);

  *decision = (AmparoDecision) { scene, chosen, find_recommended (scene) };
  g_ptr_array_add (decisions, decision);
}

static void
add_signs (AmparoDebrief     *self,
           GHashTable        *met,
           const AmparoScene *scene)
{
  for (guint i = 0; i < scene->signs->len; i++)
    if (g_hash_table_add (met, scene->signs->pdata[i]))
      g_ptr_array_add (self->signs, scene->signs->pdata[i]);
}

static void
follow (AmparoDebrief      *self,
        const AmparoMoment *end)
{
  g_autoptr (GPtrArray) path = amparo_moment_dup_path (end);
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < path->len; i++)
    {
      const AmparoMoment *step = path->pdata[i];

      add_signs (self, met, step->scene);
      if (step->choice == NULL)
        continue;
      add_decision (self->decisions, step->scene, step->choice);
      self->n_recommended += step->choice->recommended;
    }

  self->last = end->scene;
  self->ending = end->scene->ending;
  self->score = end->score;
}

/* What each option is, or belongs to: the answer that is right, as it would be written. */
static char *
dup_right_answer (const AmparoQuestion *question)
{
  GString *answer = g_string_new (NULL);

  for (guint i = 0; i < question->options->len; i++)
    {
      const AmparoOption *option = question->options->pdata[i];
      gboolean is_whole = question->kind == AMPARO_QUESTION_ORDER || question->kind == AMPARO_QUESTION_MATCH;

      if (!is_whole && !option->correct)
        continue;
      if (answer->len > 0)
        g_string_append_c (answer, ' ');
      g_string_append (answer, option->id);
      if (question->kind == AMPARO_QUESTION_MATCH)
        g_string_append_printf (answer, "=%s", option->id);
    }

  return g_string_free (answer, FALSE);
}

static void
answer_right (AmparoPlay *play)
{
  g_autofree char *answer = NULL;
  g_autoptr (AmparoEvent) event = NULL;

  if (!amparo_play_is_asking (play))
    return;

  answer = dup_right_answer (amparo_play_get_scene (play)->question);
  event = amparo_play_answer (play, 0, answer);
}

/* Checked content leads from the start to a good ending this way. The number of steps is
 * bounded all the same: without its checks a story could go round for ever. */
static void
follow_recommended (AmparoDebrief *self)
{
  g_autoptr (AmparoPlay) play = amparo_play_new (self->scenario);
  guint most = 8 * amparo_scenario_get_scenes (self->scenario)->len;

  while (!amparo_play_is_over (play) && self->recommended->len < most)
    {
      const AmparoScene *scene = amparo_play_get_scene (play);
      const AmparoChoice *choice = find_recommended (scene);
      g_autoptr (AmparoEvent) event = NULL;

      answer_right (play);
      event = choice != NULL ? amparo_play_choose (play, 0, choice->id) : NULL;
      if (event == NULL)
        break;
      add_decision (self->recommended, scene, choice);
    }

  self->best = amparo_play_get_score (play);
}

/**
 * amparo_debrief_new:
 * @path: position of the path, below amparo_play_get_n_paths()
 *
 * Returns: (transfer full): free with amparo_debrief_free()
 */
AmparoDebrief *
amparo_debrief_new (AmparoPlay *play,
                    guint       path)
{
  AmparoDebrief *self;
  const AmparoMoment *end;

  g_return_val_if_fail (AMPARO_IS_PLAY (play), NULL);

  end = amparo_play_get_path (play, path);
  g_return_val_if_fail (end != NULL, NULL);

  self = g_new0 (AmparoDebrief, 1);
  self->scenario = g_object_ref (amparo_play_get_scenario (play));
  self->decisions = g_ptr_array_new_with_free_func (g_free);
  self->recommended = g_ptr_array_new_with_free_func (g_free);
  self->signs = g_ptr_array_new ();
  follow (self, end);
  follow_recommended (self);

  return self;
}

void
amparo_debrief_free (AmparoDebrief *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->decisions);
  g_ptr_array_unref (self->recommended);
  g_ptr_array_unref (self->signs);
  g_object_unref (self->scenario);
  g_free (self);
}
