/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/logbook.h"

G_BEGIN_DECLS

/* As many as the logbook is made for: 1,000 learners, each with three attempts of 100 events at
 * some of the modules module-0 to module-499, all completed. */

#define CROWD_N_LEARNERS            1000
#define CROWD_N_MODULES             500
#define CROWD_ATTEMPTS_PER_LEARNER  3
#define CROWD_EVENTS_PER_ATTEMPT    100

GPtrArray *crowd_make_events (void);   /* of AmparoEvent */
void       crowd_fill        (AmparoLogbook *logbook);

G_END_DECLS
