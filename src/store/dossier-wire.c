/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/dossier-wire.h"

#include <sodium.h>
#include <string.h>

#define FORMAT  1
#define CLOSURE 32

char *
amparo_id_to_string (const guint8 id[16])
{
  char *string = g_malloc (33);

  return sodium_bin2hex (string, 33, id, 16);
}

static gboolean
read_hexadecimal (const char *string,
                  guint8     *bytes,
                  gsize       length)
{
  gsize found;

  return strlen (string) == 2 * length
         && sodium_hex2bin (bytes, length, string, 2 * length, NULL, &found, NULL) == 0 && found == length;
}

gboolean
amparo_id_from_string (const char *string,
                       guint8      id[16])
{
  return read_hexadecimal (string, id, 16);
}

/* Not there, it is zeros, and zeros are not there. */
static void
write_hexadecimal (GByteArray *out,
                   const char *string,
                   gsize       length)
{
  guint8 bytes[CLOSURE] = { 0 };

  if (!read_hexadecimal (string, bytes, length))
    memset (bytes, 0, sizeof bytes);
  amparo_wire_raw (out, bytes, length);
}

static char *
read_back (AmparoWire *wire,
           gsize       length)
{
  guint8 bytes[CLOSURE];
  char *string;

  amparo_wire_read_into (wire, bytes, length);
  if (sodium_is_zero (bytes, length))
    return g_strdup ("");
  string = g_malloc (2 * length + 1);

  return sodium_bin2hex (string, 2 * length + 1, bytes, length);
}

GByteArray *
amparo_summary_write (const AmparoSummary *self)
{
  GByteArray *out = g_byte_array_new ();

  amparo_wire_u8 (out, FORMAT);
  amparo_wire_u8 (out, self->kind);
  amparo_wire_string (out, self->instrument);
  write_hexadecimal (out, self->closure, CLOSURE);
  amparo_wire_string (out, self->code);
  amparo_wire_string (out, self->date);
  amparo_wire_u8 (out, self->level);
  amparo_wire_u32 (out, self->n_asked);
  amparo_wire_u32 (out, self->n_answered);
  write_hexadecimal (out, self->owner, 16);
  write_hexadecimal (out, self->author, 16);
  amparo_wire_u64 (out, self->started);
  amparo_wire_u64 (out, self->changed);
  amparo_wire_u64 (out, self->finished);
  amparo_wire_u64 (out, self->found);
  amparo_wire_u32 (out, self->due->len);
  for (guint i = 0; i < self->due->len; i++)
    {
      const AmparoDueStep *due = g_ptr_array_index (self->due, i);

      amparo_wire_string (out, due->step);
      amparo_wire_u64 (out, due->by);
    }

  return out;
}

static char *
replace (char *old,
         char *new)
{
  g_free (old);

  return new;
}

static void
read_due (AmparoSummary *self,
          AmparoWire    *wire)
{
  guint n = amparo_wire_read_count (wire);

  for (guint i = 0; i < n && !wire->failed; i++)
    {
      g_autofree char *step = amparo_wire_read_string (wire);

      amparo_summary_add_due (self, step, amparo_wire_read_u64 (wire));
    }
}

AmparoSummary *
amparo_summary_read (const guint8 *bytes,
                     gsize         length)
{
  AmparoWire wire = AMPARO_WIRE (bytes, length);
  g_autoptr (AmparoSummary) self = NULL;

  if (amparo_wire_read_u8 (&wire) != FORMAT)
    return NULL;

  self = amparo_summary_new ();
  self->kind = amparo_wire_read_u8 (&wire);
  self->instrument = replace (self->instrument, amparo_wire_read_string (&wire));
  self->closure = replace (self->closure, read_back (&wire, CLOSURE));
  self->code = replace (self->code, amparo_wire_read_string (&wire));
  self->date = replace (self->date, amparo_wire_read_string (&wire));
  self->level = amparo_wire_read_u8 (&wire);
  self->n_asked = amparo_wire_read_u32 (&wire);
  self->n_answered = amparo_wire_read_u32 (&wire);
  self->owner = replace (self->owner, read_back (&wire, 16));
  self->author = replace (self->author, read_back (&wire, 16));
  self->started = amparo_wire_read_u64 (&wire);
  self->changed = amparo_wire_read_u64 (&wire);
  self->finished = amparo_wire_read_u64 (&wire);
  self->found = amparo_wire_read_u64 (&wire);
  read_due (self, &wire);

  if (!amparo_wire_is_done (&wire) || self->kind < AMPARO_REVISION_DRAFT || self->kind >= AMPARO_N_REVISIONS)
    return NULL;

  return g_steal_pointer (&self);
}

/* Each of facts, answers and ticks is nothing but strings. */
static void
write_strings (GByteArray *out,
               GPtrArray  *things,
               guint       n_strings)
{
  amparo_wire_u32 (out, things->len);
  for (guint i = 0; i < things->len; i++)
    {
      char **strings = g_ptr_array_index (things, i);

      for (guint j = 0; j < n_strings; j++)
        amparo_wire_string (out, strings[j]);
    }
}

static void
read_strings (AmparoWire *wire,
              GPtrArray  *things,
              guint       n_strings)
{
  guint n = amparo_wire_read_count (wire);

  for (guint i = 0; i < n && !wire->failed; i++)
    {
      char **strings = g_new0 (char *, n_strings);

      for (guint j = 0; j < n_strings; j++)
        strings[j] = amparo_wire_read_string (wire);
      g_ptr_array_add (things, strings);
    }
}

#define N_STRINGS(type) (sizeof (type) / sizeof (char *))

GByteArray *
amparo_dossier_write (const AmparoDossier *self)
{
  GByteArray *out = g_byte_array_new ();

  amparo_wire_u8 (out, FORMAT);
  write_strings (out, self->facts, N_STRINGS (AmparoKnown));
  write_strings (out, self->answers, N_STRINGS (AmparoAnswer));
  write_strings (out, self->ticks, N_STRINGS (AmparoTick));
  amparo_wire_string (out, self->reason);
  amparo_wire_string (out, self->place);

  return out;
}

gboolean
amparo_dossier_read (AmparoDossier *self,
                     const guint8  *bytes,
                     gsize          length)
{
  AmparoWire wire = AMPARO_WIRE (bytes, length);

  if (amparo_wire_read_u8 (&wire) != FORMAT)
    return FALSE;

  read_strings (&wire, self->facts, N_STRINGS (AmparoKnown));
  read_strings (&wire, self->answers, N_STRINGS (AmparoAnswer));
  read_strings (&wire, self->ticks, N_STRINGS (AmparoTick));
  self->reason = replace (self->reason, amparo_wire_read_string (&wire));
  self->place = replace (self->place, amparo_wire_read_string (&wire));

  return amparo_wire_is_done (&wire);
}
