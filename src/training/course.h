/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/module.h"
#include "screening/screening.h"
#include "training/misfit.h"
#include "training/play.h"
#include "training/transcript.h"

G_BEGIN_DECLS

/* One attempt at a module, from the check before to the last refresher: a fold over its
 * events. To resume is to replay them on a new course.
 *
 * When the module was edited meanwhile, what no longer fits changes nothing and is listed;
 * what was handed in, and the completion of it all, count as they were then. */

#define AMPARO_TYPE_COURSE (amparo_course_get_type ())
G_DECLARE_FINAL_TYPE (AmparoCourse, amparo_course, AMPARO, COURSE, GObject)

/* Where to go on. Everything is lent by the module. */
typedef struct
{
  const AmparoPart      *part;        /* NULL: a refresher, or nothing is left to do */
  const AmparoRefresher *refresher;   /* NULL: a part, or nothing is left to do */
  const char            *at;          /* id of a page, question, scene or item; "": the beginning */
} AmparoResume;

AmparoCourse           *amparo_course_new            (AmparoModule      *module);
AmparoModule           *amparo_course_get_module     (AmparoCourse      *self);

/* An event that was written down. FALSE where it does not fit: then it is among the misfits. */
gboolean                amparo_course_apply          (AmparoCourse      *self,
                                                      const AmparoEvent *event);

/* Does something now. Gives the events to be written down together: what was done, and what
 * that completed (of AmparoEvent; transfer full). NULL where it cannot be done now, and then
 * nothing has changed. A "done" needs neither at nor value: the course knows them. */
GPtrArray              *amparo_course_do             (AmparoCourse      *self,
                                                      gint64             time,
                                                      const char        *part,
                                                      const char        *what,
                                                      const char        *at,       /* nullable: "" */
                                                      const char        *value);   /* nullable: "" */

/* The whole */
gboolean                amparo_course_is_complete    (AmparoCourse      *self);
gboolean                amparo_course_is_passed      (AmparoCourse      *self);   /* the check after */
void                    amparo_course_get_progress   (AmparoCourse      *self,
                                                      guint             *done,
                                                      guint             *all);
AmparoResume            amparo_course_get_resume     (AmparoCourse      *self);
const AmparoTranscript *amparo_course_get_transcript (AmparoCourse      *self);
GPtrArray              *amparo_course_get_misfits    (AmparoCourse      *self);   /* of AmparoMisfit */

/* One part or refresher, by its id. One that is not there has nothing. */
gboolean                amparo_course_is_begun       (AmparoCourse      *self,
                                                      const char        *part);
gboolean                amparo_course_is_ready       (AmparoCourse      *self,
                                                      const char        *part);   /* to be handed in */
gboolean                amparo_course_is_closed      (AmparoCourse      *self,
                                                      const char        *part);   /* handed in; not being tried again */
gboolean                amparo_course_is_done        (AmparoCourse      *self,
                                                      const char        *part);   /* counts: after only when passed */
guint                   amparo_course_get_n_tries    (AmparoCourse      *self,
                                                      const char        *part);
int                     amparo_course_get_percent    (AmparoCourse      *self,
                                                      const char        *part);   /* of the last try; AMPARO_NOT_TAKEN */
const char             *amparo_course_get_place      (AmparoCourse      *self,
                                                      const char        *part);   /* as in AmparoResume */
const char             *amparo_course_get_answer     (AmparoCourse      *self,
                                                      const char        *part,
                                                      const char        *question);   /* nullable */
gboolean                amparo_course_has_seen       (AmparoCourse      *self,
                                                      const char        *part,
                                                      const AmparoPage  *page);

/* Lent, to look at: what is done to them goes through amparo_course_do(). After a practice
 * was begun anew it has another screening. NULL for other kinds of parts. */
AmparoPlay             *amparo_course_get_play       (AmparoCourse      *self,
                                                      const char        *part);
AmparoScreening        *amparo_course_get_screening  (AmparoCourse      *self,
                                                      const char        *part);

G_END_DECLS
