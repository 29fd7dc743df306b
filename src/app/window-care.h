/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* The commands for the vault as a whole: "win.care", which shows all of them, and those that
 * it leads to. They are there while the vault is open. */

void     amparo_window_add_care    (AmparoWindow     *self);
void     amparo_window_update_care (AmparoWindow     *self);

/* Whoever came in with a passphrase that somebody gave them is asked for one of their own. */
void     amparo_window_welcome     (AmparoWindow     *self);

/* Whether the page is one that win.care leads to, and “back” back to it. */
gboolean amparo_page_is_below_care (AmparoWindowPage  page);

G_END_DECLS
