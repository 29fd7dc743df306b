/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/keeping.h"
#include "app/safe.h"
#include "app/session.h"
#include "screening/comparison.h"

G_BEGIN_DECLS

/* The record that is read: all its revisions, which of them is looked at, and the other
 * screening that it is compared with. It is read once, so that a change of language, which
 * builds the page again, is no second deed in the trail. */

#define AMPARO_TYPE_CASE_FILE (amparo_case_file_get_type ())
G_DECLARE_FINAL_TYPE (AmparoCaseFile, amparo_case_file, AMPARO, CASE_FILE, GObject)

/* Signals: "changed" () when something else is to be shown; "kept" () when a revision was
 * added to what is shown; "failed" (words as string) when the disk or the role said no. */

AmparoCaseFile       *amparo_case_file_new            (AmparoSession      *session,
                                                  AmparoSafe         *safe);
/* Reads it and goes to its page; "failed" tells where that cannot be. */
void                amparo_case_file_open           (AmparoCaseFile       *self,
                                                  const char         *id);
/* A draft of one's own is opened where it was left, and everything else to be read. */
void                amparo_record_activate       (AmparoSession      *session,
                                                  GtkWidget          *parent,
                                                  const char         *id);
/* From the comparison to the record, from an older revision to the newest, to the list. */
void                amparo_case_file_back           (AmparoCaseFile       *self);
/* Another number whenever something else is shown. */
guint               amparo_case_file_get_turn       (AmparoCaseFile       *self);

/* All is lent. NULL or 0 when nothing is read. */
GPtrArray          *amparo_case_file_get_history    (AmparoCaseFile       *self);   /* of AmparoOpened, the oldest first */
const AmparoOpened *amparo_case_file_get_newest     (AmparoCaseFile       *self);
const AmparoOpened *amparo_case_file_get_shown      (AmparoCaseFile       *self);
gboolean            amparo_case_file_shows_newest   (AmparoCaseFile       *self);
void                amparo_case_file_show           (AmparoCaseFile       *self,
                                                  guint               position);   /* in the history */
/* With the checklist that it was made with. */
AmparoScreening    *amparo_case_file_get_screening  (AmparoCaseFile       *self);

/* Beside another one, in the order of their days; the record itself is one of the two. */
void                amparo_case_file_compare        (AmparoCaseFile *self,
                                                     const char     *id);
AmparoComparison   *amparo_case_file_get_comparison (AmparoCaseFile *self);   /* nullable */
gboolean            amparo_case_file_compares_all   (AmparoCaseFile *self);
void                amparo_case_file_compare_all    (AmparoCaseFile *self,
                                                     gboolean        all);    /* not only what changed */
/* Of the same code, the newest first; of AmparoSummary, lent by the safe. */
GPtrArray          *amparo_case_file_dup_others     (AmparoCaseFile *self,
                                                     guint           most);
/* An amendment beside what it amends; NULL where no amendment is shown. */
AmparoComparison   *amparo_case_file_dup_amendment  (AmparoCaseFile *self);

/* A session that holds nothing but what is shown, for the parts of a result page. What is
 * ticked in it is kept, as a revision of the steps, while the newest is shown. */
AmparoSession      *amparo_case_file_dup_session    (AmparoCaseFile       *self);

/* Whether the role allows it with what is read, in the state it is in. */
gboolean            amparo_case_file_may            (AmparoCaseFile       *self,
                                                  AmparoMay           action);
void                amparo_case_file_sign_off       (AmparoCaseFile       *self,
                                                  const char         *remark);     /* "" for none */
/* The same code and a new day, on a checklist as it is now. */
void                amparo_case_file_begin         (AmparoCaseFile       *self,
                                                  AmparoInstrument   *instrument,
                                                  gboolean            with_facts);

G_END_DECLS
