/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* Locks the vault: what is on the screen is written, the keys are forgotten, and the program
 * is replaced by itself, for only a new process has nothing of the old one in its memory.
 * Where something could not be written, the process stays, and with it what was not
 * written; the door is shown, and nothing else until somebody comes in. */

/* Actions "win.lock" and "win.hide"; locks after minutes without a key or a click, with the
 * session of the desktop, and before the computer sleeps. */
void     amparo_window_watch_lock (AmparoWindow *self);

/* How the program begins after it was locked; the option names of amparo_application. */
#define AMPARO_LOCKED_OPTION  "locked"
#define AMPARO_COVERED_OPTION "covered"

G_END_DECLS
