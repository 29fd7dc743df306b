/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A logbook in trouble: damaged, read-only, from the future, on a full or failing disk, in
 * the hands of another program. Nothing that was acknowledged is lost, and the person is told.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "desk.h"
#include "faulty-disk.h"

#define N_EVENTS 40

typedef struct
{
  char          *folder;
  char          *path;
  AmparoLogbook *logbook;
  gint64         learner;
  gint64         attempt;
  guint          n_events;
} Desk;

static AmparoEvent *
make_event (guint i)
{
  g_autofree char *at = g_strdup_printf ("page-%u", i);

  return amparo_event_new (3000 + i, "a-lesson", AMPARO_EVENT_PAGE, at, "");
}

static gboolean
append (Desk    *desk,
        GError **error)
{
  g_autoptr (AmparoEvent) event = make_event (desk->n_events);

  return amparo_logbook_append (desk->logbook, desk->attempt, desk->n_events, event, error);
}

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  g_autoptr (AmparoLearner) learner = amparo_learner_new ("Ana", "school", NULL, NULL, 1000);
  g_autoptr (AmparoText) title = amparo_text_new ("A module", NULL);
  g_autoptr (AmparoAttempt) attempt = NULL;

  faulty_disk_fail (0, SQLITE_OK, FALSE);
  desk->folder = desk_make_folder ();
  desk->logbook = desk_open_logbook (desk->folder);
  desk->path = g_strdup (amparo_logbook_get_path (desk->logbook));
  desk->learner = amparo_logbook_add_learner (desk->logbook, learner, NULL);
  attempt = amparo_attempt_new (desk->learner, "a-module", "1.0.0", "cafe", title, 2000);
  desk->attempt = amparo_logbook_add_attempt (desk->logbook, attempt, NULL);
  for (desk->n_events = 0; desk->n_events < N_EVENTS; desk->n_events++)
    g_assert_true (append (desk, NULL));
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  faulty_disk_fail (0, SQLITE_OK, FALSE);
  g_clear_object (&desk->logbook);
  g_free (desk->path);
  desk_remove_folder (desk->folder);
}

static void
reopen (Desk *desk)
{
  g_clear_object (&desk->logbook);
  desk->logbook = desk_open_logbook (desk->folder);
}

static void
assert_events (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = amparo_logbook_dup_events (desk->logbook, desk->attempt, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, desk->n_events);
  for (guint i = 0; i < desk->n_events; i++)
    {
      g_autoptr (AmparoEvent) event = make_event (i);

      g_assert_true (amparo_event_equal (event, events->pdata[i]));
    }
}

/* Damage */

static void
overwrite (Desk       *desk,
           gsize       offset,
           const char *bytes,
           gsize       size)
{
  FILE *file = g_fopen (desk->path, "r+");

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, (long) offset, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (bytes, 1, size, file), ==, size);
  fclose (file);
}

/* Where the word stands in the file. */
static gsize
find (Desk       *desk,
      const char *word)
{
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (desk->path, &data, &size, NULL));
  for (gsize i = 0; i + strlen (word) < size; i++)
    if (memcmp (data + i, word, strlen (word)) == 0)
      return i;

  g_assert_not_reached ();
}

static void
assert_damaged (Desk *desk)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (amparo_logbook_get_state (desk->logbook), ==, AMPARO_LOGBOOK_DAMAGED);
  g_assert_nonnull (amparo_logbook_get_trouble (desk->logbook));
  g_assert_false (append (desk, &error));
  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_DAMAGED);
}

static void
test_no_database (Desk          *desk,
                  gconstpointer  data)
{
  g_autoptr (AmparoSalvage) salvage = NULL;

  g_assert_true (g_file_set_contents (desk->path, "These are not the bytes of a database at all.", -1, NULL));
  reopen (desk);

  assert_damaged (desk);
  salvage = amparo_logbook_salvage (desk->logbook);
  g_assert_false (salvage->is_whole);
}

