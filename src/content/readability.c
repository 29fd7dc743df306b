/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/readability.h"

#include <string.h>

/* Syllables of English are counted by groups of vowels, the usual rough way: a silent e at
 * the end does not count, "le" after a consonant does. */

static gboolean
is_english_vowel (gunichar letter)
{
  return letter < 0x80 && strchr ("aeiouy", letter) != NULL;
}

static gboolean
ends_silently (const char *word,
               gsize       length)
{
  if (length < 3 || word[length - 1] != 'e' || is_english_vowel (word[length - 2]))
    return FALSE;

  return word[length - 2] != 'l' || is_english_vowel (word[length - 3]);
}

static guint
count_english_syllables (const char *word)
{
  gsize length = strlen (word);
  gboolean in_group = FALSE;
  guint count = 0;

  for (gsize i = 0; i < length; i++)
    {
      gboolean vowel = is_english_vowel ((guchar) word[i]);

      count += vowel && !in_group;
      in_group = vowel;
    }
  if (count > 1 && ends_silently (word, length))
    count--;
  /* "played" and "helped" are one syllable, "wanted" is two. */
  if (count > 1 && length > 3 && g_str_has_suffix (word, "ed") &&
      strchr ("aeioutd", word[length - 3]) == NULL)
    count--;

  return MAX (count, 1);
}

/* Spanish spells its syllables: a, e and o each carry one, i and u join a neighbour unless
 * an accent parts them, and the u of que, qui, gue and gui is silent. */

typedef enum
{
  NO_VOWEL,
  WEAK,      /* i, u, ü */
  STRONG,    /* a, e, o and their accents */
  PARTED,    /* í, ú: a syllable of its own */
} Vowel;

static Vowel
find_vowel (gunichar letter)
{
  switch (letter)
    {
    case 'a': case 'e': case 'o': case 0xe1: case 0xe9: case 0xf3:
      return STRONG;
    case 'i': case 'u': case 0xfc:
      return WEAK;
    case 0xed: case 0xfa:
      return PARTED;
    default:
      return NO_VOWEL;
    }
}

static gboolean
is_silent_u (gunichar before,
             gunichar letter,
             gunichar after)
{
  return letter == 'u' && (before == 'q' || before == 'g') &&
         (after == 'e' || after == 'i' || after == 0xe9 || after == 0xed);
}

static guint
count_spanish_syllables (const char *word)
{
  Vowel previous = NO_VOWEL;
  gunichar before = 0;
  guint count = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      gunichar after = g_utf8_get_char (g_utf8_next_char (p));
      Vowel vowel = is_silent_u (before, letter, after) ? NO_VOWEL : find_vowel (letter);
      gboolean joins = vowel == WEAK ? previous == STRONG || previous == WEAK
                                     : vowel == STRONG && previous == WEAK;

      count += vowel != NO_VOWEL && !joins;
      previous = vowel;
      before = letter;
    }

  return MAX (count, 1);
}

/**
 * amparo_count_syllables:
 * @word: in lower case
 *
 * Returns: about how many syllables it has, at least one
 */
guint
amparo_count_syllables (const char     *word,
                        AmparoLanguage  language)
{
  g_return_val_if_fail (word != NULL, 0);

  if (language == AMPARO_LANGUAGE_SPANISH)
    return count_spanish_syllables (word);

  return count_english_syllables (word);
}

static gboolean
ends_sentence (gunichar character)
{
  return character == '.' || character == '!' || character == '?' || character == 0x2026;
}

static void
add_word (AmparoTextSize *self,
          GString        *word,
          AmparoLanguage  language)
{
  g_autofree char *lower = NULL;

  if (word->len == 0)
    return;

  lower = g_utf8_strdown (word->str, word->len);
  self->words++;
  self->syllables += amparo_count_syllables (lower, language);
  g_string_truncate (word, 0);
}

/**
 * amparo_text_size_add:
 * @text: one text; its end is the end of a sentence, whether it says so or not
 *
 * Adds the words, sentences and syllables of @text. Numbers are left out: no formula
 * knows how they are read aloud.
 */
void
amparo_text_size_add (AmparoTextSize *self,
                      const char     *text,
                      AmparoLanguage  language)
{
  g_autoptr (GString) word = g_string_new (NULL);
  guint words_before = self->words;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isalpha (character))
        {
          g_string_append_unichar (word, character);
          continue;
        }
      /* An apostrophe stays inside its word. */
      if (character == 0x2019 && word->len > 0)
        continue;
      add_word (self, word, language);
      if (ends_sentence (character) && self->words > words_before)
        {
          self->sentences++;
          words_before = self->words;
        }
    }

  add_word (self, word, language);
  self->sentences += self->words > words_before;
}

/* Fernández Huerta, "Medidas sencillas de lecturabilidad", 1959, read with words to a
 * sentence as its author computed it in his examples. */
double
amparo_text_size_get_ease (const AmparoTextSize *self)
{
  if (self->words == 0)
    return 100;

  return 206.84 - 60.0 * self->syllables / self->words - 1.02 * self->words / self->sentences;
}

/* His table gives 90-100 for the fourth year of school, then one year for each ten points,
 * and 60-70 for the seventh and eighth. */
static double
find_spanish_grade (double ease)
{
  if (ease >= 70)
    return MAX (4 + (90 - ease) / 10, 1);
  if (ease >= 60)
    return 6 + (70 - ease) / 5;

  return 8 + (60 - ease) / 5;
}

double
amparo_text_size_get_grade (const AmparoTextSize *self,
                            AmparoLanguage        language)
{
  if (self->words == 0)
    return 0;

  if (language == AMPARO_LANGUAGE_SPANISH)
    return find_spanish_grade (amparo_text_size_get_ease (self));

  /* Kincaid and others, 1975, for the US Navy. */
  return MAX (0.39 * self->words / self->sentences + 11.8 * self->syllables / self->words - 15.59, 0);
}
