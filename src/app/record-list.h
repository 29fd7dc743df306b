/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "app/agenda.h"
#include "app/session.h"

G_BEGIN_DECLS

/* The screenings that somebody looks for, in the order they want, as a list model. It keeps
 * no object for each of them: an AmparoListed is made for what comes into view. */

#define AMPARO_TYPE_LISTED (amparo_listed_get_type ())
G_DECLARE_FINAL_TYPE (AmparoListed, amparo_listed, AMPARO, LISTED, GObject)

AmparoSummary    *amparo_listed_get_summary    (AmparoListed     *self);

#define AMPARO_TYPE_RECORD_LIST (amparo_record_list_get_type ())
G_DECLARE_FINAL_TYPE (AmparoRecordList, amparo_record_list, AMPARO, RECORD_LIST, GObject)

AmparoRecordList *amparo_record_list_new       (AmparoSession    *session);
/* After the finder has changed. */
void              amparo_record_list_look      (AmparoRecordList *self);
/* After the records themselves have changed. */
void              amparo_record_list_reload    (AmparoRecordList *self);
AmparoAgenda     *amparo_record_list_get_agenda (AmparoRecordList *self);
int               amparo_record_list_find      (AmparoRecordList *self,
                                                const char       *id);     /* -1: not shown */

G_END_DECLS
