/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "../app/desk.h"
#include "gauge-window.h"
#include "gauge.h"

/* How long it takes from the key that hides everything until the cover is drawn, over the
 * longest checklist. The yardstick is what GTK itself takes to draw a calendar over as many
 * bare rows. Every figure is the median and the longest of the runs, in milliseconds:
 * by the clock, and by the processor, which does not wait for other programs, and by which
 * the promise is judged. */

#define RUNS  51
#define ITEMS 46
#define MOST  50.0

/* Whatever waits for an idle moment is done before the next run. */
static void
settle (gpointer window)
{
  gauge_window_wait_for_frame (window);
  g_usleep (20 * 1000);
  gauge_window_rest ();
}

static Moment
measure (gpointer window,
         void   (*hide) (gpointer window))
{
  Moment begin;

  settle (window);
  begin = gauge_now ();
  hide (window);
  gauge_window_wait_for_frame (window);

  return gauge_since (begin);
}

static GtkWidget *
create_bare_page (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (int i = 0; i < ITEMS; i++)
    gtk_box_append (GTK_BOX (box), gtk_label_new ("Another person speaks for the young person"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);

  return scroller;
}

static void
hide_bare (gpointer window)
{
  gtk_window_set_child (window, gtk_calendar_new ());
}

static void
hide_cover (gpointer window)
{
  g_action_group_activate_action (window, "hide", NULL);
}

/* Of the clock or of the processor; gives the median. */
static double
report (const char   *name,
        const double *first)
{
  g_autofree char *longest_name = g_strconcat (name, "-longest", NULL);
  double median = gauge_median (first, RUNS, sizeof (Moment));
  double longest = 0;

  for (guint i = 0; i < RUNS; i++)
    longest = MAX (longest, G_STRUCT_MEMBER (double, first, i * sizeof (Moment)));
  gauge_print (name, RUNS, median, "ms");
  gauge_print (longest_name, RUNS, longest, "ms");

  return median;
}

/* Hiding closes all other windows, so each has its own turn. */
static void
measure_bare (void)
{
  GtkWidget *window = gauge_window_open (gtk_window_new ());
  Moment runs[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      gtk_window_set_child (GTK_WINDOW (window), create_bare_page ());
      runs[i] = measure (window, hide_bare);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  report ("cover-bare", &runs->clock);
  report ("cover-bare-processor", &runs->processor);
}

/* Gives whether it is as quick as promised. */
static gboolean
measure_cover (Desk *desk)
{
  AmparoWindow *window;
  Moment runs[RUNS];

  amparo_session_begin (desk->session, amparo_content_find_instrument (desk->content, "youth-screening"), FALSE);
  amparo_session_go_to (desk->session, AMPARO_PAGE_CHECKLIST);
  window = desk_open_window (desk);
  for (guint i = 0; i < RUNS; i++)
    {
      runs[i] = measure (window, hide_cover);
      amparo_session_uncover (desk->session);
    }
  desk_close (window);
  report ("cover", &runs->clock);

  return gauge_keeps ("cover-processor", report ("cover-processor", &runs->processor), MOST);
}

int
main (void)
{
  Desk desk = { NULL };
  gboolean kept;

  gtk_init ();
  adw_init ();
  desk_set_up (&desk, NULL);
  measure_bare ();
  kept = measure_cover (&desk);
  desk_tear_down (&desk, NULL);

  return kept ? 0 : 1;
}
