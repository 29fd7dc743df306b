/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/identity.h"

#include <sodium.h>
#include <string.h>

#include "store/guard.h"
#include "store/wire.h"

#define SEED      32
#define COST      8      /* in front of the envelope */
#define BLOCK     160
#define TAG_AT    0      /* in what was derived */
#define KEY_AT    32

G_STATIC_ASSERT (SEED == crypto_box_SEEDBYTES && SEED == crypto_sign_SEEDBYTES);
G_STATIC_ASSERT (AMPARO_SIGNATURE == crypto_sign_BYTES);

static AmparoIdentity *
create (const guint8  id[AMPARO_ID_SIZE],
        const guint8  seeds[2 * SEED],
        const guint8 *founder)
{
  AmparoIdentity *self = g_new0 (AmparoIdentity, 1);
  guint8 secret[crypto_sign_SECRETKEYBYTES];

  memcpy (self->id, id, AMPARO_ID_SIZE);
  self->seeds = amparo_secret_new_copy (seeds, 2 * SEED);
  crypto_box_seed_keypair (self->box, secret, seeds);
  crypto_sign_seed_keypair (self->sign, secret, seeds + SEED);
  memcpy (self->founder, founder != NULL ? founder : self->sign, AMPARO_PUBLIC_KEY);
  sodium_memzero (secret, sizeof secret);

  return self;
}

AmparoIdentity *
amparo_identity_new (const guint8 *founder)
{
  guint8 id[AMPARO_ID_SIZE];
  guint8 seeds[2 * SEED];
  AmparoIdentity *self;

  amparo_secret_init ();
  randombytes_buf (id, sizeof id);
  randombytes_buf (seeds, sizeof seeds);
  self = create (id, seeds, founder);
  sodium_memzero (seeds, sizeof seeds);

  return self;
}

AmparoIdentity *
amparo_identity_copy (AmparoIdentity *self)
{
  AmparoIdentity *copy = g_memdup2 (self, sizeof *self);

  copy->seeds = amparo_secret_copy (self->seeds);

  return copy;
}

void
amparo_identity_free (AmparoIdentity *self)
{
  amparo_secret_free (self->seeds);
  g_free (self);
}

void
amparo_identity_sign (AmparoIdentity *self,
                      gconstpointer   bytes,
                      gsize           length,
                      guint8          signature[AMPARO_SIGNATURE])
{
  guint8 public[AMPARO_PUBLIC_KEY];
  guint8 secret[crypto_sign_SECRETKEYBYTES];

  crypto_sign_seed_keypair (public, secret, amparo_secret_open (self->seeds) + SEED);
  amparo_secret_close (self->seeds);
  crypto_sign_detached (signature, NULL, bytes, length, secret);
  sodium_memzero (secret, sizeof secret);
}

gboolean
amparo_identity_verify (const guint8  sign[AMPARO_PUBLIC_KEY],
                        gconstpointer bytes,
                        gsize         length,
                        const guint8  signature[AMPARO_SIGNATURE])
{
  return !AMPARO_GUARD (SIGNATURE) || crypto_sign_verify_detached (signature, bytes, length, sign) == 0;
}

GByteArray *
amparo_identity_box (const guint8  box[AMPARO_PUBLIC_KEY],
                     gconstpointer bytes,
                     gsize         length)
{
  GByteArray *out = g_byte_array_sized_new (length + crypto_box_SEALBYTES);

  g_byte_array_set_size (out, length + crypto_box_SEALBYTES);
  if (crypto_box_seal (out->data, bytes, length, box) != 0)
    memset (out->data, 0, out->len);   /* a key that is none; nobody will open it */

  return out;
}

GByteArray *
amparo_identity_unbox (AmparoIdentity *self,
                       const guint8   *bytes,
                       gsize           length)
{
  guint8 public[AMPARO_PUBLIC_KEY];
  guint8 secret[crypto_box_SECRETKEYBYTES];
  GByteArray *out;
  gboolean opened;

  if (length < crypto_box_SEALBYTES)
    return NULL;

  out = g_byte_array_sized_new (length);
  g_byte_array_set_size (out, length - crypto_box_SEALBYTES);
  crypto_box_seed_keypair (public, secret, amparo_secret_open (self->seeds));
  amparo_secret_close (self->seeds);
  opened = crypto_box_seal_open (out->data, bytes, length, public, secret) == 0;
  sodium_memzero (secret, sizeof secret);
  if (opened)
    return out;

  amparo_bytes_wipe (out);

  return NULL;
}

