/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an attempt comes to is what its events come to, whatever is kept beside them.
 */

#include "config.h"

#include <sqlite3.h>

#include "desk.h"

typedef struct
{
  char          *folder;
  AmparoLogbook *logbook;
  gint64         learner;
  gint64         attempt;
  guint          n_events;
} Desk;

static gint64
add_attempt (Desk *desk)
{
  g_autoptr (AmparoText) title = amparo_text_new ("A module", NULL);
  g_autoptr (AmparoAttempt) attempt = amparo_attempt_new (desk->learner, "a-module", "1.0.0", "cafe", title, 2000);

  return amparo_logbook_add_attempt (desk->logbook, attempt, NULL);
}

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  g_autoptr (AmparoLearner) learner = amparo_learner_new ("Ana", "school", NULL, NULL, 1000);

  desk->folder = desk_make_folder ();
  desk->logbook = desk_open_logbook (desk->folder);
  desk->learner = amparo_logbook_add_learner (desk->logbook, learner, NULL);
  desk->attempt = add_attempt (desk);
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_clear_object (&desk->logbook);
  desk_remove_folder (desk->folder);
}

static void
append (Desk       *desk,
        gint64      time,
        const char *what,
        const char *at,
        const char *value)
{
  g_autoptr (AmparoEvent) event = amparo_event_new (time, "a-part", what, at, value);
  g_autoptr (GError) error = NULL;

  amparo_logbook_append (desk->logbook, desk->attempt, desk->n_events++, event, &error);
  g_assert_no_error (error);
}

static AmparoRecord *
take_record (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = amparo_logbook_dup_records (desk->logbook, desk->learner, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (records->len, >=, 1);

  return g_ptr_array_steal_index (records, 0);
}

/* The one fold there is. */
static void
assert_as_folded (Desk               *desk,
                  const AmparoRecord *record)
{
  g_autoptr (GPtrArray) events = amparo_logbook_dup_events (desk->logbook, desk->attempt, NULL);
  AmparoTranscript folded = { 0 };

  amparo_transcript_init (&folded);
  for (guint i = 0; i < events->len; i++)
    amparo_transcript_add (&folded, events->pdata[i]);

  g_assert_cmpuint (record->transcript.n_events, ==, folded.n_events);
  g_assert_cmpint (record->transcript.started, ==, folded.started);
  g_assert_cmpint (record->transcript.latest, ==, folded.latest);
  g_assert_cmpint (record->transcript.completed, ==, folded.completed);
  g_assert_cmpint (record->transcript.active, ==, folded.active);
  g_assert_cmpint (record->transcript.before, ==, folded.before);
  g_assert_cmpint (record->transcript.after, ==, folded.after);
  for (guint i = 0; i < AMPARO_N_REFRESHERS; i++)
    g_assert_cmpint (record->transcript.refreshers[i], ==, folded.refreshers[i]);
  g_assert_cmpuint (record->transcript.n_practices, ==, folded.n_practices);
  g_assert_cmpuint (record->transcript.practice_sum, ==, folded.practice_sum);
  g_assert_cmpint (record->transcript.set_back, ==, folded.set_back);
}

/* Behind the logbook's back. */
static void
change (Desk       *desk,
        const char *sql)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (amparo_logbook_get_path (desk->logbook), &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (db), >, 0);
  sqlite3_close (db);
}

static int
count_cb (void  *data,
          int    n_columns,
          char **values,
          char **names)
{
  *(int *) data = atoi (values[0]);

  return 0;
}

