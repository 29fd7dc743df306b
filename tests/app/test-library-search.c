/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of the library: searched, scrolled, and made as far as it is seen.
 */

#include "config.h"

#include "app/lazy.h"
#include "app/library-list.h"
#include "picture.h"
#include "shelf.h"

static guint
count_rows (AmparoWindow *window)
{
  GtkWidget *list = desk_find_type (shelf_get_list (window), GTK_TYPE_LIST_BOX);
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n += GTK_IS_LIST_BOX_ROW (row) && gtk_widget_get_child_visible (row);

  return n;
}

static void
test_opens_on_the_search (Desk          *desk,
                          gconstpointer  data)
{
  AmparoWindow *window = shelf_open (desk);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  g_assert_cmpint (amparo_session_get_page (desk->session), ==, AMPARO_PAGE_LIBRARY);
  g_assert_true (gtk_widget_is_ancestor (focus, shelf_get_search (window)));
  g_assert_cmpuint (count_rows (window), >, 100);
  g_assert_null (shelf_get_open (desk));

  desk_close (window);
}

static GtkWidget *
get_line (GtkWidget *row)
{
  return gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
}

/* Gives how many rows have their words; in view, all must. */
static guint
count_made (AmparoWindow *window)
{
  GtkWidget *list = desk_find_type (shelf_get_list (window), GTK_TYPE_LIST_BOX);
  GtkWidget *scroller = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      graphene_rect_t bounds;
      gboolean made;

      if (!GTK_IS_LIST_BOX_ROW (row) || !gtk_widget_get_child_visible (row))
        continue;

      made = desk_find_type (row, GTK_TYPE_LABEL) != NULL;
      g_assert_true (gtk_widget_compute_bounds (row, scroller, &bounds));
      if (bounds.origin.y + bounds.size.height > 0 && bounds.origin.y < gtk_widget_get_height (scroller))
        g_assert_true (made);
      n += made;
    }

  return n;
}

static void
test_rows_are_made_when_seen (Desk          *desk,
                              gconstpointer  data)
{
  AmparoWindow *window = shelf_open (desk);
  GtkWidget *scroller = amparo_library_list_get_scroller (AMPARO_LIBRARY_LIST (shelf_get_list (window)));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  guint first = count_made (window);

  g_assert_cmpuint (first, >, 5);
  g_assert_cmpuint (first, <, 100);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
  desk_lay_out (window);
  g_assert_cmpuint (count_made (window), >, first);

  shelf_type (window, "speaks for");
  desk_lay_out (window);
  g_assert_cmpuint (count_made (window), >, 0);

  desk_close (window);
}

/* Otherwise the list would jump while one scrolls. */
static void
test_row_keeps_its_height (Desk          *desk,
                           gconstpointer  data)
{
  AmparoWindow *window;
  GtkWidget *list;

  amparo_session_set_reading (desk->session, GPOINTER_TO_INT (data));
  window = shelf_open (desk);
  list = desk_find_type (shelf_get_list (window), GTK_TYPE_LIST_BOX);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *line;
      int before, after;

      if (!GTK_IS_LIST_BOX_ROW (row))
        continue;

      line = get_line (row);
      gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (line), NULL, &before, NULL, NULL);
      amparo_lazy_fill (AMPARO_LAZY (line));
      gtk_widget_measure (gtk_widget_get_first_child (line), GTK_ORIENTATION_VERTICAL,
                          gtk_widget_get_width (line), NULL, &after, NULL, NULL);
      g_assert_cmpint (before, ==, after);
    }

  desk_close (window);
}

static void
test_search_filters (Desk          *desk,
                     gconstpointer  data)
{
  AmparoWindow *window = shelf_open (desk);
  guint all = count_rows (window);

  shelf_type (window, "speaks for");
  g_assert_cmpuint (count_rows (window), >, 0);
  g_assert_cmpuint (count_rows (window), <, all);

  shelf_type (window, "xyzzy");
  g_assert_cmpuint (count_rows (window), ==, 0);
  g_assert_nonnull (desk_find_label (shelf_get_list (window), "Nothing found. Try fewer words, or only their beginning."));

  shelf_type (window, "");
  g_assert_cmpuint (count_rows (window), ==, all);

  desk_close (window);
}

static void
test_enter_opens_the_best (Desk          *desk,
                           gconstpointer  data)
{
  AmparoWindow *window = shelf_open (desk);

  shelf_type (window, "CYFD Statewide Central Intake");
  g_signal_emit_by_name (shelf_get_search (window), "activate");
  desk_lay_out (window);

  g_assert_nonnull (shelf_get_open (desk));
  g_assert_nonnull (strstr (shelf_get_open (desk), "/"));
  g_assert_nonnull (desk_find_label (amparo_window_get_page (window), "Sources"));

  desk_close (window);
}

int
main (int    argc,
      char **argv)
{
  picture_init (&argc, &argv);

#define ADD(path, data, test) g_test_add ("/app/library/" path, Desk, data, desk_set_up, test, shelf_tear_down)
  ADD ("opens-on-the-search", NULL, test_opens_on_the_search);
  ADD ("rows-are-made-when-seen", NULL, test_rows_are_made_when_seen);
  ADD ("row-keeps-its-height/english", GINT_TO_POINTER (AMPARO_READING_ENGLISH), test_row_keeps_its_height);
  ADD ("row-keeps-its-height/both", GINT_TO_POINTER (AMPARO_READING_BOTH), test_row_keeps_its_height);
  ADD ("search-filters", NULL, test_search_filters);
  ADD ("enter-opens-the-best", NULL, test_enter_opens_the_best);

  return g_test_run ();
}
