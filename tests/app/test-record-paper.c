/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A screening that is kept, on its way to the printer or into a file.
 */

#include "config.h"

#include <unistd.h>

#include "app/note-view.h"
#include "app/print-job.h"
#include "binder.h"
#include "strongroom.h"

static void
test_nothing_leaves_without_a_reason (Binder        *self,
                                      gconstpointer  data)
{
  AmparoWindow *window = binder_show_one (self);
  GtkWindow *sheet;
  GtkWidget *language;

  strongroom_press (amparo_window_get_page (window), "_Print…");
  sheet = strongroom_get_sheet_window (window);
  strongroom_press (sheet, "Save as P_DF…");

  g_assert_true (strongroom_says (sheet, "Say why, in a few words."));
  /* The focus is on the button in it. */
  language = gtk_widget_get_first_child (desk_find_type (GTK_WIDGET (sheet), GTK_TYPE_DROP_DOWN));
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (language), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                       desk_find_label (GTK_WIDGET (sheet), "Language of the sheet"), NULL);
  g_assert_cmpuint (binder_count_deeds (self, AMPARO_DEED_EXPORT), ==, 0);
  gtk_window_destroy (sheet);
  desk_close (window);
}

static void
test_printer_is_asked_before_the_trail (Binder        *self,
                                        gconstpointer  data)
{
  AmparoWindow *window = binder_show_one (self);
  GtkWindow *sheet, *dialog;

  strongroom_press (amparo_window_get_page (window), "_Print…");
  sheet = strongroom_get_sheet_window (window);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (desk_find_type (GTK_WIDGET (sheet), AMPARO_TYPE_NOTE_VIEW))), "court", -1);
  strongroom_press (sheet, "_Print…");
  dialog = strongroom_get_sheet_window (window);
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (dialog), ==, "GtkPrintUnixDialog");

  g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_CANCEL);
  desk_settle ();
  g_assert_cmpuint (binder_count_deeds (self, AMPARO_DEED_PRINT), ==, 0);
  desk_close (window);
}

static void
test_sheet_waits_in_memory (Binder        *self,
                            gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.5", 8);
  int fd = amparo_print_job_hold (bytes);
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autofree char *target = g_file_read_link (link, NULL);
  char read_back[8];

  g_assert_cmpint (read (fd, read_back, sizeof read_back), ==, 8);
  g_assert_cmpmem (read_back, 8, "%PDF-1.5", 8);
  g_assert_true (g_str_has_prefix (target, "/memfd:"));
  close (fd);
}

int
main (int    argc,
      char **argv)
{
  static const BinderTest tests[] = {
    { "/record-paper/nothing-leaves-without-a-reason", test_nothing_leaves_without_a_reason },
    { "/record-paper/printer-is-asked-before-the-trail", test_printer_is_asked_before_the_trail },
    { "/record-paper/sheet-waits-in-memory", test_sheet_waits_in_memory },
  };

  return binder_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
