/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Prints a recovery sheet, drawn straight for the printer. */
void amparo_recovery_print (GtkWidget  *parent,
                            const char *code,
                            const char *title);

G_END_DECLS
