/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "study.h"

#include "training/grading.h"

static void
choose_all_right (Study                *self,
                  const AmparoQuestion *question)
{
  for (guint i = 0; i < question->options->len; i++)
    if (((const AmparoOption *) question->options->pdata[i])->correct)
      study_press_digit (self, i);
}

/* To put in order */

static guint
find_place (GArray *order,
            guint   option)
{
  guint place = 0;

  while (g_array_index (order, guint, place) != option)
    place++;

  return place;
}

static gboolean
is_described (Program  *program,
              gpointer  words)
{
  g_autoptr (AtspiAccessible) focus = program_dup_focus (program);
  g_autofree char *description = focus != NULL ? look_description (focus) : g_strdup ("");

  return g_str_equal (description, words);
}

/* The button with the focus says where its sentence stands now. */
static void
move_up (Study  *self,
         GArray *order,
         guint   place)
{
  guint option = g_array_index (order, guint, place);
  g_autofree char *said = study_dup_count (self, "Place %1$u of %2$u", place, order->len);

  program_press (self->worker->program, "space", NULL);
  program_wait (self->worker->program, said, is_described, said);
  g_array_remove_index (order, place);
  g_array_insert_val (order, place - 1, option);
}

static void
go_to_mover (Study              *self,
             const AmparoOption *option)
{
  g_autofree char *sentence = worker_line (self->worker, option->text);
  g_autoptr (GString) name = g_string_new (worker_word (self->worker, "Move up: %s"));

  g_string_replace (name, "%s", sentence, 1);
  worker_go_to (self->worker, "Tab", NULL, name->str);
}

/* From the top down: what was put is never passed again. */
static void
put_in_order (Study                *self,
              const AmparoQuestion *question)
{
  g_autoptr (GArray) order = amparo_question_dup_shuffle (question);

  for (guint option = 0; option < order->len; option++)
    {
      guint place = find_place (order, option);

      if (place > option)
        go_to_mover (self, question->options->pdata[option]);
      for (; place > option; place--)
        move_up (self, order, place);
    }
  /* Enter moves once more on what has the focus now. */
  worker_go_to (self->worker, "Tab", NULL, worker_word (self->worker, "_Answer"));
}

/* To match */

static void
match_all (Study                *self,
           const AmparoQuestion *question)
{
  g_autoptr (GArray) halves = amparo_question_dup_shuffle (question);

  for (guint i = 0; i < question->options->len; i++)
    {
      const AmparoOption *option = question->options->pdata[i];
      g_autofree char *row = worker_line (self->worker, option->text);
      g_autofree char *half = worker_line (self->worker, option->with);
      g_autofree char *name = g_strdup_printf ("%c: %s", 'A' + find_place (halves, i), half);

      worker_pick (self->worker, "Right", row, name);
    }
}

void
study_answer (Study                *self,
              const AmparoQuestion *question)
{
  switch (question->kind)
    {
    case AMPARO_QUESTION_ORDER:
      put_in_order (self, question);
      break;
    case AMPARO_QUESTION_MATCH:
      match_all (self, question);
      break;
    case AMPARO_QUESTION_SINGLE:
    case AMPARO_QUESTION_MULTIPLE:
    case AMPARO_QUESTION_SPOT:
    default:
      choose_all_right (self, question);
      break;
    }
  study_press_return (self);
}
