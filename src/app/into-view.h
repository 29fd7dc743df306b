/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Scrolls the page so that all of @widget is seen, as soon as it has its place there. For
 * what is said below the edge of a window; nothing moves when it is seen already. Of what
 * is taller than the page, the beginning is seen. */
void     amparo_bring_into_view      (GtkWidget          *widget);
/* The same at once, for what has its place, and for a part of it: @area is as the widget
 * counts, or NULL for all. */
void     amparo_bring_area_into_view (GtkWidget          *widget,
                                      const GdkRectangle *area);
/* Scrolls what is taller than the page by a page, up (-1) or down (1), but not past its end.
 * Returns: whether there was more of it. */
gboolean amparo_read_on              (GtkWidget          *widget,
                                      int                 step);

G_END_DECLS
