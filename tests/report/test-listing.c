/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Content as plain text: that all of it is there, in the language that is read.
 */

#include "config.h"

#include "report/listing.h"

#include "language/language.h"
#include "small.h"

static char *
write_small (AmparoReading reading)
{
  g_autoptr (AmparoContent) content = small_load ();

  return amparo_listing_write_instrument (amparo_content_find_instrument (content, "small"), reading);
}

/* What stands somewhere in the listing of the checklist. */
static const struct
{
  const char *name;
  const char *says;
} parts[] = {
  { "title", "A small checklist" },
  { "id", "small" },
  { "version", "Version 1.2.3" },
  { "minutes", "Takes about 1 minute" },
  { "purpose", "Purpose: To have one for tests." },
  { "for-whom", "For whom: Programs that test." },
  { "limits", "Limits: It is not for people." },
  { "leads-to", "Leads to the checklist: small" },
  { "rating", "- Possible It may be so." },
  { "protective-rating", "- Partly Some of it is there." },
  { "section", "What is seen" },
  { "intro", "Look before you ask." },
  { "item", "1. Another person answers for the young person speaks-for" },
  { "strength", "Strong sign of “Control by others”" },
  { "protective", "Protective factor: it never lowers the level" },
  { "look-for", "- Looks that ask for leave to speak" },
  { "example", "Example: An uncle answers every question." },
  { "counterexample", "Looks alike, but is not this: A parent helps with a hard word." },
  { "may-be-said", "Words that may be said > “Would you like to talk alone?”" },
  { "never-ask", "What to avoid - Who hurt you?" },
  { "source", "Sources - A book of signs [a-book]" },
  { "when", "Asked only - if “Another person holds the young person’s papers” is rated “Possible” or higher" },
  { "level", "●●○ Possible concern Signs may be there." },
  { "share", "“None noted” may be said only when at least 60% of the signs" },
  { "caveat", "This list supports judgment and does not replace it." },
  { "rule", "two-strong Reason: Two strong signs are clear Holds - if at least 2 of the strong signs are rated “Clear”" },
  { "rule-of-dimension", "- if at least one of the strong signs of “Control by others” is rated “Possible” or higher" },
  { "rule-of-strengths", "- if at least 2 of the strong or medium signs are rated “Possible” or higher" },
  { "step", "- Call the help line call-the-line" },
  { "step-due", "Due - if the level is “Possible concern” or graver" },
  { "step-nested", "- if all of these hold: - if the level is “Clear concern” - if at least one of these holds: - if you work at a school - if the person is under 18" },
  { "deadline", "By when: within 24 hours" },
  { "how", "How: Say what you saw." },
  { "why", "Why: They know what comes next." },
  { "contact", "Contact: A help line - Telephone: 1-555-0100 (free of charge) - Text message: 555 Verify before relying on this" },
  { "grounds", "Checked on November 22, 2026; confidence A" },
};

static void
test_instrument_shows (gconstpointer data)
{
  g_autofree char *text = write_small (AMPARO_READING_ENGLISH);

  assert_contains (text, parts[GPOINTER_TO_UINT (data)].says);
}

static void
test_both_pairs_every_text (void)
{
  g_autofree char *both = write_small (AMPARO_READING_BOTH);
  g_autoptr (GPtrArray) english = small_find_paragraphs (both, "EN ");
  g_autoptr (GPtrArray) spanish = small_find_paragraphs (both, "ES ");

  g_assert_cmpuint (english->len, >, 50);
  g_assert_cmpuint (english->len, ==, spanish->len);
}

static void
test_both_holds_all_english (void)
{
  g_autofree char *both = write_small (AMPARO_READING_BOTH);
  g_autofree char *english = write_small (AMPARO_READING_ENGLISH);
  g_autoptr (GPtrArray) paragraphs = small_find_paragraphs (both, "EN ");

  for (guint i = 0; i < paragraphs->len; i++)
    assert_contains (english, g_ptr_array_index (paragraphs, i));
}

static void
test_both_holds_all_spanish (void)
{
  g_autofree char *both = write_small (AMPARO_READING_BOTH);
  g_autofree char *spanish = write_small (AMPARO_READING_SPANISH);
  g_autoptr (GPtrArray) paragraphs = small_find_paragraphs (both, "ES ");

  for (guint i = 0; i < paragraphs->len; i++)
    assert_contains (spanish, g_ptr_array_index (paragraphs, i));
}

static void
test_spanish_has_no_english (void)
{
  g_autofree char *both = write_small (AMPARO_READING_BOTH);
  g_autofree char *spanish = write_small (AMPARO_READING_SPANISH);
  g_autoptr (GPtrArray) theirs = small_find_paragraphs (both, "EN ");
  g_autoptr (GPtrArray) ours = small_find_paragraphs (both, "ES ");

  for (guint i = 0; i < theirs->len; i++)
    {
      /* An id or a number is alike in both. */
      if (!g_str_equal (g_ptr_array_index (theirs, i), g_ptr_array_index (ours, i)))
        assert_lacks (spanish, g_ptr_array_index (theirs, i));
    }
}

static void
test_spanish_has_no_mark (void)
{
  g_autofree char *spanish = write_small (AMPARO_READING_SPANISH);

  assert_lacks (spanish, "[sin español todavía]");
}

