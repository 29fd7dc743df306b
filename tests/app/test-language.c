/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "desk.h"
#include "language/language.h"

/* gtk_test_init() would put the process into the locale "C", in which nothing is ever
 * translated. So this program starts as the real one does: in English under C.UTF-8. */

static void
test_template_is_translated (void)
{
  Desk desk;
  AmparoWindow *window;

  desk_set_up (&desk, NULL);
  window = desk_open_window (&desk);
  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "Whom to Call"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.reading", "s", "es");
  desk_settle ();
  g_assert_null (desk_find_label (GTK_WIDGET (window), "Whom to Call"));
  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "A quién llamar"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.reading", "s", "en");
  desk_settle ();
  g_assert_nonnull (desk_find_label (GTK_WIDGET (window), "Whom to Call"));

  desk_close (window);
  desk_tear_down (&desk, NULL);
}

/* Long before anybody would wonder whether the key was pressed. */
static void
test_switch_is_quick (void)
{
  AmparoWindow *window;
  gint64 begin, longest = 0;
  Desk desk;

  desk_set_up (&desk, NULL);
  desk_begin (&desk);
  amparo_session_go_to (desk.session, AMPARO_PAGE_CHECKLIST);
  window = desk_open_window (&desk);

  for (guint i = 0; i < 6; i++)
    {
      begin = g_get_monotonic_time ();
      gtk_widget_activate_action (GTK_WIDGET (window), "win.next-reading", NULL);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      longest = MAX (longest, g_get_monotonic_time () - begin);
    }
  g_test_message ("the longest switch took %" G_GINT64_FORMAT " ms", longest / 1000);
  g_assert_cmpint (longest / 1000, <, 500);

  desk_close (window);
  desk_tear_down (&desk, NULL);
}

int
main (int    argc,
      char **argv)
{
  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/language/template-is-translated", test_template_is_translated);
  g_test_add_func ("/language/switch-is-quick", test_switch_is_quick);

  return g_test_run ();
}
