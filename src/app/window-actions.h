/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* The commands of a window, "win.…". */

void amparo_window_add_actions    (AmparoWindow *self);
/* Brings the states of the actions up to date with the session. */
void amparo_window_update_actions (AmparoWindow *self);

G_END_DECLS
