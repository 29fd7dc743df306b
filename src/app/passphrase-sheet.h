/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Lets whoever opened the vault change their passphrase. */
void amparo_passphrase_sheet_open (AmparoSession *session,
                                   GtkWidget     *parent);

G_END_DECLS
