/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/learning.h"
#include "training/due.h"

G_BEGIN_DECLS

/* How far one learner is in each module. Values, made when asked. */

typedef struct
{
  AmparoModule     *module;       /* owned; NULL: it is no longer on this computer */
  AmparoText       *title;        /* owned */
  gint64            attempt;      /* the one begun last; 0: none */
  guint             done;         /* parts of it that are done, … */
  guint             all;          /* … of so many */
  gboolean          is_complete;  /* the one begun last is */
  gint64            certified;    /* the attempt completed last; 0: none */
  AmparoTranscript  transcript;   /* of that, or of the one begun last */
  gboolean          has_due;
  AmparoDue         due[AMPARO_N_DUE];
} AmparoProgress;

void       amparo_progress_free            (AmparoProgress *self);

/* Of the learner at every module, in the order of the content; then of what they learned from
 * modules that are gone. Without a learner, or where nothing can be read, nothing is begun. */
GPtrArray *amparo_learning_dup_progress    (AmparoLearning *self);   /* of AmparoProgress */

/* Of one of its refreshers, or AMPARO_RENEWAL: in words, such as "by December 6, 2026". */
char      *amparo_progress_dup_due_words   (const AmparoProgress *self,
                                            guint                 due);
gboolean   amparo_progress_is_due          (const AmparoProgress *self,
                                            guint                 due);   /* now or overdue */
/* "Refresher after 7 days", "Renewal" */
AmparoText *amparo_progress_dup_due_title  (guint                 due);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoProgress, amparo_progress_free)

G_END_DECLS
