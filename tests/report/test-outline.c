/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How plain text is laid out in one language and in both.
 */

#include "config.h"

#include "report/outline.h"

#include <string.h>

#include "language/language.h"
#include "small.h"

static char *
write_text (AmparoReading  reading,
            const char    *bullet,
            const char    *english,
            const char    *spanish)
{
  g_autoptr (AmparoOutline) outline = amparo_outline_new (reading);
  g_autoptr (AmparoText) text = amparo_text_new (english, spanish);

  amparo_outline_bullet (outline, bullet, text);

  return amparo_outline_dup_text (outline);
}

static void
test_english_has_no_tag (void)
{
  g_autofree char *text = write_text (AMPARO_READING_ENGLISH, "- ", "house", "casa");

  g_assert_cmpstr (text, ==, "- house\n");
}

static void
test_spanish_has_no_tag (void)
{
  g_autofree char *text = write_text (AMPARO_READING_SPANISH, "- ", "house", "casa");

  g_assert_cmpstr (text, ==, "- casa\n");
}

static void
test_both_is_a_pair (void)
{
  g_autofree char *text = write_text (AMPARO_READING_BOTH, "- ", "house", "casa");

  g_assert_cmpstr (text, ==, "EN - house\nES - casa\n");
}

static void
test_missing_spanish_is_marked (void)
{
  g_autofree char *text = write_text (AMPARO_READING_SPANISH, "", "house", NULL);

  g_assert_cmpstr (text, ==, "house [sin español todavía]\n");
}

static void
test_plain_stands_under_the_texts (void)
{
  g_autoptr (AmparoOutline) outline = amparo_outline_new (AMPARO_READING_BOTH);
  g_autofree char *text = NULL;

  amparo_outline_plain (outline, "an-id");
  text = amparo_outline_dup_text (outline);

  g_assert_cmpstr (text, ==, "   an-id\n");
}

static void
test_heading_is_ruled_to_its_width (void)
{
  g_autoptr (AmparoOutline) outline = amparo_outline_new (AMPARO_READING_SPANISH);
  g_autoptr (AmparoText) heading = amparo_text_new ("Signs", "Señales");
  g_autofree char *text = NULL;

  amparo_outline_heading (outline, heading, '=');
  text = amparo_outline_dup_text (outline);

  g_assert_cmpstr (text, ==, "Señales\n=======\n");
}

static void
test_blank_lines_do_not_pile_up (void)
{
  g_autoptr (AmparoOutline) outline = amparo_outline_new (AMPARO_READING_ENGLISH);
  g_autofree char *text = NULL;

  amparo_outline_blank (outline);
  amparo_outline_plain (outline, "one");
  amparo_outline_blank (outline);
  amparo_outline_blank (outline);
  amparo_outline_plain (outline, "two");
  text = amparo_outline_dup_text (outline);

  g_assert_cmpstr (text, ==, "one\n\ntwo\n");
}

/* n times the word, with spaces between. */
static char *
repeat (const char *word,
        guint       n)
{
  GString *text = g_string_new (word);

  for (guint i = 1; i < n; i++)
    g_string_append_printf (text, " %s", word);

  return g_string_free (text, FALSE);
}

static void
test_lines_are_at_most_78_wide (void)
{
  g_autofree char *words = repeat ("niñez", 40);
  g_autofree char *text = write_text (AMPARO_READING_BOTH, "- ", words, words);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 78);
}

/* 13 words of 5 letters and 12 spaces are 77 wide; in bytes they would be 90. */
static void
test_width_is_counted_in_characters (void)
{
  g_autofree char *words = repeat ("ñandú", 13);
  g_autofree char *text = write_text (AMPARO_READING_SPANISH, "", words, words);

  g_assert_true (strchr (text, '\n') == text + strlen (text) - 1);
}

static void
test_later_lines_hang_behind_the_bullet (void)
{
  g_autofree char *words = repeat ("word", 30);
  g_autofree char *text = write_text (AMPARO_READING_BOTH, "10. ", words, words);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_true (g_str_has_prefix (lines[0], "EN 10. word"));
  g_assert_true (g_str_has_prefix (lines[1], "       word"));
}

static void
test_long_word_stays_whole (void)
{
  g_autofree char *word = g_strnfill (200, 'x');
  g_autofree char *text = write_text (AMPARO_READING_ENGLISH, "", word, NULL);

  g_assert_true (g_str_has_prefix (text, word));
}

static void
test_deep_text_keeps_room (void)
{
  g_autoptr (AmparoOutline) outline = amparo_outline_new (AMPARO_READING_ENGLISH);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 1000; i++)
    amparo_outline_push (outline);
  amparo_outline_plain (outline, "deep");
  text = amparo_outline_dup_text (outline);

  g_assert_cmpuint (strlen (text), <, 50);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  amparo_language_init (small_get_locale_dir ());

  g_test_add_func ("/report/outline/english-has-no-tag", test_english_has_no_tag);
  g_test_add_func ("/report/outline/spanish-has-no-tag", test_spanish_has_no_tag);
  g_test_add_func ("/report/outline/both-is-a-pair", test_both_is_a_pair);
  g_test_add_func ("/report/outline/missing-spanish-is-marked", test_missing_spanish_is_marked);
  g_test_add_func ("/report/outline/plain-stands-under-the-texts", test_plain_stands_under_the_texts);
  g_test_add_func ("/report/outline/heading-is-ruled-to-its-width", test_heading_is_ruled_to_its_width);
  g_test_add_func ("/report/outline/blank-lines-do-not-pile-up", test_blank_lines_do_not_pile_up);
  g_test_add_func ("/report/outline/lines-are-at-most-78-wide", test_lines_are_at_most_78_wide);
  g_test_add_func ("/report/outline/width-is-counted-in-characters", test_width_is_counted_in_characters);
  g_test_add_func ("/report/outline/later-lines-hang-behind-the-bullet", test_later_lines_hang_behind_the_bullet);
  g_test_add_func ("/report/outline/long-word-stays-whole", test_long_word_stays_whole);
  g_test_add_func ("/report/outline/deep-text-keeps-room", test_deep_text_keeps_room);

  return g_test_run ();
}
