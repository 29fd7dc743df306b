/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A module as it is read, and what it is made of in other files.
 */

#include <string.h>

#include "content/library.h"
#include "sandbox.h"

static AmparoContent *
load_valid (void)
{
  g_autofree char *base = sample_path ("valid");

  return load_alone (base);
}

static AmparoModule *
find_short (AmparoContent *content)
{
  AmparoModule *module = amparo_content_find_module (content, "short");

  g_assert_nonnull (module);

  return module;
}

static void
test_head (void)
{
  g_autoptr (AmparoContent) content = load_valid ();
  AmparoModule *module = find_short (content);

  g_assert_cmpstr (amparo_module_get_version (module), ==, "1.0.0");
  g_assert_cmpint (amparo_module_get_audience (module), ==, AMPARO_AUDIENCE_SCHOOL);
  g_assert_cmpuint (amparo_module_get_minutes (module), ==, 20);
  g_assert_cmpuint (amparo_module_get_pass_mark (module), ==, 85);
  g_assert_cmpuint (amparo_module_get_renew_years (module), ==, 2);
  g_assert_cmpstr (amparo_text_get_english (amparo_module_get_caveat (module)), ==, "Nothing hard is in it.");
}

static void
test_parts_stand_as_they_are_taken (void)
{
  static const char * const ids[] = { "before", "what-it-is", "tale", "case-one", "after" };
  static const AmparoPartKind kinds[] = {
    AMPARO_PART_BEFORE, AMPARO_PART_LESSON, AMPARO_PART_SCENARIO, AMPARO_PART_PRACTICE, AMPARO_PART_AFTER
  };
  g_autoptr (AmparoContent) content = load_valid ();
  GPtrArray *parts = amparo_module_get_parts (find_short (content));

  g_assert_cmpuint (parts->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < parts->len; i++)
    {
      const AmparoPart *part = g_ptr_array_index (parts, i);

      g_assert_cmpstr (part->id, ==, ids[i]);
      g_assert_cmpint (part->kind, ==, kinds[i]);
      g_assert_cmpint ((part->lesson != NULL) + (part->scenario != NULL) + (part->practice != NULL) + (part->questions != NULL), ==, 1);
    }
}

static void
test_refreshers_stand_by_their_days (void)
{
  g_autoptr (AmparoContent) content = load_valid ();
  GPtrArray *refreshers = amparo_module_get_refreshers (find_short (content));

  g_assert_cmpuint (refreshers->len, ==, 3);
  g_assert_cmpuint (((AmparoRefresher *) refreshers->pdata[0])->days, ==, 7);
  g_assert_cmpuint (((AmparoRefresher *) refreshers->pdata[2])->days, ==, 90);
}

static const AmparoPage *
get_first_page (AmparoModule *module)
{
  const AmparoPart *part = amparo_module_find_part (module, "what-it-is");

  return g_ptr_array_index (part->lesson->pages, 0);
}

static void
test_page_knows_its_goals_and_duties (void)
{
  g_autoptr (AmparoContent) content = load_valid ();
  const AmparoPage *page = get_first_page (find_short (content));

  g_assert_cmpuint (page->goals->len, ==, 2);
  g_assert_cmpstr (((AmparoGoal *) page->goals->pdata[1])->id, ==, "ask");
  g_assert_cmpuint (page->duties->len, ==, 2);
  g_assert_cmpstr (((AmparoDuty *) page->duties->pdata[1])->id, ==, "duty-2");
}

static void
test_page_shows_its_blocks (void)
{
  static const AmparoBlockKind kinds[] = {
    AMPARO_BLOCK_PARAGRAPH, AMPARO_BLOCK_POINT, AMPARO_BLOCK_LIST, AMPARO_BLOCK_KEY_POINT, AMPARO_BLOCK_MAY_BE_SAID,
    AMPARO_BLOCK_SIGN, AMPARO_BLOCK_CONTACT, AMPARO_BLOCK_CHART
  };
  g_autoptr (AmparoContent) content = load_valid ();
  const AmparoPage *page = get_first_page (find_short (content));

  g_assert_cmpuint (page->blocks->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < page->blocks->len; i++)
    g_assert_cmpint (((AmparoBlock *) page->blocks->pdata[i])->kind, ==, kinds[i]);
}

