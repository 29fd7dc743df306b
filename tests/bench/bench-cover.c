/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <time.h>

#include "desk.h"

/* How long it takes from the key that hides everything until the cover is drawn, over the
 * longest checklist. The yardstick is what GTK itself takes to draw a calendar over as many
 * bare rows. Every figure is the median and the longest of the runs, in milliseconds:
 * by the clock, and by the processor, which does not wait for other programs, and by which
 * the promise is judged. */

#define RUNS  51
#define ITEMS 46
#define MOST  50.0

typedef struct
{
  const char *name;
  GArray     *clock;      /* of double */
  GArray     *processor;
} Figure;

static Figure bare = { "cover-bare" };
static Figure cover = { "cover" };

static double
read_processor (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return time.tv_sec * 1000.0 + time.tv_nsec / 1000000.0;
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static void
wait_frame (gpointer window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean painted = FALSE;
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (window);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);
}

/* Whatever waits for an idle moment is done before the next run. */
static void
settle (gpointer window)
{
  wait_frame (window);
  g_usleep (20 * 1000);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
measure (Figure   *figure,
         gpointer  window,
         void    (*hide) (gpointer window))
{
  gint64 begin = g_get_monotonic_time ();
  double processor = read_processor ();
  double clock;

  hide (window);
  wait_frame (window);
  processor = read_processor () - processor;
  clock = (g_get_monotonic_time () - begin) / 1000.0;
  g_array_append_val (figure->clock, clock);
  g_array_append_val (figure->processor, processor);
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

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
print_times (const char *name,
             const char *suffix,
             GArray     *times)
{
  double median, longest;

  g_array_sort (times, compare_doubles);
  median = g_array_index (times, double, times->len / 2);
  longest = g_array_index (times, double, times->len - 1);
  g_print ("{\"name\": \"%s%s\", \"n\": %u, \"value\": %.1f, \"unit\": \"ms\"}\n", name, suffix, times->len, median);
  g_print ("{\"name\": \"%s%s-longest\", \"n\": %u, \"value\": %.1f, \"unit\": \"ms\"}\n", name, suffix, times->len, longest);

  return median;
}

static double
report (Figure *figure)
{
  print_times (figure->name, "", figure->clock);

  return print_times (figure->name, "-processor", figure->processor);
}

static GtkWidget *
open_bare_window (void)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1080, 760);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);

  return window;
}

/* Hiding closes all other windows, so each has its own turn. */
static void
measure_bare (void)
{
  GtkWidget *window = open_bare_window ();

  for (int i = 0; i <= RUNS; i++)
    {
      gtk_window_set_child (GTK_WINDOW (window), create_bare_page ());
      settle (window);
      measure (&bare, window, hide_bare);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
measure_cover (Desk *desk)
{
  AmparoWindow *window;

  amparo_session_begin (desk->session, amparo_content_find_instrument (desk->content, "youth-screening"), FALSE);
  amparo_session_go_to (desk->session, AMPARO_PAGE_CHECKLIST);
  window = desk_open_window (desk);
  for (int i = 0; i <= RUNS; i++)
    {
      settle (window);
      measure (&cover, window, hide_cover);
      amparo_session_uncover (desk->session);
    }
  desk_close (window);
}

static void
create_figure (Figure *figure)
{
  figure->clock = g_array_new (FALSE, FALSE, sizeof (double));
  figure->processor = g_array_new (FALSE, FALSE, sizeof (double));
}

int
main (void)
{
  Desk desk = { NULL };
  double median;

  gtk_init ();
  adw_init ();
  desk_set_up (&desk, NULL);
  create_figure (&bare);
  create_figure (&cover);

  measure_bare ();
  measure_cover (&desk);
  report (&bare);
  median = report (&cover);
  desk_tear_down (&desk, NULL);
  if (median > MOST)
    g_printerr ("bench-cover: hiding takes %g ms of the processor, more than %g\n", median, MOST);

  return median > MOST ? 1 : 0;
}
