/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The logbook in tables and in a calendar.
 */

#include "config.h"

#include <string.h>

#include "../report/small.h"
#include "../store/desk.h"
#include "../training/material.h"
#include "exchange/due-calendar.h"
#include "exchange/roster-csv.h"

#define DAY  ((gint64) 24 * 3600 * G_USEC_PER_SEC)

typedef struct
{
  char          *folder;
  AmparoLogbook *logbook;
  AmparoContent *content;
  gint64         completed;
  GPtrArray     *learners;
  GPtrArray     *records;
} Desk;

/* Takes the module from beginning to end, or half of it. */
static gint64
train (Desk          *desk,
       AmparoLearner *learner_taken,
       gboolean       to_the_end)
{
  g_autoptr (AmparoLearner) person = learner_taken;
  g_autoptr (Learner) learner = learner_new (g_object_ref (desk->content));
  AmparoModule *module = material_get_module (desk->content);
  g_autoptr (AmparoAttempt) attempt = NULL;
  gint64 id = amparo_logbook_add_learner (desk->logbook, person, NULL);

  if (to_the_end)
    learner_finish (learner);
  else
    learner_take_check (learner, "before", FALSE);

  attempt = amparo_attempt_new (id, amparo_module_get_id (module), amparo_module_get_version (module),
                                amparo_module_get_hash (module), amparo_module_get_title (module), learner->now);
  id = amparo_logbook_add_attempt (desk->logbook, attempt, NULL);
  g_assert_true (amparo_logbook_append_all (desk->logbook, id, 0, learner->log, NULL));

  return learner->now;
}

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  desk->folder = desk_make_folder ();
  desk->logbook = desk_open_logbook (desk->folder);
  desk->content = material_load ();
  desk->completed = train (desk, amparo_learner_new ("Vigil, Ana", "school", "=A school", "7", 1), TRUE);
  train (desk, amparo_learner_new ("Berta", "school", NULL, NULL, 1), FALSE);
  desk->learners = amparo_logbook_dup_learners (desk->logbook, NULL);
  desk->records = amparo_logbook_dup_records (desk->logbook, 0, NULL);
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_ptr_array_unref (desk->learners);
  g_ptr_array_unref (desk->records);
  g_object_unref (desk->content);
  g_clear_object (&desk->logbook);
  desk_remove_folder (desk->folder);
}

/* Tables */