static int
count_summaries (Desk *desk)
{
  sqlite3 *db;
  int count = -1;

  g_assert_cmpint (sqlite3_open (amparo_logbook_get_path (desk->logbook), &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "SELECT count(*) FROM summary", count_cb, &count, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  return count;
}

static void
test_nothing_yet (Desk          *desk,
                  gconstpointer  data)
{
  g_autoptr (AmparoRecord) record = take_record (desk);

  assert_as_folded (desk, record);
  g_assert_cmpuint (record->transcript.n_events, ==, 0);
  g_assert_cmpint (record->transcript.before, ==, AMPARO_NOT_TAKEN);
  g_assert_false (record->is_issued);
}

static void
test_is_kept (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr (AmparoRecord) first = NULL;
  g_autoptr (AmparoRecord) second = NULL;

  append (desk, 5000, AMPARO_EVENT_DONE, AMPARO_DONE_BEFORE, "60");
  change (desk, "DELETE FROM summary");
  first = take_record (desk);
  g_assert_cmpint (count_summaries (desk), ==, 1);
  second = take_record (desk);

  g_assert_cmpint (second->transcript.before, ==, 60);
  assert_as_folded (desk, second);
}

/* So nobody waits for a fold who is the first to look: that would notice the event. */
static void
test_is_kept_with_the_event (Desk          *desk,
                             gconstpointer  data)
{
  g_autoptr (AmparoRecord) record = NULL;

  append (desk, 5000, AMPARO_EVENT_DONE, AMPARO_DONE_BEFORE, "60");
  append (desk, 9000, AMPARO_EVENT_DONE, AMPARO_DONE_AFTER, "90");
  change (desk, "UPDATE event SET value = '61' WHERE value = '60'");
  record = take_record (desk);

  g_assert_cmpint (record->transcript.before, ==, 60);
  g_assert_cmpint (record->transcript.after, ==, 90);
  g_assert_cmpint (amparo_logbook_get_state (desk->logbook), ==, AMPARO_LOGBOOK_FINE);
}

/* What another version kept is not gone on with. */
static void
test_event_makes_it_anew (Desk          *desk,
                          gconstpointer  data)
{
  g_autoptr (AmparoRecord) record = NULL;

  append (desk, 5000, AMPARO_EVENT_DONE, AMPARO_DONE_BEFORE, "60");
  change (desk, "UPDATE summary SET maker = 'another', transcript = 'AAAA'");
  append (desk, 9000, AMPARO_EVENT_DONE, AMPARO_DONE_AFTER, "90");
  change (desk, "UPDATE summary SET maker = maker WHERE maker <> 'another'");
  record = take_record (desk);

  assert_as_folded (desk, record);
}

static void
test_goes_on (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr (AmparoRecord) first = NULL;
  g_autoptr (AmparoRecord) second = NULL;

  append (desk, 5000, AMPARO_EVENT_DONE, AMPARO_DONE_BEFORE, "60");
  first = take_record (desk);
  append (desk, 9000, AMPARO_EVENT_DONE, AMPARO_DONE_AFTER, "90");
  second = take_record (desk);

  g_assert_cmpint (second->transcript.after, ==, 90);
  assert_as_folded (desk, second);
}

/* Whatever happens, in whatever order it is asked for. */
static void
test_never_disagrees (Desk          *desk,
                      gconstpointer  data)
{
  static const char * const ats[] = {
    AMPARO_DONE_BEFORE, AMPARO_DONE_LESSON, AMPARO_DONE_PRACTICE, AMPARO_DONE_AFTER, AMPARO_DONE_MODULE,
    AMPARO_DONE_REFRESHER "7", AMPARO_DONE_REFRESHER "30", "a-page",
  };

  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *value = g_strdup_printf ("%d", g_test_rand_int_range (0, 101));

      append (desk, g_test_rand_int_range (0, 1000000),
              g_test_rand_bit () ? AMPARO_EVENT_DONE : AMPARO_EVENT_PAGE,
              ats[g_test_rand_int_range (0, G_N_ELEMENTS (ats))], value);
      if (g_test_rand_bit ())
        {
          g_autoptr (AmparoRecord) record = take_record (desk);

          assert_as_folded (desk, record);
        }
    }
}

/* Each makes the summary of a sound attempt say something else. */
static const char * const changes[] = {
  "UPDATE summary SET transcript = 'AAAA'",
  "UPDATE summary SET transcript = substr (transcript, 1, 20) || 'B' || substr (transcript, 22)",
  "UPDATE summary SET maker = 'another'",
  "UPDATE summary SET last = last + 1",
  "UPDATE summary SET digest = digest + 1",
  "DELETE FROM summary",
};

static void
test_is_not_believed (Desk          *desk,
                      gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (AmparoRecord) first = NULL;
      g_autoptr (AmparoRecord) second = NULL;

      append (desk, 5000, AMPARO_EVENT_DONE, AMPARO_DONE_PRACTICE, "60");
      first = take_record (desk);
      change (desk, changes[i]);
      second = take_record (desk);

      assert_as_folded (desk, second);
      g_assert_cmpint (count_summaries (desk), ==, 1);
    }
}

