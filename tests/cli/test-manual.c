/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of the manual: it is sound, and it leaves nothing out.
 */

#include "config.h"

#include <string.h>

#include "../report/small.h"
#include "run.h"

static char *
get_page (void)
{
  return g_build_filename (g_getenv ("AMPARO_SOURCE_DIR"), "docs", "amparoctl.1", NULL);
}

static void
test_page_is_sound (void)
{
  g_autofree char *page = get_page ();
  g_autofree char *man = g_find_program_in_path ("man");
  g_autofree char *command = g_strdup_printf ("man --warnings --local-file '%s' >/dev/null", page);
  g_autoptr (Run) warnings = NULL;

  if (man == NULL)
    {
      g_test_skip ("man is not installed");
      return;
    }

  warnings = run_in_shell (command);
  g_assert_cmpstr (warnings->err, ==, "");
  g_assert_cmpint (warnings->status, ==, 0);
}

/* Long options as --help prints them. */
static GPtrArray *
find_options (const char *help)
{
  g_auto (GStrv) words = g_strsplit_set (help, " \n=,", -1);
  GPtrArray *options = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_has_prefix (words[i], "--") && strlen (words[i]) > 2)
        g_ptr_array_add (options, g_strdup (words[i] + 2));
    }

  return options;
}

static void
test_page_names_every_option (gconstpointer command)
{
  g_autofree char *path = get_page ();
  g_autofree char *page = NULL;
  g_autoptr (Run) help = run (command, "--help", NULL);
  g_autoptr (GPtrArray) options = find_options (help->out);

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  g_assert_cmpuint (options->len, >, 0);
  for (guint i = 0; i < options->len; i++)
    {
      g_auto (GStrv) pieces = g_strsplit (g_ptr_array_index (options, i), "-", -1);
      g_autofree char *joined = g_strjoinv ("\\-", pieces);
      g_autofree char *written = g_strconcat ("\\-\\-", joined, NULL);

      assert_contains (page, written);
    }
}

int
main (int    argc,
      char **argv)
{
  static const char * const commands[] = {
    "check", "list", "logbook", "organization", "play", "screen", "show", "storyboard", "verify-certificate",
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/manual/page-is-sound", test_page_is_sound);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/manual/page-names-every-option/", commands[i], NULL);

      g_test_add_data_func (path, commands[i], test_page_names_every_option);
    }

  return g_test_run ();
}