static void
test_other_database (Desk          *desk,
                     gconstpointer  data)
{
  sqlite3 *db;

  g_clear_object (&desk->logbook);
  g_assert_cmpint (g_unlink (desk->path), ==, 0);
  g_assert_cmpint (sqlite3_open (desk->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 1; CREATE TABLE t (a)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  reopen (desk);

  assert_damaged (desk);
}

static void
test_other_schema (Desk          *desk,
                   gconstpointer  data)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (desk->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM learner; END",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  reopen (desk);

  assert_damaged (desk);
}

/* One letter of an event is another, as on a worn-out disk. */
static void
test_one_letter (Desk          *desk,
                 gconstpointer  data)
{
  g_autoptr (AmparoSalvage) salvage = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GError) error = NULL;

  overwrite (desk, find (desk, "page-7"), "pale", 4);
  reopen (desk);
  events = amparo_logbook_dup_events (desk->logbook, desk->attempt, &error);

  g_assert_null (events);
  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_DAMAGED);
  assert_damaged (desk);
  salvage = amparo_logbook_salvage (desk->logbook);
  g_assert_false (salvage->is_whole);
  g_assert_cmpuint (salvage->learners->len, ==, 1);
  g_assert_cmpuint (((GPtrArray *) salvage->events->pdata[0])->len, ==, N_EVENTS - 1);
}

static void
test_verifying_finds_it (Desk          *desk,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  overwrite (desk, find (desk, "page-7"), "pale", 4);
  reopen (desk);
  g_assert_cmpint (amparo_logbook_get_state (desk->logbook), ==, AMPARO_LOGBOOK_FINE);

  g_assert_false (amparo_logbook_verify (desk->logbook, &error));
  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_DAMAGED);
  assert_damaged (desk);
}

static void
test_truncated (Desk          *desk,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&desk->logbook);
  g_assert_cmpint (truncate (desk->path, 3 * 4096), ==, 0);
  desk->logbook = desk_open_logbook (desk->folder);
  amparo_logbook_verify (desk->logbook, &error);

  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_DAMAGED);
  assert_damaged (desk);
}

static void
test_damaged_file_is_kept (Desk          *desk,
                           gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before, size_after;

  overwrite (desk, find (desk, "page-7"), "pale", 4);
  g_assert_true (g_file_get_contents (desk->path, &before, &size_before, NULL));
  reopen (desk);
  amparo_logbook_verify (desk->logbook, NULL);
  assert_damaged (desk);
  g_clear_object (&desk->logbook);
  g_assert_true (g_file_get_contents (desk->path, &after, &size_after, NULL));

  g_assert_cmpmem (before, size_before, after, size_after);
}

static void
test_begins_anew (Desk          *desk,
                  gconstpointer  data)
{
  g_autofree char *kept = NULL;
  g_autofree char *kept_bytes = NULL;
  g_autoptr (GPtrArray) learners = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (desk->path, "These are not the bytes of a database.", -1, NULL));
  reopen (desk);
  kept = amparo_logbook_begin_anew (desk->logbook, "2026-11-22", &error);
  g_assert_no_error (error);
  learners = amparo_logbook_dup_learners (desk->logbook, &error);

  g_assert_true (g_str_has_suffix (kept, "/logbook-damaged-2026-11-22.db"));
  g_assert_true (g_file_get_contents (kept, &kept_bytes, NULL, NULL));
  g_assert_cmpstr (kept_bytes, ==, "These are not the bytes of a database.");
  g_assert_cmpint (amparo_logbook_get_state (desk->logbook), ==, AMPARO_LOGBOOK_FINE);
  g_assert_cmpuint (learners->len, ==, 0);
}

