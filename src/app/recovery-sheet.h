/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Makes one more recovery sheet, in a window that goes when it was typed back. */
void amparo_recovery_sheet_open (AmparoSession *session,
                                 GtkWidget     *parent);

G_END_DECLS
