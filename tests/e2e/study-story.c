/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "study.h"

static char *
dup_number (Study      *self,
            AmparoPlay *play)
{
  return study_dup_count (self, "Scene %u", amparo_play_get_moment (play)->number + 1, 0);
}

static void
wait_scene (Study      *self,
            AmparoPlay *play)
{
  const AmparoScene *scene = amparo_play_get_scene (play);
  g_autofree char *above = dup_number (self, play);

  study_wait (self, above, scene->place != NULL ? scene->place : amparo_scenario_get_title (self->part->scenario));
}

static void
answer (Study      *self,
        AmparoPlay *play)
{
  const AmparoQuestion *question = amparo_play_get_scene (play)->question;
  g_autofree char *right = dup_right_answer (question);
  g_autofree char *above = dup_number (self, play);
  g_autoptr (AmparoEvent) event = NULL;
  g_autoptr (AmparoText) verdict = amparo_text_new ("That Is Right", worker_word (self->worker, "That Is Right"));

  study_answer (self, question);
  study_wait (self, above, verdict);
  event = amparo_play_answer (play, 0, right);
  study_press_return (self);
  wait_scene (self, play);
}

static void
choose (Study      *self,
        AmparoPlay *play)
{
  GPtrArray *choices = amparo_play_get_choices (play);
  g_autofree char *above = dup_number (self, play);
  g_autoptr (AmparoText) title = amparo_text_new ("What happens", worker_word (self->worker, "What happens"));
  g_autoptr (AmparoEvent) event = NULL;
  const AmparoChoice *choice;
  guint i = 0;

  while (!((const AmparoChoice *) choices->pdata[i])->recommended)
    i++;
  choice = choices->pdata[i];
  study_press_digit (self, i);
  study_wait (self, above, title);
  worker_expect (self->worker, choice->consequence);
  event = amparo_play_choose (play, 0, choice->id);
  study_press_return (self);
  wait_scene (self, play);
}

void
study_play (Study *self)
{
  g_autoptr (AmparoPlay) play = amparo_play_new (self->part->scenario);

  wait_scene (self, play);
  while (!amparo_play_is_over (play))
    {
      if (amparo_play_is_asking (play))
        answer (self, play);
      choose (self, play);
    }
  worker_expect (self->worker, amparo_play_get_scene (play)->ending->title);
  study_press_return (self);
  study_wait (self, worker_word (self->worker, "Looking Back"), amparo_scenario_get_title (self->part->scenario));
}
