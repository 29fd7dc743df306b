/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/learning.h"

G_BEGIN_DECLS

/* What the files of learning share: where somebody is (learning.c), what they do
 * (learning-verbs.c), and who they are (learning-learners.c). */

struct _AmparoLearning
{
  GObject parent_instance;

  /* owned */
  AmparoContent       *content;
  AmparoLogbook       *logbook;    /* nullable: it cannot be opened */
  char                *folder;     /* nullable */
  AmparoText          *trouble;    /* nullable: of the last verb */
  AmparoLearner       *learner;    /* nullable */
  AmparoModule        *module;     /* nullable */
  AmparoAttempt       *attempt;    /* nullable: of the learner at the module, the one begun last */
  GPtrArray           *events;     /* of AmparoEvent: of the attempt, as the logbook has them */
  AmparoCourse        *course;     /* nullable: what the events come to */
  AmparoEvent         *explained;  /* nullable */
  GHashTable          *warned;     /* of char *: "module/part" */
  char                *part;
  char                *page;       /* of a lesson */
  char                *draft;

  /* plain */
  AmparoLearningPlace  place;
  AmparoLearningPlace  came_from;  /* when somebody was asked who they are, or a side view was opened */
  guint                turn;
  gint64               now;        /* 0: what the clock says */
  gboolean             is_chosen;  /* the learner said in this sitting who they are */
  gboolean             wants_on;   /* once the learner is known, goes on with the module */
};

/* Goes to another place, or to the next thing in the same one. */
void     amparo_learning_move        (AmparoLearning      *self,
                                      AmparoLearningPlace  place);
/* Something failed: says so where one is. Takes the error. Always FALSE. */
gboolean amparo_learning_fail        (AmparoLearning      *self,
                                      GError              *error);
void     amparo_learning_set_part    (AmparoLearning      *self,
                                      const char          *part);

/* Reads where the learner is in the module; neither may be there. */
/* As if nobody had begun the module. */
void     amparo_learning_forget      (AmparoLearning      *self);
gboolean amparo_learning_load        (AmparoLearning      *self,
                                      GError             **error);
/* Begins the module for the learner. */
gboolean amparo_learning_begin       (AmparoLearning      *self,
                                      GError             **error);
void     amparo_learning_explain     (AmparoLearning      *self,
                                      AmparoEvent         *event);   /* nullable; copied */
/* Of the part, if that is the last thing that was done. */
void     amparo_learning_explain_last (AmparoLearning     *self);
/* Writes down what is done in the part; FALSE where it does not fit, or failed. */
gboolean amparo_learning_act         (AmparoLearning      *self,
                                      const char          *what,
                                      const char          *at,
                                      const char          *value);
void     amparo_learning_forget_learner    (AmparoLearning *self);
void     amparo_learning_find_last_learner (AmparoLearning *self);

G_END_DECLS
