/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "app/window.h"
#include "crowd.h"
#include "gauge-window.h"
#include "gauge.h"
#include "language/language.h"

/* How long it takes in the real window until the catalogue of 500 modules is on the screen, on a
 * computer with 1,000 learners of whom one is learning: that is to be done in 100 ms. From the
 * click on it to its first frame, in English and in both languages; and home, which reads what
 * the same learner has done. Beside it the plainest list that GTK has, with the title of each
 * module and nothing else. Each figure is the median of its runs: by the clock, which waits for
 * the next frame of the screen, and by the processor, which does not and is judged. The very
 * first opening, before which no row was ever made nor any outcome kept, is told apart. */

#define RUNS 15
#define DAY  ((gint64) 24 * 3600 * G_USEC_PER_SEC)
#define MOST 100

enum
{
  OPEN,
  OPEN_BOTH,
  HOME,
  PLAIN,
  N_FIGURES,
};

static const char * const names[N_FIGURES] = {
  [OPEN] = "catalogue-open",
  [OPEN_BOTH] = "catalogue-open-both-languages",
  [HOME] = "catalogue-home",
  [PLAIN] = "catalogue-plain-list-yardstick",
};

/* Titles and summaries are shipped ones, so there is Spanish for them. */
static const char * const words[][3] = {
  { "school", "Trafficking: what school personnel can notice and do",
    "Signs in a school day, the first minute when a student speaks, and a report that reaches the right people. "
    "With three stories from New Mexico schools and two written cases to rate." },
  { "child-welfare", "Child-welfare workers",
    "Notice, rate and act: family and partners first, what a run can hide, whom to tell and by when, and how to let a "
    "young person tell it once." },
  { "juvenile-justice", "Juvenile-justice staff",
    "A young person at intake may be a victim first: see who stands behind the offense, listen without questioning, "
    "tell those who can act, and open the door after a run." },
  { "law-enforcement", "Law enforcement",
    "From the first minute at a car, a door or a screen: see a possible victim first, ask only what tonight needs, tell "
    "the others in time, and let things speak so that the young person need not." },
};

static GtkWidget *window;

/* Content */

static void
replace (GString    *text,
         const char *was,
         const char *is)
{
  g_assert_cmpuint (g_string_replace (text, was, is, 1), ==, 1);
}

static void
write_module (const char *folder,
              const char *pattern,
              guint       number)
{
  const char * const *own = words[number % G_N_ELEMENTS (words)];
  g_autofree char *name = g_strdup_printf ("module-%u.xml", number);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *id = g_strdup_printf ("id=\"module-%u\"", number);
  g_autofree char *audience = g_strdup_printf ("audience=\"%s\"", own[0]);
  g_autoptr (GString) text = g_string_new (pattern);

  replace (text, "id=\"short\"", id);
  replace (text, "audience=\"school\"", audience);
  replace (text, "A short module", own[1]);
  replace (text, "It teaches little, and all kinds of it.", own[2]);
  g_assert_true (g_file_set_contents (path, text->str, text->len, NULL));
}

static void
copy_file (const char *from,
           const char *to,
           const char *name)
{
  g_autofree char *source = g_build_filename (from, name, NULL);
  g_autofree char *target = g_build_filename (to, name, NULL);
  g_autofree char *text = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (source, &text, &size, NULL));
  g_assert_true (g_file_set_contents (target, text, size, NULL));
}

/* The test's own content, with its module 500 times under other names. */
static void
write_content (const char *folder)
{
  g_autofree char *valid = g_test_build_filename (G_TEST_DIST, "data", "valid", NULL);
  g_autofree char *path = g_build_filename (valid, "module.xml", NULL);
  g_autofree char *pattern = NULL;
  g_autoptr (GDir) dir = g_dir_open (valid, 0, NULL);
  const char *name;

  g_assert_true (g_file_get_contents (path, &pattern, NULL, NULL));
  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_equal (name, "module.xml"))
      copy_file (valid, folder, name);
  for (guint i = 0; i < CROWD_N_MODULES; i++)
    write_module (folder, pattern, i);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static AmparoContent *
make_content (void)
{
  g_autofree char *folder = g_dir_make_tmp ("amparo-bench-XXXXXX", NULL);
  const char *paths[] = { folder, NULL };
  AmparoContent *content;

  write_content (folder);
  content = amparo_content_load (paths, amparo_language_get_catalog ());
  g_assert_cmpuint (amparo_content_get_modules (content)->len, ==, CROWD_N_MODULES);
  remove_folder (folder);

  return content;
}

