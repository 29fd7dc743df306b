/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/folded.h"

static const struct
{
  const char *name;
  const char *text;
  const char *folded;
} texts[] = {
  { "case", "Ana CHEE", "ana chee" },
  { "accents", "Peña Ávila", "pena avila" },
  { "taken-apart-already", "Pen\u0303a", "pena" },
  { "digits", "R-17", "r-17" },
  { "nothing", "", "" },
};

static void
test_folds (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *folded = amparo_folded_dup (texts[i].text);

  g_assert_cmpstr (folded, ==, texts[i].folded);
}

static void
test_words (void)
{
  g_auto (GStrv) words = amparo_folded_dup_words ("  Motel\tPEÑA ");
  const char * const wanted[] = { "motel", "pena", NULL };

  g_assert_cmpstrv (words, wanted);
}

static void
test_each_word_counts (void)
{
  const char * const both[] = { "pena", "mot", NULL };
  const char * const more[] = { "pena", "hotel", NULL };

  g_assert_true (amparo_folded_has_all ("a motel of pena", both));
  g_assert_false (amparo_folded_has_all ("a motel of pena", more));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/folded/", texts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_folds);
    }
  g_test_add_func ("/folded/words", test_words);
  g_test_add_func ("/folded/each-word-counts", test_each_word_counts);

  return g_test_run ();
}
