/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/question.h"

#include <glib/gi18n.h>

#include "content/kinds.h"

#define MIN_OPTIONS 2
#define MAX_OPTIONS 8

/* In the order of AmparoQuestionKind. */
static const char * const kind_names[] = { "single", "multiple", "order", "match", "spot", NULL };

static void
free_option (gpointer data)
{
  AmparoOption *option = data;

  g_free (option->id);
  g_clear_pointer (&option->text, amparo_text_unref);
  g_clear_pointer (&option->with, amparo_text_unref);
  g_clear_pointer (&option->feedback, amparo_text_unref);
  g_clear_object (&option->sign);
  g_free (option);
}

void
amparo_question_free (AmparoQuestion *self)
{
  g_free (self->id);
  g_free (self->goal);
  g_clear_pointer (&self->prompt, amparo_text_unref);
  g_ptr_array_unref (self->options);
  g_free (self);
}

/* Options */

static const char *
get_attributes (AmparoQuestionKind kind)
{
  switch (kind)
    {
    case AMPARO_QUESTION_SINGLE:
    case AMPARO_QUESTION_MULTIPLE: return "id correct?";
    case AMPARO_QUESTION_SPOT:     return "id sign?";
    case AMPARO_QUESTION_ORDER:
    case AMPARO_QUESTION_MATCH:
    default:                       return "id";
    }
}

static void
read_option (AmparoQuestion   *self,
             AmparoReader     *reader,
             const AmparoNode *node)
{
  AmparoOption *option = g_new0 (AmparoOption, 1);
  const char *id = amparo_reader_id (reader, node, "id");

  amparo_reader_expect (reader, node, get_attributes (self->kind),
                        self->kind == AMPARO_QUESTION_MATCH ? "text with feedback" : "text feedback");
  if (amparo_question_find_option (self, id) != NULL)
    amparo_reader_duplicate (reader, node, id);
  option->id = g_strdup (id);
  option->text = amparo_reader_child_text (reader, node, "text");
  option->with = amparo_reader_child_text (reader, node, "with");
  option->feedback = amparo_reader_child_text (reader, node, "feedback");
  option->correct = amparo_reader_flag (reader, node, "correct");
  if (self->kind == AMPARO_QUESTION_SPOT && amparo_node_get (node, "sign") != NULL)
    {
      g_set_object (&option->sign, amparo_reader_sign (reader, node, "sign"));
      option->correct = TRUE;
    }

  g_ptr_array_add (self->options, option);
}

/* Rules of the kinds */

static guint
count_correct (const AmparoQuestion *self)
{
  guint count = 0;

  for (guint i = 0; i < self->options->len; i++)
    count += ((AmparoOption *) g_ptr_array_index (self->options, i))->correct;

  return count;
}

static void
check_correct (const AmparoQuestion *self,
               AmparoReader         *reader,
               const AmparoNode     *node)
{
  guint correct = count_correct (self);

  if (self->kind == AMPARO_QUESTION_SINGLE && correct != 1)
    amparo_reader_error (reader, node, "wrong-number-correct",
                         _("A question of the kind “single” has exactly one option with correct=\"yes\", and this one has %u. Correct the options or the kind."),
                         correct);
  if (self->kind == AMPARO_QUESTION_MULTIPLE && (correct == 0 || correct == self->options->len))
    amparo_reader_error (reader, node, "wrong-number-correct",
                         _("A question of the kind “multiple” has an option with correct=\"yes\" and one without. Add the one that is missing."));
  if (self->kind == AMPARO_QUESTION_SPOT && (correct == 0 || correct == self->options->len))
    amparo_reader_error (reader, node, "wrong-number-correct",
                         _("A question of the kind “spot” has a sentence with a sign and one without. Add the one that is missing."));
}

static void
check_options (const AmparoQuestion *self,
               AmparoReader         *reader,
               const AmparoNode     *node)
{
  if (self->options->len < MIN_OPTIONS || self->options->len > MAX_OPTIONS)
    amparo_reader_error (reader, node, "wrong-number-of-options",
                         _("This question has %u options. Give it from %u to %u."),
                         self->options->len, MIN_OPTIONS, MAX_OPTIONS);
  else
    check_correct (self, reader, node);
}

/* @in_scene: only there an answer has points. */
AmparoQuestion *
amparo_question_read (AmparoReader     *reader,
                      const AmparoNode *node,
                      gboolean          in_scene)
{
  AmparoQuestion *self = g_new0 (AmparoQuestion, 1);
  guint n_errors = reader->n_errors;
  const AmparoNode *child;
  guint position = 0;

  amparo_reader_expect (reader, node, in_scene ? "id kind goal points?" : "id kind goal", "prompt option+");
  self->id = g_strdup (amparo_reader_id (reader, node, "id"));
  self->kind = MAX (amparo_reader_choice (reader, node, "kind", kind_names), 0);
  self->goal = g_strdup (amparo_reader_id (reader, node, "goal"));
  self->points = in_scene ? amparo_reader_number (reader, node, "points", 0, AMPARO_MAX_POINTS) : 0;
  self->prompt = amparo_reader_child_text (reader, node, "prompt");
  self->options = g_ptr_array_new_with_free_func (free_option);
  while ((child = amparo_node_next (node, "option", &position)) != NULL)
    read_option (self, reader, child);
  if (reader->n_errors == n_errors)
    check_options (self, reader, node);

  return self;
}

/* Asking */

const char *
amparo_question_kind_get_name (AmparoQuestionKind kind)
{
  g_return_val_if_fail (kind <= AMPARO_QUESTION_SPOT, NULL);

  return kind_names[kind];
}

const AmparoOption *
amparo_question_find_option (const AmparoQuestion *self,
                             const char           *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->options->len; i++)
    {
      const AmparoOption *option = g_ptr_array_index (self->options, i);

      if (g_strcmp0 (option->id, id) == 0)
        return option;
    }

  return NULL;
}
