/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

/* The window: one page at a time, made from the session and thrown away whenever the
 * page or a language changes. */

#define AMPARO_TYPE_WINDOW (amparo_window_get_type ())
G_DECLARE_FINAL_TYPE (AmparoWindow, amparo_window, AMPARO, WINDOW, AdwApplicationWindow)

GtkWidget     *amparo_window_new         (GtkApplication *application,
                                          AmparoSession  *session);
AmparoSession *amparo_window_get_session (AmparoWindow   *self);
GtkWidget     *amparo_window_get_page    (AmparoWindow   *self);   /* lent, until the next change */
void           amparo_window_begin_locked (AmparoWindow *self,
                                           gboolean      covered);
/* Whom to call, above this window. A second call brings the same one forward. */
void           amparo_window_show_help   (AmparoWindow   *self);

G_END_DECLS
