/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/content.h"
#include "store/logbook.h"
#include "training/certificate.h"
#include "training/course.h"

G_BEGIN_DECLS

/* Where the person at the desk is in training, and what they do there. Widgets hold none of
 * it: what was done is in the logbook, where somebody is follows from it, and what is only
 * typed or ticked so far is a draft here.
 *
 * A verb that does something writes it into the logbook first. When that fails, nothing was
 * done: the verb gives FALSE, and the trouble is a sentence for the person. */

typedef enum
{
  AMPARO_PLACE_CATALOGUE,     /* modules by role, progress, due */
  AMPARO_PLACE_LEARNERS,      /* who is learning: choose, add, edit */
  AMPARO_PLACE_MODULE,        /* one module: its parts, progress, go on, certificate */
  AMPARO_PLACE_LESSON,        /* one page of a lesson */
  AMPARO_PLACE_CHECK,         /* one question of a check or refresher; its feedback; the review */
  AMPARO_PLACE_SCENE,         /* content warning, scenes, consequences */
  AMPARO_PLACE_DEBRIEF,       /* the path beside the recommended one */
  AMPARO_PLACE_MAP,           /* of the scenario, after it came to an ending once */
  AMPARO_PLACE_PRACTICE,      /* a case beside the checklist */
  AMPARO_PLACE_AGREEMENT,     /* the key beside one's own ratings */
  AMPARO_PLACE_CERTIFICATE,   /* of the module that was completed */
  AMPARO_PLACE_TRAINER,       /* everybody who learns on this computer */
  AMPARO_PLACE_VERIFY,        /* to check the certificate of anybody */
} AmparoLearningPlace;

#define AMPARO_TYPE_LEARNING (amparo_learning_get_type ())
G_DECLARE_FINAL_TYPE (AmparoLearning, amparo_learning, AMPARO, LEARNING, GObject)

/* Property "place" (AmparoLearningPlace as int). It notifies whenever the page has to be made
 * anew: also for the next question or scene, and for a trouble. */

/* The logbook is in the folder, or in the usual one for NULL; it is made where there is none. */
AmparoLearning      *amparo_learning_new             (AmparoContent       *content,
                                                      const char          *folder);
AmparoContent       *amparo_learning_get_content     (AmparoLearning      *self);
const char          *amparo_learning_get_folder      (AmparoLearning      *self);   /* nullable: the usual one */
AmparoLogbook       *amparo_learning_get_logbook     (AmparoLearning      *self);   /* NULL where it cannot be opened */
AmparoText          *amparo_learning_get_trouble     (AmparoLearning      *self);   /* NULL: none */
/* Microseconds since 1970 in UTC: what the clock says, or what was set (0: the clock again). */
gint64               amparo_learning_get_now         (AmparoLearning      *self);
void                 amparo_learning_set_now         (AmparoLearning      *self,
                                                      gint64               now);

/* Reads all of the logbook, beside everything else, and says so where it is damaged. */
void                 amparo_learning_verify          (AmparoLearning      *self);
/* Only for a damaged logbook: it is kept under another name, and an empty one begins. */
gboolean             amparo_learning_begin_anew      (AmparoLearning      *self);

/* Where one is. Everything is lent until the next verb. */
AmparoLearningPlace  amparo_learning_get_place       (AmparoLearning      *self);
/* Grows when one goes on to something else, and not when the same is shown again: a new turn
 * is read from its beginning. */
guint                amparo_learning_get_turn        (AmparoLearning      *self);
AmparoModule        *amparo_learning_get_module      (AmparoLearning      *self);   /* nullable */
/* Of the learner at the module; NULL until it was begun. */
AmparoCourse        *amparo_learning_get_course      (AmparoLearning      *self);
const AmparoAttempt *amparo_learning_get_attempt     (AmparoLearning      *self);   /* nullable */
/* Id of the part or refresher one is in; "" outside. */
const char          *amparo_learning_get_part        (AmparoLearning      *self);
/* The same as the module has it; NULL outside, and for a refresher. */
const AmparoPart    *amparo_learning_get_the_part    (AmparoLearning      *self);
const AmparoRefresher *amparo_learning_get_refresher (AmparoLearning      *self);
/* Id of the page, question or scene to show; "": none is left, so the review, or the ending. */
const char          *amparo_learning_get_at          (AmparoLearning      *self);
/* The answer or the choice that was just made and is being explained; NULL: what is next. It
 * comes back after a restart, until one continued. */
