/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "app/library-list.h"
#include "app/pages.h"
#include "gauge-window.h"
#include "gauge.h"
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

  gauge_window_clear (window);
  amparo_session_set_reading (session, reading);
  begin = gauge_read_processor ();
  gauge_window_show (window, amparo_library_page_new (session));

  return gauge_read_processor () - begin;
}

/* The library is open and at rest. */
static double
measure_typing (void)
{
  double begin;

  gauge_window_rest ();
  begin = gauge_read_processor ();
  gtk_editable_set_text (GTK_EDITABLE (find_search (window)), "s");
  gauge_window_wait_for_frame (window);

  return gauge_read_processor () - begin;
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
  gtk_init ();
  adw_init ();
  window = gauge_window_open (gtk_window_new ());

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
      gauge_window_clear (window);
    }
  for (guint i = 0; i < N_FIGURES; i++)
    gauge_print (names[i], n, gauge_median (times[i], RUNS, sizeof (double)), "ms");

  return 0;
}
