/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/base32.h"

/* Worked out by hand: five bits a digit, filled up with zeros. */
static const struct
{
  const char *name;
  const char *bytes;
  gsize       size;
  const char *encoded;
} samples[] = {
  { "nothing", "", 0, "" },
  { "zero", "\0", 1, "00" },
  { "all-ones", "\xff", 1, "ZW" },
  { "five-bytes", "\x08\x86\x42\x98\xe8", 5, "12345678" },
  { "no-vowel-u", "\xd6\xb8", 2, "TTW0" },
};

static void
test_encodes (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *encoded = amparo_base32_encode (samples[i].bytes, samples[i].size);

  g_assert_cmpstr (encoded, ==, samples[i].encoded);
}

static void
test_decodes (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GByteArray) bytes = amparo_base32_decode (samples[i].encoded);

  g_assert_nonnull (bytes);
  g_assert_cmpmem (bytes->data, bytes->len, samples[i].bytes, samples[i].size);
}

static void
test_takes_what_people_write (void)
{
  g_autoptr (GByteArray) right = amparo_base32_decode ("1001ABCD");
  g_autoptr (GByteArray) loose = amparo_base32_decode (" iOo-l\nabcd ");

  g_assert_nonnull (loose);
  g_assert_cmpmem (loose->data, loose->len, right->data, right->len);
}

static const char * const refused[] = { "U0", "0", "01", "00!", "ZZ", "ñ0" };

static void
test_refuses (gconstpointer data)
{
  g_assert_null (amparo_base32_decode (data));
}

static void
test_all_lengths (void)
{
  guint8 bytes[64];

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) g_test_rand_int ();

  for (guint size = 0; size <= sizeof bytes; size++)
    {
      g_autofree char *encoded = amparo_base32_encode (bytes, size);
      g_autoptr (GByteArray) decoded = amparo_base32_decode (encoded);

      g_assert_nonnull (decoded);
      g_assert_cmpmem (decoded->data, decoded->len, bytes, size);
    }
}

static void
test_groups (void)
{
  g_autofree char *grouped = amparo_base32_group ("ABCDEFGHJ");

  g_assert_cmpstr (grouped, ==, "ABCD-EFGH-J");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *encodes = g_strconcat ("/base32/encodes/", samples[i].name, NULL);
      g_autofree char *decodes = g_strconcat ("/base32/decodes/", samples[i].name, NULL);

      g_test_add_data_func (encodes, GUINT_TO_POINTER (i), test_encodes);
      g_test_add_data_func (decodes, GUINT_TO_POINTER (i), test_decodes);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/base32/refuses/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, refused[i], test_refuses);
    }
  g_test_add_func ("/base32/takes-what-people-write", test_takes_what_people_write);
  g_test_add_func ("/base32/all-lengths", test_all_lengths);
  g_test_add_func ("/base32/groups", test_groups);

  return g_test_run ();
}
