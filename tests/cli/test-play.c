/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * amparoctl play: from a file of choices to what came of them.
 */

#include "config.h"

#include "../report/small.h"
#include "run.h"

/* On the content of tests/data/valid, which has a module. */
static Run *
run_on_module (const char *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = run_prepare ();
  g_autofree char *content = g_test_build_filename (G_TEST_DIST, "data", "valid", NULL);
  g_autofree char *choices = g_test_build_filename (G_TEST_DIST, "data", "choices", NULL);
  g_autofree char *command = g_strdup_printf ("\"$CTL\" %s", arguments);
  const char * const argv[] = { "/bin/sh", "-c", command, NULL };

  g_subprocess_launcher_setenv (launcher, "AMPARO_CONTENT_DIR", content, TRUE);
  g_subprocess_launcher_setenv (launcher, "CHOICES", choices, TRUE);

  return run_with (launcher, argv);
}

static const struct
{
  const char *name;
  const char *says;
} parts[] = {
  { "title", "A short tale" },
  { "first-path", "The first path, which counts" },
  { "what-was-chosen", "2. Ask for everything" },
  { "what-came-of-it", "She says no more." },
  { "that-it-was-recommended", "This was the recommended choice." },
  { "what-is-recommended", "Recommended: Ask how she is" },
  { "how-it-ended", "How it ended: She is gone" },
  { "points", "Points: 4; the recommended choices have 5." },
  { "signs", "Signs that you met - Another person speaks for the young person" },
  { "second-path", "Path 2" },
  { "where-it-was-left", "Left at the scene: call" },
  { "recommended-path", "1. Walk over 2. Ask how she is 3. Report it" },
  { "what-is-offered", "call - Report it report - Hang up at once hang-up" },
};

static void
test_text_tells (gconstpointer data)
{
  g_autoptr (Run) result = run_on_module ("play short/tale --choices \"$CHOICES/well.xml\" --language en");

  g_assert_cmpstr (result->err, ==, "");
  g_assert_cmpint (result->status, ==, 0);
  assert_contains (result->out, data);
}

static void
test_text_in_both (void)
{
  g_autoptr (Run) result = run_on_module ("play short/tale --choices \"$CHOICES/well.xml\" --language both");

  assert_contains (result->out, "EN The recommended path");
  assert_contains (result->out, "ES El camino recomendado");
}

static void
test_json (void)
{
  g_autoptr (Run) result = run_on_module ("play short/tale --choices \"$CHOICES/well.xml\" --format json");

  g_assert_cmpint (result->status, ==, 0);
  assert_contains (result->out, "\"scenario\" : \"tale\"");
  assert_contains (result->out, "\"trust\" : 2");
}

static void
test_mistake_names_its_line (void)
{
  g_autoptr (Run) result = run_on_module ("play short/tale --choices \"$CHOICES/elsewhere.xml\"");

  g_assert_cmpint (result->status, ==, 1);
  g_assert_cmpstr (result->out, ==, "");
  assert_contains (result->err, "elsewhere.xml:5:3: error:");
  assert_contains (result->err, "[elsewhere]");
}

static const struct
{
  const char *name;
  const char *arguments;
  int         status;
  const char *says;
} refused[] = {
  { "no-choices", "play short/tale", 2, "--choices FILE" },
  { "no-scenario-named", "play short --choices x", 2, "write it as module/scenario" },
  { "unknown-module", "play long/tale --choices x", 1, "There is no module “long”." },
  { "unknown-scenario", "play short/ride --choices x", 1, "The module “short” has no scenario “ride”." },
  { "a-lesson", "play short/what-it-is --choices x", 1, "has no scenario “what-it-is”" },
  { "no-file", "play short/tale --choices /nowhere/x", 1, "The choices could not be read" },
  { "unknown-format", "play short/tale --choices x --format pdf", 2, "“pdf” is not a format" },
};

static void
test_refuses (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (Run) result = run_on_module (refused[i].arguments);

  g_assert_cmpint (result->status, ==, refused[i].status);
  g_assert_cmpstr (result->out, ==, "");
  assert_contains (result->err, refused[i].says);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/play/text-tells/", parts[i].name, NULL);

      g_test_add_data_func (path, parts[i].says, test_text_tells);
    }
  g_test_add_func ("/cli/play/text-in-both", test_text_in_both);
  g_test_add_func ("/cli/play/json", test_json);
  g_test_add_func ("/cli/play/mistake-names-its-line", test_mistake_names_its_line);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/play/refuses/", refused[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refuses);
    }

  return g_test_run ();
}
