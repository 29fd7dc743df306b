/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How soon the vault locks by itself; NULL where this computer keeps no settings. */
GtkWidget *amparo_lock_row_new (void);

G_END_DECLS
