/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>

#include "app/code.h"
#include "app/dates.h"
#include "language/language.h"

static const struct
{
  const char *code;
  gboolean    is_name;
} codes[] = {
  { "", FALSE },
  { "R-17", FALSE },
  { "2026 0004", FALSE },
  { "Maria", FALSE },
  { "case R17", FALSE },
  { "A B", FALSE },
  { "Maria Lopez", TRUE },
  { "maría de la luz", TRUE },
  { "Lopez, Maria", TRUE },
  { "Sean O’Neil", TRUE },
  { "R-17 Ana Luz", TRUE },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_test_message ("%s", codes[i].code);
      g_assert_cmpint (amparo_code_looks_like_name (codes[i].code), ==, codes[i].is_name);
    }
}

static const struct
{
  const char *iso;
  gboolean    is_date;
} dates[] = {
  { "2026-11-22", TRUE },
  { "2024-02-29", TRUE },
  { "2025-02-29", FALSE },
  { "2026-13-01", FALSE },
  { "2026-1-1", FALSE },
  { "2026-11-22x", FALSE },
  { "22.11.2026", FALSE },
  { "", FALSE },
};

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      GDate date;

      g_date_clear (&date, 1);
      g_test_message ("%s", dates[i].iso);
      g_assert_cmpint (amparo_date_parse (dates[i].iso, &date), ==, dates[i].is_date);
      if (dates[i].is_date)
        {
          g_autofree char *back = amparo_date_format (&date);

          g_assert_cmpstr (back, ==, dates[i].iso);
        }
    }
}

static void
test_months_follow_the_interface (void)
{
  g_autofree char *english = NULL, *spanish = NULL;

  amparo_language_set_interface (AMPARO_LANGUAGE_ENGLISH);
  english = amparo_date_dup_words ("2026-11-02");
  amparo_language_set_interface (AMPARO_LANGUAGE_SPANISH);
  spanish = amparo_date_dup_words ("2026-11-02");
  amparo_language_set_interface (AMPARO_LANGUAGE_ENGLISH);

  g_assert_cmpstr (english, ==, "November 2, 2026");
  g_assert_cmpstr (spanish, ==, "2 de noviembre de 2026");
}

static void
test_what_is_no_date_stays (void)
{
  g_autofree char *words = amparo_date_dup_words ("soon");

  g_assert_cmpstr (words, ==, "soon");
}

int
main (int    argc,
      char **argv)
{
  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/code-that-looks-like-a-name", test_names);
  g_test_add_func ("/words/dates-are-checked", test_dates);
  g_test_add_func ("/words/months-follow-the-interface", test_months_follow_the_interface);
  g_test_add_func ("/words/what-is-no-date-stays", test_what_is_no_date_stays);

  return g_test_run ();
}
