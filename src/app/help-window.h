/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Get help now: whom to call, danger first. Stays above the window it was opened from
 * without blocking it, so that a caller can look up what to say. */

#define AMPARO_TYPE_HELP_WINDOW (amparo_help_window_get_type ())
G_DECLARE_FINAL_TYPE (AmparoHelpWindow, amparo_help_window, AMPARO, HELP_WINDOW, AdwWindow)

GtkWidget *amparo_help_window_new (AmparoSession *session,
                                   GtkWindow     *parent);

G_END_DECLS
