/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The arrow keys go round the children of a box and choose none of them; the space bar
 * chooses. For choices that take something from others: what is only passed must not. */
void amparo_roving_attach (GtkWidget *box);

G_END_DECLS
