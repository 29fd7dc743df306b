/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/scenario-private.h"

#include "content/kinds.h"

/* In the order of AmparoEndingKind. */
static const char * const ending_names[] = { "good", "mixed", "poor" };

G_DEFINE_FINAL_TYPE (AmparoScenario, amparo_scenario, G_TYPE_OBJECT)

static void
free_speaker (gpointer data)
{
  AmparoSpeaker *speaker = data;

  g_free (speaker->id);
  g_clear_pointer (&speaker->name, amparo_text_unref);
  g_free (speaker);
}

static void
free_variable (gpointer data)
{
  AmparoVariable *variable = data;

  g_free (variable->id);
  g_free (variable);
}

static void
free_way (gpointer data)
{
  AmparoWay *way = data;

  g_ptr_array_unref (way->guards);
  g_free (way);
}

static void
free_choice (gpointer data)
{
  AmparoChoice *choice = data;

  g_free (choice->id);
  g_clear_pointer (&choice->text, amparo_text_unref);
  g_clear_pointer (&choice->consequence, amparo_text_unref);
  g_ptr_array_unref (choice->guards);
  g_ptr_array_unref (choice->changes);
  g_ptr_array_unref (choice->ways);
  g_free (choice);
}

static void
free_line (gpointer data)
{
  AmparoLine *line = data;

  g_clear_pointer (&line->text, amparo_text_unref);
  g_free (line);
}

static void
free_ending (AmparoEnding *ending)
{
  g_clear_pointer (&ending->title, amparo_text_unref);
  g_clear_pointer (&ending->text, amparo_text_unref);
  g_free (ending);
}

static void
free_scene (gpointer data)
{
  AmparoScene *scene = data;

  g_free (scene->id);
  g_clear_pointer (&scene->place, amparo_text_unref);
  g_ptr_array_unref (scene->lines);
  g_ptr_array_unref (scene->signs);
  g_clear_pointer (&scene->question, amparo_question_free);
  g_ptr_array_unref (scene->choices);
  g_clear_pointer (&scene->ending, free_ending);
  g_free (scene);
}

static void
amparo_scenario_finalize (GObject *object)
{
  AmparoScenario *self = AMPARO_SCENARIO (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, amparo_text_unref);
  g_clear_pointer (&self->caveat, amparo_text_unref);
  g_clear_pointer (&self->scenes_by_id, g_hash_table_unref);
  g_clear_pointer (&self->scenes, g_ptr_array_unref);
  g_clear_pointer (&self->variables, g_ptr_array_unref);
  g_clear_pointer (&self->speakers, g_ptr_array_unref);

  G_OBJECT_CLASS (amparo_scenario_parent_class)->finalize (object);
}

static void
amparo_scenario_class_init (AmparoScenarioClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_scenario_finalize;
}

static void
amparo_scenario_init (AmparoScenario *self)
{
  self->speakers = g_ptr_array_new_with_free_func (free_speaker);
  self->variables = g_ptr_array_new_with_free_func (free_variable);
  self->scenes = g_ptr_array_new_with_free_func (free_scene);
  self->scenes_by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

AmparoScenario *
amparo_scenario_new (void)
{
  return g_object_new (AMPARO_TYPE_SCENARIO, NULL);
}

AmparoScene *
amparo_scene_new (void)
{
  AmparoScene *scene = g_new0 (AmparoScene, 1);

  scene->lines = g_ptr_array_new_with_free_func (free_line);
  scene->signs = g_ptr_array_new_with_free_func (g_object_unref);
  scene->choices = g_ptr_array_new_with_free_func (free_choice);

  return scene;
}

AmparoChoice *
amparo_choice_new (void)
{
  AmparoChoice *choice = g_new0 (AmparoChoice, 1);

  choice->guards = g_ptr_array_new_with_free_func (g_free);
  choice->changes = g_ptr_array_new_with_free_func (g_free);
  choice->ways = g_ptr_array_new_with_free_func (free_way);

  return choice;
}

AmparoWay *
amparo_way_new (guint to)
{
  AmparoWay *way = g_new0 (AmparoWay, 1);

  way->to = to;
  way->guards = g_ptr_array_new_with_free_func (g_free);

  return way;
}

/* Asking */

const char *
amparo_scenario_get_id (AmparoScenario *self)
{
  g_return_val_if_fail (AMPARO_IS_SCENARIO (self), NULL);

  return self->id;
}

AmparoText *
amparo_scenario_get_title (AmparoScenario *self)
{
  g_return_val_if_fail (AMPARO_IS_SCENARIO (self), NULL);

  return self->title;
}

/**
 * amparo_scenario_get_caveat:
 *
 * Returns: (transfer none): what is in it and how to leave, shown before the first scene
 */
AmparoText *
amparo_scenario_get_caveat (AmparoScenario *self)
{
  g_return_val_if_fail (AMPARO_IS_SCENARIO (self), NULL);

  return self->caveat;
}

GPtrArray *
amparo_scenario_get_scenes (AmparoScenario *self)
{
  g_return_val_if_fail (AMPARO_IS_SCENARIO (self), NULL);

  return self->scenes;
}

GPtrArray *
amparo_scenario_get_speakers (AmparoScenario *self)
{
  g_return_val_if_fail (AMPARO_IS_SCENARIO (self), NULL);

  return self->speakers;
}

GPtrArray *
amparo_scenario_get_variables (AmparoScenario *self)
{
  g_return_val_if_fail (AMPARO_IS_SCENARIO (self), NULL);

  return self->variables;
}

const AmparoScene *
amparo_scenario_find_scene (AmparoScenario *self,
                            const char     *id)
{
  g_return_val_if_fail (AMPARO_IS_SCENARIO (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->scenes_by_id, id);
}

gboolean
amparo_guards_hold (GPtrArray *guards,
                    const int *values,
                    int        score)
{
  for (guint i = 0; i < guards->len; i++)
    {
      const AmparoGuard *guard = g_ptr_array_index (guards, i);
      int value = guard->variable == AMPARO_SCORE ? score : values[guard->variable];

      if (guard->at_most ? value > guard->value : value < guard->value)
        return FALSE;
    }

  return TRUE;
}

int
amparo_variable_change (const AmparoVariable *self,
                        const AmparoChange   *change,
                        int                   value)
{
  return CLAMP (change->sets ? change->value : value + change->value, self->minimum, self->maximum);
}

const char *
amparo_ending_kind_get_name (AmparoEndingKind kind)
{
  g_return_val_if_fail (kind <= AMPARO_ENDING_POOR, NULL);

  return ending_names[kind];
}
