/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

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

#define N_SWITCHES 9

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  clock_t first = *(const clock_t *) a;
  clock_t second = *(const clock_t *) b;

  return (first > second) - (first < second);
}

/* The time that this process has had: what others take is not ours. */
static double
time_switch (AmparoWindow *window)
{
  clock_t times[N_SWITCHES];

  for (guint i = 0; i < N_SWITCHES; i++)
    {
      clock_t begin = clock ();

      gtk_widget_activate_action (GTK_WIDGET (window), "win.next-reading", NULL);
      desk_settle ();
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      times[i] = clock () - begin;
    }
  qsort (times, N_SWITCHES, sizeof times[0], compare_times);

  return times[N_SWITCHES / 2] * 1000.0 / CLOCKS_PER_SEC;
}

static void
test_switch_is_quick (gconstpointer data)
{
  AmparoWindowPage page = GPOINTER_TO_INT (data);
  AmparoWindow *window;
  double ms;
  Desk desk;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the sanitizers take their time");
  return;
#endif

  desk_set_up (&desk, NULL);
  desk_begin (&desk);
  amparo_session_go_to (desk.session, page);
  window = desk_open_window (&desk);

  ms = time_switch (window);
  g_test_message ("a switch took %.1f ms", ms);
  g_assert_cmpfloat (ms, <, 100);

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
  g_test_add_data_func ("/language/switch-is-quick/start",
                        GINT_TO_POINTER (AMPARO_PAGE_START), test_switch_is_quick);
  g_test_add_data_func ("/language/switch-is-quick/checklist",
                        GINT_TO_POINTER (AMPARO_PAGE_CHECKLIST), test_switch_is_quick);

  return g_test_run ();
}
