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
/* "Go on with “Youth screening” of today at 14:32?" */
char  *amparo_record_dup_offer   (AmparoSession       *session,
                                  const AmparoSummary *summary);
/* "R-17 · Section 4: Control · 12 of 30 answered" */
char  *amparo_record_dup_where   (AmparoSession       *session,
                                  const AmparoSummary *summary);
/* "Not finished, saved 14:32" or "Finished · ●●○ Possible concern · Ana" */
char  *amparo_record_dup_state   (AmparoSession       *session,
                                  const AmparoSummary *summary);
/* A step of it on the clock: "Report to police · By today at 16:20, 3 h 12 min left" */
char  *amparo_record_dup_due     (AmparoSession       *session,
                                  const AmparoSummary *summary,
                                  const AmparoDueStep *due,
                                  GDateTime           *now);
/* The clock alone. */
char  *amparo_record_dup_clock   (const AmparoSummary *summary,
                                  const AmparoDueStep *due,
                                  GDateTime           *now);
gboolean amparo_record_is_draft  (const AmparoSummary *summary);
/* Whether its level is found, and one may know of it: who only keeps the records may not. */
gboolean amparo_record_has_level (AmparoSession       *session,
                                  const AmparoSummary *summary);
/* The title of a checklist; its id, where it is no longer there. Lent. */
const char *amparo_record_get_checklist (AmparoSession *session,
                                         const char    *id);
/* The title of a step, likewise. */
const char *amparo_record_get_step      (AmparoSession *session,
                                         const char    *id);
/* "today at 14:32" */
char  *amparo_record_dup_moment  (gint64               time);

G_END_DECLS
