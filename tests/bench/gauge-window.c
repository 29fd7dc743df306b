/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gauge-window.h"

GtkWidget *
gauge_window_open (GtkWidget *window)
{
  gtk_window_set_default_size (GTK_WINDOW (window), 1080, 760);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);

  return window;
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

void
gauge_window_wait_for_frame (gpointer window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean painted = FALSE;
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (window);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);
}

void
gauge_window_show (GtkWidget *window,
                   GtkWidget *child)
{
  gtk_window_set_child (GTK_WINDOW (window), child);
  gauge_window_wait_for_frame (window);
}

void
gauge_window_rest (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
gauge_window_clear (GtkWidget *window)
{
  gauge_window_show (window, gtk_label_new (NULL));
  gauge_window_rest ();
}
