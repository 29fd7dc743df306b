/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of screenings: what each filter leaves, in which order, and how long what somebody
 * looks for is known.
 */

#include "config.h"

#include <string.h>

#include "app/finder.h"
#include "app/note-view.h"
#include "app/record-filters.h"
#include "app/record-list.h"
#include "app/record-row.h"
#include "app/search-field.h"
#include "caseload.h"

#define HOUR 60

static AmparoFinder *
get_finder (Caseload *load)
{
  return amparo_safe_get_finder (load->safe);
}

/* The codes that the list shows, with spaces between. */
static char *
dup_codes (Caseload *load)
{
  g_autoptr (AmparoRecordList) list = amparo_record_list_new (load->session);
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (AmparoListed) listed = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", amparo_listed_get_summary (listed)->code);
    }

  return g_string_free (g_steal_pointer (&codes), FALSE);
}

static void
assert_shown (Caseload  *load,
              const char *codes)
{
  g_autofree char *shown = dup_codes (load);

  g_assert_cmpstr (shown, ==, codes);
}

static void
fill (Caseload *load)
{
  AmparoSummary *summary;

  caseload_put (load, "R-9", "school-observation", AMPARO_LEVEL_NONE_NOTED, 400);
  summary = caseload_put (load, "R-10", "youth-screening", AMPARO_LEVEL_CLEAR_CONCERN, 20);
  caseload_owe (summary, "ncmec-missing", 3 * HOUR);
  summary = caseload_put (load, "R-2", "first-look", AMPARO_LEVEL_POSSIBLE_CONCERN, 6);
  caseload_owe (summary, "ncmec-missing", -HOUR);
  summary = caseload_put (load, "R-1", "first-look", AMPARO_LEVEL_INSUFFICIENT, 0);
  summary->kind = AMPARO_REVISION_DRAFT;
}

/* What each filter leaves of them, the newest first. */
static const struct
{
  const char  *name;
  AmparoFacet  facet;
  const char  *choice;
  const char  *codes;
} filters[] = {
  { "all", AMPARO_FACET_LEVEL, "", "R-1 R-2 R-10 R-9" },
  { "last-7-days", AMPARO_FACET_PERIOD, "7", "R-1 R-2" },
  { "last-30-days", AMPARO_FACET_PERIOD, "30", "R-1 R-2 R-10" },
  { "level", AMPARO_FACET_LEVEL, "clear-concern", "R-10" },
  { "draft-has-no-level", AMPARO_FACET_LEVEL, "insufficient", "" },
  { "checklist", AMPARO_FACET_CHECKLIST, "first-look", "R-1 R-2" },
  { "nobody-else", AMPARO_FACET_PERSON, "00", "" },
  { "drafts", AMPARO_FACET_STATE, "draft", "R-1" },
  { "finished", AMPARO_FACET_STATE, "finished", "R-2 R-10 R-9" },
  { "due", AMPARO_FACET_DUE, "due", "R-2 R-10" },
  { "overdue", AMPARO_FACET_DUE, "overdue", "R-2" },
  { "by-code", AMPARO_FACET_ORDER, "code", "R-1 R-2 R-9 R-10" },
  { "by-level", AMPARO_FACET_ORDER, "level", "R-10 R-2 R-9 R-1" },
  { "by-due", AMPARO_FACET_ORDER, "due", "R-2 R-10 R-1 R-9" },
};

/* In one vault: to open it takes a second. */
static void
test_filters (Caseload     *load,
              gconstpointer  data)
{
  fill (load);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_test_message ("%s", filters[i].name);
      amparo_finder_forget (get_finder (load));
      amparo_finder_choose (get_finder (load), filters[i].facet, filters[i].choice);
      assert_shown (load, filters[i].codes);
    }
}