/* The chart lives with its article, which must outlast the content. */
static void
test_borrowed_chart_outlives_the_content (void)
{
  AmparoContent *content = load_valid ();
  g_autoptr (AmparoModule) module = g_object_ref (find_short (content));
  const AmparoBlock *block = get_first_page (module)->blocks->pdata[7];

  g_object_unref (content);

  g_assert_cmpstr (amparo_text_get_english (block->chart->title), ==, "Calls by year");
  g_assert_cmpstr (block->grounds.checked, ==, "2026-11-22");
  g_assert_cmpuint (block->sources->len, ==, 1);
}

static void
test_keys_stand_in_the_order_of_the_checklist (void)
{
  g_autoptr (AmparoContent) content = load_valid ();
  const AmparoPractice *practice = amparo_module_find_part (find_short (content), "case-one")->practice;

  g_assert_cmpuint (practice->keys->len, ==, 4);
  for (guint i = 0; i < practice->keys->len; i++)
    g_assert_cmpuint (((AmparoKey *) practice->keys->pdata[i])->item, ==, i);
}

static void
test_key_accepts_a_range (void)
{
  g_autoptr (AmparoContent) content = load_valid ();
  const AmparoPractice *practice = amparo_module_find_part (find_short (content), "case-one")->practice;
  const AmparoKey *first = practice->keys->pdata[0];
  const AmparoKey *second = practice->keys->pdata[1];

  g_assert_cmpuint (first->rating, ==, 3);
  g_assert_cmpuint (first->accepted, ==, 1u << 2 | 1u << 3);
  g_assert_cmpuint (second->rating, ==, 1);
  g_assert_cmpuint (second->accepted, ==, 1u << 1);
}

static void
test_case_states_facts (void)
{
  g_autoptr (AmparoContent) content = load_valid ();
  const AmparoPractice *practice = amparo_module_find_part (find_short (content), "case-one")->practice;
  const AmparoGiven *given = practice->given->pdata[0];

  g_assert_cmpstr (given->fact->id, ==, "age");
  g_assert_cmpint (given->value, ==, 0);
}

static void
test_questions_are_found (void)
{
  g_autoptr (AmparoContent) content = load_valid ();
  AmparoModule *module = find_short (content);

  g_assert_cmpint (amparo_module_find_question (module, "before-3")->kind, ==, AMPARO_QUESTION_ORDER);
  g_assert_nonnull (amparo_module_find_question (module, "again-90-3"));
  g_assert_null (amparo_module_find_question (module, "what-is-seen"));
}

static void
test_spot_is_correct_where_a_sign_is (void)
{
  g_autoptr (AmparoContent) content = load_valid ();
  const AmparoQuestion *question = amparo_module_find_question (find_short (content), "before-5");

  g_assert_true (amparo_question_find_option (question, "a")->correct);
  g_assert_cmpstr (amparo_sign_get_id (amparo_question_find_option (question, "a")->sign), ==, "speaks");
  g_assert_false (amparo_question_find_option (question, "b")->correct);
}

/* Other files */

