/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Home says is due of one's screenings.
 */

#include "config.h"

#include <string.h>

#include "app/due-today.h"
#include "caseload.h"

#define HOUR 60

static void
open_home (Caseload *load)
{
  amparo_session_go_to (load->session, AMPARO_PAGE_HOME);
  caseload_open_window (load);
}

static gboolean
is_row (GtkWidget     *widget,
        gconstpointer  title)
{
  return ADW_IS_ACTION_ROW (widget) && gtk_widget_get_mapped (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static GtkWidget *
find_row (Caseload   *load,
          const char *title)
{
  return desk_find (GTK_WIDGET (load->window), is_row, title);
}

static AmparoDueToday *
find_today (Caseload *load)
{
  return AMPARO_DUE_TODAY (desk_find_type (GTK_WIDGET (load->window), AMPARO_TYPE_DUE_TODAY));
}

static AmparoSummary *
put (Caseload *load)
{
  return caseload_put (load, "R-1", "first-look", AMPARO_LEVEL_CLEAR_CONCERN, 1);
}


static char *
dup_title (const char *step)
{
  return g_strdup (amparo_text_get (amparo_step_get_title (amparo_content_find_step (desk_get_content (), step)),
                                    AMPARO_LANGUAGE_ENGLISH));
}

static void
test_says_which_and_by_when (Caseload      *load,
                             gconstpointer  data)
{
  g_autofree char *title = dup_title ("ncmec-missing");
  const char *subtitle;
  GtkWidget *row;

  caseload_owe (put (load), "ncmec-missing", 3 * HOUR);
  open_home (load);
  row = find_row (load, title);
  g_assert_nonnull (row);
  subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));

  g_assert_true (g_str_has_prefix (subtitle, "R-1 · By "));
  g_assert_true (g_str_has_suffix (subtitle, "2 h 59 min left"));
}

static void
test_overdue_is_said (Caseload      *load,
                      gconstpointer  data)
{
  g_autofree char *title = dup_title ("ncmec-missing");

  caseload_owe (put (load), "ncmec-missing", -HOUR);
  open_home (load);

  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (load, title))), "Overdue since"));
}

/* The level was found just now, and the step has no time left from the beginning. */
static void
test_at_once_is_said (Caseload      *load,
                      gconstpointer  data)
{
  g_autofree char *title = dup_title ("report-police");
  AmparoSummary *summary = put (load);

  summary->found = g_get_real_time ();
  amparo_summary_add_due (summary, "report-police", summary->found);
  open_home (load);

  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (load, title))), ==,
                   "R-1 · At once · Found just now");
}

static void
test_nothing_due_is_not_said (Caseload      *load,
                              gconstpointer  data)
{
  caseload_owe (put (load), "re-screen", 30 * 24 * HOUR);
  open_home (load);

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_today (load))));
}

static void
test_three_and_a_way_to_all (Caseload      *load,
                             gconstpointer  data)
{
  AmparoSummary *summary = put (load);
  GtkWidget *all;

  for (guint i = 0; i < 4; i++)
    caseload_owe (summary, "ncmec-missing", (int) i * HOUR);
  open_home (load);
  all = find_row (load, "All 4 Steps to Be Done");
  g_assert_nonnull (all);
  g_assert_cmpuint (desk_count_type (GTK_WIDGET (find_today (load)), ADW_TYPE_ACTION_ROW), ==, 4);

  g_signal_emit_by_name (all, "activated");
  desk_settle ();
  g_assert_cmpint (amparo_session_get_page (load->session), ==, AMPARO_PAGE_RECORDS);
  g_assert_cmpstr (amparo_finder_get_choice (amparo_safe_get_finder (load->safe), AMPARO_FACET_DUE), ==, "due");
}

static void
test_time_goes_by (Caseload      *load,
                   gconstpointer  data)
{
  g_autofree char *title = dup_title ("ncmec-missing");
  AmparoSummary *summary = put (load);
  const AmparoDueStep *step;

  caseload_owe (summary, "ncmec-missing", HOUR);
  open_home (load);
  /* An hour later. */
  step = g_ptr_array_index (summary->due, 0);
  ((AmparoDueStep *) step)->by -= (gint64) HOUR * G_TIME_SPAN_MINUTE + G_TIME_SPAN_SECOND;
  amparo_due_today_refresh (find_today (load));

  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (load, title))), "Overdue since"));
}

static void
test_vault_says_how_many (Caseload      *load,
                          gconstpointer  data)
{
  caseload_owe (put (load), "ncmec-missing", HOUR);
  open_home (load);

  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (load, "Screenings"))), ==,
                   "1 screening · 1 step due now or soon");
  put (load);
  caseload_owe (put (load), "ncmec-missing", HOUR);
  g_signal_emit_by_name (load->safe, "records-changed");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (load, "Screenings"))), ==,
                   "3 screenings · 2 steps due now or soon");
}

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define add(name, func) \
  g_test_add ("/app/due-today/" name, Caseload, NULL, caseload_set_up, func, caseload_tear_down)
  add ("says-which-and-by-when", test_says_which_and_by_when);
  add ("overdue-is-said", test_overdue_is_said);
  add ("at-once-is-said", test_at_once_is_said);
  add ("nothing-due-is-not-said", test_nothing_due_is_not_said);
  add ("three-and-a-way-to-all", test_three_and_a_way_to_all);
  add ("time-goes-by", test_time_goes_by);
  add ("vault-says-how-many", test_vault_says_how_many);
#undef add

  result = g_test_run ();
  strongroom_clear ();

  return result;
}