static void
test_between_includes_both_days (Caseload     *load,
                                 gconstpointer  data)
{
  AmparoSummary *summary = caseload_put (load, "R-1", "first-look", AMPARO_LEVEL_NONE_NOTED, 0);

  amparo_set_string (&summary->date, "2026-03-10");
  amparo_finder_choose (get_finder (load), AMPARO_FACET_PERIOD, "between");
  amparo_finder_set_between (get_finder (load), "2026-03-10", "2026-03-10");
  assert_shown (load, "R-1");
  amparo_finder_set_between (get_finder (load), "2026-03-11", "2026-03-12");
  assert_shown (load, "");
}

static void
test_filters_add_up (Caseload     *load,
                     gconstpointer  data)
{
  fill (load);
  amparo_finder_choose (get_finder (load), AMPARO_FACET_CHECKLIST, "first-look");
  amparo_finder_choose (get_finder (load), AMPARO_FACET_STATE, "finished");

  assert_shown (load, "R-2");
  amparo_finder_clear_filters (get_finder (load));
  assert_shown (load, "R-1 R-2 R-10 R-9");
}

/* By code, title, level and person; each word counts, and neither case nor accents do. */
static void
test_words (Caseload     *load,
            gconstpointer  data)
{
  static const struct { const char *typed; const char *codes; } cases[] = {
    { "r-10", "R-10" }, { "YOUTH", "R-10" }, { "possible", "R-2" }, { "ána  first", "R-1 R-2" }, { "first 10", "" },
  };

  fill (load);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      amparo_finder_set_words (get_finder (load), cases[i].typed);
      assert_shown (load, cases[i].codes);
    }
}

static void
test_day_in_words (Caseload     *load,
                   gconstpointer  data)
{
  AmparoSummary *summary = caseload_put (load, "R-1", "first-look", AMPARO_LEVEL_NONE_NOTED, 0);

  amparo_set_string (&summary->date, "2026-03-10");
  amparo_finder_set_words (get_finder (load), "march 2026");
  assert_shown (load, "R-1");
  amparo_finder_set_words (get_finder (load), "2026-03");
  assert_shown (load, "R-1");
}

/* Due steps */

static void
test_screened_again_is_done (Caseload     *load,
                             gconstpointer  data)
{
  AmparoSummary *summary = caseload_put (load, "R-1", "first-look", AMPARO_LEVEL_INSUFFICIENT, 40);

  summary->found = summary->started;
  caseload_owe (summary, "re-screen", -HOUR);
  amparo_finder_choose (get_finder (load), AMPARO_FACET_DUE, "due");
  assert_shown (load, "R-1");

  caseload_put (load, "R-2", "first-look", AMPARO_LEVEL_INSUFFICIENT, 1);
  assert_shown (load, "R-1");
  caseload_put (load, "R-1", "first-look", AMPARO_LEVEL_INSUFFICIENT, 1);
  assert_shown (load, "");
}

static guint
count_near (Caseload *load)
{
  g_autoptr (AmparoAgenda) agenda = amparo_agenda_new (amparo_safe_get_records (load->safe));
  g_autoptr (GPtrArray) near = amparo_agenda_list_near (agenda, amparo_safe_get_me (load->safe), g_get_real_time ());

  return near->len;
}

static void
test_near_is_two_days (Caseload     *load,
                       gconstpointer  data)
{
  AmparoSummary *summary = caseload_put (load, "R-1", "first-look", AMPARO_LEVEL_CLEAR_CONCERN, 1);

  caseload_owe (summary, "re-screen", 49 * HOUR);
  g_assert_cmpuint (count_near (load), ==, 0);
  caseload_owe (summary, "ncmec-missing", 47 * HOUR);
  g_assert_cmpuint (count_near (load), ==, 1);
  amparo_set_string (&summary->owner, "somebody else");
  g_assert_cmpuint (count_near (load), ==, 0);
}

/* The page */

static void
open_page (Caseload *load)
{
  amparo_session_go_to (load->session, AMPARO_PAGE_RECORDS);
  caseload_open_window (load);
}

