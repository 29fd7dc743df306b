/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"
#include "content/question.h"

G_BEGIN_DECLS

/* The options of a question, to choose one or several, to put them in order or to match
 * their halves; whoever asks shows the prompt. The answer is written as grading.h says. While
 * it is not complete it is a draft: the same words, only fewer.
 *
 * Signal "changed": the draft is another one. */

#define AMPARO_TYPE_QUESTION_VIEW (amparo_question_view_get_type ())
G_DECLARE_FINAL_TYPE (AmparoQuestionView, amparo_question_view, AMPARO, QUESTION_VIEW, GtkWidget)

GtkWidget  *amparo_question_view_new         (const AmparoQuestion *question,
                                              AmparoReading         reading);
char       *amparo_question_view_dup_draft   (AmparoQuestionView   *self);
/* What no longer fits the question is left out. */
void        amparo_question_view_set_draft   (AmparoQuestionView   *self,
                                              const char           *draft);
gboolean    amparo_question_view_is_complete (AmparoQuestionView   *self);
/* Chooses the option with this number, from 1, where options are chosen. */
void        amparo_question_view_press       (AmparoQuestionView   *self,
                                              guint                 digit);
/* How to answer this kind of question, in a sentence of the interface. */
const char *amparo_question_get_how          (const AmparoQuestion *question);

/* After the answer: what was right, what was not, and why, option by option. */
GtkWidget  *amparo_question_marks_new        (AmparoSession        *session,
                                              const AmparoQuestion *question,
                                              const char           *answer);
/* In few words: right, partly right, or not. */
AmparoText *amparo_question_dup_verdict      (const AmparoQuestion *question,
                                              const char           *answer);

G_END_DECLS
