/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* EN | ES | EN+ES: three buttons, each the action win.reading with its target. */

#define AMPARO_TYPE_LANGUAGE_CONTROL (amparo_language_control_get_type ())
G_DECLARE_FINAL_TYPE (AmparoLanguageControl, amparo_language_control, AMPARO, LANGUAGE_CONTROL, GtkBox)

GtkWidget *amparo_language_control_new (void);

G_END_DECLS