/* Somebody who has completed three modules, with refreshers due, and is in the middle of another. */
static AmparoLearning *
make_learning (AmparoContent *content,
               const char    *folder)
{
  AmparoLearning *learning = amparo_learning_new (content, folder);

  crowd_fill (amparo_learning_get_logbook (learning));
  amparo_learning_set_now (learning, 10 * DAY);
  g_assert_true (amparo_learning_choose_learner (learning, 1));
  amparo_learning_open (learning, amparo_content_find_module (content, "module-7"));
  g_assert_true (amparo_learning_go_on (learning));
  g_assert_true (amparo_learning_answer (learning, "before-1", "a"));

  return learning;
}

/* Measuring */

/* The page is made before the frame, as the window sees to. */
static Moment
wait_for_frame (Moment begin)
{
  gauge_window_wait_for_frame (window);

  return gauge_since (begin);
}

static void
settle (void)
{
  for (guint i = 0; i < 3; i++)
    gauge_window_wait_for_frame (window);
  gauge_window_rest ();
}

static Moment
measure_opening (AmparoSession *session,
                 AmparoReading  reading)
{
  AmparoLearning *learning = amparo_session_get_learning (session);
  Moment begin;

  amparo_learning_open (learning, amparo_content_find_module (amparo_session_get_content (session), "module-7"));
  amparo_session_go_to (session, AMPARO_PAGE_TRAINING);
  amparo_session_set_reading (session, reading);
  settle ();
  begin = gauge_now ();
  amparo_learning_browse (learning);

  return wait_for_frame (begin);
}

/* From the catalogue, which goes. */
static Moment
measure_home (AmparoSession *session)
{
  Moment begin;

  settle ();
  begin = gauge_now ();
  amparo_session_go_to (session, AMPARO_PAGE_HOME);

  return wait_for_frame (begin);
}

static Moment
measure_plain (AmparoContent *content)
{
  GPtrArray *modules = amparo_content_get_modules (content);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  Moment begin = gauge_now ();

  for (guint i = 0; i < modules->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), gtk_label_new (amparo_text_get_english (amparo_module_get_title (modules->pdata[i]))));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_window_set_child (GTK_WINDOW (window), scroller);

  return wait_for_frame (begin);
}

static void
open_window (GtkWidget *new_window)
{
  window = gauge_window_open (new_window);
  settle ();
}

/* Results */

static void
print_time (const char *name,
            const char *of,
            double      time)
{
  g_autofree char *whole = g_strconcat (name, "-", of, NULL);

  gauge_print (whole, CROWD_N_MODULES, time, "ms");
}

/* Gives whether the processor is quick enough. */
static gboolean
report (const char   *name,
        const Moment *moments)
{
  double processor = gauge_median (&moments->processor, RUNS, sizeof *moments);

  print_time (name, "clock", gauge_median (&moments->clock, RUNS, sizeof *moments));
  print_time (name, "processor", processor);

  return gauge_keeps (name, processor, MOST);
}

static void
measure_all (AmparoContent *content,
             AmparoSession *session,
             Moment         moments[N_FIGURES][RUNS])
{
  open_window (amparo_window_new (NULL, session));
  for (guint i = 0; i < RUNS; i++)
    {
      moments[OPEN][i] = measure_opening (session, AMPARO_READING_ENGLISH);
      moments[OPEN_BOTH][i] = measure_opening (session, AMPARO_READING_BOTH);
      moments[HOME][i] = measure_home (session);
    }
  gtk_window_destroy (GTK_WINDOW (window));

  for (guint i = 0; i < RUNS; i++)
    {
      open_window (gtk_window_new ());
      moments[PLAIN][i] = measure_plain (content);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("amparo-bench-XXXXXX", NULL);
  g_autoptr (AmparoContent) content = NULL;
  g_autoptr (AmparoLearning) learning = NULL;
  g_autoptr (AmparoSession) session = NULL;
  Moment moments[N_FIGURES][RUNS];
  gboolean kept = TRUE;

  g_test_init (&argc, &argv, NULL);
  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  adw_init ();
  content = make_content ();
  learning = make_learning (content, folder);
  session = amparo_session_new (content);
  amparo_session_set_learning (session, learning);

  measure_all (content, session, moments);
  print_time (names[OPEN], "first-processor", moments[OPEN][0].processor);
  for (guint i = 0; i < N_FIGURES; i++)
    kept &= report (names[i], moments[i]);
  remove_folder (folder);

  return kept ? 0 : 1;
}
