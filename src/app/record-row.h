/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/agenda.h"
#include "app/session.h"

G_BEGIN_DECLS

/* A line of the list of screenings: code and checklist, how it stands, and what is due first,
 * with its own shape where the time has come. It is made for one record after another. */

#define AMPARO_TYPE_RECORD_ROW (amparo_record_row_get_type ())
G_DECLARE_FINAL_TYPE (AmparoRecordRow, amparo_record_row, AMPARO, RECORD_ROW, GtkWidget)

GtkWidget *amparo_record_row_new   (void);
void       amparo_record_row_show  (AmparoRecordRow *self,
                                    AmparoSession   *session,
                                    AmparoSummary   *summary,
                                    AmparoAgenda    *agenda);
/* All that it says, for the widget that holds it. */
char      *amparo_record_row_dup_name (AmparoRecordRow *self);

/* An icon that tells what is due from what is overdue without a color. */
const char *amparo_due_get_icon    (const AmparoDueStep *due,
                                    GDateTime           *now);

G_END_DECLS
