/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "content/content.h"
#include "gauge.h"
#include "language/language.h"

/* How long it takes to read all content: limits, grammar, our own checks and both
 * languages. The yardstick is xmllint, which parses the same files and checks the same
 * grammar; the target is no more than three times its time, process for process.
 *
 * The processor's time is taken, not the clock's: what others do meanwhile is not ours. */

#define N_RUNS 25

static double
get_milliseconds (const struct timeval *time)
{
  return time->tv_sec * 1e3 + time->tv_usec / 1e3;
}

/* What all processes that were started and have ended took */
static double
read_children (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);

  return get_milliseconds (&usage.ru_utime) + get_milliseconds (&usage.ru_stime);
}

static void
collect_files (const char *folder,
               GPtrArray  *paths)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        collect_files (path, paths);
      if (g_str_has_suffix (name, ".xml"))
        g_ptr_array_add (paths, path);
      else
        g_free (path);
    }
}

/* The median of a process that reads the files, in milliseconds; -1 when there is no such
 * program. What it says about them does not matter here. */
static double
time_process (const char * const *words,
              GPtrArray          *files)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  double times[N_RUNS];

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) words[i]);
  g_ptr_array_extend (argv, files, NULL, NULL);
  g_ptr_array_add (argv, NULL);

  for (guint i = 0; i < N_RUNS; i++)
    {
      double before = read_children ();
      g_autoptr (GSubprocess) process = NULL;

      process = g_subprocess_newv ((const char * const *) argv->pdata,
                                   G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);
      if (process == NULL || !g_subprocess_wait (process, NULL, NULL))
        return -1;
      times[i] = read_children () - before;
    }

  return gauge_median (times, N_RUNS, sizeof *times);
}

static double
time_loading (void)
{
  const char * const paths[] = { amparo_content_get_shipped_dir (), NULL };
  double times[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      double before = gauge_read_processor ();
      g_autoptr (AmparoContent) content = amparo_content_load (paths, amparo_language_get_catalog ());

      times[i] = gauge_read_processor () - before;
    }

  return gauge_median (times, N_RUNS, sizeof *times);
}

static void
compare_with_xmllint (GPtrArray *files)
{
  g_autofree char *grammar = g_build_filename (amparo_content_get_schema_dir (), "content.rng", NULL);
  const char * const xmllint[] = { "xmllint", "--noout", "--relaxng", grammar, NULL };
  const char * const check[] = { g_getenv ("AMPARO_CTL"), "check", NULL };
  double theirs = time_process (xmllint, files);
  double ours = check[0] != NULL ? time_process (check, files) : -1;

  if (theirs >= 0)
    gauge_print ("load-xmllint", files->len, theirs, "ms");
  if (ours >= 0)
    gauge_print ("load-amparoctl-check", files->len, ours, "ms");
  if (theirs > 0 && ours >= 0)
    gauge_print ("load-times-xmllint", files->len, ours / theirs, "times");
}

int
main (void)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  const char *locale_dir = g_getenv ("AMPARO_LOCALE_DIR");

  amparo_language_init (locale_dir != NULL ? locale_dir : LOCALEDIR);
  collect_files (amparo_content_get_shipped_dir (), files);

  gauge_print ("load-in-process", files->len, time_loading (), "ms");
  compare_with_xmllint (files);

  return EXIT_SUCCESS;
}
