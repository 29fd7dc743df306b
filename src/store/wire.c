/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/wire.h"

#include <string.h>

void
amparo_wire_u8 (GByteArray *out,
                guint8      value)
{
  g_byte_array_append (out, &value, 1);
}

void
amparo_wire_u32 (GByteArray *out,
                 guint32     value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (out, (const guint8 *) &big, sizeof big);
}

void
amparo_wire_u64 (GByteArray *out,
                 guint64     value)
{
  guint64 big = GUINT64_TO_BE (value);

  g_byte_array_append (out, (const guint8 *) &big, sizeof big);
}

void
amparo_wire_raw (GByteArray    *out,
                 gconstpointer  bytes,
                 gsize          length)
{
  if (length > 0)
    g_byte_array_append (out, bytes, length);
}

void
amparo_wire_bytes (GByteArray    *out,
                   gconstpointer  bytes,
                   gsize          length)
{
  amparo_wire_u32 (out, length);
  amparo_wire_raw (out, bytes, length);
}

void
amparo_wire_string (GByteArray *out,
                    const char *string)
{
  amparo_wire_bytes (out, string, string != NULL ? strlen (string) : 0);
}

const guint8 *
amparo_wire_read_raw (AmparoWire *self,
                      gsize       length)
{
  const guint8 *at = self->at;

  if (self->failed || length > self->left)
    {
      self->failed = TRUE;
      return NULL;
    }

  self->at += length;
  self->left -= length;

  return at;
}

void
amparo_wire_read_into (AmparoWire *self,
                       gpointer    target,
                       gsize       length)
{
  const guint8 *bytes = amparo_wire_read_raw (self, length);

  if (bytes != NULL)
    memcpy (target, bytes, length);
  else
    memset (target, 0, length);
}

guint8
amparo_wire_read_u8 (AmparoWire *self)
{
  guint8 value;

  amparo_wire_read_into (self, &value, sizeof value);

  return value;
}

guint32
amparo_wire_read_u32 (AmparoWire *self)
{
  guint32 big;

  amparo_wire_read_into (self, &big, sizeof big);

  return GUINT32_FROM_BE (big);
}

guint64
amparo_wire_read_u64 (AmparoWire *self)
{
  guint64 big;

  amparo_wire_read_into (self, &big, sizeof big);

  return GUINT64_FROM_BE (big);
}

const guint8 *
amparo_wire_read_bytes (AmparoWire *self,
                        gsize      *length)
{
  const guint8 *bytes;

  *length = amparo_wire_read_u32 (self);
  bytes = amparo_wire_read_raw (self, *length);
  if (bytes == NULL)
    *length = 0;

  return bytes;
}

char *
amparo_wire_read_string (AmparoWire *self)
{
  gsize length;
  const guint8 *bytes = amparo_wire_read_bytes (self, &length);

  if (bytes != NULL && length > 0 && !g_utf8_validate_len ((const char *) bytes, length, NULL))
    self->failed = TRUE;
  if (self->failed || length == 0)
    return g_strdup ("");

  return g_strndup ((const char *) bytes, length);
}

guint
amparo_wire_read_count (AmparoWire *self)
{
  guint32 count = amparo_wire_read_u32 (self);

  if (count > self->left)
    self->failed = TRUE;

  return self->failed ? 0 : count;
}

gboolean
amparo_wire_is_done (AmparoWire *self)
{
  return !self->failed && self->left == 0;
}
