/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every Spanish text of po/es.po must hold: that it is there, that it is not the
 * English, that it keeps the placeholders, and that it uses the words of the glossary
 * (tests/data/glossary.tsv).
 */

#include "config.h"

#include <gio/gio.h>

#include "po-file.h"

typedef struct
{
  gboolean  forbidden;
  GRegex   *english;
  GRegex   *spanish;
  GRegex   *except;    /* of the English; NULL for none */
} Word;

static GPtrArray *entries;
static GPtrArray *words;

/* Reading the glossary */

static void
free_word (gpointer data)
{
  Word *word = data;

  g_regex_unref (word->english);
  g_regex_unref (word->spanish);
  g_clear_pointer (&word->except, g_regex_unref);
  g_free (word);
}

static GRegex *
compile (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, &error);

  g_assert_no_error (error);

  return regex;
}

static void
read_glossary (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "glossary.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
      Word *word = g_new0 (Word, 1);

      g_assert_cmpuint (g_strv_length (columns), ==, 4);
      word->forbidden = g_str_equal (columns[0], "forbid");
      word->english = compile (columns[1]);
      word->spanish = compile (columns[2]);
      word->except = g_str_equal (columns[3], "-") ? NULL : compile (columns[3]);
      g_ptr_array_add (words, word);
    }
}

static gboolean
keeps_to (const Word *word,
          const char *english,
          const char *spanish)
{
  if (!g_regex_match (word->english, english, 0, NULL) ||
      (word->except != NULL && g_regex_match (word->except, english, 0, NULL)))
    return TRUE;

  return g_regex_match (word->spanish, spanish, 0, NULL) != word->forbidden;
}

/* What must hold */

/* Calls @holds for every entry and fails once, after naming all that do not. */
static void
assert_all (gboolean (*holds) (const PoEntry *entry))
{
  guint n_bad = 0;

  g_assert_cmpuint (entries->len, >, 1000);
  for (guint i = 0; i < entries->len; i++)
    {
      const PoEntry *entry = g_ptr_array_index (entries, i);

      if (holds (entry))
        continue;
      n_bad++;
      g_test_message ("“%s” / “%s”", entry->english->str, entry->spanish->str);
    }

  g_assert_cmpuint (n_bad, ==, 0);
}

static gboolean
is_translated (const PoEntry *entry)
{
  return entry->spanish->len > 0 && !entry->fuzzy;
}

static void
test_every_text_has_spanish (void)
{
  assert_all (is_translated);
}

static gboolean
is_listed (const char *english)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "same-in-both.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);

  return g_strv_contains ((const char * const *) lines, english);
}

static gboolean
differs_from_english (const PoEntry *entry)
{
  return !g_str_equal (entry->english->str, entry->spanish->str) || is_listed (entry->english->str);
}

static void
test_no_spanish_is_the_english (void)
{
  assert_all (differs_from_english);
}

/* The conversions in order of their letters: a translation may use them in another order. */
static char *
dup_placeholders (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("%(\\d+\\$)?[-0-9.]*[sdu]", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GTree) found = g_tree_new_full ((GCompareDataFunc) g_strcmp0, NULL, g_free, NULL);
  GString *all = g_string_new (NULL);

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    g_tree_insert (found, g_match_info_fetch (match, 0), NULL);
  for (GTreeNode *node = g_tree_node_first (found); node != NULL; node = g_tree_node_next (node))
    g_string_append_printf (all, "%s ", (const char *) g_tree_node_key (node));

  return g_string_free (all, FALSE);
}

static gboolean
keeps_placeholders (const PoEntry *entry)
{
  g_autofree char *english = dup_placeholders (entry->english->str);
  g_autofree char *spanish = dup_placeholders (entry->spanish->str);

  return g_str_equal (english, spanish);
}

static void
test_placeholders_are_alike (void)
{
  assert_all (keeps_placeholders);
}

static gboolean
keeps_to_glossary (const PoEntry *entry)
{
  for (guint i = 0; i < words->len; i++)
    if (!keeps_to (g_ptr_array_index (words, i), entry->english->str, entry->spanish->str))
      return FALSE;

  return TRUE;
}

static void
test_glossary_is_kept (void)
{
  assert_all (keeps_to_glossary);
}

/* That the glossary can fail. */
static void
test_glossary_catches_a_forbidden_word (void)
{
  PoEntry entry = { g_string_new ("sex trafficking"), g_string_new ("tráfico sexual"), FALSE };

  g_assert_false (keeps_to_glossary (&entry));
  g_string_free (entry.english, TRUE);
  g_string_free (entry.spanish, TRUE);
}

static void
test_glossary_catches_a_missing_word (void)
{
  PoEntry entry = { g_string_new ("a safety plan"), g_string_new ("un plan"), FALSE };

  g_assert_false (keeps_to_glossary (&entry));
  g_string_free (entry.english, TRUE);
  g_string_free (entry.spanish, TRUE);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

  entries = po_file_read ();
  words = g_ptr_array_new_with_free_func (free_word);
  read_glossary ();

  g_test_add_func ("/translation/every-text-has-spanish", test_every_text_has_spanish);
  g_test_add_func ("/translation/no-spanish-is-the-english", test_no_spanish_is_the_english);
  g_test_add_func ("/translation/placeholders-are-alike", test_placeholders_are_alike);
  g_test_add_func ("/translation/glossary-is-kept", test_glossary_is_kept);
  g_test_add_func ("/translation/glossary-catches-a-forbidden-word", test_glossary_catches_a_forbidden_word);
  g_test_add_func ("/translation/glossary-catches-a-missing-word", test_glossary_catches_a_missing_word);

  status = g_test_run ();
  g_ptr_array_unref (entries);
  g_ptr_array_unref (words);

  return status;
}