static void
test_untranslated_is_marked (void)
{
  g_autoptr (AmparoContent) unused = small_load ();
  g_autoptr (AmparoCatalog) empty = amparo_catalog_new_empty ();
  g_autofree char *path = small_path ("content");
  const char * const paths[] = { path, NULL };
  g_autoptr (AmparoContent) content = amparo_content_load (paths, empty);
  g_autofree char *text = amparo_listing_write_instrument (amparo_content_find_instrument (content, "small"),
                                                           AMPARO_READING_SPANISH);

  assert_contains (text, "A small checklist [sin español todavía]");
  assert_contains (text, "Partes de esta lista de verificación todavía no están en español.");
}

static void
test_list_in_both_parts_the_languages (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autofree char *text = amparo_listing_write_all (content, AMPARO_READING_BOTH);

  assert_contains (text, "A small checklist | Una lista pequeña");
  assert_contains (text, "source | fuente A book of signs");
}

static void
test_contact_says_what_it_is_not_for (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autofree char *text = amparo_listing_write_contact (amparo_content_find_contact (content, "a-line"),
                                                        AMPARO_READING_ENGLISH);

  assert_contains (text, "What for: Asking what to do");
  assert_contains (text, "Not for: Danger now");
  assert_contains (text, "Hours: At any hour");
  assert_contains (text, "Languages: English and Spanish");
  assert_contains (text, "confidence B: one secondary source");
}

static void
test_source_keeps_its_name (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autofree char *text = amparo_listing_write_source (amparo_content_find_source (content, "a-book"),
                                                       AMPARO_READING_SPANISH);

  assert_contains (text, "A book of signs");
  assert_contains (text, "Publicado por: A press");
  assert_contains (text, "Nota: Léalo con cuidado.");
}

static void
test_article_shows_facts_with_their_grounds (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autofree char *text = amparo_listing_write_article (amparo_content_find_article (content, "a-page"),
                                                        AMPARO_READING_ENGLISH);

  assert_contains (text, "What was counted, and what was not.");
  assert_contains (text, "- There were twelve calls in two years. Sources - A book of signs [a-book] "
                         "Checked on January 15, 2026; confidence B: one secondary source "
                         "Verify before relying on this");
  assert_contains (text, "- Sign: Another person answers for the young person speaks-for");
  assert_contains (text, "- Contact: A help line a-line - Telephone: 1-555-0100");
}

static void
test_chart_is_a_table_with_its_caveat (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  AmparoArticle *article = amparo_content_find_article (content, "a-page");
  g_autofree char *english = amparo_listing_write_article (article, AMPARO_READING_ENGLISH);
  g_autofree char *spanish = amparo_listing_write_article (article, AMPARO_READING_SPANISH);

  assert_contains (english, "- Chart: Calls by year Calls are counted here, not people "
                            "In the first year: 5.5 of 15 In the second year: 1,234");
  assert_contains (spanish, "Llamadas por año Aquí se cuentan llamadas, no personas "
                            "En el primer año: 5.5 de 15 En el segundo año: 1,234");
}

static void
test_article_pairs_every_text (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  AmparoArticle *article = amparo_content_find_article (content, "a-page");
  g_autofree char *both = amparo_listing_write_article (article, AMPARO_READING_BOTH);
  g_autoptr (GPtrArray) english = small_find_paragraphs (both, "EN ");
  g_autoptr (GPtrArray) spanish = small_find_paragraphs (both, "ES ");

  g_assert_cmpuint (english->len, >, 15);
  g_assert_cmpuint (english->len, ==, spanish->len);
  assert_lacks (both, "[sin español todavía]");
}

static void
test_scenario_shows_every_way (void)
{
  g_autoptr (AmparoContent) content = small_load ();
  g_autofree char *text = amparo_listing_write_scenario (amparo_content_find_scenario (content, "tale"),
                                                         AMPARO_READING_ENGLISH);

  assert_contains (text, "Nothing hard happens here.");
  assert_contains (text, "Scene: start");
  assert_contains (text, "* Walk over go Recommended Points: 1 The driver says hello. Goes on with: end");
  assert_contains (text, "Signs met here - Another person answers for the young person");
  assert_contains (text, "The story ends here, and well.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strconcat ("/report/listing/instrument-shows/", parts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_instrument_shows);
    }
  g_test_add_func ("/report/listing/both-pairs-every-text", test_both_pairs_every_text);
  g_test_add_func ("/report/listing/both-holds-all-english", test_both_holds_all_english);
  g_test_add_func ("/report/listing/both-holds-all-spanish", test_both_holds_all_spanish);
  g_test_add_func ("/report/listing/spanish-has-no-english", test_spanish_has_no_english);
  g_test_add_func ("/report/listing/spanish-has-no-mark", test_spanish_has_no_mark);
  g_test_add_func ("/report/listing/untranslated-is-marked", test_untranslated_is_marked);
  g_test_add_func ("/report/listing/list-in-both-parts-the-languages", test_list_in_both_parts_the_languages);
  g_test_add_func ("/report/listing/contact-says-what-it-is-not-for", test_contact_says_what_it_is_not_for);
  g_test_add_func ("/report/listing/source-keeps-its-name", test_source_keeps_its_name);
  g_test_add_func ("/report/listing/article-shows-facts-with-their-grounds", test_article_shows_facts_with_their_grounds);
  g_test_add_func ("/report/listing/chart-is-a-table-with-its-caveat", test_chart_is_a_table_with_its_caveat);
  g_test_add_func ("/report/listing/article-pairs-every-text", test_article_pairs_every_text);
  g_test_add_func ("/report/listing/scenario-shows-every-way", test_scenario_shows_every_way);

  return g_test_run ();
}
