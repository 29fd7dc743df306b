/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who did what, as an auditor sees it.
 */

#include "config.h"

#include <string.h>

#include "app/deed-words.h"
#include "app/trail-log.h"
#include "keep.h"
#include "store/vault-care.h"
#include "store/vault-people.h"

static AmparoTrailLog *
read_log (Keep *keep)
{
  AmparoTrailLog *log = amparo_trail_log_get (keep->safe);

  amparo_trail_log_read (log);
  while (amparo_trail_log_get_state (log) == AMPARO_TRAIL_READING)
    g_main_context_iteration (NULL, TRUE);

  return log;
}

static void
ask_for (AmparoTrailLog          *log,
         const AmparoTrailFilter  filter)
{
  amparo_trail_log_set_filter (log, &filter);
}

static guint
count (AmparoTrailLog *log)
{
  return g_list_model_get_n_items (G_LIST_MODEL (log));
}

static AmparoWindow *
open_page (Keep *keep)
{
  AmparoWindow *window = keep_open_window (keep);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.trail", NULL);
  desk_settle ();
  keep_says (GTK_WIDGET (window), "deeds, the newest first");

  return window;
}

/* What is read */

static void
test_newest_comes_first (Keep          *keep,
                         gconstpointer  data)
{
  g_autoptr (AmparoTrailDeed) first = NULL;
  AmparoTrailLog *log;

  keep_unlock (keep, "Ben");
  log = read_log (keep);
  first = g_list_model_get_item (G_LIST_MODEL (log), 0);

  g_assert_cmpuint (amparo_trail_deed_get_number (first), ==, amparo_trail_log_get_total (log));
}

static void
test_reading_is_a_deed (Keep          *keep,
                        gconstpointer  data)
{
  g_autoptr (AmparoTrailDeed) first = NULL;

  keep_unlock (keep, "Ben");
  first = g_list_model_get_item (G_LIST_MODEL (read_log (keep)), 0);

  g_assert_cmpint (amparo_trail_deed_get_kind (first), ==, AMPARO_DEED_READ_TRAIL);
}

static void
test_lock_forgets (Keep          *keep,
                   gconstpointer  data)
{
  AmparoTrailLog *log;

  keep_unlock (keep, "Ben");
  log = read_log (keep);
  ask_for (log, (AmparoTrailFilter) { .record = (char *) "R-17" });
  amparo_safe_lock (keep->safe);

  g_assert_cmpuint (amparo_trail_log_get_total (log), ==, 0);
  g_assert_false (amparo_trail_log_is_filtered (log));
}

/* The filter */

static void
test_filter_by_person (Keep          *keep,
                       gconstpointer  data)
{
  AmparoTrailLog *log;

  keep_unlock (keep, "Ben");
  log = read_log (keep);
  ask_for (log, (AmparoTrailFilter) { .person = (char *) amparo_safe_get_me (keep->safe) });

  for (guint i = 0; i < count (log); i++)
    {
      g_autoptr (AmparoTrailDeed) deed = g_list_model_get_item (G_LIST_MODEL (log), i);

      g_assert_cmpstr (amparo_trail_deed_get_actor (deed), ==, amparo_safe_get_me (keep->safe));
    }
  g_assert_cmpuint (count (log), ==, 2);
}

static void
test_filter_by_kind (Keep          *keep,
                     gconstpointer  data)
{
  AmparoTrailLog *log;

  keep_unlock (keep, "Ben");
  log = read_log (keep);
  ask_for (log, (AmparoTrailFilter) { .topic = AMPARO_DEED_CREATE });

  g_assert_cmpuint (count (log), ==, 1);
}

static gpointer
make_and_remove_sheet (AmparoVault  *vault,
                       gpointer      data,
                       GError      **error)
{
  g_autofree char *code = amparo_vault_make_sheet (vault, "Third", error);
  g_autofree char *id = NULL;

  if (code == NULL || !amparo_vault_confirm_sheet (vault, code, error))
    return NULL;

  id = g_strdup (amparo_people_find_by_name (amparo_vault_get_people (vault), "Third")->id);

  return amparo_vault_remove_person (vault, id, error) ? vault : NULL;
}

