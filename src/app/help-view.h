/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

/* What the help window shows: 911, then everybody else in the order of the directory. */

#define AMPARO_TYPE_HELP_VIEW (amparo_help_view_get_type ())
G_DECLARE_FINAL_TYPE (AmparoHelpView, amparo_help_view, AMPARO, HELP_VIEW, AdwBin)

GtkWidget *amparo_help_view_new       (AmparoSession  *session);
/* What is shown first of all, lent. */
GtkWidget *amparo_help_view_get_first (AmparoHelpView *self);

G_END_DECLS
