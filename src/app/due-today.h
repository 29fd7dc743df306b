/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

/* What somebody has to do now or soon: the next steps of their own screenings that are on the
 * clock, three of them and a way to the rest, and what is due of their training. It is hidden
 * where nothing is, and looks at the clock every minute.
 *
 * Signal "changed" () when there is more or less to do. */

#define AMPARO_TYPE_DUE_TODAY (amparo_due_today_get_type ())
G_DECLARE_FINAL_TYPE (AmparoDueToday, amparo_due_today, AMPARO, DUE_TODAY, AdwBin)

GtkWidget *amparo_due_today_new         (AmparoSession  *session,
                                         GPtrArray      *training);   /* of AmparoProgress */
/* Steps of screenings. */
guint      amparo_due_today_count_steps (AmparoDueToday *self);
/* What every minute does. */
void       amparo_due_today_refresh     (AmparoDueToday *self);

G_END_DECLS
