/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/into-view.h"

/* In pixels: what is brought into view does not touch the edge. */
#define MARGIN 18

static void
reveal (GtkWidget         *widget,
        GtkScrolledWindow *scroller)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  GtkWidget *viewport = gtk_scrolled_window_get_child (scroller);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (widget, gtk_widget_get_first_child (viewport), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y - MARGIN,
                               bounds.origin.y + bounds.size.height + MARGIN);
}

/* The first frame gives it a place, and the second one has it. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  gint64 *asked = user_data;

  if (scroller == NULL || !gtk_widget_get_visible (widget))
    return G_SOURCE_REMOVE;
  if (*asked == 0)
    *asked = gdk_frame_clock_get_frame_counter (clock);
  if (gdk_frame_clock_get_frame_counter (clock) == *asked || gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;

  reveal (widget, GTK_SCROLLED_WINDOW (scroller));

  return G_SOURCE_REMOVE;
}

void
amparo_bring_into_view (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, tick_cb, g_new0 (gint64, 1), g_free);
}
