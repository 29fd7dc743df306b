/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <time.h>

#include "app/library-list.h"
#include "app/pages.h"
#include "language/language.h"

/* How long it takes until the library is on the screen, until it is there again when the
 * language is switched in it, and until the first letter that is typed has found its pages.
 * Each figure is the median of its runs, in milliseconds of the processor, which waits for
 * no frame and no other program. What is read once for the whole session, the index of the
 * search, is made beforehand. */

#define RUNS 15

enum
{
  OPEN,
  OPEN_BOTH,
  TYPE,
  N_FIGURES,
};

static const char * const names[N_FIGURES] = {
  [OPEN] = "library-open",
  [OPEN_BOTH] = "library-open-both-languages",
  [TYPE] = "library-type-a-letter",
};

static GtkWidget *window;

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
wait_for_frame (void)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean painted = FALSE;
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (window);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);
}

static void
show (GtkWidget *page)
{
  gtk_window_set_child (GTK_WINDOW (window), page);
  wait_for_frame ();
}

static void
clear (void)
{
  show (gtk_label_new (NULL));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find_search (GtkWidget *root)
{
  if (GTK_IS_SEARCH_ENTRY (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_search (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static double
measure_opening (AmparoSession *session,
                 AmparoReading  reading)
{
  double begin;

  clear ();
  amparo_session_set_reading (session, reading);
  begin = read_processor ();
  show (amparo_library_page_new (session));

  return read_processor () - begin;
}

/* The library is open and at rest. */
static double
measure_typing (void)
{
  double begin;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  begin = read_processor ();
  gtk_editable_set_text (GTK_EDITABLE (find_search (window)), "s");
  wait_for_frame ();

  return read_processor () - begin;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
report (const char *name,
        double     *times,
        guint       n)
{
  char value[G_ASCII_DTOSTR_BUF_SIZE];

  qsort (times, RUNS, sizeof *times, compare_doubles);
  g_ascii_formatd (value, sizeof value, "%.1f", times[RUNS / 2]);
  g_print ("{\"name\": \"%s\", \"n\": %u, \"value\": %s, \"unit\": \"ms\"}\n", name, n, value);
}

static void
open_window (void)
{
  gtk_init ();
  adw_init ();
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1080, 760);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
}

int
main (void)
{
  const char *paths[] = { amparo_content_get_shipped_dir (), NULL };
  g_autoptr (AmparoContent) content = NULL;
  double times[N_FIGURES][RUNS];
  guint n = 0;

  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  content = amparo_content_load (paths, amparo_language_get_catalog ());
  open_window ();

  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr (AmparoSession) session = amparo_session_new (content);
      AmparoLookUp *look_up = amparo_session_get_look_up (session);

      n = amparo_library_get_entries (amparo_look_up_get_library (look_up))->len;
      amparo_look_up_get_search (look_up);
      times[OPEN][i] = measure_opening (session, AMPARO_READING_ENGLISH);
      times[TYPE][i] = measure_typing ();
      amparo_look_up_set_query (look_up, "");
      times[OPEN_BOTH][i] = measure_opening (session, AMPARO_READING_BOTH);
      clear ();
    }
  for (guint i = 0; i < N_FIGURES; i++)
    report (names[i], times[i], n);

  return 0;
}