/* The cost is bound too: made cheaper in the file, the slot no longer opens. */
static void
init_context (AmparoContext       *context,
              const guint8         vault[AMPARO_ID_SIZE],
              const AmparoRow     *row,
              const AmparoKdfCost *cost)
{
  guint32 mebibytes = GUINT32_TO_BE (cost->mebibytes);

  *context = (AmparoContext) {
    .kind = AMPARO_ROW_SLOT,
    .sequence = row->sequence,
    .revision = cost->passes,
  };
  memcpy (context->vault, vault, AMPARO_ID_SIZE);
  memcpy (context->id, row->id, AMPARO_ID_SIZE);
  memcpy (context->previous, &mebibytes, sizeof mebibytes);
}

/**
 * amparo_slot_seal:
 * @self: whose slot
 * @vault: id of the vault
 * @row: with its sequence; its id is set
 * @cost: at which @derived was derived
 * @derived: from name and passphrase
 *
 * Returns: (transfer full): the sealed part of the row
 */
GByteArray *
amparo_slot_seal (AmparoIdentity      *self,
                  const guint8         vault[AMPARO_ID_SIZE],
                  AmparoRow           *row,
                  const AmparoKdfCost *cost,
                  AmparoSecret        *derived)
{
  GByteArray *out = g_byte_array_new ();
  const guint8 *bytes = amparo_secret_open (derived);
  guint8 plain[AMPARO_ID_SIZE + 2 * SEED + AMPARO_PUBLIC_KEY];
  g_autoptr (GByteArray) envelope = NULL;
  AmparoContext context;

  memcpy (row->id, bytes + TAG_AT, AMPARO_ID_SIZE);
  memcpy (plain, self->id, AMPARO_ID_SIZE);
  memcpy (plain + AMPARO_ID_SIZE, amparo_secret_open (self->seeds), 2 * SEED);
  memcpy (plain + AMPARO_ID_SIZE + 2 * SEED, self->founder, AMPARO_PUBLIC_KEY);
  amparo_secret_close (self->seeds);

  init_context (&context, vault, row, cost);
  envelope = amparo_envelope_seal (bytes + KEY_AT, &context, plain, sizeof plain, BLOCK);
  amparo_secret_close (derived);
  sodium_memzero (plain, sizeof plain);

  amparo_wire_u32 (out, cost->passes);
  amparo_wire_u32 (out, cost->mebibytes);
  amparo_wire_raw (out, envelope->data, envelope->len);

  return out;
}

gboolean
amparo_slot_read_cost (const AmparoRow *row,
                       AmparoKdfCost   *cost)
{
  AmparoWire wire = AMPARO_WIRE (row->sealed, row->n_sealed);

  cost->passes = amparo_wire_read_u32 (&wire);
  cost->mebibytes = amparo_wire_read_u32 (&wire);

  return !wire.failed && wire.left > AMPARO_ENVELOPE_HEADER && amparo_kdf_accepts (cost);
}

gboolean
amparo_slot_is_for (const AmparoRow *row,
                    AmparoSecret    *derived)
{
  gboolean is_for = sodium_memcmp (row->id, amparo_secret_open (derived) + TAG_AT, AMPARO_ID_SIZE) == 0;

  amparo_secret_close (derived);

  return is_for;
}

AmparoIdentity *
amparo_slot_open (const AmparoRow *row,
                  const guint8     vault[AMPARO_ID_SIZE],
                  AmparoSecret    *derived)
{
  const guint8 *header = row->sealed + COST;
  AmparoIdentity *self = NULL;
  GByteArray *plain;
  AmparoContext context;
  AmparoKdfCost cost;

  if (!amparo_slot_read_cost (row, &cost))
    return NULL;

  init_context (&context, vault, row, &cost);
  plain = amparo_envelope_open (amparo_secret_open (derived) + KEY_AT, &context, header,
                                header + AMPARO_ENVELOPE_HEADER, row->n_sealed - COST - AMPARO_ENVELOPE_HEADER, BLOCK);
  amparo_secret_close (derived);
  if (plain != NULL && plain->len == AMPARO_ID_SIZE + 2 * SEED + AMPARO_PUBLIC_KEY)
    self = create (plain->data, plain->data + AMPARO_ID_SIZE, plain->data + AMPARO_ID_SIZE + 2 * SEED);
  amparo_bytes_wipe (plain);

  return self;
}
