/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "training/event.h"

G_BEGIN_DECLS

/* One attempt at one module, in numbers. It is a fold over the events alone, in one pass:
 * what was handed in says its own score, so a module that has gone, or was rewritten,
 * takes nothing out of it. */

/* At of a "done": what kind of part was done. Value: the percent it came to, or "". */
#define AMPARO_DONE_BEFORE         "before"
#define AMPARO_DONE_LESSON         "lesson"
#define AMPARO_DONE_SCENARIO       "scenario"
#define AMPARO_DONE_PRACTICE       "practice"
#define AMPARO_DONE_PRACTICE_AGAIN "practice-again"   /* does not count */
#define AMPARO_DONE_AFTER          "after"
#define AMPARO_DONE_REFRESHER      "refresher-"       /* and the days: 7, 30 or 90 */
#define AMPARO_DONE_MODULE         "module"           /* all of it; the part is "", the value the version */

#define AMPARO_NOT_TAKEN           (-1)

/* Longer than this is a pause, and counts for this. */
#define AMPARO_LONGEST_STEP        ((guint64) 5 * 60 * G_USEC_PER_SEC)

typedef enum
{
  AMPARO_REFRESHER_7,
  AMPARO_REFRESHER_30,
  AMPARO_REFRESHER_90,
  AMPARO_N_REFRESHERS,
} AmparoRefresherTime;

typedef struct
{
  guint    n_events;
  gint64   started;                          /* time of the first event */
  gint64   latest;                           /* the latest that any event had */
  gint64   completed;                        /* 0 until then */
  gint64   active;                           /* microseconds, without pauses */
  int      before;                           /* percent, or AMPARO_NOT_TAKEN */
  int      after;                            /* of the last try until the module was completed */
  int      refreshers[AMPARO_N_REFRESHERS];
  guint    n_practices;                      /* that have a percent */
  guint    practice_sum;
  gboolean set_back;                         /* an event is older than the one before it */

  /* private: the event before */
  gint64   previous;
  gboolean away;
} AmparoTranscript;

void     amparo_transcript_init         (AmparoTranscript       *self);

/* The next event, in the order they were written. */
void     amparo_transcript_add          (AmparoTranscript       *self,
                                         const AmparoEvent      *event);
/* Begins anew, with all of these. */
void     amparo_transcript_fold         (AmparoTranscript       *self,
                                         GPtrArray              *events);   /* of AmparoEvent */

guint    amparo_transcript_get_minutes  (const AmparoTranscript *self);
int      amparo_transcript_get_practice (const AmparoTranscript *self);   /* mean percent, or AMPARO_NOT_TAKEN */

/* YYYY-MM-DD, where the computer stands; NULL until completed. */
char    *amparo_transcript_dup_date     (const AmparoTranscript *self);
char    *amparo_transcript_dup_expiry   (const AmparoTranscript *self,
                                         guint                   renew_years);

/* Of two attempts at the same module, which speaks for the learner: the one completed last,
 * else the one begun last. Less than 0 when it is a. */
int      amparo_transcript_compare      (const AmparoTranscript *a,
                                         const AmparoTranscript *b);

guint    amparo_refresher_get_days      (AmparoRefresherTime     refresher);
gboolean amparo_refresher_from_days     (guint                   days,
                                         AmparoRefresherTime    *refresher);

G_END_DECLS
