/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "../app/caseload.h"
#include "app/finder.h"
#include "app/pages.h"
#include "gauge-window.h"
#include "gauge.h"
#include "language/language.h"

/* How long it takes until the list of 100,000 screenings is on the screen, and until it shows
 * what fits one letter, a filter, and another order. Beside it, in the same window, what GTK
 * alone takes for a list of as many strings, shown in the same words, and to filter them by a
 * letter; our page has a field and seven filters beside it, and puts codes in order as one counts.
 * Each figure is the median of its runs, in milliseconds of the processor, which waits for no
 * frame. */

#define MANY 100000
#define RUNS 9

enum
{
  OPEN,
  TYPE,
  FILTER,
  ORDER,
  BARE_OPEN,
  BARE_TYPE,
  N_FIGURES,
};

static const struct
{
  const char *name;
  double      most;      /* times the yardstick; 0 for the yardstick itself */
  int         yardstick;
} figures[N_FIGURES] = {
  [OPEN] = { "records-open", 3, BARE_OPEN },
  [TYPE] = { "records-type-a-letter", 1.5, BARE_TYPE },
  [FILTER] = { "records-filter-by-level", 1.5, BARE_TYPE },
  [ORDER] = { "records-order-by-code", 2, BARE_TYPE },
  [BARE_OPEN] = { "list-of-strings-open", 0, BARE_OPEN },
  [BARE_TYPE] = { "list-of-strings-type-a-letter", 0, BARE_TYPE },
};

static GtkWidget *window;

static double
measure_showing (GtkWidget *(*make) (gpointer data),
                 gpointer     data)
{
  double begin;

  gauge_window_clear (window);
  begin = gauge_read_processor ();
  gauge_window_show (window, make (data));

  return gauge_read_processor () - begin;
}

/* Ours */

static GtkWidget *
make_page (gpointer session)
{
  return amparo_records_page_new (session);
}

static void
fill (Caseload *load)
{
  static const char * const checklists[] = { "first-look", "youth-screening", "school-observation" };
  GPtrArray *records = amparo_safe_get_records (load->safe);
  g_autoptr (GPtrArray) summaries = g_ptr_array_new ();

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *code = g_strdup_printf ("R-%u", i % 40000);
      AmparoSummary *summary = caseload_put (load, code, checklists[i % 3], i % AMPARO_N_LEVELS, i % 1500);

      if (i % 20 == 0)
        caseload_owe (summary, "ncmec-missing", i % 5000);
      if (i % 7 == 0)
        caseload_owe (summary, "re-screen", i % 40000);
      /* To look for each in the list before it is put there would take all day. */
      g_ptr_array_add (summaries, amparo_summary_ref (summary));
      g_ptr_array_set_size (records, 0);
    }
  for (guint i = 0; i < MANY; i++)
    g_ptr_array_add (records, summaries->pdata[i]);
}

static double
measure_finding (AmparoFinder *finder,
                 guint         figure)
{
  double begin;

  gauge_window_rest ();
  begin = gauge_read_processor ();
  if (figure == TYPE)
    amparo_finder_set_words (finder, "7");
  else if (figure == FILTER)
    amparo_finder_choose (finder, AMPARO_FACET_LEVEL, "clear-concern");
  else
    amparo_finder_choose (finder, AMPARO_FACET_ORDER, "code");
  gauge_window_wait_for_frame (window);
  begin = gauge_read_processor () - begin;

  amparo_finder_forget (finder);
  gauge_window_wait_for_frame (window);

  return begin;
}

/* GTK alone */

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < 3; i++)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, NULL));
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  const char *string = gtk_string_object_get_string (gtk_list_item_get_item (item));
  const char *lines[] = { string, "Finished · November 22, 2026 at 10:18 · Possible concern · Ana",
                          "Screen again within 30 days · By December 10, 2026 at 10:18, 17 days left" };
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++, label = gtk_widget_get_next_sibling (label))
    gtk_label_set_label (GTK_LABEL (label), lines[i]);
}

/* The lines are made anew, as our page is. */
static GtkWidget *
make_bare (gpointer filter)
{
  GtkStringList *lines = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkFilterListModel *model;

  for (guint i = 0; i < MANY; i++)
    gtk_string_list_take (lines, g_strdup_printf ("R-%u · Youth screening", i % 40000));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  model = gtk_filter_list_model_new (G_LIST_MODEL (lines), g_object_ref (filter));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (model))), factory));

  return scroller;
}

static double
measure_bare_typing (GtkStringFilter *filter)
{
  double begin;

  gauge_window_rest ();
  begin = gauge_read_processor ();
  gtk_string_filter_set_search (filter, "7");
  gauge_window_wait_for_frame (window);
  begin = gauge_read_processor () - begin;

  gtk_string_filter_set_search (filter, NULL);
  gauge_window_wait_for_frame (window);

  return begin;
}

/* Reporting */

static gboolean
report (double times[N_FIGURES][RUNS])
{
  double medians[N_FIGURES];
  gboolean kept = TRUE;

  for (guint i = 0; i < N_FIGURES; i++)
    {
      medians[i] = gauge_median (times[i], RUNS, sizeof (double));
      gauge_print (figures[i].name, MANY, medians[i], "ms");
    }
  for (guint i = 0; i < N_FIGURES; i++)
    if (figures[i].most > 0)
      kept &= gauge_keeps (figures[i].name, medians[i], figures[i].most * medians[figures[i].yardstick]);

  return kept;
}

int
main (void)
{
  Caseload load = { 0 };
  g_autoptr (GtkStringFilter) filter = NULL;
  double times[N_FIGURES][RUNS];
  gboolean kept;

  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  gtk_init ();
  adw_init ();
  filter = gtk_string_filter_new (gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  caseload_set_up (&load, NULL);
  fill (&load);
  window = gauge_window_open (gtk_window_new ());

  for (guint i = 0; i < RUNS; i++)
    {
      times[OPEN][i] = measure_showing (make_page, load.session);
      for (guint figure = TYPE; figure <= ORDER; figure++)
        times[figure][i] = measure_finding (amparo_safe_get_finder (load.safe), figure);
      times[BARE_OPEN][i] = measure_showing (make_bare, filter);
      times[BARE_TYPE][i] = measure_bare_typing (filter);
    }
  kept = report (times);
  gtk_window_destroy (GTK_WINDOW (window));
  gauge_window_rest ();
  caseload_tear_down (&load, NULL);
  strongroom_clear ();

  return kept ? 0 : 1;
}
