/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/trail.h"

#include <sodium.h>
#include <string.h>

#include "store/dossier-wire.h"
#include "store/wire.h"

#define FORMAT 1
#define BLOCK  128

static const char * const ids[AMPARO_N_DEEDS] = {
  [AMPARO_DEED_CREATE] = "create",
  [AMPARO_DEED_UNLOCK] = "unlock",
  [AMPARO_DEED_WRONG] = "wrong",
  [AMPARO_DEED_LOCK] = "lock",
  [AMPARO_DEED_LIST] = "list",
  [AMPARO_DEED_SEARCH] = "search",
  [AMPARO_DEED_READ] = "read",
  [AMPARO_DEED_BEGIN] = "begin",
  [AMPARO_DEED_EDIT] = "edit",
  [AMPARO_DEED_FINISH] = "finish",
  [AMPARO_DEED_AMEND] = "amend",
  [AMPARO_DEED_TICK] = "tick",
  [AMPARO_DEED_SIGN_OFF] = "sign-off",
  [AMPARO_DEED_DISCARD] = "discard",
  [AMPARO_DEED_PRINT] = "print",
  [AMPARO_DEED_EXPORT] = "export",
  [AMPARO_DEED_COPY] = "copy",
  [AMPARO_DEED_HOLD] = "hold",
  [AMPARO_DEED_RELEASE] = "release",
  [AMPARO_DEED_PURGE] = "purge",
  [AMPARO_DEED_POLICY] = "policy",
  [AMPARO_DEED_READ_TRAIL] = "read-trail",
  [AMPARO_DEED_EXPORT_TRAIL] = "export-trail",
  [AMPARO_DEED_PEOPLE] = "people",
  [AMPARO_DEED_RECOVER] = "recover",
  [AMPARO_DEED_ROTATE] = "rotate",
  [AMPARO_DEED_BACK_UP] = "back-up",
  [AMPARO_DEED_RESTORE] = "restore",
  [AMPARO_DEED_VERIFY] = "verify",
  [AMPARO_DEED_ACCEPT] = "accept",
  [AMPARO_DEED_CLOCK] = "clock",
  [AMPARO_DEED_CONTENT] = "content",
};

AmparoDeed *
amparo_deed_new (AmparoDeedKind  kind,
                 const char     *actor,
                 const char     *object,
                 const char     *detail)
{
  AmparoDeed *self = g_new0 (AmparoDeed, 1);

  self->kind = kind;
  self->actor = g_strdup (actor);
  self->object = g_strdup (object != NULL ? object : "");
  self->detail = g_strdup (detail != NULL ? detail : "");

  return self;
}

void
amparo_deed_free (AmparoDeed *self)
{
  if (self == NULL)
    return;

  g_free (self->actor);
  g_free (self->object);
  g_free (self->detail);
  g_clear_pointer (&self->event, g_bytes_unref);
  g_free (self);
}

/* What scripts and spreadsheets are told. */
const char *
amparo_deed_get_id (AmparoDeedKind kind)
{
  g_return_val_if_fail (kind > 0 && kind < AMPARO_N_DEEDS, NULL);

  return ids[kind];
}

static void
write_id (GByteArray *out,
          const char *string)
{
  guint8 id[AMPARO_ID_SIZE] = { 0 };

  if (!amparo_id_from_string (string, id))
    memset (id, 0, sizeof id);
  amparo_wire_raw (out, id, sizeof id);
}

static char *
read_id (AmparoWire *wire)
{
  guint8 id[AMPARO_ID_SIZE];

  amparo_wire_read_into (wire, id, sizeof id);

  return sodium_is_zero (id, sizeof id) ? g_strdup ("") : amparo_id_to_string (id);
}

static GByteArray *
write_deed (const AmparoDeed *self)
{
  GByteArray *out = g_byte_array_new ();

  amparo_wire_u8 (out, FORMAT);
  amparo_wire_u8 (out, self->kind);
  amparo_wire_u64 (out, self->number);
  amparo_wire_u64 (out, self->time);
  write_id (out, self->actor);
  write_id (out, self->object);
  amparo_wire_string (out, self->detail);
  amparo_wire_bytes (out, self->event != NULL ? g_bytes_get_data (self->event, NULL) : NULL,
                     self->event != NULL ? g_bytes_get_size (self->event) : 0);

  return out;
}

static AmparoDeed *
read_deed (const GByteArray *plain)
{
  AmparoWire wire = AMPARO_WIRE (plain->data, plain->len);
  g_autoptr (AmparoDeed) self = g_new0 (AmparoDeed, 1);
  guint8 format = amparo_wire_read_u8 (&wire);
  const guint8 *event;
  gsize n_event;

  self->kind = amparo_wire_read_u8 (&wire);
  self->number = amparo_wire_read_u64 (&wire);
  self->time = amparo_wire_read_u64 (&wire);
  self->actor = read_id (&wire);
  self->object = read_id (&wire);
  self->detail = amparo_wire_read_string (&wire);
  event = amparo_wire_read_bytes (&wire, &n_event);
  if (n_event > 0)
    self->event = g_bytes_new (event, n_event);

  if (format != FORMAT || !amparo_wire_is_done (&wire) || self->kind < 1 || self->kind >= AMPARO_N_DEEDS)
    return NULL;

  return g_steal_pointer (&self);
}

static void
init_context (AmparoContext   *context,
              const guint8     vault[AMPARO_ID_SIZE],
              const AmparoRow *row,
              const guint8     chain[32])
{
  *context = (AmparoContext) {
    .kind = AMPARO_ROW_TRAIL,
    .epoch = row->epoch,
    .sequence = row->sequence,
  };
  memcpy (context->vault, vault, AMPARO_ID_SIZE);
  memcpy (context->id, row->id, AMPARO_ID_SIZE);
  memcpy (context->previous, chain, 32);
}

GByteArray *
amparo_deed_seal (const AmparoDeed *self,
                  const guint8      vault[AMPARO_ID_SIZE],
                  const guint8      key[AMPARO_KEY_SIZE],
                  const AmparoRow  *row,
                  const guint8      chain[32])
{
  g_autoptr (GByteArray) plain = write_deed (self);
  AmparoContext context;

  init_context (&context, vault, row, chain);

  return amparo_envelope_seal (key, &context, plain->data, plain->len, BLOCK);
}

AmparoDeed *
amparo_deed_open (const guint8     vault[AMPARO_ID_SIZE],
                  const guint8     key[AMPARO_KEY_SIZE],
                  const AmparoRow *row,
                  const guint8     chain[32])
{
  g_autoptr (GByteArray) plain = NULL;
  AmparoContext context;

  if (row->n_sealed <= AMPARO_ENVELOPE_HEADER)
    return NULL;

  init_context (&context, vault, row, chain);
  plain = amparo_envelope_open (key, &context, row->sealed, row->sealed + AMPARO_ENVELOPE_HEADER,
                                row->n_sealed - AMPARO_ENVELOPE_HEADER, BLOCK);

  return plain != NULL ? read_deed (plain) : NULL;
}

void
amparo_chain_step (guint8       chain[32],
                   const guint8 digest[AMPARO_DIGEST_SIZE])
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, NULL, 0, 32);
  crypto_generichash_update (&state, chain, 32);
  crypto_generichash_update (&state, digest, AMPARO_DIGEST_SIZE);
  crypto_generichash_final (&state, chain, 32);
}