static void
test_completions (Desk          *desk,
                  gconstpointer  data)
{
  g_autofree char *table = amparo_roster_csv_write_completions (desk->learners, desk->records, desk->content);
  g_auto (GStrv) lines = g_strsplit (table, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_true (g_str_has_prefix (lines[0], "name,role,organization,staff_number,module,version,title,begun,completed,expires,"));
  g_assert_true (g_str_has_prefix (lines[1], "\"Vigil, Ana\",school,\"'=A school\",7,short,"));
  assert_contains (lines[1], ",2026-11-22,2026-11-22,2028-11-22,100,100,,,,");
  g_assert_true (g_str_has_prefix (lines[2], "Berta,school,,,short,"));
  assert_contains (lines[2], ",2026-11-22,,,0,,,,,");
  g_assert_cmpstr (lines[3], ==, "");
}

static void
test_completion_of_a_module_that_is_gone (Desk          *desk,
                                          gconstpointer  data)
{
  g_autoptr (AmparoCatalog) spanish = amparo_catalog_new_empty ();
  const char *nowhere[] = { desk->folder, NULL };
  g_autoptr (AmparoContent) empty = amparo_content_load (nowhere, spanish);
  g_autofree char *table = amparo_roster_csv_write_completions (desk->learners, desk->records, empty);
  g_auto (GStrv) lines = g_strsplit (table, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  assert_contains (lines[1], ",2026-11-22,2026-11-22,,100,100,");
}

static void
test_questions (Desk          *desk,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  AmparoModule *module = material_get_module (desk->content);
  const AmparoPart *before = amparo_module_find_part (module, "before");
  const AmparoQuestion *first = before->questions->pdata[0];
  g_autofree char *table = amparo_roster_csv_write_questions (desk->logbook, module, &error);
  g_autofree char *line = g_strdup_printf ("short,before,%s,%s,%s,2,1,50,", first->id,
                                           amparo_question_kind_get_name (first->kind), first->goal);

  g_assert_no_error (error);
  assert_contains (table, line);
}

/* Both answered the check before, one the check after, nobody a refresher. */
static void
test_questions_of_each_part (Desk          *desk,
                             gconstpointer  data)
{
  AmparoModule *module = material_get_module (desk->content);
  const AmparoPart *after = amparo_module_find_part (module, "after");
  const AmparoQuestion *last = after->questions->pdata[0];
  const AmparoRefresher *refresher = amparo_module_get_refreshers (module)->pdata[0];
  const AmparoQuestion *later = refresher->questions->pdata[0];
  g_autofree char *table = amparo_roster_csv_write_questions (desk->logbook, module, NULL);
  g_autofree char *line = g_strdup_printf ("short,after,%s,%s,%s,1,1,100,100,", last->id,
                                           amparo_question_kind_get_name (last->kind), last->goal);
  g_autofree char *nothing = g_strdup_printf ("short,%s,%s,%s,%s,0,0,,,", refresher->id, later->id,
                                              amparo_question_kind_get_name (later->kind), later->goal);

  assert_contains (table, line);
  assert_contains (table, nothing);
}

static void
test_events (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (AmparoSalvage) salvage = amparo_logbook_salvage (desk->logbook);
  g_autofree char *table = amparo_roster_csv_write_events (salvage);
  g_auto (GStrv) lines = g_strsplit (table, "\r\n", -1);
  guint n_events = ((GPtrArray *) salvage->events->pdata[0])->len + ((GPtrArray *) salvage->events->pdata[1])->len;

  g_assert_cmpuint (g_strv_length (lines), ==, n_events + 2);
  g_assert_true (g_str_has_prefix (lines[1], "\"Vigil, Ana\",7,1,short,"));
  assert_contains (lines[1], ",2026-11-22T12:");
}

/* The calendar */

static char *
write_calendar (Desk          *desk,
                AmparoReading  reading)
{
  return amparo_due_calendar_write (desk->records, NULL, desk->content, desk->completed + DAY, reading);
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + 1, word))
    n++;

  return n;
}

static void
test_calendar_has_all_that_is_due (Desk          *desk,
                                   gconstpointer  data)
{
  g_autofree char *calendar = write_calendar (desk, AMPARO_READING_ENGLISH);

  g_assert_cmpuint (count (calendar, "BEGIN:VEVENT\r\n"), ==, 4);
  assert_contains (calendar, "DTSTART;VALUE=DATE:20261129\r\n");
  assert_contains (calendar, "DTSTART;VALUE=DATE:20261222\r\n");
  assert_contains (calendar, "DTSTART;VALUE=DATE:20270220\r\n");
  assert_contains (calendar, "DTSTART;VALUE=DATE:20281023\r\n");
  assert_contains (calendar, "SUMMARY:Refresher after 7 days: ");
}

