/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* One page with the header above it: back, title, language control, get help now, menu.
 * The window throws the whole frame away and makes a new one. */

#define AMPARO_TYPE_FRAME (amparo_frame_get_type ())
G_DECLARE_FINAL_TYPE (AmparoFrame, amparo_frame, AMPARO, FRAME, GtkBox)

GtkWidget *amparo_frame_new        (AmparoSession *session,
                                    GtkWidget     *page);
GtkWidget *amparo_frame_get_page   (AmparoFrame   *self);
/* In a narrow window the language control has a line of its own. */
void       amparo_frame_set_narrow (AmparoFrame   *self,
                                    gboolean       narrow);

G_END_DECLS
