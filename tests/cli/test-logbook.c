/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * amparoctl logbook: what administrators get out of it.
 */

#include "config.h"

#include <string.h>

#include "../report/small.h"
#include "../store/desk.h"
#include "run.h"

typedef struct
{
  char *folder;
  char *home;
  char *path;
} Desk;

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  g_autoptr (AmparoLogbook) logbook = NULL;
  g_autoptr (AmparoLearner) learner = amparo_learner_new ("Ana Vigil", "school", "A school", "7", 1);
  g_autoptr (AmparoText) title = amparo_text_new ("A module", NULL);
  g_autoptr (AmparoAttempt) attempt = NULL;
  g_autoptr (AmparoEvent) event = amparo_event_new (1000000, "a-lesson", AMPARO_EVENT_PAGE, "page-one", "");
  gint64 id;

  desk->folder = desk_make_folder ();
  desk->home = g_path_get_dirname (desk->folder);
  logbook = desk_open_logbook (desk->folder);
  desk->path = g_strdup (amparo_logbook_get_path (logbook));
  attempt = amparo_attempt_new (amparo_logbook_add_learner (logbook, learner, NULL), "gone", "1.0.0", "", title, 1);
  id = amparo_logbook_add_attempt (logbook, attempt, NULL);
  g_assert_true (amparo_logbook_append (logbook, id, 0, event, NULL));
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_free (desk->home);
  g_free (desk->path);
  desk_remove_folder (desk->folder);
}

static Run *
run_at (const char *home,
        const char *first,
        const char *second,
        const char *third)
{
  g_autoptr (GSubprocessLauncher) launcher = run_prepare ();
  const char * const argv[] = { g_getenv ("AMPARO_CTL"), "logbook", first, second, third, NULL };

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", home, TRUE);

  return run_with (launcher, argv);
}

static void
test_status (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (Run) status = run_at (desk->home, "status", NULL, NULL);

  g_assert_cmpint (status->status, ==, 0);
  assert_contains (status->out, desk->path);
  assert_contains (status->out, "People: 1");
  assert_contains (status->out, "Trainings begun: 1");
  assert_contains (status->out, "Steps kept: 1");
}

static void
test_learners (Desk          *desk,
               gconstpointer  data)
{
  g_autoptr (Run) learners = run_at (desk->home, "learners", NULL, NULL);

  g_assert_cmpint (learners->status, ==, 0);
  g_assert_cmpstr (learners->out, ==, "name,role,organization,staff_number\r\nAna Vigil,school,A school,7\r\n");
}

/* Also of a module that is gone. */
static void
test_completions (Desk          *desk,
                  gconstpointer  data)
{
  g_autoptr (Run) table = run_at (desk->home, "export", "completions", NULL);

  g_assert_cmpint (table->status, ==, 0);
  assert_contains (table->out, "\r\nAna Vigil,school,A school,7,gone,1.0.0,A module,");
}

static void
test_byte_order_mark (Desk          *desk,
                      gconstpointer  data)
{
  g_autoptr (Run) table = run_at (desk->home, "export", "events", "--byte-order-mark");

  g_assert_true (g_str_has_prefix (table->out, "\357\273\277name,"));
}

static void
test_questions_need_a_module (Desk          *desk,
                              gconstpointer  data)
{
  g_autoptr (Run) table = run_at (desk->home, "export", "questions", NULL);
  g_autoptr (Run) unknown = run_at (desk->home, "export", "questions", "--module=gone");

  g_assert_cmpint (table->status, ==, 2);
  g_assert_cmpint (unknown->status, ==, 1);
  assert_contains (unknown->err, "There is no module “gone”.");
}

static void
test_calendar (Desk          *desk,
               gconstpointer  data)
{
  g_autoptr (Run) calendar = run_at (desk->home, "export", "calendar", NULL);

  g_assert_cmpint (calendar->status, ==, 0);
  g_assert_true (g_str_has_prefix (calendar->out, "BEGIN:VCALENDAR\r\n"));
}

static void
damage (Desk *desk)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (desk->path, &bytes, &size, NULL));
  for (gsize i = 0; i + 8 < size; i++)
    if (memcmp (bytes + i, "page-one", 8) == 0)
      bytes[i] = 'P';
  g_assert_true (g_file_set_contents (desk->path, bytes, size, NULL));
}

static void
test_damaged (Desk          *desk,
              gconstpointer  data)
{
  g_autoptr (Run) status = NULL;
  g_autoptr (Run) table = NULL;

  damage (desk);
  status = run_at (desk->home, "status", NULL, NULL);
  table = run_at (desk->home, "export", "events", NULL);

  g_assert_cmpint (status->status, ==, 1);
  assert_contains (status->err, "The logbook of the training is damaged.");
  assert_contains (status->out, "People: 1");
  g_assert_cmpint (table->status, ==, 1);
  assert_contains (table->out, "name,staff_number,attempt,");
  assert_contains (table->err, "something is missing");
}

static void
test_none (Desk          *desk,
           gconstpointer  data)
{
  g_autofree char *elsewhere = g_build_filename (desk->home, "elsewhere", NULL);
  g_autoptr (Run) status = run_at (elsewhere, "status", NULL, NULL);

  g_assert_cmpint (status->status, ==, 1);
  assert_contains (status->err, "There is no logbook of the training yet");
  g_assert_false (g_file_test (elsewhere, G_FILE_TEST_EXISTS));
}

static void
test_wrong_call (Desk          *desk,
                 gconstpointer  data)
{
  g_autoptr (Run) nothing = run_at (desk->home, NULL, NULL, NULL);
  g_autoptr (Run) other = run_at (desk->home, "export", "everything", NULL);
  g_autoptr (Run) more = run_at (desk->home, "status", "now", NULL);

  g_assert_cmpint (nothing->status, ==, 2);
  g_assert_cmpint (other->status, ==, 2);
  g_assert_cmpint (more->status, ==, 2);
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

  add ("/cli/logbook/status", test_status);
  add ("/cli/logbook/learners", test_learners);
  add ("/cli/logbook/completions", test_completions);
  add ("/cli/logbook/byte-order-mark", test_byte_order_mark);
  add ("/cli/logbook/questions-need-a-module", test_questions_need_a_module);
  add ("/cli/logbook/calendar", test_calendar);
  add ("/cli/logbook/damaged", test_damaged);
  add ("/cli/logbook/none", test_none);
  add ("/cli/logbook/wrong-call", test_wrong_call);

  return g_test_run ();
}
