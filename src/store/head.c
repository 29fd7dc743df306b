/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/head.h"

#include <sodium.h>
#include <string.h>

#include "store/wire.h"

#define EPOCH 4
#define PLAIN (AMPARO_HEAD_SEALED - EPOCH - AMPARO_ENVELOPE_HEADER)   /* padded */
#define KIND  'h'

static GByteArray *
write_head (const AmparoHead *self)
{
  GByteArray *out = g_byte_array_new ();

  amparo_wire_u64 (out, self->sequence);
  amparo_wire_u32 (out, self->epoch);
  amparo_wire_u64 (out, self->next_row);
  amparo_wire_u64 (out, self->n_rows);
  amparo_wire_u64 (out, self->n_trail);
  amparo_wire_raw (out, self->set, sizeof self->set);
  amparo_wire_raw (out, self->trail, sizeof self->trail);
  amparo_wire_raw (out, self->previous, sizeof self->previous);

  return out;
}

static gboolean
read_head (AmparoHead       *self,
           const GByteArray *bytes)
{
  AmparoWire wire = AMPARO_WIRE (bytes->data, bytes->len);

  self->sequence = amparo_wire_read_u64 (&wire);
  self->epoch = amparo_wire_read_u32 (&wire);
  self->next_row = amparo_wire_read_u64 (&wire);
  self->n_rows = amparo_wire_read_u64 (&wire);
  self->n_trail = amparo_wire_read_u64 (&wire);
  amparo_wire_read_into (&wire, self->set, sizeof self->set);
  amparo_wire_read_into (&wire, self->trail, sizeof self->trail);
  amparo_wire_read_into (&wire, self->previous, sizeof self->previous);

  return amparo_wire_is_done (&wire);
}

static void
init_context (AmparoContext *context,
              const guint8   vault[AMPARO_ID_SIZE],
              guint32        epoch)
{
  *context = (AmparoContext) { .kind = KIND, .epoch = epoch };
  memcpy (context->vault, vault, AMPARO_ID_SIZE);
}

void
amparo_head_seal (const AmparoHead *self,
                  const guint8      vault[AMPARO_ID_SIZE],
                  const guint8      key[AMPARO_KEY_SIZE],
                  guint8            sealed[AMPARO_HEAD_SEALED])
{
  g_autoptr (GByteArray) plain = write_head (self);
  g_autoptr (GByteArray) envelope = NULL;
  guint32 epoch = GUINT32_TO_BE (self->epoch);
  AmparoContext context;

  g_assert (plain->len < PLAIN);

  init_context (&context, vault, self->epoch);
  envelope = amparo_envelope_seal (key, &context, plain->data, plain->len, PLAIN);
  memset (sealed, 0, AMPARO_HEAD_SEALED);
  memcpy (sealed, &epoch, EPOCH);
  memcpy (sealed + EPOCH, envelope->data, envelope->len);
}

guint32
amparo_head_get_epoch (const guint8 sealed[AMPARO_HEAD_SEALED])
{
  guint32 epoch;

  memcpy (&epoch, sealed, EPOCH);

  return GUINT32_FROM_BE (epoch);
}

gboolean
amparo_head_open (AmparoHead   *self,
                  const guint8  vault[AMPARO_ID_SIZE],
                  const guint8  key[AMPARO_KEY_SIZE],
                  const guint8  sealed[AMPARO_HEAD_SEALED])
{
  const guint8 *envelope = sealed + EPOCH;
  g_autoptr (GByteArray) plain = NULL;
  AmparoContext context;

  init_context (&context, vault, amparo_head_get_epoch (sealed));
  plain = amparo_envelope_open (key, &context, envelope, envelope + AMPARO_ENVELOPE_HEADER, PLAIN, PLAIN);

  return plain != NULL && read_head (self, plain) && self->epoch == amparo_head_get_epoch (sealed);
}

void
amparo_head_digest (const AmparoHead *self,
                    guint8            digest[32])
{
  g_autoptr (GByteArray) bytes = write_head (self);

  crypto_generichash (digest, 32, bytes->data, bytes->len, NULL, 0);
}
