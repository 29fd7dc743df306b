/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "screening/plan.h"

G_BEGIN_DECLS

/* The engine: ratings and facts, and all that follows from them, kept up to date.
 *
 * Which items are asked, which rules hold, what the level is: all is known at any
 * moment without looking through the checklist. A change touches what looks at it, and
 * goes on only where that changes something. The tally tells nobody; the screening
 * does that. */

typedef struct _AmparoTally AmparoTally;

/* Items as they are counted for the reader: all that are asked, protective ones too. */
typedef struct
{
  guint asked;
  guint answered;   /* no information is an answer */
} AmparoProgress;

AmparoTally          *amparo_tally_new                  (AmparoPlan   *plan);
void                  amparo_tally_free                 (AmparoTally  *self);
const AmparoPlan     *amparo_tally_get_plan             (AmparoTally  *self);

gboolean              amparo_tally_rate                 (AmparoTally  *self,
                                                         guint         item,
                                                         int           rating);
gboolean              amparo_tally_set_fact             (AmparoTally  *self,
                                                         guint         fact,
                                                         int           value);

int                   amparo_tally_get_rating           (AmparoTally  *self,
                                                         guint         item);
guint                 amparo_tally_get_rank             (AmparoTally  *self,
                                                         guint         item);
int                   amparo_tally_get_fact             (AmparoTally  *self,
                                                         guint         fact);
gboolean              amparo_tally_is_asked             (AmparoTally  *self,
                                                         guint         item);
gboolean              amparo_tally_rule_holds           (AmparoTally  *self,
                                                         guint         rule);
guint                 amparo_tally_get_count            (AmparoTally  *self,
                                                         guint         counter);
AmparoLevel           amparo_tally_get_level            (AmparoTally  *self);
const AmparoProgress *amparo_tally_get_progress         (AmparoTally  *self);
const AmparoProgress *amparo_tally_get_section_progress (AmparoTally  *self,
                                                         guint         section);

GArray               *amparo_tally_get_flips            (AmparoTally  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoTally, amparo_tally_free)

G_END_DECLS
