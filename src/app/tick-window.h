/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Asks when a step was done, by whom, and under which number, and ticks it.
 *
 * Signal: "ticked"   the session knows it now */

#define AMPARO_TYPE_TICK_WINDOW (amparo_tick_window_get_type ())
G_DECLARE_FINAL_TYPE (AmparoTickWindow, amparo_tick_window, AMPARO, TICK_WINDOW, AdwWindow)

GtkWidget *amparo_tick_window_new (AmparoSession *session,
                                   AmparoStep    *step,
                                   GtkWindow     *parent);   /* nullable */

G_END_DECLS
