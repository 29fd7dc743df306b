/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "mo-writer.h"

#include <string.h>

#define HEADER_SIZE 28

static void
put_word (GByteArray *bytes,
          guint32     word,
          gboolean    swapped)
{
  if (swapped)
    word = GUINT32_SWAP_LE_BE (word);
  g_byte_array_append (bytes, (const guint8 *) &word, sizeof word);
}

static gsize
get_length (const MoMessage *message)
{
  return message->length > 0 ? message->length : strlen (message->original);
}

/* One table of lengths and offsets; the strings go to @strings, which begins at @start. */
static void
put_table (GByteArray      *bytes,
           GByteArray      *strings,
           guint32          start,
           const MoMessage *messages,
           guint            n_messages,
           gboolean         originals,
           gboolean         swapped)
{
  for (guint i = 0; i < n_messages; i++)
    {
      const char *string = originals ? messages[i].original : messages[i].translation;
      gsize length = originals ? get_length (&messages[i]) : strlen (string);

      put_word (bytes, length, swapped);
      put_word (bytes, start + strings->len, swapped);
      g_byte_array_append (strings, (const guint8 *) string, length);
      g_byte_array_append (strings, (const guint8 *) "", 1);
    }
}

GBytes *
mo_write (const MoMessage *messages,
          guint            n_messages,
          gboolean         swapped)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GByteArray) strings = g_byte_array_new ();
  guint32 start = HEADER_SIZE + 16 * n_messages;

  put_word (bytes, 0x950412deu, swapped);
  put_word (bytes, 0, swapped);
  put_word (bytes, n_messages, swapped);
  put_word (bytes, HEADER_SIZE, swapped);
  put_word (bytes, HEADER_SIZE + 8 * n_messages, swapped);
  put_word (bytes, 0, swapped);
  put_word (bytes, start, swapped);
  put_table (bytes, strings, start, messages, n_messages, TRUE, swapped);
  put_table (bytes, strings, start, messages, n_messages, FALSE, swapped);
  g_byte_array_append (bytes, strings->data, strings->len);

  return g_byte_array_free_to_bytes (bytes);
}
