/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/into-view.h"

/* In pixels: what is brought into view does not touch the edge. */
#define MARGIN 18
/* Of what was just read, this much stays when a page is turned. */
#define KEPT   54

/* GTK glides to whatever gets the focus. gtk_adjustment_clamp_page() would be undone by the
 * next step of that, while gtk_adjustment_set_value() ends it. */
static void
show (GtkAdjustment *adjustment,
      double         top,
      double         bottom)
{
  double value = gtk_adjustment_get_value (adjustment);

  value = MAX (value, bottom - gtk_adjustment_get_page_size (adjustment));
  gtk_adjustment_set_value (adjustment, MIN (value, top));
}

/* The first frame gives it a place, and the second one has it. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  gint64 *asked = user_data;

  if (!gtk_widget_get_visible (widget))
    return G_SOURCE_REMOVE;
  if (*asked == 0)
    *asked = gdk_frame_clock_get_frame_counter (clock);
  if (gdk_frame_clock_get_frame_counter (clock) == *asked || gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;

  amparo_bring_area_into_view (widget, NULL);

  return G_SOURCE_REMOVE;
}

void
amparo_bring_into_view (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, tick_cb, g_new0 (gint64, 1), g_free);
}

/* Where on the page the widget has the line that is y below its top.
 * Returns: the scrolling of the page, or NULL where nothing scrolls. */
static GtkAdjustment *
find_line (GtkWidget *widget,
           int        y,
           double    *line)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_point_t point;

  if (viewport == NULL
      || !gtk_widget_compute_point (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)),
                                    &GRAPHENE_POINT_INIT (0, y), &point))
    return NULL;

  *line = point.y;

  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
}

void
amparo_bring_area_into_view (GtkWidget          *widget,
                             const GdkRectangle *area)
{
  GtkAdjustment *adjustment;
  double top;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  adjustment = find_line (widget, area != NULL ? area->y : 0, &top);
  if (adjustment != NULL)
    show (adjustment, top - MARGIN,
          top + (area != NULL ? area->height : gtk_widget_get_height (widget)) + MARGIN);
}

gboolean
amparo_read_on (GtkWidget *widget,
                int        step)
{
  GtkAdjustment *adjustment;
  double top, bottom, value, page, stride;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  adjustment = find_line (widget, 0, &top);
  if (adjustment == NULL)
    return FALSE;

  bottom = top + gtk_widget_get_height (widget);
  value = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);
  stride = MAX (page - KEPT, 1);
  if (bottom - top <= page)
    return FALSE;
  if (step < 0 ? value <= top : value + page >= bottom)
    return FALSE;

  gtk_adjustment_set_value (adjustment, step < 0 ? MAX (value - stride, top - MARGIN)
                                                 : MIN (value + stride, bottom + MARGIN - page));

  return TRUE;
}
