/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The keys, in a list. */

#define AMPARO_TYPE_SHORTCUTS_WINDOW (amparo_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (AmparoShortcutsWindow, amparo_shortcuts_window, AMPARO, SHORTCUTS_WINDOW, AdwWindow)

GtkWidget *amparo_shortcuts_window_new (GtkWindow *parent);

G_END_DECLS
