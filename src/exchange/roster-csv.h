/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/content.h"
#include "store/logbook.h"

G_BEGIN_DECLS

/* The logbook as tables, with the names of the columns in the first line. Dates are
 * YYYY-MM-DD, scores are percent, and what there is not is empty. */

/* A line for every attempt. Of learners and records; content says how long a completion
 * lasts, and may have lost the module. */
char *amparo_roster_csv_write_completions (GPtrArray      *learners,
                                           GPtrArray      *records,
                                           AmparoContent  *content);

/* A line for every question of the module: how many answered it, and how many got it right,
 * the first time they handed it in. */
char *amparo_roster_csv_write_questions   (AmparoLogbook  *logbook,
                                           AmparoModule   *module,
                                           GError        **error);

/* A line for everything that anybody did, as it was written down; also of a damaged logbook. */
char *amparo_roster_csv_write_events      (AmparoSalvage  *salvage);

G_END_DECLS
