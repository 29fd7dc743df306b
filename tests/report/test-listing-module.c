/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A module and its stories as plain text: that all of them is there.
 */

#include "config.h"

#include "report/listing.h"

#include "small.h"

static AmparoContent *
load_valid (void)
{
  g_autofree char *schema = g_build_filename (g_getenv ("AMPARO_SOURCE_DIR"), "data", "schema", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "valid", NULL);
  g_autoptr (AmparoCatalog) no_spanish = amparo_catalog_new_empty ();
  const char * const paths[] = { path, NULL };

  g_setenv ("AMPARO_SCHEMA_DIR", schema, TRUE);

  return amparo_content_load (paths, no_spanish);
}

static const struct
{
  const char *name;
  const char *says;
} module_parts[] = {
  { "title", "A short module" },
  { "audience", "School personnel" },
  { "minutes", "Takes about 20 minutes" },
  { "pass-mark", "Passed with 85% of the last check" },
  { "renewal", "Renewed every 2 years" },
  { "caveat", "Before you begin: Nothing hard is in it." },
  { "goal", "Goals ----- - Notice signs - Ask little" },
  { "duty", "- Know the signs duty-2 Sources - A book about signs [book] - A talk about signs [talk]" },
  { "single", "before-1 One answer is right. [x] This one Feedback: It is right. [ ] That one Feedback: Not quite." },
  { "multiple", "before-2 More than one answer may be right. [x] This one" },
  { "order", "before-3 In the right order: 1. First Feedback: It comes first. 2. Second" },
  { "match", "before-4 What belongs together: - Police Belongs to: Danger" },
  { "spot", "before-5 Find the signs in this text: [x] Her uncle answers. Sign: Another person speaks for the young person" },
  { "page", "First things ------------ first Goal: Notice signs Goal: Ask little Legal topic: Know whom to call" },
  { "point", "- There are signs. Sources - A book about signs [book]" },
  { "list", "- One thing - Another thing" },
  { "key-point", "Remember: Look before you ask." },
  { "may-be-said", "Words that may be said > “I am glad you are here.”" },
  { "chart", "- Chart: Calls by year Calls, not people First year: 5.5 of 15" },
  { "scenario", "Scenario: A short tale ====================== tale" },
  { "case", "A girl of fifteen comes with her uncle. He answers for her. Age: Under 18 Checklist: A small checklist" },
  { "key", "speaks Key: Clear Also accepted: Possible Reason: The case says so." },
  { "key-alone", "papers Key: No concern Reason: The case says so." },
  { "refresher", "Refresher: After 30 days ======================== again-30 30 days after completion A new case after 30 days." },
};

static void
test_module_shows (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AmparoContent) content = load_valid ();
  g_autofree char *text = amparo_listing_write_module (amparo_content_find_module (content, "short"),
                                                       AMPARO_READING_ENGLISH);

  assert_contains (text, module_parts[i].says);
}

static const struct
{
  const char *name;
  const char *says;
} scenario_parts[] = {
  { "variable", "The story counts “trust” from -1 to 2, at first 0." },
  { "said", "The driver: “Get in.”" },
  { "question", "Question: What do you see? what-is-seen" },
  { "added", "* Walk over walk Recommended Points: 2 The driver says hello. trust changes by 1 Goes on with: talk" },
  { "set", "wait Points: 0 The car is still there. trust becomes -1" },
  { "guard", "push Points: 0 Only when trust is at least 1" },
  { "guard-of-score", "leave Points: 0 Only when the score is at most 3" },
  { "ways", "Goes on with: end Only when trust is at least 2 Only when the score is at least 4 Goes on with: gone" },
  { "poor-ending", "The story ends here, and badly. She is gone Look for her." },
};

static void
test_scenario_shows (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AmparoContent) content = load_valid ();
  g_autofree char *text = amparo_listing_write_scenario (amparo_content_find_scenario (content, "tale"),
                                                         AMPARO_READING_ENGLISH);

  assert_contains (text, scenario_parts[i].says);
}

static void
test_list_has_modules (void)
{
  g_autoptr (AmparoContent) content = load_valid ();
  g_autofree char *text = amparo_listing_write_all (content, AMPARO_READING_ENGLISH);

  assert_contains (text, "short module A short module");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (module_parts); i++)
    {
      g_autofree char *path = g_strconcat ("/report/listing-module/shows/", module_parts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_module_shows);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (scenario_parts); i++)
    {
      g_autofree char *path = g_strconcat ("/report/listing-module/scenario-shows/", scenario_parts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_scenario_shows);
    }
  g_test_add_func ("/report/listing-module/list-has-modules", test_list_has_modules);

  return g_test_run ();
}
