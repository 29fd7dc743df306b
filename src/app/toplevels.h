/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The windows of the program: the main one, and those above it that come and go. */

typedef void (*AmparoToplevelFunc) (GtkWindow *window,
                                    gpointer   user_data);

/* Calls func once for every window there is, and for every one that comes while the owner is
 * there. */
void amparo_toplevels_watch        (GtkWindow          *owner,
                                    AmparoToplevelFunc  func,
                                    gpointer            user_data);
/* Nothing of them is seen any more when this returns; questions are answered with no. */
void amparo_toplevels_close_others (GtkWindow          *kept);

G_END_DECLS
