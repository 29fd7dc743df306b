/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "training/day.h"
#include "training/transcript.h"

G_BEGIN_DECLS

/* What a completed module asks of its learner later on: three refreshers and a renewal. */

#define AMPARO_REFRESHER_GRACE  14   /* days from the day it opens until it is overdue */
#define AMPARO_RENEWAL_NOTICE   30   /* days before the expiry that the renewal opens */

/* The refreshers are AmparoRefresherTime; then comes the renewal. */
#define AMPARO_RENEWAL          AMPARO_N_REFRESHERS
#define AMPARO_N_DUE            (AMPARO_N_REFRESHERS + 1)

typedef enum
{
  AMPARO_DUE_LATER,
  AMPARO_DUE_NOW,
  AMPARO_DUE_OVERDUE,
  AMPARO_DUE_DONE,
} AmparoDueState;

typedef struct
{
  AmparoDueState state;
  char           from[AMPARO_DAY_SIZE];    /* the first day it can be taken */
  char           until[AMPARO_DAY_SIZE];   /* the last day before it is overdue */
  guint          days;                     /* later: until it opens; now: that remain; overdue: since; done: 0 */
} AmparoDue;

/* Fills due when the module was completed. @now is what the clock says; where it says less
 * than the latest event, no time has passed since that. */
gboolean amparo_due_find         (const AmparoTranscript *transcript,
                                  guint                   renew_years,
                                  gint64                  now,
                                  AmparoDue               due[AMPARO_N_DUE]);

/* Whether the clock was, or now is, behind what was already written: to be noted. */
gboolean amparo_due_is_set_back  (const AmparoTranscript *transcript,
                                  gint64                  now);

G_END_DECLS
