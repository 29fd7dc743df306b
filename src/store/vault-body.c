/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/vault-body.h"

#include <glib/gi18n.h>
#include <string.h>

static const guint8 no_digest[AMPARO_DIGEST_SIZE] = { 0 };

static const guint8 *
get_previous (const AmparoBody *self)
{
  return self->previous != NULL ? self->previous : no_digest;
}

void
amparo_body_unreadable (GError **error)
{
  if (error != NULL && *error == NULL)
    g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_DAMAGED,
                         _("This screening is damaged and cannot be read. The others are not touched by it. Restore a backup to get it back."));
}

typedef struct
{
  const AmparoBody *text;
  AmparoVault      *vault;
  AmparoCover       cover;
  GByteArray       *plain;
} Reading;

static gboolean
read_cb (const AmparoRow *row,
         gpointer         data)
{
  Reading *self = data;
  AmparoVault *vault = self->vault;
  const guint8 *key = row->kind == self->text->kind ? amparo_keyring_open (vault->keys, row->epoch, AMPARO_KEY_RECORD) : NULL;

  if (key == NULL)
    return FALSE;

  if (amparo_cover_open (&self->cover, vault->id, key, row, self->text->revision, get_previous (self->text)))
    self->plain = amparo_cover_read (&self->cover, vault->id, row, self->text->revision, get_previous (self->text));
  amparo_keyring_close (vault->keys, row->epoch);

  return FALSE;
}

GByteArray *
amparo_body_read (const AmparoBody   *self,
                  AmparoVault        *vault,
                  const AmparoPlace  *place,
                  AmparoSummary     **summary,
                  GError            **error)
{
  Reading reading = { .text = self, .vault = vault };

  amparo_database_find (vault->database, FALSE, place->sequence, read_cb, &reading, error);
  if (reading.plain == NULL)
    amparo_body_unreadable (error);
  else if (summary != NULL)
    *summary = g_steal_pointer (&reading.cover.summary);
  amparo_cover_clear (&reading.cover);

  return reading.plain;
}

gboolean
amparo_body_insert (const AmparoBody   *self,
                    AmparoTransaction  *change,
                    const guint8       *plain,
                    gsize               length,
                    AmparoPlace        *place,
                    GError            **error)
{
  AmparoVault *vault = change->vault;
  AmparoRow row = { .kind = self->kind, .epoch = change->head.epoch };
  g_autoptr (GByteArray) sealed = NULL;
  g_autoptr (GByteArray) body = NULL;

  amparo_transaction_place (change, &row);
  memcpy (row.id, self->id, AMPARO_ID_SIZE);
  body = amparo_cover_seal (&sealed, vault->id, amparo_keyring_open (vault->keys, row.epoch, AMPARO_KEY_RECORD),
                            &row, self->revision, get_previous (self), self->summary, plain, length);
  amparo_keyring_close (vault->keys, row.epoch);
  row.sealed = sealed->data;
  row.n_sealed = sealed->len;
  row.body = body->data;
  row.n_body = body->len;

  *place = (AmparoPlace) { .sequence = row.sequence, .epoch = row.epoch };
  amparo_row_digest (place->digest, &row);

  return amparo_transaction_insert (change, &row, error);
}
