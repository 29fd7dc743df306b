/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Which deeds of the trail are shown: by whom, what, on which days, about which screening.
 * What is chosen holds at once. Lends the sheet, which is shown already. */
GtkWidget *amparo_trail_filter_present (AmparoSession *session,
                                        GtkWidget     *parent);

G_END_DECLS
