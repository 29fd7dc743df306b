/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The logbook of the training: what is put in comes out, also after it was closed.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "desk.h"

typedef struct
{
  char          *folder;
  AmparoLogbook *logbook;
} Desk;

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  desk->folder = desk_make_folder ();
  desk->logbook = desk_open_logbook (desk->folder);
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_clear_object (&desk->logbook);
  desk_remove_folder (desk->folder);
}

static void
reopen (Desk *desk)
{
  g_clear_object (&desk->logbook);
  desk->logbook = desk_open_logbook (desk->folder);
}

static gint64
add_learner (Desk       *desk,
             const char *name)
{
  g_autoptr (AmparoLearner) learner = amparo_learner_new (name, "school", "A school", "7", 1000);
  g_autoptr (GError) error = NULL;
  gint64 id = amparo_logbook_add_learner (desk->logbook, learner, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);

  return id;
}

static gint64
add_attempt (Desk   *desk,
             gint64  learner)
{
  g_autoptr (AmparoText) title = amparo_text_new ("A module", "Un módulo");
  g_autoptr (AmparoAttempt) attempt = amparo_attempt_new (learner, "a-module", "1.0.0", "cafe", title, 2000);
  g_autoptr (GError) error = NULL;
  gint64 id = amparo_logbook_add_attempt (desk->logbook, attempt, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);

  return id;
}

static AmparoEvent *
make_event (guint i)
{
  g_autofree char *at = g_strdup_printf ("page-%u", i);

  return amparo_event_new (3000 + i, "a-lesson", AMPARO_EVENT_PAGE, at, "");
}

static void
append (Desk   *desk,
        gint64  attempt,
        guint   number)
{
  g_autoptr (AmparoEvent) event = make_event (number);
  g_autoptr (GError) error = NULL;

  amparo_logbook_append (desk->logbook, attempt, number, event, &error);
  g_assert_no_error (error);
}

static void
assert_events (Desk   *desk,
               gint64  attempt,
               guint   n_events)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = amparo_logbook_dup_events (desk->logbook, attempt, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, n_events);
  for (guint i = 0; i < n_events; i++)
    {
      g_autoptr (AmparoEvent) event = make_event (i);

      g_assert_true (amparo_event_equal (event, events->pdata[i]));
    }
}

static guint
get_mode (const char *path)
{
  GStatBuf buffer;

  g_assert_cmpint (g_stat (path, &buffer), ==, 0);

  return buffer.st_mode & 0777;
}

static void
test_is_private (Desk          *desk,
                 gconstpointer  data)
{
  g_assert_cmpuint (get_mode (desk->folder), ==, 0700);
  g_assert_cmpuint (get_mode (amparo_logbook_get_path (desk->logbook)), ==, 0600);
}

static void
test_journal_is_private (Desk          *desk,
                         gconstpointer  data)
{
  g_autofree char *journal = g_strconcat (amparo_logbook_get_path (desk->logbook), "-journal", NULL);

  add_learner (desk, "Ana");
  g_assert_cmpuint (get_mode (journal), ==, 0600);
}

static void
test_is_fine (Desk          *desk,
              gconstpointer  data)
{
  g_assert_cmpint (amparo_logbook_get_state (desk->logbook), ==, AMPARO_LOGBOOK_FINE);
  g_assert_null (amparo_logbook_get_trouble (desk->logbook));
}

static void
test_learner_stays (Desk          *desk,
                    gconstpointer  data)
{
  gint64 id = add_learner (desk, "María Peña");
  g_autoptr (AmparoLearner) learner = NULL;

  reopen (desk);
  learner = amparo_logbook_find_learner (desk->logbook, id, NULL);

  g_assert_cmpstr (learner->name, ==, "María Peña");
  g_assert_cmpstr (learner->role, ==, "school");
  g_assert_cmpstr (learner->organisation, ==, "A school");
  g_assert_cmpstr (learner->staff_number, ==, "7");
  g_assert_cmpint (learner->added, ==, 1000);
}

