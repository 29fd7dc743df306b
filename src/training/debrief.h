/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "training/play.h"

G_BEGIN_DECLS

/* What a path through a scenario comes to, beside the recommended one. A value: made when
 * asked, and not changed by what is played afterwards. */

typedef struct
{
  const AmparoScene  *scene;
  const AmparoChoice *chosen;
  const AmparoChoice *recommended;
} AmparoDecision;

typedef struct
{
  /* owned */
  AmparoScenario     *scenario;
  GPtrArray          *decisions;      /* of AmparoDecision, in the order they were made */
  GPtrArray          *recommended;    /* of AmparoDecision: choosing what is recommended from the start */
  GPtrArray          *signs;          /* of AmparoSign, lent: met on the path, each once, in that order */
  /* lent by the scenario */
  const AmparoScene  *last;
  const AmparoEnding *ending;         /* NULL: the path was left before it came to one */
  /* plain */
  guint               n_recommended;  /* decisions that were the recommended ones */
  int                 score;
  int                 best;           /* of the recommended path, with every question answered right */
} AmparoDebrief;

AmparoDebrief *amparo_debrief_new  (AmparoPlay    *play,
                                    guint          path);   /* 0 is the one for the record */
void           amparo_debrief_free (AmparoDebrief *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoDebrief, amparo_debrief_free)

G_END_DECLS
