/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "store/logbook-private.h"

G_STATIC_ASSERT (crypto_shorthash_BYTES == sizeof (gint64));
G_STATIC_ASSERT (crypto_shorthash_KEYBYTES == 16);

/* No secret: SipHash is here for noticing, not for keeping out. */
static const guint8 key[crypto_shorthash_KEYBYTES + 1] = "amparo-logbook-1";

static void
append_number (GByteArray *bytes,
               gint64      number)
{
  gint64 fixed = GINT64_TO_LE (number);

  g_byte_array_append (bytes, (const guint8 *) &fixed, sizeof fixed);
}

/* With its length, so that nothing can move from one text to the next. */
static void
append_text (GByteArray *bytes,
             const char *text)
{
  append_number (bytes, (gint64) strlen (text));
  g_byte_array_append (bytes, (const guint8 *) text, strlen (text));
}

gint64
amparo_digest (gint64      before,
               const char *types,
               ...)
{
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new (256);
  gint64 digest = 0;
  va_list values;

  append_number (bytes, before);
  va_start (values, types);
  for (int i = 0; types[i] != '\0'; i++)
    {
      if (types[i] == 'i')
        append_number (bytes, va_arg (values, gint64));
      else
        append_text (bytes, va_arg (values, const char *));
    }
  va_end (values);

  crypto_shorthash ((guint8 *) &digest, bytes->data, bytes->len, key);

  return GINT64_FROM_LE (digest);
}
