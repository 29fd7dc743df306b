/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The content that ships, read in each language: nothing is left in the other one.
 */

#include "config.h"

#include <string.h>

#include "../report/small.h"
#include "run.h"

static GSubprocessLauncher *
prepare_shipped (void)
{
  GSubprocessLauncher *launcher = run_prepare ();

  g_subprocess_launcher_setenv (launcher, "AMPARO_CONTENT_DIR", g_getenv ("AMPARO_CONTENT_DIR"), TRUE);
  g_subprocess_launcher_setenv (launcher, "AMPARO_LOCALE_DIR", g_getenv ("AMPARO_LOCALE_DIR"), TRUE);

  return launcher;
}

static char *
show (const char *id,
      const char *language)
{
  g_autoptr (GSubprocessLauncher) launcher = prepare_shipped ();
  const char * const argv[] = { g_getenv ("AMPARO_CTL"), "show", id, "--language", language, NULL };
  g_autoptr (Run) run = run_with (launcher, argv);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");

  return g_steal_pointer (&run->out);
}

static void
test_spanish_has_no_mark (gconstpointer id)
{
  g_autofree char *spanish = show (id, "es");

  assert_lacks (spanish, "[sin español todavía]");
  assert_lacks (spanish, "[no Spanish yet]");
}

static gboolean
is_sentence (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 4);

  return g_strv_length (words) > 3;
}

/* A single word may be Spanish too; a sentence is not. */
static void
test_spanish_has_no_english (gconstpointer id)
{
  g_autofree char *both = show (id, "both");
  g_autofree char *shown = show (id, "es");
  g_autofree char *spanish = small_collapse (shown);
  g_autoptr (GPtrArray) theirs = small_find_paragraphs (both, "EN ");
  g_autoptr (GPtrArray) ours = small_find_paragraphs (both, "ES ");

  for (guint i = 0; i < theirs->len; i++)
    {
      const char *text = g_ptr_array_index (theirs, i);

      if (!is_sentence (text) || g_str_equal (text, g_ptr_array_index (ours, i)))
        continue;
      if (strstr (spanish, text) != NULL)
        g_error ("“%s” is left in the Spanish", text);
    }
}

static void
test_both_pairs_every_text (gconstpointer id)
{
  g_autofree char *both = show (id, "both");
  g_autoptr (GPtrArray) english = small_find_paragraphs (both, "EN ");
  g_autoptr (GPtrArray) spanish = small_find_paragraphs (both, "ES ");

  g_assert_cmpuint (english->len, >, 0);
  g_assert_cmpuint (english->len, ==, spanish->len);
}

static void
test_lines_are_at_most_78_wide (gconstpointer id)
{
  g_autofree char *both = show (id, "both");
  g_auto (GStrv) lines = g_strsplit (both, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 78);
}

static void
add_tests (const char *id)
{
  static const struct
  {
    const char    *name;
    GTestDataFunc  test;
  } tests[] = {
    { "spanish-has-no-mark", test_spanish_has_no_mark },
    { "spanish-has-no-english", test_spanish_has_no_english },
    { "both-pairs-every-text", test_both_pairs_every_text },
    { "lines-are-at-most-78-wide", test_lines_are_at_most_78_wide },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/languages/%s/%s", id, tests[i].name);

      g_test_add_data_func_full (path, g_strdup (id), tests[i].test, g_free);
    }
}

/* Every checklist and every scenario; they bring the rest with them. */
static void
add_tests_for_all (void)
{
  g_autoptr (GSubprocessLauncher) launcher = prepare_shipped ();
  const char * const argv[] = { g_getenv ("AMPARO_CTL"), "list", "--language", "en", NULL };
  g_autoptr (Run) list = run_with (launcher, argv);
  g_auto (GStrv) lines = g_strsplit (list->out, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *id = g_strndup (lines[i], strcspn (lines[i], " "));

      if (strstr (lines[i], "  checklist  ") != NULL || strstr (lines[i], "  scenario  ") != NULL)
        add_tests (id);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_tests_for_all ();

  return g_test_run ();
}