static void
test_learners_by_name (Desk          *desk,
                       gconstpointer  data)
{
  static const char * const names[] = { "Ana", "Berta", "Carla" };
  g_autoptr (GPtrArray) learners = NULL;

  add_learner (desk, names[2]);
  add_learner (desk, names[0]);
  add_learner (desk, names[1]);
  learners = amparo_logbook_dup_learners (desk->logbook, NULL);

  g_assert_cmpuint (learners->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (((AmparoLearner *) learners->pdata[i])->name, ==, names[i]);
}

static void
test_learner_changes (Desk          *desk,
                      gconstpointer  data)
{
  g_autoptr (AmparoLearner) learner = amparo_learner_new ("Ana Vigil", "child-welfare", "", "", 5);
  g_autoptr (AmparoLearner) found = NULL;
  g_autoptr (GError) error = NULL;

  learner->id = add_learner (desk, "Ana");
  g_assert_true (amparo_logbook_change_learner (desk->logbook, learner, &error));
  found = amparo_logbook_find_learner (desk->logbook, learner->id, &error);

  g_assert_cmpstr (found->name, ==, "Ana Vigil");
  g_assert_cmpstr (found->role, ==, "child-welfare");
}

static void
test_unknown_learner (Desk          *desk,
                      gconstpointer  data)
{
  g_autoptr (AmparoText) title = amparo_text_new ("A module", NULL);
  g_autoptr (AmparoAttempt) attempt = amparo_attempt_new (9, "a-module", "1", "", title, 0);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (amparo_logbook_add_attempt (desk->logbook, attempt, &error), ==, 0);
  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_UNKNOWN);
}

static void
test_attempt_stays (Desk          *desk,
                    gconstpointer  data)
{
  gint64 learner = add_learner (desk, "Ana");
  gint64 id = add_attempt (desk, learner);
  g_autoptr (AmparoAttempt) attempt = NULL;

  reopen (desk);
  attempt = amparo_logbook_find_attempt (desk->logbook, id, NULL);

  g_assert_cmpint (attempt->learner, ==, learner);
  g_assert_cmpstr (attempt->module, ==, "a-module");
  g_assert_cmpstr (attempt->version, ==, "1.0.0");
  g_assert_cmpstr (attempt->hash, ==, "cafe");
  g_assert_cmpstr (amparo_text_get_english (attempt->title), ==, "A module");
  g_assert_cmpstr (amparo_text_get_spanish (attempt->title), ==, "Un módulo");
  g_assert_cmpint (attempt->started, ==, 2000);
}

static void
test_attempts_of_one (Desk          *desk,
                      gconstpointer  data)
{
  gint64 ana = add_learner (desk, "Ana");
  gint64 berta = add_learner (desk, "Berta");
  g_autoptr (GPtrArray) hers = NULL;
  g_autoptr (GPtrArray) all = NULL;

  add_attempt (desk, ana);
  add_attempt (desk, berta);
  add_attempt (desk, berta);
  hers = amparo_logbook_dup_attempts (desk->logbook, berta, NULL);
  all = amparo_logbook_dup_attempts (desk->logbook, 0, NULL);

  g_assert_cmpuint (hers->len, ==, 2);
  g_assert_cmpuint (all->len, ==, 3);
}

static void
test_events_stay (Desk          *desk,
                  gconstpointer  data)
{
  gint64 attempt = add_attempt (desk, add_learner (desk, "Ana"));

  for (guint i = 0; i < 5; i++)
    append (desk, attempt, i);
  reopen (desk);

  assert_events (desk, attempt, 5);
}

static void
test_attempts_do_not_mix (Desk          *desk,
                          gconstpointer  data)
{
  gint64 learner = add_learner (desk, "Ana");
  gint64 first = add_attempt (desk, learner);
  gint64 second = add_attempt (desk, learner);

  append (desk, first, 0);
  append (desk, second, 0);
  append (desk, first, 1);

  assert_events (desk, first, 2);
  assert_events (desk, second, 1);
}

static void
test_once_more_is_once (Desk          *desk,
                        gconstpointer  data)
{
  gint64 attempt = add_attempt (desk, add_learner (desk, "Ana"));

  append (desk, attempt, 0);
  append (desk, attempt, 1);
  append (desk, attempt, 1);

  assert_events (desk, attempt, 2);
}

static void
test_other_window (Desk          *desk,
                   gconstpointer  data)
{
  gint64 attempt = add_attempt (desk, add_learner (desk, "Ana"));
  g_autoptr (AmparoEvent) other = amparo_event_new (9, "a-lesson", AMPARO_EVENT_DONE, "", "");
  g_autoptr (GError) error = NULL;

  append (desk, attempt, 0);
  append (desk, attempt, 1);

  g_assert_false (amparo_logbook_append (desk->logbook, attempt, 1, other, &error));
  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_MOVED_ON);
  assert_events (desk, attempt, 2);
}

