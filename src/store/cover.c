/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "store/guard.h"
#include "store/dossier-wire.h"
#include "store/vault-private.h"

/* How exactly the file tells the length of what is sealed. */
#define COVER_BLOCK 128
#define BODY_BLOCK  1024

typedef enum
{
  PART_COVER,
  PART_BODY,
} Part;

static gsize
get_block (Part part)
{
  if (!AMPARO_GUARD (PADDING))
    return 1;

  return part == PART_COVER ? COVER_BLOCK : BODY_BLOCK;
}

static void
init_context (AmparoContext   *context,
              const guint8     vault[AMPARO_ID_SIZE],
              const AmparoRow *row,
              Part             part,
              guint            revision,
              const guint8     previous[32])
{
  *context = (AmparoContext) {
    .kind = row->kind,
    .part = part,
    .epoch = row->epoch,
    .sequence = row->sequence,
    .revision = revision,
  };
  memcpy (context->vault, vault, AMPARO_ID_SIZE);
  memcpy (context->id, row->id, AMPARO_ID_SIZE);
  memcpy (context->previous, previous, 32);
}

void
amparo_cover_clear (AmparoCover *self)
{
  sodium_memzero (self->key, sizeof self->key);
  g_clear_pointer (&self->summary, amparo_summary_free);
}

/**
 * amparo_cover_open:
 * @self: filled when it returns %TRUE
 * @vault: id of the vault
 * @key: of the row's epoch
 * @row: a record or a closure
 * @revision: which of its record
 * @previous: digest of the revision before, zeros for the first
 *
 * Returns: whether the row is what it should be
 */
gboolean
amparo_cover_open (AmparoCover     *self,
                   const guint8     vault[AMPARO_ID_SIZE],
                   const guint8     key[AMPARO_KEY_SIZE],
                   const AmparoRow *row,
                   guint            revision,
                   const guint8     previous[32])
{
  const gsize front = AMPARO_KEY_SIZE + AMPARO_ENVELOPE_HEADER;
  AmparoContext context;
  GByteArray *plain;
  gboolean opened = FALSE;

  self->summary = NULL;
  if (row->n_sealed <= AMPARO_ENVELOPE_HEADER)
    return FALSE;

  init_context (&context, vault, row, PART_COVER, revision, previous);
  plain = amparo_envelope_open (key, &context, row->sealed, row->sealed + AMPARO_ENVELOPE_HEADER,
                                row->n_sealed - AMPARO_ENVELOPE_HEADER, get_block (PART_COVER));
  if (plain != NULL && plain->len >= front)
    {
      memcpy (self->key, plain->data, AMPARO_KEY_SIZE);
      memcpy (self->header, plain->data + AMPARO_KEY_SIZE, AMPARO_ENVELOPE_HEADER);
      if (plain->len > front)
        self->summary = amparo_summary_read (plain->data + front, plain->len - front);
      opened = self->summary != NULL || row->kind == AMPARO_ROW_CLOSURE;
    }
  amparo_bytes_wipe (plain);

  return opened;
}

GByteArray *
amparo_cover_seal (GByteArray      **sealed,
                   const guint8      vault[AMPARO_ID_SIZE],
                   const guint8      key[AMPARO_KEY_SIZE],
                   const AmparoRow  *row,
                   guint             revision,
                   const guint8      previous[32],
                   GByteArray       *summary,
                   const guint8     *plain,
                   gsize             length)
{
  GByteArray *cover = g_byte_array_new ();
  guint8 own_key[AMPARO_KEY_SIZE];
  AmparoContext context;
  GByteArray *body;

  randombytes_buf (own_key, sizeof own_key);
  init_context (&context, vault, row, PART_BODY, revision, previous);
  body = amparo_envelope_seal (own_key, &context, plain, length, get_block (PART_BODY));

  g_byte_array_append (cover, own_key, sizeof own_key);
  g_byte_array_append (cover, body->data, AMPARO_ENVELOPE_HEADER);
  if (summary != NULL)
    g_byte_array_append (cover, summary->data, summary->len);
  g_byte_array_remove_range (body, 0, AMPARO_ENVELOPE_HEADER);

  init_context (&context, vault, row, PART_COVER, revision, previous);
  *sealed = amparo_envelope_seal (key, &context, cover->data, cover->len, get_block (PART_COVER));
  amparo_bytes_wipe (cover);
  sodium_memzero (own_key, sizeof own_key);

  return body;
}

GByteArray *
amparo_cover_read (AmparoCover     *self,
                   const guint8     vault[AMPARO_ID_SIZE],
                   const AmparoRow *row,
                   guint            revision,
                   const guint8     previous[32])
{
  AmparoContext context;

  if (row->body == NULL)
    return NULL;

  init_context (&context, vault, row, PART_BODY, revision, previous);

  return amparo_envelope_open (self->key, &context, self->header, row->body, row->n_body, get_block (PART_BODY));
}
