/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * amparoctl storyboard: a module for those who review it.
 */

#include "config.h"

#include <glib/gstdio.h>

#include "../report/small.h"
#include "run.h"

/* On the content of tests/data/valid, which has a module; $OUT is a folder of its own. */
static Run *
run_on_module (const char *arguments,
               const char *out)
{
  g_autoptr (GSubprocessLauncher) launcher = run_prepare ();
  g_autofree char *content = g_test_build_filename (G_TEST_DIST, "data", "valid", NULL);
  g_autofree char *command = g_strdup_printf ("\"$CTL\" storyboard %s", arguments);
  const char * const argv[] = { "/bin/sh", "-c", command, NULL };

  g_subprocess_launcher_setenv (launcher, "AMPARO_CONTENT_DIR", content, TRUE);
  if (out != NULL)
    g_subprocess_launcher_setenv (launcher, "OUT", out, TRUE);

  return run_with (launcher, argv);
}

static void
test_prints (void)
{
  g_autoptr (Run) result = run_on_module ("short --language en", NULL);

  g_assert_cmpint (result->status, ==, 0);
  g_assert_cmpstr (result->err, ==, "");
  assert_contains (result->out, "A short module");
  assert_contains (result->out, "She says a little.");
}

static void
test_writes_to_a_file (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "short.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (Run) printed = run_on_module ("short --language en", NULL);
  g_autoptr (Run) saved = run_on_module ("short --language en -o \"$OUT/short.txt\"", folder);

  g_assert_cmpint (saved->status, ==, 0);
  g_assert_cmpstr (saved->out, ==, "");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, printed->out);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_says_why_it_cannot_write (void)
{
  g_autoptr (Run) result = run_on_module ("short -o /nowhere/short.txt", NULL);

  g_assert_cmpint (result->status, ==, 1);
  assert_contains (result->err, "The storyboard could not be written");
}

static void
test_knows_modules_only (void)
{
  g_autoptr (Run) result = run_on_module ("tale", NULL);

  g_assert_cmpint (result->status, ==, 1);
  g_assert_cmpstr (result->out, ==, "");
  assert_contains (result->err, "There is no module “tale”.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/storyboard/prints", test_prints);
  g_test_add_func ("/cli/storyboard/writes-to-a-file", test_writes_to_a_file);
  g_test_add_func ("/cli/storyboard/cannot-write", test_says_why_it_cannot_write);
  g_test_add_func ("/cli/storyboard/modules-only", test_knows_modules_only);

  return g_test_run ();
}
