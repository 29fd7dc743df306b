/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever works by keyboard in a small window sees what has the focus, and all of it.
 */

#include "config.h"

#include <adwaita.h>

#include "app/compat.h"
#include "app/field-row.h"
#include "app/note-view.h"
#include "trial-checklist.h"

/* Longer than GTK glides, and longer than a note takes to unfold. */
#define GLIDE_MS 700
#define HEIGHT   420

static gboolean
give_up_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for_glide (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (GLIDE_MS, give_up_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* Where it is in what is seen of the page. */
static graphene_rect_t
get_place (GtkWidget  *widget,
           GtkWidget **viewport)
{
  graphene_rect_t bounds;

  *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  g_assert_nonnull (*viewport);
  g_assert_true (gtk_widget_compute_bounds (widget, *viewport, &bounds));

  return bounds;
}

static void
assert_seen (GtkWidget *widget)
{
  GtkWidget *viewport;
  graphene_rect_t bounds = get_place (widget, &viewport);

  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (viewport));
}

static GtkWidget *
open_field (GtkWidget **window)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *space = gtk_button_new_with_label ("Above");
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = g_object_new (AMPARO_TYPE_FIELD_ROW, "title", "Code", "entry", gtk_entry_new (), NULL);

  gtk_widget_set_size_request (space, -1, 2 * HEIGHT);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_box_append (GTK_BOX (box), space);
  gtk_box_append (GTK_BOX (box), list);
  *window = g_object_new (GTK_TYPE_WINDOW,
                          "child", g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, NULL),
                          "default-height", HEIGHT,
                          NULL);
  gtk_widget_grab_focus (space);
  gtk_window_present (GTK_WINDOW (*window));
  gtk_test_widget_wait_for_draw (*window);

  return row;
}

static void
test_all_of_a_field_is_seen (void)
{
  GtkWidget *window;
  GtkWidget *row = open_field (&window);

  g_assert_true (gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD));
  wait_for_glide ();
  assert_seen (row);

  desk_close (window);
}

static void
set_up_small (Trial         *trial,
              gconstpointer  data)
{
  trial_set_up (trial, data);
  gtk_window_set_default_size (GTK_WINDOW (trial->window), 360, HEIGHT);
  wait_for_glide ();
}

static void
test_all_of_an_item_is_seen (Trial         *trial,
                             gconstpointer  data)
{
  trial_press (trial, GDK_KEY_Down);
  wait_for_glide ();
  assert_seen (gtk_widget_get_ancestor (trial_get_focus (trial), AMPARO_TYPE_ITEM_ROW));
}

static void
test_note_that_was_opened_is_seen (Trial         *trial,
                                   gconstpointer  data)
{
  trial_press (trial, GDK_KEY_Down);
  wait_for_glide ();
  trial_press (trial, GDK_KEY_n);
  wait_for_glide ();
  g_assert_true (AMPARO_IS_NOTE_VIEW (trial_get_focus (trial)));
  assert_seen (trial_get_focus (trial));
}

static void
test_guidance_that_was_opened_begins_in_view (Trial         *trial,
                                              gconstpointer  data)
{
  GtkWidget *guidance, *viewport;
  graphene_rect_t bounds;

  trial_press (trial, GDK_KEY_g);
  wait_for_glide ();
  guidance = desk_find_label (trial->page, "Answers come from somebody else");
  g_assert_nonnull (guidance);
  bounds = get_place (guidance, &viewport);
  g_assert_cmpfloat (bounds.origin.y, <, gtk_widget_get_height (viewport) - 40);
}

static double
get_scrolling (Trial *trial)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (trial_get_row (trial, SPEAKS_FOR)), GTK_TYPE_VIEWPORT);

  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)));
}

static void
test_guidance_is_read_to_its_end (Trial         *trial,
                                  gconstpointer  data)
{
  double before;

  trial_press (trial, GDK_KEY_g);
  wait_for_glide ();
  before = get_scrolling (trial);
  trial_press (trial, GDK_KEY_Page_Down);
  g_assert_cmpfloat (get_scrolling (trial), >, before);
  g_assert_nonnull (trial_get_row (trial, SPEAKS_FOR));
  trial_press (trial, GDK_KEY_Page_Up);
  g_assert_cmpfloat (get_scrolling (trial), <=, before);

  for (guint i = 0; i < 20 && trial_get_row (trial, SPEAKS_FOR) != NULL; i++)
    trial_press (trial, GDK_KEY_Page_Down);
  g_assert_null (trial_get_row (trial, SPEAKS_FOR));
}

/* Also while it is still below the edge, because the page is on its way to it. */
static void
test_row_that_fits_is_turned_at_once (Trial         *trial,
                                      gconstpointer  data)
{
  trial_press (trial, GDK_KEY_Down);
  trial_press (trial, GDK_KEY_Page_Down);
  g_assert_null (trial_get_row (trial, SPEAKS_FOR));
}

/* Its buttons do not fit beside each other; Return must not destroy anything. */
static void
test_narrow_alert_begins_at_the_safe_button (Trial         *trial,
                                             gconstpointer  data)
{
  GtkWidget *window, *focus;

  amparo_alert_present (trial->window, "Put the Backup in the Place of the Vault?", "It cannot be undone.",
                        "_Leave everything as it is", "_Restore the backup that was chosen", TRUE, NULL, NULL);
  wait_for_glide ();
  window = trial_find_dialog (trial);
  focus = gtk_root_get_focus (GTK_ROOT (window != NULL ? window : trial->window));
  g_assert_nonnull (focus);
  g_assert_nonnull (desk_find_label (focus, "Leave everything as it is"));
  if (window != NULL)
    trial_close_dialog (trial);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  /* As it is everywhere but in tests. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);

  g_test_add_func ("/into-view/all-of-a-field", test_all_of_a_field_is_seen);
  g_test_add ("/into-view/all-of-an-item", Trial, NULL, set_up_small, test_all_of_an_item_is_seen, trial_tear_down);
  g_test_add ("/into-view/note-that-was-opened", Trial, NULL, set_up_small, test_note_that_was_opened_is_seen,
              trial_tear_down);
  g_test_add ("/into-view/guidance-that-was-opened", Trial, NULL, set_up_small,
              test_guidance_that_was_opened_begins_in_view, trial_tear_down);
  g_test_add ("/into-view/guidance-is-read-to-its-end", Trial, NULL, set_up_small, test_guidance_is_read_to_its_end,
              trial_tear_down);
  g_test_add ("/into-view/row-that-fits", Trial, NULL, set_up_small, test_row_that_fits_is_turned_at_once, trial_tear_down);
  g_test_add ("/into-view/narrow-alert-begins-at-the-safe-button", Trial, NULL, set_up_small,
              test_narrow_alert_begins_at_the_safe_button, trial_tear_down);

  return g_test_run ();
}
