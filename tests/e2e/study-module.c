/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "study.h"

#include "report/certificate-words.h"

static gboolean
has_focus_beginning (Program  *program,
                     gpointer  beginning)
{
  g_autoptr (AtspiAccessible) focus = program_dup_focus (program);
  g_autofree char *name = focus != NULL ? look_name (focus) : NULL;

  return name != NULL && g_str_has_prefix (name, beginning);
}

static const char *
get_role (Study *self)
{
  g_autoptr (AmparoText) role = amparo_role_dup_words (amparo_audience_get_id (amparo_module_get_audience (self->module)));

  return worker_word (self->worker, amparo_text_get_english (role));
}

void
study_wait_module (Study *self)
{
  study_wait (self, get_role (self), amparo_module_get_title (self->module));
}

static void
wait_word (Study      *self,
           const char *english)
{
  worker_wait_at (self->worker, NULL, worker_word (self->worker, english));
}

void
study_sign_in (Study      *self,
               const char *name)
{
  Program *program = self->worker->program;
  g_autofree char *title = worker_line (self->worker, amparo_module_get_title (self->module));

  worker_go_to (self->worker, "Tab", NULL, worker_word (self->worker, "All Modules"));
  study_press_return (self);
  wait_word (self, "Learn");
  program_press_until (program, "Tab", title, has_focus_beginning, title);
  study_press_return (self);
  study_wait_module (self);
  study_press_return (self);
  wait_word (self, "Your name, as it is to stand on the certificate");
  program_type (program, name);
  program_wait_text (program, name);
  worker_pick (self->worker, "Right", worker_word (self->worker, "What is your work?"), get_role (self));
  study_press_return (self);
  self->part = amparo_module_get_parts (self->module)->pdata[0];
}

static void
wait_at_question (Study      *self,
                  guint       number,
                  AmparoText *words)
{
  g_autofree char *above = study_dup_count (self, "Question %1$u of %2$u", number + 1, self->part->questions->len);

  study_wait (self, above, words);
}

void
study_wait_question (Study *self,
                     guint  number)
{
  const AmparoQuestion *question = self->part->questions->pdata[number];

  wait_at_question (self, number, question->prompt);
}

void
study_wait_explanation (Study      *self,
                        guint       number,
                        const char *english)
{
  g_autoptr (AmparoText) heading = amparo_text_new (english, worker_word (self->worker, english));

  wait_at_question (self, number, heading);
}

static void
take_question (Study *self,
               guint  number)
{
  study_wait_question (self, number);
  study_answer (self, self->part->questions->pdata[number]);
  study_wait_explanation (self, number, "That Is Right");
  study_press_return (self);
}

static void
take_check (Study *self)
{
  for (guint i = 0; i < self->part->questions->len; i++)
    take_question (self, i);
  wait_word (self, "All Answered");
  study_press_return (self);
  wait_word (self, self->part->kind == AMPARO_PART_BEFORE ? "Where You Begin" : "Passed");
  study_press_return (self);
  study_wait_module (self);
  study_press_return (self);
}

static char *
dup_page_number (Study *self,
                 guint  number)
{
  const AmparoLesson *lesson = self->part->lesson;
  g_autofree char *title = worker_line (self->worker, lesson->title);
  g_autofree char *page = g_strdup_printf ("%u", number + 1);
  g_autofree char *of = g_strdup_printf ("%u", lesson->pages->len);
  g_autoptr (GString) said = g_string_new (worker_word (self->worker, "%1$s · page %2$u of %3$u"));

  g_string_replace (said, "%1$s", title, 1);
  g_string_replace (said, "%2$u", page, 1);
  g_string_replace (said, "%3$u", of, 1);

  return g_strdup (said->str);
}

static void
read_lesson (Study *self)
{
  const AmparoLesson *lesson = self->part->lesson;

  for (guint i = 0; i < lesson->pages->len; i++)
    {
      const AmparoPage *page = lesson->pages->pdata[i];
      g_autofree char *above = dup_page_number (self, i);

      study_wait (self, above, page->heading);
      study_press_return (self);
    }
  study_wait_module (self);
  study_press_return (self);
}

/* Each ends with the key that leads to the next. */
static void
take_part (Study *self)
{
  switch (self->part->kind)
    {
    case AMPARO_PART_LESSON:
      read_lesson (self);
      break;
    case AMPARO_PART_SCENARIO:
      study_pass_warning (self);
      study_play (self);
      study_press_return (self);
      break;
    case AMPARO_PART_PRACTICE:
      study_pass_warning (self);
      study_rate (self);
      study_press_return (self);
      break;
    case AMPARO_PART_BEFORE:
    case AMPARO_PART_AFTER:
    default:
      take_check (self);
      break;
    }
}

void
study_take_module (Study *self)
{
  GPtrArray *parts = amparo_module_get_parts (self->module);

  for (guint i = 0; i < parts->len; i++)
    {
      self->part = parts->pdata[i];
      take_part (self);
    }
  wait_word (self, "Your Certificate");
}
