/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/agenda.h"
#include "app/finder.h"
#include "app/session.h"

G_BEGIN_DECLS

/* Which screenings somebody looks for. What is asked is made ready once, so that a record
 * costs a few comparisons: there may be a hundred thousand of them. */

typedef struct _AmparoRecordMatch AmparoRecordMatch;

AmparoRecordMatch *amparo_record_match_new   (AmparoSession       *session,
                                              AmparoFinder        *finder,
                                              AmparoAgenda        *agenda,    /* lent */
                                              GDateTime           *now);
void               amparo_record_match_free  (AmparoRecordMatch   *self);
gboolean           amparo_record_match_fits  (AmparoRecordMatch   *self,
                                              const AmparoSummary *summary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoRecordMatch, amparo_record_match_free)

G_END_DECLS