static gboolean
is_row_of (GtkWidget     *widget,
           gconstpointer  code)
{
  g_autofree char *name = NULL;

  if (!AMPARO_IS_RECORD_ROW (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;
  name = amparo_record_row_dup_name (AMPARO_RECORD_ROW (widget));

  return g_str_has_prefix (name, code);
}

static gboolean
shows (Caseload  *load,
       const char *code)
{
  return desk_find (GTK_WIDGET (load->window), is_row_of, code) != NULL;
}

static void
test_page_says_how_many (Caseload     *load,
                         gconstpointer  data)
{
  fill (load);
  amparo_finder_choose (get_finder (load), AMPARO_FACET_CHECKLIST, "first-look");
  open_page (load);

  g_assert_nonnull (desk_find_label (GTK_WIDGET (load->window), "2 of 4 screenings"));
  g_assert_true (shows (load, "R-2"));
  g_assert_false (shows (load, "R-10"));
}

static void
test_row_is_told_whole (Caseload     *load,
                        gconstpointer  data)
{
  GtkWidget *row;
  g_autofree char *name = NULL;

  fill (load);
  open_page (load);
  row = desk_find (GTK_WIDGET (load->window), is_row_of, "R-2 ·");
  name = amparo_record_row_dup_name (AMPARO_RECORD_ROW (row));

  g_assert_nonnull (strstr (name, "Possible concern"));
  g_assert_nonnull (strstr (name, "Overdue since"));
  gtk_test_accessible_assert_property (gtk_widget_get_parent (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* A page of many rows has few widgets. */
static void
test_rows_are_made_when_seen (Caseload     *load,
                              gconstpointer  data)
{
  for (guint i = 0; i < 5000; i++)
    g_ptr_array_add (amparo_safe_get_records (load->safe), amparo_summary_new ());
  open_page (load);

  g_assert_nonnull (desk_find_label (GTK_WIDGET (load->window), "5000 of 5000 screenings"));
  g_assert_cmpuint (desk_count_type (GTK_WIDGET (load->window), AMPARO_TYPE_RECORD_ROW), <, 500);
}

static GtkWidget *
find_filters (Caseload *load)
{
  return desk_find_type (GTK_WIDGET (load->window), AMPARO_TYPE_RECORD_FILTERS);
}

static void
test_filter_outlives_the_language (Caseload     *load,
                                   gconstpointer  data)
{
  GtkWidget *level;

  fill (load);
  open_page (load);
  level = amparo_record_filters_get (AMPARO_RECORD_FILTERS (find_filters (load)), AMPARO_FACET_LEVEL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (level), 1);
  amparo_session_set_reading (load->session, AMPARO_READING_BOTH);
  desk_settle ();

  level = amparo_record_filters_get (AMPARO_RECORD_FILTERS (find_filters (load)), AMPARO_FACET_LEVEL);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (level)), ==, 1);
  g_assert_nonnull (desk_find_label (GTK_WIDGET (load->window), "1 of 4 screenings"));
}

static void
test_filter_outlives_another_page (Caseload     *load,
                                   gconstpointer  data)
{
  fill (load);
  amparo_finder_set_words (get_finder (load), "youth");
  open_page (load);
  amparo_session_go_to (load->session, AMPARO_PAGE_HOME);
  desk_settle ();
  amparo_session_go_to (load->session, AMPARO_PAGE_RECORDS);
  desk_settle ();

  g_assert_nonnull (desk_find_label (GTK_WIDGET (load->window), "1 of 4 screenings"));
}

static void
test_people_are_not_offered_alone (Caseload     *load,
                                   gconstpointer  data)
{
  fill (load);
  open_page (load);

  g_assert_null (amparo_record_filters_get (AMPARO_RECORD_FILTERS (find_filters (load)), AMPARO_FACET_PERSON));
}

static void
test_people_are_offered_with_others (Caseload     *load,
                                     gconstpointer  data)
{
  AmparoSummary *summary = caseload_put (load, "R-3", "first-look", AMPARO_LEVEL_NONE_NOTED, 1);

  amparo_set_string (&summary->owner, "00112233445566778899aabbccddeeff");
  open_page (load);

  g_assert_nonnull (amparo_record_filters_get (AMPARO_RECORD_FILTERS (find_filters (load)), AMPARO_FACET_PERSON));
}

static void
test_lock_forgets (Caseload     *load,
                   gconstpointer  data)
{
  fill (load);
  amparo_finder_set_words (get_finder (load), "youth");
  amparo_finder_choose (get_finder (load), AMPARO_FACET_LEVEL, "clear-concern");
  amparo_safe_lock (load->safe);

  g_assert_cmpstr (amparo_finder_get_words (get_finder (load)), ==, "");
  g_assert_cmpuint (amparo_finder_count_filters (get_finder (load)), ==, 0);
}

/* Searching in notes */

static void
wait_for_search (Caseload *load)
{
  while (amparo_finder_get_search (get_finder (load)) == AMPARO_SEARCH_UNDER_WAY)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_notes_are_searched (Caseload     *load,
                         gconstpointer  data)
{
  caseload_keep (load, "R-1", "Waited outside the motel");
  caseload_keep (load, "R-2", "nothing of the kind");
  amparo_finder_set_words (get_finder (load), "MOTEL");
  assert_shown (load, "");

  amparo_finder_search_notes (get_finder (load), amparo_safe_get_thread (load->safe));
  wait_for_search (load);
  assert_shown (load, "R-1");

  amparo_finder_set_words (get_finder (load), "motels");
  assert_shown (load, "");
}

static void
test_lock_calls_a_search_off (Caseload     *load,
                              gconstpointer  data)
{
  caseload_keep (load, "R-1", "Waited outside the motel");
  amparo_finder_set_words (get_finder (load), "motel");
  amparo_finder_search_notes (get_finder (load), amparo_safe_get_thread (load->safe));
  amparo_safe_lock (load->safe);
  desk_settle ();

  g_assert_cmpint (amparo_finder_get_search (get_finder (load)), ==, AMPARO_SEARCH_NONE);
  g_assert_cmpuint (amparo_finder_count_unread (get_finder (load)), ==, 0);
}

/* Enter in the field, as the button does. */
static void
test_enter_searches_notes (Caseload     *load,
                           gconstpointer  data)
{
  GtkWidget *field;

  caseload_keep (load, "R-1", "Waited outside the motel");
  open_page (load);
  field = desk_find_type (GTK_WIDGET (load->window), AMPARO_TYPE_SEARCH_FIELD);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (desk_find_type (field, AMPARO_TYPE_NOTE_VIEW))),
                            "motel", -1);
  g_signal_emit_by_name (field, "changed");
  g_assert_false (shows (load, "R-1"));
  g_signal_emit_by_name (field, "activate");
  wait_for_search (load);
  desk_settle ();

  g_assert_true (shows (load, "R-1"));
  g_assert_nonnull (desk_find_label (GTK_WIDGET (load->window), "1 of 1 screening · Searched in notes, too"));
}

int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define add(name, func) \
  g_test_add ("/app/records-list/" name, Caseload, NULL, caseload_set_up, func, caseload_tear_down)
  add ("filters", test_filters);
  add ("between-includes-both-days", test_between_includes_both_days);
  add ("filters-add-up", test_filters_add_up);
  add ("words", test_words);
  add ("day-in-words", test_day_in_words);
  add ("screened-again-is-done", test_screened_again_is_done);
  add ("near-is-two-days", test_near_is_two_days);
  add ("page-says-how-many", test_page_says_how_many);
  add ("row-is-told-whole", test_row_is_told_whole);
  add ("rows-are-made-when-seen", test_rows_are_made_when_seen);
  add ("filter-outlives-the-language", test_filter_outlives_the_language);
  add ("filter-outlives-another-page", test_filter_outlives_another_page);
  add ("people-are-not-offered-alone", test_people_are_not_offered_alone);
  add ("people-are-offered-with-others", test_people_are_offered_with_others);
  add ("lock-forgets", test_lock_forgets);
  add ("notes-are-searched", test_notes_are_searched);
  add ("lock-calls-a-search-off", test_lock_calls_a_search_off);
  add ("enter-searches-notes", test_enter_searches_notes);
#undef add

  result = g_test_run ();
  strongroom_clear ();

  return result;
}
