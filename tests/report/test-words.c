/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences in both languages, and what is put into them.
 */

#include "config.h"

#include "report/words.h"

#include "small.h"

static void
assert_words (AmparoText *text,
              const char *english,
              const char *spanish)
{
  g_autofree char *in_english = amparo_words_show (text, AMPARO_LANGUAGE_ENGLISH);
  g_autofree char *in_spanish = amparo_words_show (text, AMPARO_LANGUAGE_SPANISH);

  g_assert_cmpstr (in_english, ==, english);
  g_assert_cmpstr (in_spanish, ==, spanish);
}

static void
test_sentence_takes_texts (void)
{
  g_autoptr (AmparoText) level = amparo_text_new ("low", "bajo");
  g_autoptr (AmparoText) words = amparo_words_dup ("if the level is “%1$s”", level, NULL);

  assert_words (words, "if the level is “low”", "si el nivel es “bajo”");
}

static void
test_part_without_spanish_is_marked (void)
{
  g_autoptr (AmparoText) level = amparo_text_new ("low", NULL);
  g_autoptr (AmparoText) words = amparo_words_dup ("if the level is “%1$s”", level, NULL);

  assert_words (words, "if the level is “low”", "si el nivel es “low [sin español todavía]”");
}

static void
test_sentence_without_spanish_is_marked_once (void)
{
  g_autoptr (AmparoText) part = amparo_text_new ("part", NULL);
  g_autoptr (AmparoText) words = amparo_words_dup ("Nobody translates %1$s", part, NULL);

  assert_words (words, "Nobody translates part", "Nobody translates part [sin español todavía]");
}

static const struct
{
  const char *name;
  const char *format;
  const char *words;
} expanded[] = {
  { "in-order", "%s and %s", "one and two" },
  { "by-number", "%2$s, %1$s, %2$s", "two, one, two" },
  { "percent", "%1$s%% of it", "one% of it" },
  { "too-many", "%3$s", "%" },
  { "foreign", "%d %n %", "%d %n %" },
};

/* A catalog may hold anything. */
static void
test_expands (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AmparoText) one = amparo_words_dup_verbatim ("one");
  g_autoptr (AmparoText) two = amparo_words_dup_verbatim ("two");
  g_autoptr (AmparoText) words = amparo_words_dup (expanded[i].format, one, two, NULL);

  g_assert_cmpstr (amparo_text_get_english (words), ==, expanded[i].words);
}

/* How the Spanish puts it is the translator's; the amount and the unit are not. */
static const struct
{
  gint64      seconds;
  const char *english;
  const char *spanish;
} deadlines[] = {
  { 0, "now", "ahora" },
  { 1, "within 1 second", "1 segundo" },
  { 90, "within 90 seconds", "90 segundos" },
  { 60, "within 1 minute", "1 minuto" },
  { 30 * 60, "within 30 minutes", "30 minutos" },
  { 60 * 60, "within 1 hour", "1 hora" },
  { 24 * 60 * 60, "within 24 hours", "24 horas" },
  { 48 * 60 * 60, "within 48 hours", "48 horas" },
  { 72 * 60 * 60, "within 72 hours", "72 horas" },
  { 7 * 24 * 60 * 60, "within 7 days", "7 días" },
  { 100 * 60 * 60, "within 100 hours", "100 horas" },
};

static void
test_deadline (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AmparoText) words = amparo_words_dup_deadline (deadlines[i].seconds);
  g_autofree char *spanish = amparo_words_show (words, AMPARO_LANGUAGE_SPANISH);

  g_assert_cmpstr (amparo_text_get_english (words), ==, deadlines[i].english);
  g_assert_true (g_str_has_suffix (spanish, deadlines[i].spanish));
}

static const struct
{
  const char *date;
  const char *english;
  const char *spanish;
} dates[] = {
  { "2026-01-01", "January 1, 2026", "1 de enero de 2026" },
  { "2026-05-09", "May 9, 2026", "9 de mayo de 2026" },
  { "2026-11-22", "November 22, 2026", "22 de noviembre de 2026" },
  { "2026-12-31", "December 31, 2026", "31 de diciembre de 2026" },
  { "some day", "some day", "some day" },
};

static void
test_date (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AmparoText) words = amparo_words_dup_date (dates[i].date);

  assert_words (words, dates[i].english, dates[i].spanish);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  amparo_language_init (small_get_locale_dir ());

  g_test_add_func ("/report/words/sentence-takes-texts", test_sentence_takes_texts);
  g_test_add_func ("/report/words/part-without-spanish-is-marked", test_part_without_spanish_is_marked);
  g_test_add_func ("/report/words/sentence-without-spanish-is-marked-once", test_sentence_without_spanish_is_marked_once);
  for (gsize i = 0; i < G_N_ELEMENTS (expanded); i++)
    {
      g_autofree char *path = g_strconcat ("/report/words/expands/", expanded[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_expands);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (deadlines); i++)
    {
      g_autofree char *path = g_strconcat ("/report/words/deadline/", deadlines[i].english, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_deadline);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *path = g_strconcat ("/report/words/date/", dates[i].date, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_date);
    }

  return g_test_run ();
}