static void
test_gap_is_refused (Desk          *desk,
                     gconstpointer  data)
{
  gint64 attempt = add_attempt (desk, add_learner (desk, "Ana"));
  g_autoptr (AmparoEvent) event = make_event (1);
  g_autoptr (GError) error = NULL;

  g_assert_false (amparo_logbook_append (desk->logbook, attempt, 1, event, &error));
  g_assert_error (error, AMPARO_LOGBOOK_ERROR, AMPARO_LOGBOOK_ERROR_MOVED_ON);
}

static void
test_all_or_nothing (Desk          *desk,
                     gconstpointer  data)
{
  gint64 attempt = add_attempt (desk, add_learner (desk, "Ana"));
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_event_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (events, make_event (i));
  g_assert_true (amparo_logbook_append_all (desk->logbook, attempt, 0, events, &error));
  g_assert_no_error (error);

  assert_events (desk, attempt, 3);
}

static void
test_two_instances (Desk          *desk,
                    gconstpointer  data)
{
  gint64 attempt = add_attempt (desk, add_learner (desk, "Ana"));
  Desk other = { desk->folder, desk_open_logbook (desk->folder) };

  append (desk, attempt, 0);
  append (&other, attempt, 1);
  append (desk, attempt, 2);
  g_clear_object (&other.logbook);

  assert_events (desk, attempt, 3);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_says_that_it_changed (Desk          *desk,
                           gconstpointer  data)
{
  guint count = 0;

  g_signal_connect_swapped (desk->logbook, "changed", G_CALLBACK (count_cb), &count);
  add_learner (desk, "Ana");

  g_assert_cmpuint (count, ==, 1);
}

static void
test_verifies (Desk          *desk,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  append (desk, add_attempt (desk, add_learner (desk, "Ana")), 0);

  g_assert_true (amparo_logbook_verify (desk->logbook, &error));
  g_assert_no_error (error);
}

static void
verified_cb (GObject      *logbook,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GError) error = NULL;

  amparo_logbook_verify_finish (AMPARO_LOGBOOK (logbook), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (data);
}

static void
test_verifies_beside (Desk          *desk,
                      gconstpointer  data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  gint64 attempt = add_attempt (desk, add_learner (desk, "Ana"));

  amparo_logbook_verify_async (desk->logbook, verified_cb, loop);
  for (guint i = 0; i < 20; i++)
    append (desk, attempt, i);
  g_main_loop_run (loop);

  g_assert_cmpint (amparo_logbook_get_state (desk->logbook), ==, AMPARO_LOGBOOK_FINE);
}

static void
test_salvages_all (Desk          *desk,
                   gconstpointer  data)
{
  gint64 attempt = add_attempt (desk, add_learner (desk, "Ana"));
  g_autoptr (AmparoSalvage) salvage = NULL;

  append (desk, attempt, 0);
  append (desk, attempt, 1);
  salvage = amparo_logbook_salvage (desk->logbook);

  g_assert_true (salvage->is_whole);
  g_assert_cmpuint (salvage->learners->len, ==, 1);
  g_assert_cmpuint (salvage->attempts->len, ==, 1);
  g_assert_cmpuint (((GPtrArray *) salvage->events->pdata[0])->len, ==, 2);
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

  add ("/logbook/is-private", test_is_private);
  add ("/logbook/journal-is-private", test_journal_is_private);
  add ("/logbook/is-fine", test_is_fine);
  add ("/logbook/learner-stays", test_learner_stays);
  add ("/logbook/learners-by-name", test_learners_by_name);
  add ("/logbook/learner-changes", test_learner_changes);
  add ("/logbook/unknown-learner", test_unknown_learner);
  add ("/logbook/attempt-stays", test_attempt_stays);
  add ("/logbook/attempts-of-one", test_attempts_of_one);
  add ("/logbook/events-stay", test_events_stay);
  add ("/logbook/attempts-do-not-mix", test_attempts_do_not_mix);
  add ("/logbook/once-more-is-once", test_once_more_is_once);
  add ("/logbook/other-window", test_other_window);
  add ("/logbook/gap-is-refused", test_gap_is_refused);
  add ("/logbook/all-or-nothing", test_all_or_nothing);
  add ("/logbook/two-instances", test_two_instances);
  add ("/logbook/says-that-it-changed", test_says_that_it_changed);
  add ("/logbook/verifies", test_verifies);
  add ("/logbook/verifies-beside", test_verifies_beside);
  add ("/logbook/salvages-all", test_salvages_all);

  return g_test_run ();
}
