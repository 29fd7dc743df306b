/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Scrolls the page so that all of @widget is seen, as soon as it has its place there. For
 * what is said below the edge of a window; nothing moves when it is seen already. */
void amparo_bring_into_view (GtkWidget *widget);

G_END_DECLS