static void
test_calendar_is_a_calendar (Desk          *desk,
                             gconstpointer  data)
{
  g_autofree char *calendar = write_calendar (desk, AMPARO_READING_ENGLISH);
  g_auto (GStrv) lines = g_strsplit (calendar, "\r\n", -1);

  g_assert_true (g_str_has_prefix (calendar, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
  g_assert_true (g_str_has_suffix (calendar, "END:VCALENDAR\r\n"));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_null (strchr (lines[i], '\n'));
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    }
}

static void
test_calendar_keeps_its_names (Desk          *desk,
                               gconstpointer  data)
{
  g_autofree char *today = write_calendar (desk, AMPARO_READING_ENGLISH);
  g_autofree char *later = amparo_due_calendar_write (desk->records, NULL, desk->content, desk->completed + 9 * DAY,
                                                      AMPARO_READING_ENGLISH);
  g_auto (GStrv) lines = g_strsplit (today, "\r\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "UID:"))
      {
        g_assert_cmpuint (count (today, lines[i]), ==, 1);
        g_assert_cmpuint (count (later, lines[i]), ==, 1);
      }
}

/* Commas, semicolons and line ends of a title and of a name; letters of two bytes where a
 * line is broken. */
static void
test_calendar_escapes (Desk          *desk,
                       gconstpointer  data)
{
  AmparoRecord *record = desk->records->pdata[0];
  g_autofree char *calendar = NULL;
  g_autofree char *joined = NULL;
  g_auto (GStrv) pieces = NULL;

  amparo_text_unref (record->attempt->title);
  record->attempt->title = amparo_text_new ("Signs; what, who\\where\nááááááááááááááááááááááááááááááááááááááááááááá", NULL);
  calendar = amparo_due_calendar_write (desk->records, desk->learners, desk->content, desk->completed,
                                        AMPARO_READING_ENGLISH);
  pieces = g_strsplit (calendar, "\r\n ", -1);
  joined = g_strjoinv ("", pieces);

  g_assert_true (g_utf8_validate (calendar, -1, NULL));
  assert_contains (joined, "SUMMARY:Vigil\\, Ana: Refresher after 7 days: "
                           "Signs\\; what\\, who\\\\where\\nááááááááááááááááááááááááááááááááááááááááááááá\r\n");
}

static void
test_calendar_names_nobody_else (Desk          *desk,
                                 gconstpointer  data)
{
  g_autofree char *calendar = write_calendar (desk, AMPARO_READING_BOTH);

  assert_lacks (calendar, "Vigil");
}

static void
test_calendar_of_a_module_that_is_gone (Desk          *desk,
                                        gconstpointer  data)
{
  g_autoptr (AmparoCatalog) spanish = amparo_catalog_new_empty ();
  const char *nowhere[] = { desk->folder, NULL };
  g_autoptr (AmparoContent) empty = amparo_content_load (nowhere, spanish);
  g_autofree char *calendar = amparo_due_calendar_write (desk->records, NULL, empty, desk->completed, AMPARO_READING_BOTH);

  g_assert_cmpuint (count (calendar, "BEGIN:VEVENT"), ==, 0);
}

static void
test_calendar_after_training_again (Desk          *desk,
                                    gconstpointer  data)
{
  AmparoRecord *first = desk->records->pdata[0];
  AmparoRecord *second = desk->records->pdata[1];
  g_autofree char *calendar = NULL;

  second->attempt->learner = first->attempt->learner;
  second->transcript = first->transcript;
  second->transcript.completed += 400 * DAY;
  calendar = write_calendar (desk, AMPARO_READING_ENGLISH);

  g_assert_cmpuint (count (calendar, "BEGIN:VEVENT"), ==, 4);
  assert_lacks (calendar, "DTSTART;VALUE=DATE:20261129");
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

  add ("/roster/completions", test_completions);
  add ("/roster/completion-of-a-module-that-is-gone", test_completion_of_a_module_that_is_gone);
  add ("/roster/questions", test_questions);
  add ("/roster/questions-of-each-part", test_questions_of_each_part);
  add ("/roster/events", test_events);
  add ("/calendar/has-all-that-is-due", test_calendar_has_all_that_is_due);
  add ("/calendar/is-a-calendar", test_calendar_is_a_calendar);
  add ("/calendar/keeps-its-names", test_calendar_keeps_its_names);
  add ("/calendar/escapes", test_calendar_escapes);
  add ("/calendar/names-nobody-else", test_calendar_names_nobody_else);
  add ("/calendar/of-a-module-that-is-gone", test_calendar_of_a_module_that_is_gone);
  add ("/calendar/after-training-again", test_calendar_after_training_again);

  return g_test_run ();
}
