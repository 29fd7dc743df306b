/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One thing a learner did, and when. What somebody has learned is the list of these, oldest
 * first; every state is a fold over it, so to resume is to replay, and a logbook only appends. */

#define AMPARO_EVENT_PAGE   "page"     /* a page of a lesson was opened: at */
#define AMPARO_EVENT_CHOICE "choice"   /* in a scenario: the scene at, the choice value */
#define AMPARO_EVENT_ANSWER "answer"   /* to the question at, the answer value */
#define AMPARO_EVENT_FACT   "fact"     /* in a practice: the fact at is value; "" takes it back */
#define AMPARO_EVENT_RATING "rating"   /* in a practice: the item at is rated value; "" takes it back */
#define AMPARO_EVENT_DONE   "done"     /* the part was handed in, or read to its end */
#define AMPARO_EVENT_BACK   "back"     /* in a scenario: to the decision before */
#define AMPARO_EVENT_AGAIN  "again"    /* a part is begun anew; in a scenario, from the step numbered in value */
#define AMPARO_EVENT_LEAVE  "leave"    /* the learner went away */

#define AMPARO_TYPE_EVENT (amparo_event_get_type ())

typedef struct
{
  gint64  time;    /* microseconds since 1970 in UTC, as the caller's clock had it */
  char   *part;    /* id of the part of the module, or of the refresher */
  char   *what;    /* one of the words above */
  char   *at;      /* id of a page, scene, question, fact or item; "" */
  char   *value;   /* id of a choice, rating or value of a fact; an answer; a number; "" */
} AmparoEvent;

GType        amparo_event_get_type (void) G_GNUC_CONST;

/* NULL stands for "". */
AmparoEvent *amparo_event_new      (gint64             time,
                                    const char        *part,
                                    const char        *what,
                                    const char        *at,
                                    const char        *value);
AmparoEvent *amparo_event_copy     (const AmparoEvent *self);
void         amparo_event_free     (AmparoEvent       *self);
gboolean     amparo_event_equal    (const AmparoEvent *self,
                                    const AmparoEvent *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoEvent, amparo_event_free)

G_END_DECLS