static char *
read_valid (const char *name)
{
  g_autofree char *path = sample_path (name);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static char *
replace (const char *text,
         const char *old,
         const char *new)
{
  g_auto (GStrv) parts = g_strsplit (text, old, -1);

  g_assert_cmpuint (g_strv_length (parts), >, 1);

  return g_strjoinv (new, parts);
}

/* The valid module under another id, with a change; NULL for none. */
static AmparoContent *
load_changed (Sandbox    *sandbox,
              const char *old,
              const char *new)
{
  g_autofree char *original = read_valid ("valid/module.xml");
  g_autofree char *renamed = replace (original, "id=\"short\"", "id=\"other\"");
  g_autofree char *changed = old != NULL ? replace (renamed, old, new) : NULL;

  g_free (sandbox_add (sandbox, "a-module.xml", changed != NULL ? changed : renamed));

  return load_sample (sandbox_get_dir (sandbox));
}

static void
test_scenario_may_stand_after_its_module (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autoptr (AmparoContent) content = NULL;
  g_autofree char *original = read_valid ("valid/scenario.xml");
  g_autofree char *told = replace (original, "id=\"tale\"", "id=\"told\"");

  g_free (sandbox_add (sandbox, "below/z-scenario.xml", told));
  content = load_changed (sandbox, "<scenario ref=\"tale\"/>", "<scenario ref=\"told\"/>");

  assert_sound (content);
  g_assert_nonnull (amparo_content_find_module (content, "other"));
}

static void
test_broken_scenario_keeps_its_module_out (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autoptr (AmparoContent) content = NULL;
  const AmparoDiagnostic *diagnostic;

  g_free (sandbox_add (sandbox, "b.xml", "<scenario xmlns='urn:amparo:content:1' id='torn'><title>t</title></scenario>"));
  content = load_changed (sandbox, "<scenario ref=\"tale\"/>", "<scenario ref=\"torn\"/>");
  diagnostic = find_rule (content, "unknown-scenario");

  g_assert_null (amparo_content_find_module (content, "other"));
  g_assert_nonnull (amparo_content_find_module (content, "short"));
  g_assert_nonnull (diagnostic);
  g_assert_nonnull (strstr (diagnostic->message, "torn"));
}

/* The hash */

static void
assert_hash_changes (const char *old,
                     const char *new,
                     gboolean    changes)
{
  g_autoptr (Sandbox) first_box = sandbox_new ();
  g_autoptr (Sandbox) second_box = sandbox_new ();
  g_autoptr (AmparoContent) first = load_changed (first_box, NULL, NULL);
  g_autoptr (AmparoContent) second = load_changed (second_box, old, new);
  const char *one = amparo_module_get_hash (amparo_content_find_module (first, "other"));
  const char *two = amparo_module_get_hash (amparo_content_find_module (second, "other"));

  g_assert_cmpuint (strlen (one), ==, 64);
  g_assert_cmpint (!g_str_equal (one, two), ==, changes);
}

static void
test_hash_knows_every_word (void)
{
  assert_hash_changes ("Another thing", "Other things", TRUE);
  assert_hash_changes ("A new case after 90 days.", "A new case after all.", TRUE);
}

static void
test_hash_knows_the_version (void)
{
  assert_hash_changes ("version=\"1.0.0\"", "version=\"1.0.1\"", TRUE);
}

static void
test_hash_knows_no_layout (void)
{
  assert_hash_changes ("<title>A short module</title>", "<title>\n A  short\n module </title>", FALSE);
}

static void
test_hash_knows_the_stories (void)
{
  assert_hash_changes ("<scenario ref=\"tale\"/>", "", TRUE);
}

/* What is said to a young person on a page must be as easy as on a sign. */
static void
test_words_that_may_be_said_are_easy (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autoptr (AmparoContent) content =
    load_changed (sandbox, "I am glad you are here.",
                  "Irrespective of administrative considerations, institutional confidentiality obligations necessitate notification.");

  assert_sound (content);
  amparo_content_check_reading (content);

  g_assert_cmpuint (count_rule (content, "hard-to-say"), ==, 1);
}

/* Guessing */

/* In the valid story the recommended choice is never the longest. Of its three scenes, one
 * may be so by chance, and two are more than half. */
static void
assert_guessable (gboolean first,
                  gboolean second,
                  gboolean guessable)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autoptr (AmparoContent) content = NULL;
  g_autofree char *original = read_valid ("valid/scenario.xml");
  g_autofree char *told = replace (original, "id=\"tale\"", "id=\"told\"");
  g_autofree char *once = replace (told, "Walk over", first ? "Walk over to her with care" : "Walk over");
  g_autofree char *twice = replace (once, "Report it", second ? "Report it with all that you saw" : "Report it");

  g_free (sandbox_add (sandbox, "told.xml", twice));
  content = load_changed (sandbox, "<scenario ref=\"tale\"/>", "<scenario ref=\"told\"/>");

  assert_only (content, guessable ? "guessable" : NULL);
}

static void
test_longest_once_is_chance (void)
{
  assert_guessable (TRUE, FALSE, FALSE);
}