static void
test_begins_anew_twice (Desk          *desk,
                        gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_true (g_file_set_contents (desk->path, "Not the bytes of a database.", -1, NULL));
  reopen (desk);
  first = amparo_logbook_begin_anew (desk->logbook, "2026-11-22", NULL);
  g_assert_true (g_file_set_contents (desk->path, "Nor are these.", -1, NULL));
  reopen (desk);
  second = amparo_logbook_begin_anew (desk->logbook, "2026-11-22", NULL);

  g_assert_cmpstr (first, !=, second);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
}

/* Another version */

static void
test_too_new (Desk          *desk,
              gconstpointer  data)
{
  sqlite3 *db;
  g_autoptr (GError) error = NULL;

  g_clear_object (&desk->logbook);
  g_assert_cmpint (sqlite3_open (desk->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 2; ALTER TABLE learner ADD COLUMN more TEXT",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  desk->logbook = amparo_logbook_open (desk->folder, &error);

  g_assert_null (desk->logbook);
  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_TOO_NEW);
}

/* The disk */

static const struct
{
  const char *name;
  int         code;
  int         error;
} faults[] = {
  { "full", SQLITE_FULL, AMPARO_LOGBOOK_ERROR_NO_SPACE },
  { "not-writable", SQLITE_READONLY, AMPARO_LOGBOOK_ERROR_READ_ONLY },
  { "failing", SQLITE_IOERR_WRITE, AMPARO_LOGBOOK_ERROR_FAILED },
  { "failing-to-sync", SQLITE_IOERR_FSYNC, AMPARO_LOGBOOK_ERROR_FAILED },
};

/* Wherever it fails: what was acknowledged stays, the same step can be made again, and it is
 * there once. */
static void
test_every_call_fails_once (Desk          *desk,
                            gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  guint nth = 1;

  for (;; nth++)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_kept;

      faulty_disk_fail (nth, faults[i].code, FALSE);
      is_kept = append (desk, &error);
      if (!faulty_disk_has_failed ())
        break;

      if (!is_kept)
        g_assert_error (error, AMPARO_LOGBOOK_ERROR, faults[i].error);
      faulty_disk_fail (0, SQLITE_OK, FALSE);
      g_assert_true (append (desk, NULL));
      desk->n_events++;
      assert_events (desk);
    }

  desk->n_events++;
  g_assert_cmpuint (nth, >, 5);
  reopen (desk);
  assert_events (desk);
  g_assert_true (amparo_logbook_verify (desk->logbook, NULL));
}

/* It goes on failing, and the program ends; what is found the next time is what was
 * acknowledged, and perhaps the step that was not. */
static void
test_every_call_fails_for_good (Desk          *desk,
                                gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);

  for (guint nth = 1;; nth++)
    {
      g_autoptr (GPtrArray) events = NULL;
      gboolean is_kept, has_failed;

      faulty_disk_fail (nth, faults[i].code, TRUE);
      is_kept = append (desk, NULL);
      has_failed = faulty_disk_has_failed ();
      g_clear_object (&desk->logbook);
      faulty_disk_fail (0, SQLITE_OK, FALSE);
      desk->logbook = desk_open_logbook (desk->folder);

      events = amparo_logbook_dup_events (desk->logbook, desk->attempt, NULL);
      g_assert_cmpuint (events->len, >=, desk->n_events + is_kept);
      g_assert_cmpuint (events->len, <=, desk->n_events + 1);
      desk->n_events = events->len;
      assert_events (desk);
      if (!has_failed)
        break;
    }
}

static void
test_no_room_for_a_logbook (Desk          *desk,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&desk->logbook);
  g_assert_cmpint (g_unlink (desk->path), ==, 0);
  faulty_disk_fail (1, SQLITE_FULL, TRUE);
  desk->logbook = amparo_logbook_open (desk->folder, &error);
  g_assert_null (desk->logbook);
  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_NO_SPACE);

  faulty_disk_fail (0, SQLITE_OK, FALSE);
  desk->logbook = desk_open_logbook (desk->folder);
  g_assert_cmpint (amparo_logbook_get_state (desk->logbook), ==, AMPARO_LOGBOOK_FINE);
}

