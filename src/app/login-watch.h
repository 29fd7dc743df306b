/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Notices when whoever sits at the computer goes: the screen is locked, the desk is given to
 * another person, or the computer goes to sleep. Where nobody tells (org.freedesktop.login1),
 * nothing is ever noticed. */

typedef struct _AmparoLoginWatch AmparoLoginWatch;

AmparoLoginWatch *amparo_login_watch_new         (void           (*left) (gpointer user_data),
                                                  gpointer           user_data);
void              amparo_login_watch_free        (AmparoLoginWatch  *self);

/* Asks the computer to wait with its sleep until the watch, or the program, is gone, or this
 * is called with FALSE. It waits five seconds at most, as is usual. */
void              amparo_login_watch_delay_sleep (AmparoLoginWatch  *self,
                                                  gboolean           delay);

G_END_DECLS
