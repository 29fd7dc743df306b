/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A window to measure in, as large as on the desk of somebody who works with it. */

GtkWidget *gauge_window_open           (GtkWidget *window);   /* presents it, and gives it back */
void       gauge_window_wait_for_frame (gpointer   window);
/* Shows that in it and waits for its first frame. */
void       gauge_window_show           (GtkWidget *window,
                                        GtkWidget *child);
/* What waits for an idle moment is done before the next run. */
void       gauge_window_rest           (void);
/* Shows nothing in it, and rests. */
void       gauge_window_clear          (GtkWidget *window);

G_END_DECLS
