/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Keeps in the session which control of which item has the focus, and its whole row in view.
 * Without a session, only that. */
void amparo_checklist_focus_attach (GtkWidget         *page,
                                    AmparoSession     *session,    /* nullable */
                                    GtkScrolledWindow *scroller);

G_END_DECLS
