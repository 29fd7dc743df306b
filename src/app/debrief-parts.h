/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"
#include "training/debrief.h"

G_BEGIN_DECLS

/* What the look back on a story is put together from. */

/* A decision of the path: what was chosen beside what is recommended, what either brings,
 * and the button that tries another way from there. */
GtkWidget *amparo_decision_new        (AmparoSession       *session,
                                       const AmparoDebrief *debrief,
                                       guint                number);   /* from 0 */
/* The recommended way from the beginning, to be opened. */
GtkWidget *amparo_recommended_way_new (const AmparoDebrief *debrief,
                                       AmparoReading        reading);

G_END_DECLS
