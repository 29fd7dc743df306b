/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of a long list that are made when they come into view.
 */

#include "config.h"

#include <adwaita.h>

#include "app/bilingual.h"
#include "app/lazy.h"
#include "desk.h"

#define N_ROWS  200
/* What the rows say of their height, and what it comes to. */
#define GUESSED 30
#define REAL    45

static GtkWidget *
make (gconstpointer data)
{
  return g_object_new (GTK_TYPE_LABEL, "height-request", REAL, "label", "Row", NULL);
}

static int
measure (gconstpointer  data,
         PangoContext  *context,
         int            width)
{
  return GUESSED;
}

/* A list in a window of 400 pixels, with nothing between its rows. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *scroller;
  GtkWidget *list;
} List;

static void
wait_for_frame (List *list)
{
  gtk_widget_queue_draw (list->window);
  gtk_test_widget_wait_for_draw (list->window);
}

static void
set_up (List          *list,
        gconstpointer  data)
{
  list->list = gtk_list_box_new ();
  for (guint i = 0; i < N_ROWS; i++)
    gtk_list_box_append (GTK_LIST_BOX (list->list), amparo_lazy_new (make, measure, g_strdup (""), g_free));
  list->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", list->list, NULL);
  list->window = g_object_new (GTK_TYPE_WINDOW, "child", list->scroller, "default-height", 400, NULL);
  gtk_window_present (GTK_WINDOW (list->window));
  wait_for_frame (list);
}

static void
tear_down (List          *list,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (list->window));
}

static AmparoLazy *
get_lazy (List  *list,
          guint  index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list->list), index);

  return AMPARO_LAZY (gtk_list_box_row_get_child (row));
}

static double
get_y (List  *list,
       guint  index)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (get_lazy (list, index)), list->scroller, &bounds));

  return bounds.origin.y;
}

static guint
count_filled (List *list)
{
  guint n = 0;

  for (guint i = 0; i < N_ROWS; i++)
    n += amparo_lazy_is_filled (get_lazy (list, i));

  return n;
}

static guint
find_first_in_view (List *list)
{
  guint i = 0;

  while (get_y (list, i) < 0)
    i++;

  return i;
}

static void
scroll_by (List   *list,
           double  distance)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (list->scroller));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + distance);
  wait_for_frame (list);
}

static void
assert_view_is_filled (List *list)
{
  int height = gtk_widget_get_height (list->scroller);

  for (guint i = 0; i < N_ROWS; i++)
    if (get_y (list, i) > -GUESSED && get_y (list, i) < height)
      g_assert_true (amparo_lazy_is_filled (get_lazy (list, i)));
}

static void
test_makes_what_is_in_view (List          *list,
                            gconstpointer  data)
{
  assert_view_is_filled (list);
  g_assert_cmpuint (count_filled (list), >, 5);
  g_assert_cmpuint (count_filled (list), <, 30);
}

static void
test_makes_what_comes_into_view (List          *list,
                                 gconstpointer  data)
{
  guint before = count_filled (list);

  scroll_by (list, 100 * GUESSED);

  assert_view_is_filled (list);
  g_assert_cmpuint (count_filled (list), >, before);
  g_assert_cmpuint (count_filled (list), <, before + 30);
}

/* The row that comes in above is higher than was guessed. */
static void
test_view_stays_when_a_row_above_grows (List          *list,
                                        gconstpointer  data)
{
  guint first, filled;
  double y;

  scroll_by (list, 100 * GUESSED);
  first = find_first_in_view (list);
  filled = count_filled (list);
  y = get_y (list, first);

  scroll_by (list, -2 * GUESSED);

  g_assert_cmpuint (count_filled (list), >, filled);
  g_assert_cmpfloat (get_y (list, first), ==, y + 2 * GUESSED);
}

/* GTK scrolls to it; then the rows around it are made. */
static void
test_focus_stays_when_rows_grow (List          *list,
                                 gconstpointer  data)
{
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list->list), 104));

  g_assert_true (gtk_widget_grab_focus (row));
  wait_for_frame (list);

  g_assert_cmpfloat (get_y (list, 104), >=, 0);
  g_assert_cmpfloat (get_y (list, 104), <=, gtk_widget_get_height (list->scroller) - GUESSED);
  assert_view_is_filled (list);
}

static void
test_makes_all_where_nothing_scrolls (void)
{
  GtkWidget *lazy = amparo_lazy_new (make, measure, g_strdup (""), g_free);
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "child", lazy, NULL);

  g_assert_false (amparo_lazy_is_filled (AMPARO_LAZY (lazy)));
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (amparo_lazy_is_filled (AMPARO_LAZY (lazy)));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* At most one line of three is guessed wrong, with the words of the shipped modules. */
static void
test_guess_is_about_right (gconstpointer data)
{
  GPtrArray *modules = amparo_content_get_modules (desk_get_content ());
  int width = GPOINTER_TO_INT (data);

  g_assert_cmpuint (modules->len, >, 0);
  for (guint i = 0; i < modules->len; i++)
    {
      AmparoText *text = amparo_module_get_summary (modules->pdata[i]);
      GtkWidget *label = g_object_ref_sink (amparo_bilingual_new_line (text, AMPARO_READING_ENGLISH));
      int guess = amparo_lazy_guess_height (gtk_widget_get_pango_context (label), amparo_text_get_english (text), width);
      int height, line;

      gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      line = amparo_lazy_guess_height (gtk_widget_get_pango_context (label), "", width);
      g_test_message ("%d for %d", guess, height);
      g_assert_cmpint (ABS (guess - height), <=, MAX (height / 3, line));
      g_object_unref (label);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/lazy/makes-what-is-in-view", List, NULL, set_up, test_makes_what_is_in_view, tear_down);
  g_test_add ("/lazy/makes-what-comes-into-view", List, NULL, set_up, test_makes_what_comes_into_view, tear_down);
  g_test_add ("/lazy/view-stays-when-a-row-above-grows", List, NULL,
              set_up, test_view_stays_when_a_row_above_grows, tear_down);
  g_test_add ("/lazy/focus-stays-when-rows-grow", List, NULL, set_up, test_focus_stays_when_rows_grow, tear_down);
  g_test_add_func ("/lazy/makes-all-where-nothing-scrolls", test_makes_all_where_nothing_scrolls);
  g_test_add_data_func ("/lazy/guess-is-about-right/wide", GINT_TO_POINTER (680), test_guess_is_about_right);
  g_test_add_data_func ("/lazy/guess-is-about-right/narrow", GINT_TO_POINTER (280), test_guess_is_about_right);

  return g_test_run ();
}
