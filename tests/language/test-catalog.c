/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <string.h>

#include "language/catalog.h"
#include "mo-writer.h"

static const MoMessage messages[] = {
  { "", "Content-Type: text/plain; charset=UTF-8\n" },
  { "Call", "Llame" },
  { "Empty", "" },
  { "R & D", "I y D" },
  { "one sign\0%u signs", "una señal", 17 },
  { "place\004Here", "Aquí" },
};

static AmparoCatalog *
open_messages (gboolean swapped)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mo_write (messages, G_N_ELEMENTS (messages), swapped);
  AmparoCatalog *catalog = amparo_catalog_new (bytes, &error);

  g_assert_no_error (error);

  return catalog;
}

static const struct
{
  const char *name;
  const char *context;
  const char *english;
  const char *spanish;
} lookups[] = {
  { "word", NULL, "Call", "Llame" },
  { "unknown", NULL, "Fall", NULL },
  { "prefix", NULL, "Cal", NULL },
  { "empty-translation", NULL, "Empty", NULL },
  { "header", NULL, "", NULL },
  { "ampersand", NULL, "R & D", "I y D" },
  { "plural", NULL, "one sign", "una señal" },
  { "context", "place", "Here", "Aquí" },
  { "other-context", "time", "Here", NULL },
  { "context-not-given", NULL, "Here", NULL },
  { "context-given", "place", "Call", NULL },
  { "glue", NULL, "place\004Here", "Aquí" },
};

static void
test_lookup (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  for (gboolean swapped = FALSE; swapped <= TRUE; swapped++)
    {
      g_autoptr (AmparoCatalog) catalog = open_messages (swapped);

      g_assert_cmpstr (amparo_catalog_lookup (catalog, lookups[i].context, lookups[i].english), ==, lookups[i].spanish);
    }
}

static void
test_text_has_both (void)
{
  g_autoptr (AmparoCatalog) catalog = open_messages (FALSE);
  g_autoptr (AmparoText) text = amparo_catalog_dup_text (catalog, NULL, "Call");

  g_assert_cmpstr (amparo_text_get (text, AMPARO_LANGUAGE_ENGLISH), ==, "Call");
  g_assert_cmpstr (amparo_text_get (text, AMPARO_LANGUAGE_SPANISH), ==, "Llame");
}

static void
test_english_stands_in (void)
{
  g_autoptr (AmparoCatalog) catalog = amparo_catalog_new_empty ();
  g_autoptr (AmparoText) text = amparo_catalog_dup_text (catalog, NULL, "Call");

  g_assert_cmpstr (amparo_text_get (text, AMPARO_LANGUAGE_SPANISH), ==, "Call");
  g_assert_false (amparo_text_is_translated (text));
}

static void
test_text_outlives_catalog (void)
{
  AmparoCatalog *catalog = open_messages (FALSE);
  g_autoptr (AmparoText) text = amparo_catalog_dup_text (catalog, NULL, "Call");

  g_assert_finalize_object (catalog);
  g_assert_cmpstr (amparo_text_get_spanish (text), ==, "Llame");
}

static void
test_not_utf8 (void)
{
  static const MoMessage latin1[] = { { "a", "\xe1" }, { "b", "be" } };
  g_autoptr (GBytes) bytes = mo_write (latin1, 2, FALSE);
  g_autoptr (AmparoCatalog) catalog = amparo_catalog_new (bytes, NULL);

  g_assert_null (amparo_catalog_lookup (catalog, NULL, "a"));
  g_assert_cmpstr (amparo_catalog_lookup (catalog, NULL, "b"), ==, "be");
}

static void
test_no_messages (void)
{
  g_autoptr (GBytes) bytes = mo_write (messages, 0, FALSE);
  g_autoptr (AmparoCatalog) catalog = amparo_catalog_new (bytes, NULL);

  g_assert_nonnull (catalog);
  g_assert_null (amparo_catalog_lookup (catalog, NULL, "Call"));
}

/* Damage */

static void
assert_damaged (gconstpointer data,
                gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  g_assert_null (amparo_catalog_new (bytes, &error));
  g_assert_error (error, AMPARO_CATALOG_ERROR, AMPARO_CATALOG_ERROR_DAMAGED);
}

