/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

#include "crowd.h"
#include "gauge.h"
#include "store/logbook.h"
#include "training/due.h"

/* How long the logbook takes: to keep one step, beside writing and syncing as many bytes to a
 * file; and to open the catalogue and the roster of 1,000 learners over 500 modules, which is
 * to be done in 100 ms, beside reading all the events and folding them. */

#define N_STEPS   200
#define N_ROUNDS  5

/* What a learner sees: for each module whether it was completed, and what is due. */
static guint
look_at_everything (AmparoLogbook *logbook)
{
  g_autoptr (GPtrArray) learners = amparo_logbook_dup_learners (logbook, NULL);
  g_autoptr (GPtrArray) records = amparo_logbook_dup_records (logbook, 0, NULL);
  guint n_due = 0;

  g_assert_cmpuint (learners->len, ==, CROWD_N_LEARNERS);
  g_assert_cmpuint (records->len, ==, CROWD_N_LEARNERS * CROWD_ATTEMPTS_PER_LEARNER);
  for (guint i = 0; i < records->len; i++)
    {
      const AmparoRecord *record = records->pdata[i];
      AmparoDue due[AMPARO_N_DUE];

      if (amparo_due_find (&record->transcript, 2, (gint64) 10 * 24 * 3600 * G_USEC_PER_SEC, due))
        n_due += due[AMPARO_REFRESHER_7].state == AMPARO_DUE_NOW;
    }

  return n_due;
}

static void
measure_catalogue (const char *folder)
{
  Moment start = gauge_now ();
  g_autoptr (AmparoLogbook) logbook = amparo_logbook_open (folder, NULL);
  guint n_due = look_at_everything (logbook);

  g_assert_cmpuint (n_due, ==, CROWD_N_LEARNERS * CROWD_ATTEMPTS_PER_LEARNER);
  gauge_print ("logbook-catalogue", CROWD_N_LEARNERS, gauge_since (start).clock, "ms");
}

static void
measure_folding (const char *folder)
{
  Moment start = gauge_now ();
  g_autoptr (AmparoLogbook) logbook = amparo_logbook_open_to_read (folder, NULL);
  g_autoptr (GPtrArray) attempts = amparo_logbook_dup_attempts (logbook, 0, NULL);

  for (guint i = 0; i < attempts->len; i++)
    {
      g_autoptr (GPtrArray) events = amparo_logbook_dup_events (logbook, ((AmparoAttempt *) attempts->pdata[i])->id, NULL);
      AmparoTranscript transcript;

      amparo_transcript_init (&transcript);
      for (guint j = 0; j < events->len; j++)
        amparo_transcript_add (&transcript, events->pdata[j]);
      g_assert_cmpint (transcript.after, ==, 88);
    }
  gauge_print ("logbook-fold-all-yardstick", CROWD_N_LEARNERS * CROWD_ATTEMPTS_PER_LEARNER * CROWD_EVENTS_PER_ATTEMPT,
                gauge_since (start).clock, "ms");
}

static void
measure_verifying (const char *folder)
{
  g_autoptr (AmparoLogbook) logbook = amparo_logbook_open (folder, NULL);
  Moment start = gauge_now ();

  g_assert_true (amparo_logbook_verify (logbook, NULL));
  gauge_print ("logbook-verify", CROWD_N_LEARNERS, gauge_since (start).clock, "ms");
}

static void
measure_steps (AmparoLogbook *logbook)
{
  g_autoptr (GPtrArray) events = crowd_make_events ();
  g_autoptr (GPtrArray) attempts = amparo_logbook_dup_attempts (logbook, 1, NULL);
  gint64 attempt = ((AmparoAttempt *) attempts->pdata[0])->id;
  Moment start = gauge_now ();

  for (guint i = 0; i < N_STEPS; i++)
    g_assert_true (amparo_logbook_append (logbook, attempt, CROWD_EVENTS_PER_ATTEMPT + i, events->pdata[0], NULL));
  gauge_print ("logbook-step", N_STEPS, gauge_since (start).clock / N_STEPS, "ms");
}

/* As much as a step has to put on the disk: a page, three times. */
static void
measure_syncing (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "plain", NULL);
  char page[4096] = { 1 };
  FILE *file = g_fopen (path, "w");
  Moment start = gauge_now ();

  for (guint i = 0; i < 3 * N_STEPS; i++)
    {
      g_assert_cmpint (pwrite (fileno (file), page, sizeof page, 0), ==, sizeof page);
      g_assert_cmpint (fsync (fileno (file)), ==, 0);
    }
  gauge_print ("logbook-step-three-syncs-yardstick", N_STEPS, gauge_since (start).clock / N_STEPS, "ms");
  fclose (file);
  g_unlink (path);
}

/* The journal modes that were weighed against each other: one row, durably. */
static void
measure_mode (const char *folder,
              const char *mode,
              const char *pragmas)
{
  g_autofree char *name = g_strconcat ("logbook-sqlite-", mode, "-yardstick", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  sqlite3 *db;
  Moment start;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, pragmas, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)", NULL, NULL, NULL), ==, SQLITE_OK);
  start = gauge_now ();
  for (guint i = 0; i < N_STEPS; i++)
    g_assert_cmpint (sqlite3_exec (db, "INSERT INTO t (b) VALUES ('ride-after-practice choice parking-lot walk-over')",
                                   NULL, NULL, NULL), ==, SQLITE_OK);
  gauge_print (name, N_STEPS, gauge_since (start).clock / N_STEPS, "ms");
  sqlite3_close (db);
  g_unlink (path);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("amparo-bench-XXXXXX", NULL);
  g_autoptr (AmparoLogbook) logbook = amparo_logbook_open (folder, NULL);
  g_autofree char *path = g_strdup (amparo_logbook_get_path (logbook));
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  crowd_fill (logbook);
  for (guint i = 0; i < N_ROUNDS; i++)
    measure_catalogue (folder);
  measure_folding (folder);
  measure_verifying (folder);
  measure_steps (logbook);
  measure_syncing (folder);
  measure_mode (folder, "truncate-extra", "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=EXTRA");
  measure_mode (folder, "wal-full", "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");

  g_clear_object (&logbook);
  g_unlink (journal);
  g_unlink (path);
  g_rmdir (folder);

  return 0;
}
