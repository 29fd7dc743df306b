/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How long the door still stays shut after too many wrong tries, in words. It shows itself
 * while there is something to wait for.
 *
 * Signal "ended" () when the next try is heard. */

#define AMPARO_TYPE_COUNTDOWN (amparo_countdown_get_type ())
G_DECLARE_FINAL_TYPE (AmparoCountdown, amparo_countdown, AMPARO, COUNTDOWN, GtkBox)

GtkWidget *amparo_countdown_new        (void);
void       amparo_countdown_begin      (AmparoCountdown *self,
                                        guint            seconds);
gboolean   amparo_countdown_is_running (AmparoCountdown *self);

char      *amparo_countdown_dup_words  (guint            seconds);

G_END_DECLS
