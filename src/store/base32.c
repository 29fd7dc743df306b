/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/base32.h"

#include <string.h>

#define GROUP 4

static const char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * amparo_base32_encode:
 *
 * Returns: (transfer full): five bits a digit, the last ones filled up with zeros
 */
char *
amparo_base32_encode (gconstpointer data,
                      gsize         size)
{
  const guint8 *bytes = data;
  GString *out = g_string_sized_new (size * 8 / 5 + 2);
  guint32 bits = 0;
  guint n_bits = 0;

  for (gsize i = 0; i < size; i++)
    {
      bits = bits << 8 | bytes[i];
      for (n_bits += 8; n_bits >= 5; n_bits -= 5)
        g_string_append_c (out, digits[bits >> (n_bits - 5) & 31]);
      bits &= (1u << n_bits) - 1;
    }
  if (n_bits > 0)
    g_string_append_c (out, digits[bits << (5 - n_bits) & 31]);

  return g_string_free (out, FALSE);
}

static int
find_value (char c)
{
  const char *at;

  c = g_ascii_toupper (c);
  if (c == 'O')
    c = '0';
  else if (c == 'I' || c == 'L')
    c = '1';
  at = c != '\0' ? strchr (digits, c) : NULL;

  return at != NULL ? (int) (at - digits) : -1;
}

/**
 * amparo_base32_decode:
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GByteArray *
amparo_base32_decode (const char *text)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint32 bits = 0;
  guint n_bits = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      int value = find_value (*p);

      if (g_ascii_isspace (*p) || *p == '-')
        continue;
      if (value < 0)
        return NULL;

      bits = bits << 5 | (guint32) value;
      n_bits += 5;
      if (n_bits >= 8)
        {
          guint8 byte = (guint8) (bits >> (n_bits - 8));

          g_byte_array_append (bytes, &byte, 1);
          n_bits -= 8;
        }
      bits &= (1u << n_bits) - 1;
    }

  /* A digit too many, or one whose last bits say something that is lost. */
  if (n_bits >= 5 || bits != 0)
    return NULL;

  return g_steal_pointer (&bytes);
}

/**
 * amparo_base32_group:
 *
 * Returns: (transfer full): for example “7Q2M-0KXA”
 */
char *
amparo_base32_group (const char *encoded)
{
  GString *out = g_string_new (NULL);

  for (gsize i = 0; encoded[i] != '\0'; i++)
    {
      if (i > 0 && i % GROUP == 0)
        g_string_append_c (out, '-');
      g_string_append_c (out, encoded[i]);
    }

  return g_string_free (out, FALSE);
}
