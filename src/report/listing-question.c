/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/listing-parts.h"

#include <glib/gi18n.h>

#include "report/parts.h"
#include "report/words.h"

static const char *
get_instruction (AmparoQuestionKind kind)
{
  switch (kind)
    {
    case AMPARO_QUESTION_SINGLE:   return N_("One answer is right.");
    case AMPARO_QUESTION_MULTIPLE: return N_("More than one answer may be right.");
    case AMPARO_QUESTION_ORDER:    return N_("In the right order:");
    case AMPARO_QUESTION_MATCH:    return N_("What belongs together:");
    case AMPARO_QUESTION_SPOT:     return N_("Find the signs in this text:");
    default:                       g_assert_not_reached ();
    }
}

static char *
dup_bullet (AmparoQuestionKind kind,
            gboolean           correct,
            guint              position)
{
  if (kind == AMPARO_QUESTION_ORDER)
    return g_strdup_printf ("%u. ", position + 1);
  if (kind == AMPARO_QUESTION_MATCH)
    return g_strdup ("- ");

  return g_strdup (correct ? "[x] " : "[ ] ");
}

static void
write_option (AmparoOutline      *outline,
              const AmparoOption *option,
              const char         *bullet)
{
  amparo_outline_bullet (outline, bullet, option->text);
  amparo_outline_push (outline);
  amparo_report_write_labelled (outline, N_("Belongs to: %1$s"), option->with);
  if (option->sign != NULL)
    amparo_report_write_labelled (outline, N_("Sign: %1$s"), amparo_sign_get_statement (option->sign));
  amparo_report_write_labelled (outline, N_("Feedback: %1$s"), option->feedback);
  amparo_outline_pop (outline);
}

void
amparo_listing_add_question (AmparoOutline        *outline,
                             const AmparoQuestion *question)
{
  amparo_outline_blank (outline);
  amparo_report_write_labelled (outline, N_("Question: %1$s"), question->prompt);
  amparo_outline_push (outline);
  amparo_outline_plain (outline, question->id);
  amparo_outline_words (outline, get_instruction (question->kind));
  for (guint i = 0; i < question->options->len; i++)
    {
      const AmparoOption *option = g_ptr_array_index (question->options, i);
      g_autofree char *bullet = dup_bullet (question->kind, option->correct, i);

      write_option (outline, option, bullet);
    }
  amparo_outline_pop (outline);
}
