/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small window in front of another one, to look something up or change it and go back.
 * Escape closes it. Lends the window, which is shown already. */
GtkWidget *amparo_sheet_present (GtkWidget  *parent,
                                 const char *title,
                                 GtkWidget  *content);

G_END_DECLS
