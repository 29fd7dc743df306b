/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "store/guard.h"
#include "store/vault-private.h"

/* Everything in memory came from the disk and goes back to it only through here. */

gboolean
amparo_transaction_begin (AmparoTransaction  *self,
                          AmparoVault        *vault,
                          GError            **error)
{
  *self = (AmparoTransaction) { .vault = vault };

  if (vault->rescue)
    {
      g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_READ_ONLY,
                           _("The vault is open in rescue mode and is not changed."));
      return FALSE;
    }
  if (vault->database == NULL && !amparo_vault_load (vault, error))
    return FALSE;
  if (!amparo_database_begin (vault->database, error))
    {
      amparo_vault_unload (vault);
      return FALSE;
    }
  self->head = vault->head;

  return TRUE;
}

void
amparo_transaction_place (AmparoTransaction *self,
                          AmparoRow         *row)
{
  row->sequence = self->head.next_row++;
}

static const guint8 *
open_set_key (AmparoTransaction *self)
{
  return amparo_keyring_open (self->vault->keys, self->head.epoch, AMPARO_KEY_SET);
}

gboolean
amparo_transaction_insert (AmparoTransaction  *self,
                           const AmparoRow    *row,
                           GError            **error)
{
  guint8 digest[AMPARO_DIGEST_SIZE];

  if (!amparo_database_insert (self->vault->database, row, error))
    {
      self->failed = TRUE;
      return FALSE;
    }

  amparo_row_digest (digest, row);
  amparo_set_add (self->head.set, open_set_key (self), row, digest);
  amparo_keyring_close (self->vault->keys, self->head.epoch);
  self->head.n_rows++;

  return TRUE;
}

static gboolean
subtract_cb (const AmparoRow *row,
             gpointer         data)
{
  AmparoTransaction *self = data;
  guint8 digest[AMPARO_DIGEST_SIZE];

  amparo_row_digest (digest, row);
  amparo_set_remove (self->head.set, open_set_key (self), row, digest);
  amparo_keyring_close (self->vault->keys, self->head.epoch);
  self->head.n_rows--;

  return TRUE;
}

gboolean
amparo_transaction_delete (AmparoTransaction  *self,
                           gboolean            door,
                           guint64             sequence,
                           GError            **error)
{
  if (amparo_database_find (self->vault->database, door, sequence, subtract_cb, self, error)
      && amparo_database_delete (self->vault->database, door, sequence, error))
    return TRUE;

  self->failed = TRUE;

  return FALSE;
}

gboolean
amparo_transaction_note (AmparoTransaction  *self,
                         AmparoDeed         *deed,
                         GError            **error)
{
  AmparoVault *vault = self->vault;
  AmparoRow row = { .kind = AMPARO_ROW_TRAIL, .epoch = self->head.epoch };
  g_autoptr (AmparoDeed) owned = deed;
  g_autoptr (GByteArray) sealed = NULL;
  guint8 digest[AMPARO_DIGEST_SIZE];

  deed->number = ++self->head.n_trail;
  deed->time = amparo_vault_now (vault);
  amparo_transaction_place (self, &row);
  randombytes_buf (row.id, sizeof row.id);
  sealed = amparo_deed_seal (deed, vault->id, amparo_keyring_open (vault->keys, row.epoch, AMPARO_KEY_TRAIL),
                             &row, self->head.trail);
  amparo_keyring_close (vault->keys, row.epoch);
  row.sealed = sealed->data;
  row.n_sealed = sealed->len;
  if (!amparo_transaction_insert (self, &row, error))
    return FALSE;

  amparo_row_digest (digest, &row);
  amparo_chain_step (self->head.trail, digest);

  return TRUE;
}

void
amparo_transaction_abort (AmparoTransaction *self)
{
  amparo_database_rollback (self->vault->database);
  if (self->failed)
    amparo_vault_unload (self->vault);
}

static gboolean
write_head (AmparoTransaction  *self,
            guint8              sealed[AMPARO_HEAD_SEALED],
            GError            **error)
{
  AmparoVault *vault = self->vault;

  self->head.sequence++;
  amparo_head_digest (&vault->head, self->head.previous);
  amparo_head_seal (&self->head, vault->id, amparo_keyring_open (vault->keys, self->head.epoch, AMPARO_KEY_HEAD), sealed);
  amparo_keyring_close (vault->keys, self->head.epoch);

  return amparo_database_write_head (vault->database, sealed, error);
}

/* After a failure here only the disk knows how it ended. Either way nothing was
 * acknowledged; the next change looks at the disk first. */
gboolean
amparo_transaction_commit (AmparoTransaction  *self,
                           GError            **error)
{
  AmparoVault *vault = self->vault;
  guint8 sealed[AMPARO_HEAD_SEALED];

  if (!write_head (self, sealed, error) || !amparo_database_commit (vault->database, error))
    {
      amparo_database_rollback (vault->database);
      amparo_vault_unload (vault);
      return FALSE;
    }

  if (AMPARO_GUARD (ANCHOR_FIRST)
      && !amparo_anchor_write (vault->anchor, self->head.sequence, sealed, error))
    {
      amparo_vault_unload (vault);
      return FALSE;
    }

  vault->head = self->head;

  return TRUE;
}

gboolean
amparo_transaction_end (AmparoTransaction  *self,
                        gboolean            fine,
                        GError            **error)
{
  if (fine)
    return amparo_transaction_commit (self, error);

  amparo_transaction_abort (self);

  return FALSE;
}
