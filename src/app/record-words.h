/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/session.h"
#include "store/dossier.h"

G_BEGIN_DECLS

/* A record in a line or two of the language of the interface. */

/* "R-17 · Youth screening" */
char  *amparo_record_dup_title   (AmparoSession       *session,
                                  const AmparoSummary *summary);
/* "Not finished, saved 14:32" or "Finished · ●●○ Possible concern · Ana" */
char  *amparo_record_dup_state   (AmparoSession       *session,
                                  const AmparoSummary *summary);
/* The step that is due first, on the clock; NULL: none. */
char  *amparo_record_dup_due     (AmparoSession       *session,
                                  const AmparoSummary *summary,
                                  GDateTime           *now);
gboolean amparo_record_is_draft  (const AmparoSummary *summary);
/* "today at 14:32" */
char  *amparo_record_dup_moment  (gint64               time);

G_END_DECLS
