/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>

#include "content/readability.h"

typedef struct
{
  const char     *word;
  AmparoLanguage  language;
  guint           syllables;
} Word;

static const Word words[] = {
  { "child",       AMPARO_LANGUAGE_ENGLISH, 1 },
  { "people",      AMPARO_LANGUAGE_ENGLISH, 2 },
  { "safe",        AMPARO_LANGUAGE_ENGLISH, 1 },
  { "helped",      AMPARO_LANGUAGE_ENGLISH, 1 },
  { "wanted",      AMPARO_LANGUAGE_ENGLISH, 2 },
  { "screening",   AMPARO_LANGUAGE_ENGLISH, 2 },
  { "information", AMPARO_LANGUAGE_ENGLISH, 4 },
  { "casa",        AMPARO_LANGUAGE_SPANISH, 2 },
  { "señal",       AMPARO_LANGUAGE_SPANISH, 2 },
  { "quien",       AMPARO_LANGUAGE_SPANISH, 1 },
  { "policía",     AMPARO_LANGUAGE_SPANISH, 4 },
  { "preocupación", AMPARO_LANGUAGE_SPANISH, 5 },
  { "leer",        AMPARO_LANGUAGE_SPANISH, 2 },
  { "ciudad",      AMPARO_LANGUAGE_SPANISH, 2 },
  { "bilingüe",    AMPARO_LANGUAGE_SPANISH, 3 },
  { "guerra",      AMPARO_LANGUAGE_SPANISH, 2 },
};

static void
test_syllables (gconstpointer data)
{
  const Word *word = data;

  g_assert_cmpuint (amparo_count_syllables (word->word, word->language), ==, word->syllables);
}

static AmparoTextSize
measure (const char     *text,
         AmparoLanguage  language)
{
  AmparoTextSize size = { 0 };

  amparo_text_size_add (&size, text, language);

  return size;
}

static void
test_counts_words_and_sentences (void)
{
  AmparoTextSize size = measure ("She can’t go home. “Why not?” he asked", AMPARO_LANGUAGE_ENGLISH);

  g_assert_cmpuint (size.words, ==, 8);
  g_assert_cmpuint (size.sentences, ==, 3);
}

static void
test_numbers_are_no_words (void)
{
  AmparoTextSize size = measure ("911 … 24. 7!", AMPARO_LANGUAGE_ENGLISH);

  g_assert_cmpuint (size.words, ==, 0);
  g_assert_cmpuint (size.sentences, ==, 0);
  g_assert_cmpfloat (amparo_text_size_get_grade (&size, AMPARO_LANGUAGE_ENGLISH), ==, 0);
}

/* Six words, one sentence, six syllables: 0.39 * 6 + 11.8 * 1 - 15.59 is below zero. */
static void
test_easy_english_is_grade_zero (void)
{
  AmparoTextSize size = measure ("The cat sat on the mat.", AMPARO_LANGUAGE_ENGLISH);

  g_assert_cmpfloat (amparo_text_size_get_grade (&size, AMPARO_LANGUAGE_ENGLISH), ==, 0);
}

/* Four words, eight syllables, one sentence: 206.84 - 60 * 2 - 1.02 * 4 = 82.76. */
static void
test_spanish_ease_is_the_formula (void)
{
  AmparoTextSize size = measure ("Nadie toca esta casa.", AMPARO_LANGUAGE_SPANISH);

  g_assert_cmpuint (size.syllables, ==, 8);
  g_assert_cmpfloat_with_epsilon (amparo_text_size_get_ease (&size), 82.76, 0.001);
}

static void
test_spanish_seventy_is_grade_six (void)
{
  AmparoTextSize size = { .words = 100, .sentences = 10, .syllables = 211 };

  g_assert_cmpfloat_with_epsilon (amparo_text_size_get_ease (&size), 70.04, 0.001);
  g_assert_cmpfloat_with_epsilon (amparo_text_size_get_grade (&size, AMPARO_LANGUAGE_SPANISH), 6.0, 0.01);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *path = g_strconcat ("/readability/syllables/", words[i].word, NULL);

      g_test_add_data_func (path, &words[i], test_syllables);
    }
  g_test_add_func ("/readability/counts-words-and-sentences", test_counts_words_and_sentences);
  g_test_add_func ("/readability/numbers-are-no-words", test_numbers_are_no_words);
  g_test_add_func ("/readability/easy-english-is-grade-zero", test_easy_english_is_grade_zero);
  g_test_add_func ("/readability/spanish-ease-is-the-formula", test_spanish_ease_is_the_formula);
  g_test_add_func ("/readability/spanish-seventy-is-grade-six", test_spanish_seventy_is_grade_six);

  return g_test_run ();
}
