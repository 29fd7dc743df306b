/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "killing.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../training/material.h"
#include "desk.h"

/* A child opens the logbook and takes about fifty steps in it. */
#define LONGEST_LIFE 40000   /* microseconds */

/* What the child says after each step that was acknowledged to it. */
typedef struct
{
  gint64 attempt;
  gint64 n_events;
} Ack;

typedef struct
{
  char          *folder;
  AmparoContent *content;
  GPtrArray     *script;   /* of AmparoEvent: all of a module, from beginning to end */
  GHashTable    *acks;     /* attempt to the highest number that was acknowledged */
} Hunt;

/* The child */

static gint64
begin_attempt (AmparoLogbook *logbook,
               AmparoContent *content)
{
  AmparoModule *module = material_get_module (content);
  g_autoptr (AmparoAttempt) attempt =
    amparo_attempt_new (1, amparo_module_get_id (module), amparo_module_get_version (module),
                        amparo_module_get_hash (module), amparo_module_get_title (module), 1);

  return amparo_logbook_add_attempt (logbook, attempt, NULL);
}

/* The last attempt, or a new one where it is over. */
static gint64
find_attempt (Hunt          *hunt,
              AmparoLogbook *logbook,
              guint         *n_events)
{
  g_autoptr (GPtrArray) attempts = amparo_logbook_dup_attempts (logbook, 1, NULL);
  gint64 last = attempts->len > 0 ? ((AmparoAttempt *) attempts->pdata[attempts->len - 1])->id : 0;

  *n_events = 0;
  if (last != 0)
    {
      g_autoptr (GPtrArray) events = amparo_logbook_dup_events (logbook, last, NULL);

      *n_events = events->len;
    }
  if (last != 0 && *n_events < hunt->script->len)
    return last;

  *n_events = 0;

  return begin_attempt (logbook, hunt->content);
}

/* Up to three events that belong together, as the course gives them. */
static void
take_step (Hunt          *hunt,
           AmparoLogbook *logbook,
           gint64         attempt,
           guint         *n_events)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new ();
  guint n = (guint) g_random_int_range (1, 4);

  for (guint i = *n_events; i < MIN (*n_events + n, hunt->script->len); i++)
    g_ptr_array_add (events, hunt->script->pdata[i]);
  if (amparo_logbook_append_all (logbook, attempt, *n_events, events, NULL))
    *n_events += events->len;
}

static void
train (Hunt *hunt,
       int   pipe)
{
  g_autoptr (AmparoLogbook) logbook = amparo_logbook_open (hunt->folder, NULL);

  for (;;)
    {
      guint n_events;
      gint64 attempt = find_attempt (hunt, logbook, &n_events);

      while (attempt != 0 && n_events < hunt->script->len)
        {
          Ack ack;

          take_step (hunt, logbook, attempt, &n_events);
          ack = (Ack) { attempt, n_events };
          if (write (pipe, &ack, sizeof ack) != sizeof ack)
            _exit (1);
        }
    }
}

/* The parent */

static void
note_acks (Hunt *hunt,
           int   pipe)
{
  Ack ack;

  while (read (pipe, &ack, sizeof ack) == sizeof ack)
    g_hash_table_insert (hunt->acks, GINT_TO_POINTER ((int) ack.attempt), GINT_TO_POINTER ((int) ack.n_events));
}

static void
kill_once (Hunt *hunt)
{
  int ends[2], status;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (ends[0]);
      train (hunt, ends[1]);
    }

  close (ends[1]);
  g_usleep ((gulong) g_test_rand_int_range (0, LONGEST_LIFE));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  note_acks (hunt, ends[0]);
  close (ends[0]);
}

/* What is kept of it is of the same step as its last event. */
static void
check_outcome (AmparoLogbook *logbook,
               gint64         attempt,
               GPtrArray     *events)
{
  g_autoptr (GPtrArray) records = amparo_logbook_dup_records (logbook, 1, NULL);
  AmparoTranscript folded;

  amparo_transcript_fold (&folded, events);
  for (guint i = 0; i < records->len; i++)
    {
      const AmparoRecord *record = records->pdata[i];

      if (record->attempt->id == attempt)
        g_assert_cmpmem (&record->transcript, sizeof record->transcript, &folded, sizeof folded);
    }
}

