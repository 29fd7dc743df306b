/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The one column of a page inside a scrolled window: as wide as there is room, up to
 * "maximum-width", in the middle. Like AdwClamp, but a scrolled window asks every child
 * how high it would be at no width in particular, and to lay out a page of long texts for
 * an answer that is then thrown away takes longer than to show it. */

#define AMPARO_TYPE_COLUMN (amparo_column_get_type ())
G_DECLARE_FINAL_TYPE (AmparoColumn, amparo_column, AMPARO, COLUMN, GtkWidget)

/* In a template the child is written inside. */
GtkWidget *amparo_column_new (GtkWidget *child,
                              int        maximum_width);

G_END_DECLS
