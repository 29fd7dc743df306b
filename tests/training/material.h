/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/content.h"
#include "training/course.h"

G_BEGIN_DECLS

/* The module “short” and its scenario “tale” of tests/data/valid, and a learner who takes it. */

AmparoContent  *material_load        (void);

/* As somebody edited it: in the file, all of was becomes is. Ends with NULL. What cannot be
 * read any more ends the test. */
AmparoContent  *material_load_edited (const char    *file,
                                      const char    *was,
                                      const char    *is,
                                      ...) G_GNUC_NULL_TERMINATED;

AmparoModule   *material_get_module  (AmparoContent *content);
AmparoScenario *material_get_tale    (AmparoContent *content);

/* What a learner does, kept as a logbook keeps it. Every call is a minute later. */
typedef struct
{
  AmparoContent *content;
  AmparoCourse  *course;
  GPtrArray     *log;     /* of AmparoEvent */
  gint64         now;
} Learner;

Learner        *learner_new          (AmparoContent *content);   /* taken */
void            learner_free         (Learner       *self);

/* FALSE where it cannot be done now. */
gboolean        learner_do           (Learner       *self,
                                      const char    *part,
                                      const char    *what,
                                      const char    *at,
                                      const char    *value);

/* Answers every question of a check or refresher, all right or all wrong, and hands it in. */
void            learner_take_check   (Learner       *self,
                                      const char    *part,
                                      gboolean       right);
void            learner_read_lesson  (Learner       *self);
void            learner_play_tale    (Learner       *self);
void            learner_rate_case    (Learner       *self);
void            learner_finish       (Learner       *self);   /* all of the module, all of it right */

/* The log, replayed on the module as it is in other content (taken; NULL for the same). */
AmparoCourse   *learner_resume       (Learner       *self,
                                      AmparoContent *content);

char           *dup_right_answer     (const AmparoQuestion *question);
char           *dup_wrong_answer     (const AmparoQuestion *question);

/* Everything a course can be asked, as one text. */
char           *describe_course      (AmparoCourse  *course);
char           *describe_play        (AmparoPlay    *play);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Learner, learner_free)

G_END_DECLS
