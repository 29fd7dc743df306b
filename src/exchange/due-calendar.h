/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/content.h"
#include "store/logbook.h"

G_BEGIN_DECLS

/* What is still to be done after a training, for a calendar (iCalendar, RFC 5545): refreshers
 * on the day they open, renewals on the day they open, each once for all day.
 *
 * Imported again, an entry replaces itself, because it keeps its name. Learners are named only
 * where they are given: the calendar of one person says nothing about others. */
char *amparo_due_calendar_write (GPtrArray      *records,     /* of AmparoRecord */
                                 GPtrArray      *learners,    /* of AmparoLearner; nullable */
                                 AmparoContent  *content,
                                 gint64          now,         /* microseconds since 1970 in UTC */
                                 AmparoReading   reading);

G_END_DECLS
