/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/module.h"
#include "store/logbook.h"

G_BEGIN_DECLS

/* How hard the questions of a module are: one question, and what all learners together made
 * of it the first time they handed it in. Part and question are lent by the module. */

typedef struct
{
  const char           *part;
  const AmparoQuestion *question;
  guint                 n_answered;
  guint                 n_correct;
  double                share;        /* the sum of the shares that were right */
} AmparoQuestionTally;

GPtrArray *amparo_logbook_dup_tallies         (AmparoLogbook             *self,
                                               AmparoModule              *module,
                                               GError                   **error);

/* Percent of the answers that were right all through, and the mean of what was right;
 * AMPARO_NOT_TAKEN where nobody answered. */
int        amparo_question_tally_get_correct  (const AmparoQuestionTally *self);
int        amparo_question_tally_get_mean     (const AmparoQuestionTally *self);

G_END_DECLS
