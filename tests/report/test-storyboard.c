/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The storyboard of the module in tests/data/valid: whoever reviews it misses nothing.
 */

#include "config.h"

#include "report/storyboard.h"

#include "content/content.h"
#include "language/language.h"
#include "small.h"

static AmparoContent *
load_module (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "valid", NULL);
  g_autoptr (AmparoCatalog) spanish = amparo_catalog_new_empty ();
  const char * const paths[] = { folder, NULL };

  return amparo_content_load (paths, spanish);
}

static char *
write_storyboard (AmparoContent *content,
                  AmparoReading  reading)
{
  AmparoModule *module = amparo_content_find_module (content, "short");

  g_assert_nonnull (module);

  return amparo_storyboard_write (module, reading);
}

/* Every text that stands in one of these files. */
static guint
assert_all_texts (AmparoContent *content,
                  const char    *file,
                  const char    *storyboard)
{
  GPtrArray *texts = amparo_content_get_texts (content);
  guint n = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      const AmparoPlacedText *placed = g_ptr_array_index (texts, i);

      if (!g_str_has_suffix (placed->file, file))
        continue;
      assert_contains (storyboard, amparo_text_get_english (placed->text));
      n++;
    }

  return n;
}

static void
test_leaves_no_text_of_the_module_out (void)
{
  g_autoptr (AmparoContent) content = load_module ();
  g_autofree char *storyboard = write_storyboard (content, AMPARO_READING_ENGLISH);

  g_assert_cmpuint (assert_all_texts (content, "/module.xml", storyboard), >, 100);
}

static void
test_leaves_no_text_of_its_scenarios_out (void)
{
  g_autoptr (AmparoContent) content = load_module ();
  g_autofree char *storyboard = write_storyboard (content, AMPARO_READING_ENGLISH);

  g_assert_cmpuint (assert_all_texts (content, "/scenario.xml", storyboard), >, 20);
}

static void
test_sums_up_each_scenario (void)
{
  g_autoptr (AmparoContent) content = load_module ();
  g_autofree char *storyboard = write_storyboard (content, AMPARO_READING_ENGLISH);

  assert_contains (storyboard, "Scenes: 5");
  assert_contains (storyboard, "Endings: 2");
  assert_contains (storyboard, "Decisions on the recommended path: 3");
  assert_contains (storyboard, "Points on the recommended path: 5");
  assert_contains (storyboard, "1. yard: Walk over");
}

static void
test_is_written_in_both (void)
{
  g_autoptr (AmparoContent) content = NULL;
  g_autofree char *storyboard = NULL;

  amparo_language_init (small_get_locale_dir ());
  content = load_module ();
  storyboard = write_storyboard (content, AMPARO_READING_BOTH);

  assert_contains (storyboard, "EN Scenes: 5");
  assert_contains (storyboard, "ES Escenas: 5");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/storyboard/no-text-of-the-module-left-out", test_leaves_no_text_of_the_module_out);
  g_test_add_func ("/storyboard/no-text-of-its-scenarios-left-out", test_leaves_no_text_of_its_scenarios_out);
  g_test_add_func ("/storyboard/sums-up-each-scenario", test_sums_up_each_scenario);
  g_test_add_func ("/storyboard/in-both", test_is_written_in_both);

  return g_test_run ();
}