/* What was done with a recovery sheet and with a person are different things. */
static void
test_filter_tells_sheets_from_people (Keep          *keep,
                                      gconstpointer  data)
{
  static const struct
  {
    guint topic;
    guint n;
  } topics[] = {
    { AMPARO_TOPIC_PERSON_ADDED, 2 },
    { AMPARO_TOPIC_PERSON_REMOVED, 0 },
    { AMPARO_TOPIC_SHEET_MADE, AMPARO_SHEETS + 1 },
    { AMPARO_TOPIC_SHEET_CONFIRMED, AMPARO_SHEETS + 1 },
    { AMPARO_TOPIC_SHEET_REMOVED, 1 },
    { AMPARO_DEED_PEOPLE, 0 },
  };
  g_autoptr (GError) error = NULL;
  AmparoTrailLog *log;

  keep_unlock (keep, "Ana");
  keep_do (keep, make_and_remove_sheet, NULL, &error);
  g_assert_no_error (error);
  log = read_log (keep);

  for (gsize i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      ask_for (log, (AmparoTrailFilter) { .topic = topics[i].topic });
      g_assert_cmpuint (count (log), ==, topics[i].n);
      g_assert_cmpint (amparo_trail_log_has_topic (log, topics[i].topic), ==, topics[i].n > 0);
    }
}

static char *
dup_day (int days)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_add_days (now, days);

  return g_date_time_format (then, "%Y-%m-%d");
}

static void
test_filter_by_days (Keep          *keep,
                     gconstpointer  data)
{
  g_autofree char *yesterday = dup_day (-1);
  g_autofree char *today = dup_day (0);
  g_autofree char *tomorrow = dup_day (1);
  AmparoTrailLog *log;

  keep_unlock (keep, "Ben");
  log = read_log (keep);
  ask_for (log, (AmparoTrailFilter) { .from = yesterday, .until = today });
  g_assert_cmpuint (count (log), ==, amparo_trail_log_get_total (log));
  ask_for (log, (AmparoTrailFilter) { .from = tomorrow });
  g_assert_cmpuint (count (log), ==, 0);
  ask_for (log, (AmparoTrailFilter) { .until = yesterday });
  g_assert_cmpuint (count (log), ==, 0);
}

static void
test_filter_by_code (Keep          *keep,
                     gconstpointer  data)
{
  g_autofree char *id = NULL;
  AmparoTrailLog *log;
  guint by_id;

  keep_unlock (keep, "Ana");
  id = keep_screen (keep, "R-17");
  g_free (keep_screen (keep, "R-18"));
  log = read_log (keep);
  ask_for (log, (AmparoTrailFilter) { .record = id });
  by_id = count (log);
  ask_for (log, (AmparoTrailFilter) { .record = (char *) "r-17" });

  g_assert_cmpuint (by_id, >=, 1);
  g_assert_cmpuint (count (log), ==, by_id);
}

/* Somebody who may not see a code does not find by it either. */
static void
test_auditor_does_not_find_a_code (Keep          *keep,
                                   gconstpointer  data)
{
  AmparoTrailLog *log;

  keep_unlock (keep, "Ana");
  g_free (keep_screen (keep, "R-17"));
  amparo_safe_lock (keep->safe);
  keep_unlock (keep, "Ben");
  log = read_log (keep);
  ask_for (log, (AmparoTrailFilter) { .record = (char *) "R-17" });

  g_assert_cmpuint (count (log), ==, 0);
}

/* The page */

static void
test_page_says_who_and_what (Keep          *keep,
                             gconstpointer  data)
{
  AmparoWindow *window;

  keep_unlock (keep, "Ben");
  window = open_page (keep);

  g_assert_true (keep_says (GTK_WIDGET (window), "Read who did what"));
  g_assert_true (keep_says (GTK_WIDGET (window), "Ben · today at "));
  g_assert_true (keep_says (GTK_WIDGET (window), "New, as: Administrator"));
  g_assert_true (keep_says (GTK_WIDGET (window), "Made a recovery sheet"));

  keep_close_window (keep, window);
}

static void
test_code_is_only_for_who_may_see_it (Keep          *keep,
                                      gconstpointer  data)
{
  AmparoWindow *window;

  keep_unlock (keep, "Ana");
  g_free (keep_screen (keep, "R-17"));
  window = open_page (keep);
  g_assert_true (keep_says (GTK_WIDGET (window), ", R-17"));
  keep_close_window (keep, window);

  amparo_safe_lock (keep->safe);
  amparo_session_go_to (keep->session, AMPARO_PAGE_HOME);
  keep_unlock (keep, "Carla");
  window = open_page (keep);
  g_assert_true (keep_says (GTK_WIDGET (window), "Finished a screening"));
  g_assert_null (keep_find_words (GTK_WIDGET (window), "R-17"));
  keep_close_window (keep, window);
}

