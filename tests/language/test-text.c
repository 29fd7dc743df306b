/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/text.h"

static void
test_english (void)
{
  g_autoptr (AmparoText) text = amparo_text_new ("Call", "Llame");

  g_assert_cmpstr (amparo_text_get (text, AMPARO_LANGUAGE_ENGLISH), ==, "Call");
}

static void
test_spanish (void)
{
  g_autoptr (AmparoText) text = amparo_text_new ("Call", "Llame");

  g_assert_cmpstr (amparo_text_get (text, AMPARO_LANGUAGE_SPANISH), ==, "Llame");
}

static void
test_untranslated (void)
{
  g_autoptr (AmparoText) text = amparo_text_new ("Call", NULL);

  g_assert_cmpstr (amparo_text_get (text, AMPARO_LANGUAGE_SPANISH), ==, "Call");
  g_assert_null (amparo_text_get_spanish (text));
  g_assert_false (amparo_text_is_translated (text));
}

static void
test_reference (void)
{
  AmparoText *text = amparo_text_new ("Call", "Llame");
  g_autoptr (AmparoText) other = amparo_text_ref (text);

  amparo_text_unref (text);
  g_assert_cmpstr (amparo_text_get_english (other), ==, "Call");
}

static const struct
{
  const char    *name;
  gboolean       known;
  AmparoReading  reading;
  gboolean       english;
  gboolean       spanish;
} readings[] = {
  { "en", TRUE, AMPARO_READING_ENGLISH, TRUE, FALSE },
  { "es", TRUE, AMPARO_READING_SPANISH, FALSE, TRUE },
  { "both", TRUE, AMPARO_READING_BOTH, TRUE, TRUE },
  { "", FALSE },
  { "EN", FALSE },
  { "de", FALSE },
};

static void
test_reading (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  AmparoReading reading = AMPARO_READING_ENGLISH;

  g_assert_cmpint (amparo_reading_from_name (readings[i].name, &reading), ==, readings[i].known);
  if (!readings[i].known)
    return;

  g_assert_cmpint (reading, ==, readings[i].reading);
  g_assert_cmpint (amparo_reading_includes (reading, AMPARO_LANGUAGE_ENGLISH), ==, readings[i].english);
  g_assert_cmpint (amparo_reading_includes (reading, AMPARO_LANGUAGE_SPANISH), ==, readings[i].spanish);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/text/english", test_english);
  g_test_add_func ("/language/text/spanish", test_spanish);
  g_test_add_func ("/language/text/untranslated", test_untranslated);
  g_test_add_func ("/language/text/reference", test_reference);
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/language/text/reading/“%s”", readings[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_reading);
    }

  return g_test_run ();
}
