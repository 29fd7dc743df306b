/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/module.h"
#include "screening/screening.h"
#include "training/misfit.h"
#include "training/play.h"

G_BEGIN_DECLS

/* One part of a course, or one of its refreshers, as far as it was taken. Private to the
 * course, which hands on every event to the part it names. */

typedef struct
{
  /* lent by the module: one of the two */
  const AmparoPart      *part;
  const AmparoRefresher *refresher;

  /* owned; what the kind of part needs */
  GPtrArray             *questions;   /* of AmparoQuestion; of a check or a refresher */
  GHashTable            *answers;     /* id of a question -> answer */
  GHashTable            *pages;       /* AmparoPage, seen */
  AmparoPlay            *play;
  AmparoScreening       *screening;

  /* plain */
  const char            *at;          /* where the learner was last; lent by the module, NULL before */
  guint                  n_tries;     /* handed in so often */
  int                    first;       /* percent of the first try, or -1 */
  int                    last;        /* percent of the last try, or -1 */
  int                    most;        /* … of the best */
  gboolean               is_begun;
  gboolean               is_closed;   /* handed in, and not begun anew */
} AmparoCoursePart;

AmparoCoursePart *amparo_course_part_new        (const AmparoPart        *part,
                                                 const AmparoRefresher   *refresher);
void              amparo_course_part_free       (AmparoCoursePart        *self);
const char       *amparo_course_part_get_id     (const AmparoCoursePart  *self);

AmparoFit         amparo_course_part_apply      (AmparoCoursePart        *self,
                                                 const AmparoEvent       *event);

/* Whether all is answered, seen, rated or played to its end, so that it can be handed in. */
gboolean          amparo_course_part_is_ready   (const AmparoCoursePart  *self);
/* What it comes to now, in whole percent; -1 where there is nothing to count. */
int               amparo_course_part_score      (const AmparoCoursePart  *self);
/* What the event says that hands it in (at, of "done"). */
char             *amparo_course_part_dup_kind   (const AmparoCoursePart  *self);
/* The page, question, scene or item to go on with. */
const char       *amparo_course_part_get_place  (const AmparoCoursePart  *self);

G_END_DECLS
