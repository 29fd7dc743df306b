/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/module-private.h"

static void
add_text (GPtrArray  *texts,
          AmparoText *text)
{
  if (text != NULL)
    g_ptr_array_add (texts, amparo_text_ref (text));
}

static void
add_texts (GPtrArray *texts,
           GPtrArray *more)
{
  for (guint i = 0; more != NULL && i < more->len; i++)
    add_text (texts, g_ptr_array_index (more, i));
}

static void
add_question (GPtrArray            *texts,
              const AmparoQuestion *question)
{
  add_text (texts, question->prompt);
  for (guint i = 0; i < question->options->len; i++)
    {
      const AmparoOption *option = g_ptr_array_index (question->options, i);

      add_text (texts, option->text);
      add_text (texts, option->with);
      add_text (texts, option->feedback);
    }
}

static void
add_questions (GPtrArray *texts,
               GPtrArray *questions)
{
  for (guint i = 0; i < questions->len; i++)
    add_question (texts, g_ptr_array_index (questions, i));
}

/* Scenarios */

static void
add_scene (GPtrArray         *texts,
           const AmparoScene *scene)
{
  add_text (texts, scene->place);
  for (guint i = 0; i < scene->lines->len; i++)
    add_text (texts, ((AmparoLine *) g_ptr_array_index (scene->lines, i))->text);
  if (scene->question != NULL)
    add_question (texts, scene->question);
  for (guint i = 0; i < scene->choices->len; i++)
    {
      const AmparoChoice *choice = g_ptr_array_index (scene->choices, i);

      add_text (texts, choice->text);
      add_text (texts, choice->consequence);
    }
  if (scene->ending != NULL)
    {
      add_text (texts, scene->ending->title);
      add_text (texts, scene->ending->text);
    }
}

static void
add_scenario (GPtrArray      *texts,
              AmparoScenario *scenario)
{
  GPtrArray *speakers = amparo_scenario_get_speakers (scenario);
  GPtrArray *scenes = amparo_scenario_get_scenes (scenario);

  add_text (texts, amparo_scenario_get_title (scenario));
  add_text (texts, amparo_scenario_get_caveat (scenario));
  for (guint i = 0; i < speakers->len; i++)
    add_text (texts, ((AmparoSpeaker *) g_ptr_array_index (speakers, i))->name);
  for (guint i = 0; i < scenes->len; i++)
    add_scene (texts, g_ptr_array_index (scenes, i));
}

/* Modules */

static void
add_lesson (GPtrArray          *texts,
            const AmparoLesson *lesson)
{
  add_text (texts, lesson->title);
  for (guint i = 0; i < lesson->pages->len; i++)
    {
      const AmparoPage *page = g_ptr_array_index (lesson->pages, i);

      add_text (texts, page->heading);
      for (guint j = 0; j < page->blocks->len; j++)
        {
          const AmparoBlock *block = g_ptr_array_index (page->blocks, j);

          add_text (texts, block->text);
          add_texts (texts, block->entries);
        }
    }
}

static void
add_practice (GPtrArray            *texts,
              const AmparoPractice *practice)
{
  add_text (texts, practice->title);
  add_text (texts, practice->caveat);
  add_texts (texts, practice->cases);
  for (guint i = 0; i < practice->keys->len; i++)
    add_text (texts, ((AmparoKey *) g_ptr_array_index (practice->keys, i))->because);
}

static void
add_part (GPtrArray        *texts,
          const AmparoPart *part)
{
  if (part->lesson != NULL)
    add_lesson (texts, part->lesson);
  else if (part->scenario != NULL)
    add_scenario (texts, part->scenario);
  else if (part->practice != NULL)
    add_practice (texts, part->practice);
  else
    add_questions (texts, part->questions);
}

static void
add_refresher (GPtrArray             *texts,
               const AmparoRefresher *refresher)
{
  add_text (texts, refresher->title);
  add_texts (texts, refresher->cases);
  add_questions (texts, refresher->questions);
}

GPtrArray *
amparo_scenario_dup_texts (AmparoScenario *self)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_text_unref);

  add_scenario (texts, self);

  return texts;
}

GPtrArray *
amparo_module_dup_texts (AmparoModule *self)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_text_unref);

  add_text (texts, self->title);
  add_text (texts, self->summary);
  add_text (texts, self->for_whom);
  add_text (texts, self->caveat);
  add_text (texts, self->limits);
  for (guint i = 0; i < self->goals->len; i++)
    add_text (texts, ((AmparoGoal *) g_ptr_array_index (self->goals, i))->text);
  for (guint i = 0; i < self->duties->len; i++)
    add_text (texts, ((AmparoDuty *) g_ptr_array_index (self->duties, i))->text);
  for (guint i = 0; i < self->parts->len; i++)
    add_part (texts, g_ptr_array_index (self->parts, i));
  for (guint i = 0; i < self->refreshers->len; i++)
    add_refresher (texts, g_ptr_array_index (self->refreshers, i));

  return texts;
}