static void
test_longest_in_more_than_half_is_guessable (void)
{
  assert_guessable (TRUE, TRUE, TRUE);
}

/* Training */

static void
test_trains_what_it_shows_meets_and_rates (void)
{
  g_autoptr (AmparoContent) content = load_valid ();
  AmparoModule *module = find_short (content);

  g_assert_true (amparo_module_trains (module, amparo_content_find_sign (content, "speaks")));
  g_assert_true (amparo_module_trains (module, amparo_content_find_sign (content, "trusted")));
}

static void
test_library_finds_where_a_sign_is_trained (void)
{
  g_autoptr (AmparoContent) content = load_valid ();
  g_autoptr (AmparoLibrary) library = amparo_library_new (content);
  AmparoSign *sign = amparo_content_find_sign (content, "speaks");
  g_autoptr (GPtrArray) modules = amparo_library_dup_modules (library, sign);
  g_autoptr (GPtrArray) scenarios = amparo_library_dup_scenarios (library, sign);

  g_assert_cmpuint (modules->len, ==, 1);
  g_assert_true (modules->pdata[0] == find_short (content));
  g_assert_cmpuint (scenarios->len, ==, 1);
}

static void
test_story_trains_what_is_met (void)
{
  g_autoptr (AmparoContent) content = load_valid ();
  AmparoScenario *scenario = amparo_content_find_scenario (content, "tale");

  g_assert_true (amparo_scenario_meets (scenario, amparo_content_find_sign (content, "speaks")));
  g_assert_false (amparo_scenario_meets (scenario, amparo_content_find_sign (content, "papers")));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/module/head", test_head);
  g_test_add_func ("/content/module/parts-stand-as-they-are-taken", test_parts_stand_as_they_are_taken);
  g_test_add_func ("/content/module/refreshers-stand-by-their-days", test_refreshers_stand_by_their_days);
  g_test_add_func ("/content/module/page-knows-its-goals-and-duties", test_page_knows_its_goals_and_duties);
  g_test_add_func ("/content/module/page-shows-its-blocks", test_page_shows_its_blocks);
  g_test_add_func ("/content/module/borrowed-chart-outlives-the-content", test_borrowed_chart_outlives_the_content);
  g_test_add_func ("/content/module/keys-stand-in-the-order-of-the-checklist", test_keys_stand_in_the_order_of_the_checklist);
  g_test_add_func ("/content/module/key-accepts-a-range", test_key_accepts_a_range);
  g_test_add_func ("/content/module/case-states-facts", test_case_states_facts);
  g_test_add_func ("/content/module/questions-are-found", test_questions_are_found);
  g_test_add_func ("/content/module/spot-is-correct-where-a-sign-is", test_spot_is_correct_where_a_sign_is);
  g_test_add_func ("/content/module/scenario-may-stand-after-its-module", test_scenario_may_stand_after_its_module);
  g_test_add_func ("/content/module/broken-scenario-keeps-its-module-out", test_broken_scenario_keeps_its_module_out);
  g_test_add_func ("/content/module/hash-knows-every-word", test_hash_knows_every_word);
  g_test_add_func ("/content/module/hash-knows-the-version", test_hash_knows_the_version);
  g_test_add_func ("/content/module/hash-knows-no-layout", test_hash_knows_no_layout);
  g_test_add_func ("/content/module/hash-knows-the-stories", test_hash_knows_the_stories);
  g_test_add_func ("/content/module/words-that-may-be-said-are-easy", test_words_that_may_be_said_are_easy);
  g_test_add_func ("/content/module/longest-once-is-chance", test_longest_once_is_chance);
  g_test_add_func ("/content/module/longest-in-more-than-half-is-guessable", test_longest_in_more_than_half_is_guessable);
  g_test_add_func ("/content/module/trains-what-it-shows-meets-and-rates", test_trains_what_it_shows_meets_and_rates);
  g_test_add_func ("/content/module/library-finds-where-a-sign-is-trained", test_library_finds_where_a_sign_is_trained);
  g_test_add_func ("/content/module/story-trains-what-is-met", test_story_trains_what_is_met);

  return g_test_run ();
}