/* Every attempt is the beginning of the script, at least as far as was acknowledged, and
 * the course goes on from there. */
static void
check_attempt (Hunt          *hunt,
               AmparoLogbook *logbook,
               AmparoAttempt *attempt)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = amparo_logbook_dup_events (logbook, attempt->id, &error);
  g_autoptr (AmparoCourse) course = amparo_course_new (material_get_module (hunt->content));
  guint acknowledged = (guint) GPOINTER_TO_INT (g_hash_table_lookup (hunt->acks, GINT_TO_POINTER ((int) attempt->id)));

  g_assert_no_error (error);
  g_assert_cmpuint (events->len, >=, acknowledged);
  g_assert_cmpuint (events->len, <=, hunt->script->len);
  for (guint i = 0; i < events->len; i++)
    {
      g_assert_true (amparo_event_equal (events->pdata[i], hunt->script->pdata[i]));
      g_assert_true (amparo_course_apply (course, events->pdata[i]));
    }
  g_assert_cmpint (amparo_course_is_complete (course), ==, events->len == hunt->script->len);
  check_outcome (logbook, attempt->id, events);
}

static void
check_all (Hunt *hunt)
{
  g_autoptr (AmparoLogbook) logbook = desk_open_logbook (hunt->folder);
  g_autoptr (GPtrArray) attempts = amparo_logbook_dup_attempts (logbook, 0, NULL);

  g_assert_cmpint (amparo_logbook_get_state (logbook), ==, AMPARO_LOGBOOK_FINE);
  /* Those that are over were looked at before. */
  for (guint i = attempts->len > 2 ? attempts->len - 2 : 0; i < attempts->len; i++)
    check_attempt (hunt, logbook, attempts->pdata[i]);
}

static void
check_thoroughly (Hunt *hunt)
{
  g_autoptr (AmparoLogbook) logbook = desk_open_logbook (hunt->folder);
  g_autoptr (GPtrArray) attempts = amparo_logbook_dup_attempts (logbook, 0, NULL);
  g_autoptr (GError) error = NULL;

  amparo_logbook_verify (logbook, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (attempts->len, >=, g_hash_table_size (hunt->acks));
  for (guint i = 0; i < attempts->len; i++)
    check_attempt (hunt, logbook, attempts->pdata[i]);
}

static GPtrArray *
make_script (AmparoContent *content)
{
  g_autoptr (Learner) learner = learner_new (g_object_ref (content));

  learner_finish (learner);

  return g_ptr_array_ref (learner->log);
}

static void
add_learner (const char *folder)
{
  g_autoptr (AmparoLogbook) logbook = desk_open_logbook (folder);
  g_autoptr (AmparoLearner) learner = amparo_learner_new ("Ana", "school", NULL, NULL, 1);

  g_assert_cmpint (amparo_logbook_add_learner (logbook, learner, NULL), ==, 1);
}

void
killing_hunt (guint n_rounds)
{
  Hunt hunt = { .folder = desk_make_folder (), .content = material_load () };

  hunt.script = make_script (hunt.content);
  hunt.acks = g_hash_table_new (NULL, NULL);
  add_learner (hunt.folder);

  for (guint i = 0; i < n_rounds; i++)
    {
      kill_once (&hunt);
      check_all (&hunt);
    }
  check_thoroughly (&hunt);
  g_assert_cmpuint (g_hash_table_size (hunt.acks), >, 0);
  g_test_message ("killed %u times, in %u attempts", n_rounds, g_hash_table_size (hunt.acks));

  g_hash_table_unref (hunt.acks);
  g_ptr_array_unref (hunt.script);
  g_object_unref (hunt.content);
  desk_remove_folder (hunt.folder);
}
