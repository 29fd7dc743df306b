/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes guessing at the keyboard slow: five tries, then 30 seconds, doubling to 15 minutes.
 * The count stands in a small file beside the vault, so neither a restart nor a clock that
 * is set back forgets it. (Whoever takes the files away guesses against the key
 * derivation instead.) */

#define AMPARO_FREE_TRIES 5

typedef struct _AmparoThrottle AmparoThrottle;

AmparoThrottle *amparo_throttle_new   (const char      *vault_path,
                                       gint64         (*clock) (void));
void            amparo_throttle_free  (AmparoThrottle  *self);

/* Counts one try as wrong, before it is made: pulling the plug saves nobody a try. */
gboolean        amparo_throttle_enter (AmparoThrottle  *self,
                                       GError         **error);
/* Seconds until the next try is heard; 0: now. */
guint           amparo_throttle_get_wait (AmparoThrottle *self);
/* It was right. Gives how many were wrong before. */
guint           amparo_throttle_leave (AmparoThrottle  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoThrottle, amparo_throttle_free)

G_END_DECLS