const AmparoEvent   *amparo_learning_get_explained   (AmparoLearning      *self);
/* Whether the content warning of the part was read in this sitting, or the part begun. */
gboolean             amparo_learning_is_warned       (AmparoLearning      *self);

/* What is ticked, put in order or typed on the page so far, in words of the page's own; ""
 * on a new turn. */
const char          *amparo_learning_get_draft       (AmparoLearning      *self);
void                 amparo_learning_set_draft       (AmparoLearning      *self,
                                                      const char          *draft);

/* To go about. Nothing of it is written down, except that somebody opened a page, or left. */
void                 amparo_learning_browse          (AmparoLearning      *self);   /* the catalogue */
void                 amparo_learning_open            (AmparoLearning      *self,
                                                      AmparoModule        *module);
/* Another view of the module or part one is in, such as the map. */
void                 amparo_learning_show            (AmparoLearning      *self,
                                                      AmparoLearningPlace  place);
/* Where the module was left; begins it for who has not begun it. Without a learner, or with
 * several and none chosen in this sitting, asks first who it is. */
gboolean             amparo_learning_go_on           (AmparoLearning      *self);
/* A part or a refresher, also one that is done. */
gboolean             amparo_learning_enter           (AmparoLearning      *self,
                                                      const char          *part);
/* Begins a completed module anew, to renew its certificate. */
gboolean             amparo_learning_renew           (AmparoLearning      *self);
/* The content warning was read, or the explanation. */
void                 amparo_learning_continue        (AmparoLearning      *self);
/* Out of the part, to the module. */
void                 amparo_learning_leave           (AmparoLearning      *self);
/* To what is above; FALSE in the catalogue, above which there is home. */
gboolean             amparo_learning_back            (AmparoLearning      *self);

/* To do something, in the part one is in. */
gboolean             amparo_learning_turn_to         (AmparoLearning      *self,
                                                      const char          *page);
gboolean             amparo_learning_answer          (AmparoLearning      *self,    /* also to the question of a scene */
                                                      const char          *question,
                                                      const char          *answer);
gboolean             amparo_learning_choose          (AmparoLearning      *self,
                                                      const char          *choice);
gboolean             amparo_learning_step_back       (AmparoLearning      *self);   /* to the decision before */
/* A scenario from this decision of the last path on, a check or practice from the beginning. */
gboolean             amparo_learning_try_again       (AmparoLearning      *self,
                                                      guint                step);
/* These two leave the page as it is: its widgets show the rating already. After FALSE it is
 * made anew. "" takes it back. */
gboolean             amparo_learning_rate            (AmparoLearning      *self,
                                                      const char          *item,
                                                      const char          *rating);
gboolean             amparo_learning_state           (AmparoLearning      *self,
                                                      const char          *fact,
                                                      const char          *value);
/* What is ready is done: of a scenario the debrief follows, of a practice the agreement, of a
 * check its review, and of a lesson the module. */
gboolean             amparo_learning_hand_in         (AmparoLearning      *self);

/* The certificate of the module one is in: as it was issued, or issued now. NULL where the
 * learner has not completed it, and with an error. */
AmparoCertificate   *amparo_learning_dup_certificate (AmparoLearning      *self,
                                                      GError             **error);

gboolean             amparo_learning_has_certificate (AmparoLearning      *self);

/* Who is learning. The last one who did is, until somebody else is chosen. */
const AmparoLearner *amparo_learning_get_learner     (AmparoLearning      *self);   /* nullable */
GPtrArray           *amparo_learning_dup_learners    (AmparoLearning      *self);   /* of AmparoLearner, the last one first */
/* Goes back to what they were asked for. */
gboolean             amparo_learning_choose_learner  (AmparoLearning      *self,
                                                      gint64               id);
/* New with id 0; becomes the one who is learning. */
gboolean             amparo_learning_keep_learner    (AmparoLearning      *self,
                                                      const AmparoLearner *learner);

G_END_DECLS