static void
test_language_reads_nothing_anew (Keep          *keep,
                                  gconstpointer  data)
{
  AmparoTrailLog *log;
  AmparoWindow *window;
  guint total;

  keep_unlock (keep, "Ben");
  window = open_page (keep);
  log = amparo_trail_log_get (keep->safe);
  ask_for (log, (AmparoTrailFilter) { .topic = AMPARO_DEED_CREATE });
  total = amparo_trail_log_get_total (log);
  amparo_session_set_reading (keep->session, AMPARO_READING_BOTH);
  desk_settle ();

  g_assert_cmpuint (amparo_trail_log_get_total (log), ==, total);
  g_assert_cmpuint (count (log), ==, 1);
  g_assert_true (keep_says (GTK_WIDGET (window), "1 of "));

  keep_close_window (keep, window);
}

static void
test_only_auditors_save_it (Keep          *keep,
                            gconstpointer  data)
{
  AmparoWindow *window;

  keep_unlock (keep, "Carla");
  window = open_page (keep);

  g_assert_null (keep_find_button (GTK_WIDGET (window), "_Save as a Table…"));

  keep_close_window (keep, window);
}

static void
test_screeners_do_not_read_it (Keep          *keep,
                               gconstpointer  data)
{
  GAction *action;
  AmparoWindow *window = keep_open_window (keep);

  action = g_action_map_lookup_action (G_ACTION_MAP (window), "trail");
  g_assert_false (g_action_get_enabled (action));
  keep_unlock (keep, "Ben");
  desk_settle ();
  g_assert_true (g_action_get_enabled (action));

  keep_close_window (keep, window);
}

/* The words */

static void
test_every_deed_has_words (Keep          *keep,
                           gconstpointer  data)
{
  for (guint topic = 1; topic < AMPARO_N_TOPICS; topic++)
    g_assert_nonnull (amparo_topic_get_words (topic));
}

static void
test_details_are_sentences (Keep          *keep,
                            gconstpointer  data)
{
  static const struct
  {
    AmparoDeedKind  kind;
    const char     *detail;
    const char     *said;
  } details[] = {
    { AMPARO_DEED_UNLOCK, "", NULL },
    { AMPARO_DEED_READ, "0", NULL },
    { AMPARO_DEED_READ, "2", "Version 2." },
    { AMPARO_DEED_READ, "all", "All its versions." },
    { AMPARO_DEED_WRONG, "1", "1 wrong passphrase before this person came in." },
    { AMPARO_DEED_EXPORT, "sealed", "Sealed with a passphrase." },
    { AMPARO_DEED_PEOPLE, "add supervisor,screener", "New, as: Supervisor, Screener" },
    { AMPARO_DEED_PEOPLE, "roles auditor", "From then on: Auditor" },
    { AMPARO_DEED_PEOPLE, "add recovery", NULL },
    { AMPARO_DEED_PEOPLE, "confirm", NULL },
    { AMPARO_DEED_POLICY, "", "Everything is kept until somebody deletes it." },
    { AMPARO_DEED_POLICY, "none-noted=730 clear-concern=400", "No concern noted: 2 years; Clear concern: 400 days" },
    { AMPARO_DEED_BACK_UP, "stick.amparo", "In the file stick.amparo." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autofree char *said = amparo_deed_dup_detail (keep->session, details[i].kind, details[i].detail);

      g_assert_cmpstr (said, ==, details[i].said);
    }
}

int
main (int    argc,
      char **argv)
{
  static const KeepTest tests[] = {
    { "/trail-page/newest-comes-first", test_newest_comes_first },
    { "/trail-page/reading-is-a-deed", test_reading_is_a_deed },
    { "/trail-page/lock-forgets", test_lock_forgets },
    { "/trail-page/filter-by-person", test_filter_by_person },
    { "/trail-page/filter-by-kind", test_filter_by_kind },
    { "/trail-page/filter-tells-sheets-from-people", test_filter_tells_sheets_from_people },
    { "/trail-page/filter-by-days", test_filter_by_days },
    { "/trail-page/filter-by-code", test_filter_by_code },
    { "/trail-page/auditor-does-not-find-a-code", test_auditor_does_not_find_a_code },
    { "/trail-page/page-says-who-and-what", test_page_says_who_and_what },
    { "/trail-page/code-is-only-for-who-may-see-it", test_code_is_only_for_who_may_see_it },
    { "/trail-page/language-reads-nothing-anew", test_language_reads_nothing_anew },
    { "/trail-page/only-auditors-save-it", test_only_auditors_save_it },
    { "/trail-page/screeners-do-not-read-it", test_screeners_do_not_read_it },
    { "/trail-page/every-deed-has-words", test_every_deed_has_words },
    { "/trail-page/details-are-sentences", test_details_are_sentences },
  };

  return keep_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
