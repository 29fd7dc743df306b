/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "worker.h"

/* A copy of the content in which one file is not as it should be. */
typedef struct
{
  char *dir;
} Copy;

static void
copy_folder (const char *from,
             const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (from, 0, &error);
  const char *name;

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (to, 0700), ==, 0);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);
      g_autofree char *words = NULL;

      if (g_file_test (source, G_FILE_TEST_IS_DIR))
        {
          copy_folder (source, target);
          continue;
        }
      g_file_get_contents (source, &words, NULL, &error);
      g_assert_no_error (error);
      g_file_set_contents (target, words, -1, &error);
      g_assert_no_error (error);
    }
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_folder (inside);
    }
  g_remove (path);
}

/* Replaces the first of these words in a file; without a replacement the file ends there. */
static void
damage (Copy       *copy,
        const char *file,
        const char *words,
        const char *replacement)
{
  g_autofree char *path = g_build_filename (copy->dir, file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) damaged = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, words));
  if (replacement == NULL)
    *strstr (text, words) = '\0';
  damaged = g_string_new (text);
  if (replacement != NULL)
    g_string_replace (damaged, words, replacement, 1);
  g_file_set_contents (path, damaged->str, -1, &error);
  g_assert_no_error (error);
}

static void
set_up (Copy          *copy,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  copy->dir = g_dir_make_tmp ("amparo-content-XXXXXX", &error);
  g_assert_no_error (error);
  copy_folder (g_getenv ("AMPARO_CONTENT_DIR"), copy->dir);
}

static void
tear_down (Copy          *copy,
           gconstpointer  data)
{
  remove_folder (copy->dir);
  g_free (copy->dir);
}

static Worker *
start (Copy           *copy,
       AmparoLanguage  language)
{
  const char * const environment[] = { "AMPARO_CONTENT_DIR", copy->dir, NULL };

  return worker_new (language, environment);
}

/* The First look leads to the youth screening, and must not go with it. */
static Worker *
start_broken (Copy *copy)
{
  damage (copy, "screening/youth-screening.xml", "<rules>", NULL);

  return start (copy, AMPARO_LANGUAGE_ENGLISH);
}

static void
test_says_so (Copy          *copy,
              gconstpointer  data)
{
  Worker *worker = start_broken (copy);
  const char *words = worker_word (worker, "Some content could not be read. The rest works as usual.");

  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, words));
  worker_leave (worker);
}

static void
test_leaves_out (Copy          *copy,
                 gconstpointer  data)
{
  Worker *worker = start_broken (copy);

  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LIST_ITEM, "First look"));
  g_assert_false (program_has (worker->program, ATSPI_ROLE_LIST_ITEM, "Youth screening"));
  worker_leave (worker);
}

static void
test_other_works (Copy          *copy,
                  gconstpointer  data)
{
  Worker *worker = start_broken (copy);

  worker_choose (worker, "first-look");
  worker_say_fact (worker, "role", "school");
  worker_begin (worker);
  worker_rate (worker, "danger-now", "clear");
  worker_finish_early (worker);
  worker_leave (worker);
}

static void
test_names_the_file (Copy          *copy,
                     gconstpointer  data)
{
  Worker *worker = start_broken (copy);

  worker_go_to (worker, "Tab", NULL, worker_word (worker, "_Details"));
  program_press (worker->program, "Return", NULL);
  g_object_unref (program_wait_begin (worker->program, ATSPI_ROLE_LABEL, "youth-screening.xml"));
  program_press (worker->program, "Escape", NULL);
  program_wait_no_window (worker->program, worker_word (worker, "Content That Could Not Be Read"));
  worker_leave (worker);
}

/* English words that nobody has translated. */
static Worker *
start_untranslated (Copy *copy)
{
  damage (copy, "screening/first-look.xml", "<because>", "<because>In one word: ");

  return start (copy, AMPARO_LANGUAGE_SPANISH);
}

static void
begin_untranslated (Worker *worker)
{
  worker_choose (worker, "first-look");
  worker_say_fact (worker, "role", "school");
  worker_begin (worker);
}

static void
expect_words (Worker     *worker,
              const char *english)
{
  g_object_unref (program_wait_for (worker->program, ATSPI_ROLE_LABEL, worker_word (worker, english)));
}

static void
test_checklist_banner (Copy          *copy,
                       gconstpointer  data)
{
  Worker *worker = start_untranslated (copy);

  begin_untranslated (worker);
  expect_words (worker, "This checklist is not bilingual: parts of it are not in Spanish yet. "
                        "There the English stands in its place and says so.");
  worker_leave (worker);
}

static void
test_result_is_not_bilingual (Copy          *copy,
                              gconstpointer  data)
{
  Worker *worker = start_untranslated (copy);

  begin_untranslated (worker);
  worker_rate (worker, "danger-now", "clear");
  worker_finish_early (worker);
  expect_words (worker, "Parts of this checklist are not in Spanish yet, "
                        "so this result is not bilingual.");
  worker_leave (worker);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *schema = g_build_filename (g_getenv ("AMPARO_SOURCE_DIR"), "data", "schema", NULL);
  static const struct
  {
    const char *path;
    void      (*func) (Copy *copy, gconstpointer data);
  } tests[] = {
    { "/e2e/trouble/broken-file/is-told", test_says_so },
    { "/e2e/trouble/broken-file/is-left-out", test_leaves_out },
    { "/e2e/trouble/broken-file/is-named", test_names_the_file },
    { "/e2e/trouble/broken-file/other-checklist-works", test_other_works },
    { "/e2e/trouble/incomplete-spanish/checklist-says-so", test_checklist_banner },
    { "/e2e/trouble/incomplete-spanish/result-is-not-called-bilingual",
      test_result_is_not_bilingual },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  /* There is none beside a copy; the test reads it as the program does. */
  g_setenv ("AMPARO_SCHEMA_DIR", schema, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Copy, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