static void
test_no_folder (Desk          *desk,
                gconstpointer  data)
{
  g_autofree char *below = g_build_filename (desk->path, "below", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (amparo_logbook_open (below, &error));
  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_READ_ONLY);
}

static void
test_nothing_to_read (Desk          *desk,
                      gconstpointer  data)
{
  g_autofree char *beside = g_build_filename (desk->folder, "beside", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (amparo_logbook_open_to_read (beside, &error));
  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_UNKNOWN);
  g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
}

static void
test_to_read_only (Desk          *desk,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&desk->logbook);
  desk->logbook = amparo_logbook_open_to_read (desk->folder, NULL);

  g_assert_cmpint (amparo_logbook_get_state (desk->logbook), ==, AMPARO_LOGBOOK_READ_ONLY);
  g_assert_nonnull (amparo_logbook_get_trouble (desk->logbook));
  assert_events (desk);
  g_assert_false (append (desk, &error));
  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_READ_ONLY);
}

/* Another program */

static void
test_in_other_hands (Desk          *desk,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (desk->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (append (desk, &error));
  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_BUSY);
  sqlite3_close (db);

  g_assert_true (append (desk, NULL));
  desk->n_events++;
  assert_events (desk);
}

/* The clock */

static void
test_clock_set_back (Desk          *desk,
                     gconstpointer  data)
{
  g_autoptr (AmparoEvent) event = amparo_event_new (-5, "a-lesson", AMPARO_EVENT_PAGE, "earlier", "");
  g_autoptr (GPtrArray) records = NULL;
  const AmparoRecord *record;

  g_assert_true (amparo_logbook_append (desk->logbook, desk->attempt, desk->n_events, event, NULL));
  records = amparo_logbook_dup_records (desk->logbook, 0, NULL);
  record = records->pdata[0];

  g_assert_true (record->transcript.set_back);
  g_assert_cmpint (record->transcript.active, ==, N_EVENTS - 1);
  g_assert_cmpint (record->transcript.latest, ==, 3000 + N_EVENTS - 1);
}

static void
add (const char    *path,
     gconstpointer  data,
     void         (*test) (Desk          *desk,
                           gconstpointer  data))
{
  g_test_add (path, Desk, data, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  faulty_disk_install ();

  add ("/trouble/damaged/no-database", NULL, test_no_database);
  add ("/trouble/damaged/other-database", NULL, test_other_database);
  add ("/trouble/damaged/other-schema", NULL, test_other_schema);
  add ("/trouble/damaged/one-letter", NULL, test_one_letter);
  add ("/trouble/damaged/verifying-finds-it", NULL, test_verifying_finds_it);
  add ("/trouble/damaged/truncated", NULL, test_truncated);
  add ("/trouble/damaged/file-is-kept", NULL, test_damaged_file_is_kept);
  add ("/trouble/damaged/begins-anew", NULL, test_begins_anew);
  add ("/trouble/damaged/begins-anew-twice", NULL, test_begins_anew_twice);
  add ("/trouble/too-new", NULL, test_too_new);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *once = g_strconcat ("/trouble/disk/", faults[i].name, "/once", NULL);
      g_autofree char *for_good = g_strconcat ("/trouble/disk/", faults[i].name, "/for-good", NULL);

      add (once, GUINT_TO_POINTER (i), test_every_call_fails_once);
      add (for_good, GUINT_TO_POINTER (i), test_every_call_fails_for_good);
    }
  add ("/trouble/disk/no-room-for-a-logbook", NULL, test_no_room_for_a_logbook);
  add ("/trouble/disk/no-folder", NULL, test_no_folder);
  add ("/trouble/disk/nothing-to-read", NULL, test_nothing_to_read);
  add ("/trouble/disk/to-read-only", NULL, test_to_read_only);
  add ("/trouble/in-other-hands", NULL, test_in_other_hands);
  add ("/trouble/clock-set-back", NULL, test_clock_set_back);

  return g_test_run ();
}