static void
test_reading_changes_nothing (Desk          *desk,
                              gconstpointer  data)
{
  g_autoptr (AmparoLogbook) reader = NULL;
  g_autoptr (GPtrArray) records = NULL;

  append (desk, 5000, AMPARO_EVENT_DONE, AMPARO_DONE_BEFORE, "60");
  change (desk, "DELETE FROM summary");
  reader = amparo_logbook_open_to_read (desk->folder, NULL);
  records = amparo_logbook_dup_records (reader, 0, NULL);

  g_assert_cmpuint (records->len, ==, 1);
  assert_as_folded (desk, records->pdata[0]);
  g_assert_cmpint (count_summaries (desk), ==, 0);
}

static void
fail_cb (void)
{
  g_test_fail_printf ("reading said that something changed");
}

static void
test_reading_is_no_change (Desk          *desk,
                           gconstpointer  data)
{
  g_autoptr (AmparoRecord) record = NULL;

  append (desk, 5000, AMPARO_EVENT_DONE, AMPARO_DONE_BEFORE, "60");
  change (desk, "DELETE FROM summary");
  g_signal_connect (desk->logbook, "changed", G_CALLBACK (fail_cb), NULL);
  record = take_record (desk);

  g_assert_cmpint (count_summaries (desk), ==, 1);
}

static void
test_issue_stays (Desk          *desk,
                  gconstpointer  data)
{
  char first_text[] = "the first", second_text[] = "the second";
  const AmparoIssue first = { desk->attempt, 7000, first_text };
  const AmparoIssue second = { desk->attempt, 8000, second_text };
  g_autoptr (AmparoIssue) found = NULL;
  g_autoptr (AmparoRecord) record = NULL;

  g_assert_true (amparo_logbook_add_issue (desk->logbook, &first, NULL));
  g_assert_true (amparo_logbook_add_issue (desk->logbook, &second, NULL));
  found = amparo_logbook_find_issue (desk->logbook, desk->attempt, NULL);
  record = take_record (desk);

  g_assert_cmpstr (found->text, ==, "the first");
  g_assert_cmpint (found->issued, ==, 7000);
  g_assert_true (record->is_issued);
}

static void
test_no_issue_yet (Desk          *desk,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (amparo_logbook_find_issue (desk->logbook, desk->attempt, &error));
  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_UNKNOWN);
}

static void
add (const char *path,
     void      (*test) (Desk          *desk,
                        gconstpointer  data))
{
  g_test_add (path, Desk, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/records/nothing-yet", test_nothing_yet);
  add ("/records/is-kept", test_is_kept);
  add ("/records/is-kept-with-the-event", test_is_kept_with_the_event);
  add ("/records/event-makes-it-anew", test_event_makes_it_anew);
  add ("/records/goes-on", test_goes_on);
  add ("/records/never-disagrees", test_never_disagrees);
  add ("/records/is-not-believed", test_is_not_believed);
  add ("/records/reading-changes-nothing", test_reading_changes_nothing);
  add ("/records/reading-is-no-change", test_reading_is_no_change);
  add ("/records/issue-stays", test_issue_stays);
  add ("/records/no-issue-yet", test_no_issue_yet);

  return g_test_run ();
}
