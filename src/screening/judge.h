/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "screening/tally.h"

G_BEGIN_DECLS

/* Judges one condition from top to bottom and says why: for what a reader is told about
 * a rule or a step. Which rules hold is not found here but in the tally. */

/* In this order, so that all of many are as good as the lowest and any as the highest. */
typedef enum
{
  AMPARO_VERDICT_FALSE,
  AMPARO_VERDICT_OPEN,    /* a fact that is not known decides */
  AMPARO_VERDICT_TRUE,
} AmparoVerdict;

AmparoVerdict amparo_judge               (AmparoTally           *tally,
                                          const AmparoCondition *condition);
GArray       *amparo_judge_dup_items     (AmparoTally           *tally,
                                          const AmparoCondition *condition);
GPtrArray    *amparo_judge_dup_open      (AmparoTally           *tally,
                                          const AmparoCondition *condition);

G_END_DECLS
