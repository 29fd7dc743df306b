/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ordeals.h"

#include <signal.h>
#include <string.h>

#include "vaulting.h"

/* A worker answers and writes as fast as the window follows, and believes “Saved” when the
 * window says so; somewhere in between the window is killed. Then the vault is opened without
 * a window, and compared with what was believed. */

#define MOST_MICROSECONDS (3 * G_USEC_PER_SEC)
#define MOST_PRESSED      512
#define LETTERS           "abcdefghijklmnopqrstuvwxyz"
/* The promise: what was typed longer ago is on the disk. */
#define MOST_LOST         G_USEC_PER_SEC
/* How long somebody waits for “Saved” before they go on. */
#define PATIENCE          (2 * G_TIME_SPAN_SECOND)

typedef struct
{
  Worker  *worker;
  Office  *office;
  char    *row;                      /* the item that is rated */
  int      pressed[MOST_PRESSED];    /* ratings, in the order in which they were seen */
  guint    n_pressed;
  guint    n_believed;               /* of those */
  GString *typed;
  gint64   typed_at[MOST_PRESSED];
  gint64   killed_at;
  guint    n_acknowledged;
  guint    n_in_flight;
} Ordeal;

typedef struct
{
  GPid   pid;
  gulong microseconds;
  gint64 at;
} Killer;

static gpointer
kill_later (gpointer data)
{
  Killer *killer = data;

  g_usleep (killer->microseconds);
  killer->at = g_get_monotonic_time ();
  kill (killer->pid, SIGKILL);

  return NULL;
}

static gboolean
is_pressed_or_gone (Program  *program,
                    gpointer  button)
{
  g_autoptr (AtspiAccessible) focus = NULL;

  if (program_has_ended (program))
    return TRUE;
  focus = program_dup_focus (program);

  return focus != NULL && look_is_named (focus, button) && look_has (focus, ATSPI_STATE_PRESSED);
}

static gboolean
is_saved_or_gone (Program  *program,
                  gpointer  worker)
{
  return program_has_ended (program) || vaulting_is_saved (worker);
}

/* Another rating than the one before; counts as believed once “Saved” is seen after it. */
static void
rate_once (Ordeal *self)
{
  Program *program = self->worker->program;
  const AmparoItem *item = worker_get_item (self->worker, "danger-now");
  int n = item->scale->ratings->len;
  int before = self->n_pressed > 0 ? self->pressed[self->n_pressed - 1] : -1;
  int rating = before < 0 ? g_random_int_range (0, n) : (before + g_random_int_range (1, n)) % n;
  g_autofree char *button = worker_dup_button (self->worker, item, rating);
  const char digit[] = { (char) ('1' + rating), '\0' };

  /* It may have got there even if we never see it. */
  self->pressed[self->n_pressed++] = rating;
  program_press (program, digit, NULL);
  if (!program_await (program, PATIENCE, is_pressed_or_gone, button) || program_has_ended (program))
    return;
  if (program_await (program, g_random_int_range (0, 2) * PATIENCE, is_saved_or_gone, self->worker)
      && !program_has_ended (program))
    self->n_believed = self->n_pressed;
}

static void
type_once (Ordeal *self)
{
  const char letter[] = { LETTERS[g_random_int_range (0, strlen (LETTERS))], '\0' };

  program_press (self->worker->program, letter, NULL);
  self->typed_at[self->typed->len] = g_get_monotonic_time ();
  g_string_append (self->typed, letter);
}

static gboolean
is_in_note (Program  *program,
            gpointer  data)
{
  g_autoptr (AtspiAccessible) focus = program_has_ended (program) ? NULL : program_dup_focus (program);

  return program_has_ended (program) || (focus != NULL && look_role (focus) == ATSPI_ROLE_TEXT);
}

static void
work_until_killed (Ordeal *self)
{
  Program *program = self->worker->program;
  gboolean writes = g_random_boolean ();

  if (writes)
    {
      program_press (program, "n", NULL);
      if (!program_await (program, PATIENCE, is_in_note, NULL))
        return;
      program_press (program, "ctrl+a", "BackSpace", NULL);
    }
  while (!program_has_ended (program) && self->n_pressed + 1 < MOST_PRESSED && self->typed->len + 1 < MOST_PRESSED)
    {
      if (writes)
        type_once (self);
      else
        rate_once (self);
      g_main_context_iteration (NULL, FALSE);
    }
}

