/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* When the young person is telling, asking stops: the words of the notice, and the step
 * that the checklist has for it. */

gboolean    amparo_checklist_stop_is_due       (AmparoScreening *screening);
GtkWidget  *amparo_checklist_stop_create_words (AmparoReading    reading);
AmparoStep *amparo_checklist_stop_find_step    (AmparoSession   *session);   /* nullable, lent */
void        amparo_checklist_stop_show_step    (AmparoSession   *session,
                                                GtkWidget       *parent);

G_END_DECLS