static void
test_no_catalog (void)
{
  assert_damaged ("", 0);
  assert_damaged ("GNU", 3);
  assert_damaged ("msgid \"Call\"\nmsgstr \"Llame\"\n", 28);
}

static void
test_truncated (void)
{
  g_autoptr (GBytes) bytes = mo_write (messages, G_N_ELEMENTS (messages), FALSE);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size; i++)
    assert_damaged (data, i);
}

/* A word of the header or of the tables that points out of the file */
static void
test_out_of_range (gconstpointer data)
{
  static const guint32 lies[] = { 0x7fffffffu, 0xfffffff0u, 0xffffffffu };
  guint position = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = mo_write (messages, G_N_ELEMENTS (messages), FALSE);
  gsize size;
  const guint8 *whole = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autofree guint8 *copy = g_memdup2 (whole, size);

      memcpy (copy + position, &lies[i], 4);
      assert_damaged (copy, size);
    }
}

static void
try_everything (const guint8 *data,
                gsize         size)
{
  /* An allocation of the very size lets the sanitizer see a byte read too far. */
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (AmparoCatalog) catalog = amparo_catalog_new (bytes, NULL);

  for (guint i = 0; catalog != NULL && i < G_N_ELEMENTS (lookups); i++)
    {
      const char *spanish = amparo_catalog_lookup (catalog, lookups[i].context, lookups[i].english);

      if (spanish != NULL)
        g_assert_true (g_utf8_validate (spanish, -1, NULL));
    }
}

static void
test_flipped_bits (void)
{
  g_autoptr (GBytes) bytes = mo_write (messages, G_N_ELEMENTS (messages), FALSE);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_memdup2 (data, size);

  for (gsize i = 0; i < size * 8; i++)
    {
      copy[i / 8] ^= 1 << (i % 8);
      try_everything (copy, size);
      copy[i / 8] = data[i / 8];
    }
}

static void
test_many_flipped_bytes (void)
{
  g_autoptr (GBytes) bytes = mo_write (messages, G_N_ELEMENTS (messages), FALSE);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (guint turn = 0; turn < 20000; turn++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);

      for (int n = g_test_rand_int_range (1, 6); n > 0; n--)
        copy[g_test_rand_int_range (0, size)] = g_test_rand_int_range (0, 256);
      try_everything (copy, size);
    }
}

/* Files */

static void
test_missing_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (amparo_catalog_open ("/nowhere/amparo.mo", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_file (void)
{
  g_autoptr (GBytes) bytes = mo_write (messages, G_N_ELEMENTS (messages), FALSE);
  g_autofree char *dir = g_dir_make_tmp ("amparo-catalog-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "amparo.mo", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (dir);
  g_autoptr (AmparoCatalog) catalog = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  catalog = amparo_catalog_open (path, NULL);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (g_file_delete (folder, NULL, NULL));

  g_assert_cmpstr (amparo_catalog_lookup (catalog, NULL, "Call"), ==, "Llame");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lookups); i++)
    {
      g_autofree char *path = g_strconcat ("/language/catalog/lookup/", lookups[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_lookup);
    }
  /* The number of messages, both tables, and the first length and offset of each */
  for (guint i = 0; i < 7; i++)
    {
      static const guint positions[] = { 8, 12, 16, 28, 32, 28 + 8 * 6, 32 + 8 * 6 };
      g_autofree char *path = g_strdup_printf ("/language/catalog/out-of-range/%u", positions[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (positions[i]), test_out_of_range);
    }

  g_test_add_func ("/language/catalog/text-has-both", test_text_has_both);
  g_test_add_func ("/language/catalog/english-stands-in", test_english_stands_in);
  g_test_add_func ("/language/catalog/text-outlives-catalog", test_text_outlives_catalog);
  g_test_add_func ("/language/catalog/not-utf8", test_not_utf8);
  g_test_add_func ("/language/catalog/no-messages", test_no_messages);
  g_test_add_func ("/language/catalog/no-catalog", test_no_catalog);
  g_test_add_func ("/language/catalog/truncated", test_truncated);
  g_test_add_func ("/language/catalog/flipped-bits", test_flipped_bits);
  g_test_add_func ("/language/catalog/many-flipped-bytes", test_many_flipped_bytes);
  g_test_add_func ("/language/catalog/missing-file", test_missing_file);
  g_test_add_func ("/language/catalog/file", test_file);

  return g_test_run ();
}