/* What is on the disk is what was believed, or something that was pressed later. */
static void
check_rating (Ordeal             *self,
              const AmparoAnswer *answer)
{
  const AmparoItem *item = worker_get_item (self->worker, "danger-now");
  int kept = answer != NULL ? amparo_scale_find (item->scale, answer->rating) : -1;

  if (self->n_believed == 0)
    return;

  for (guint i = self->n_believed - 1; i < self->n_pressed; i++)
    if (self->pressed[i] == kept)
      {
        self->n_acknowledged += self->n_believed;
        self->n_in_flight += self->n_pressed - self->n_believed;
        return;
      }

  g_error ("“Saved” was said of rating %d, and the disk has %d", self->pressed[self->n_believed - 1], kept);
}

static void
check_note (Ordeal             *self,
            const AmparoAnswer *answer)
{
  const char *kept = answer != NULL ? answer->note : "";
  guint n_due = 0;

  if (self->typed->len == 0)
    return;

  while (n_due < self->typed->len && self->typed_at[n_due] < self->killed_at - MOST_LOST)
    n_due++;
  g_test_message ("typed %s, kept %s, due %u", self->typed->str, kept, n_due);
  if (n_due == 0)
    return;
  g_assert_cmpuint (strlen (kept), >=, n_due);
  g_assert_true (g_str_has_prefix (self->typed->str, kept));
  self->n_acknowledged += n_due;
}

static void
go_on (Ordeal *self)
{
  vaulting_go_on (self->worker);
  worker_wait_at (self->worker, self->row, NULL);
  vaulting_wait_saved (self->worker);
}

static void
start (Ordeal *self)
{
  self->worker->program = program_start ("en", self->office->environment);
  vaulting_unlock (self->worker);
}

static void
begin (Ordeal *self)
{
  self->worker = worker_new (AMPARO_LANGUAGE_ENGLISH, self->office->environment);
  vaulting_unlock (self->worker);
  worker_choose (self->worker, "youth-screening");
  worker_say_fact (self->worker, "role", "child-welfare");
  worker_type_code (self->worker);
  worker_begin (self->worker);
  worker_rate (self->worker, "danger-now", "no-concern");
  vaulting_wait_saved (self->worker);
  self->row = worker_line (self->worker, worker_text_of (self->worker, "danger-now"));
  program_kill (self->worker->program);
}

static void
run_round (Ordeal *self)
{
  g_autoptr (AmparoDossier) record = NULL;
  const AmparoAnswer *answer;
  Killer killer = { 0 };
  GThread *thread;

  self->n_pressed = self->n_believed = 0;
  g_string_truncate (self->typed, 0);
  start (self);
  go_on (self);

  killer.pid = program_get_pid (self->worker->program);
  killer.microseconds = g_random_int_range (0, MOST_MICROSECONDS);
  thread = g_thread_new ("killer", kill_later, &killer);
  work_until_killed (self);
  g_thread_join (thread);
  self->killed_at = killer.at;
  program_bury (self->worker->program);

  record = office_read_newest (self->office);
  g_assert_cmpint (record->summary->kind, ==, AMPARO_REVISION_DRAFT);
  answer = office_find_answer (record, "danger-now");
  check_rating (self, answer);
  check_note (self, answer);
}

void
ordeal_kills (guint     n_rounds,
              GTimeSpan patience)
{
  g_autoptr (Office) office = office_new_vault ();
  Ordeal self = { .office = office, .typed = g_string_new (NULL) };
  gint64 deadline = g_get_monotonic_time () + patience;
  guint n = 0;

  begin (&self);
  while (n < n_rounds && (n == 0 || g_get_monotonic_time () < deadline))
    {
      run_round (&self);
      n++;
    }

  g_test_message ("%u kills of the window: %u answers and letters acknowledged, 0 lost; %u answers under way",
                  n, self.n_acknowledged, self.n_in_flight);
  worker_free (self.worker);
  g_string_free (self.typed, TRUE);
  g_free (self.row);
}
