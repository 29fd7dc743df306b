/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "store/dossier-wire.h"
#include "store/guard.h"
#include "store/vault-people-steps.h"
#include "store/vault-people.h"

/* New keys for the house and for the work, for those who stay. */

static gboolean
insert_link (AmparoTransaction  *change,
             guint32             epoch,
             GError            **error)
{
  AmparoVault *vault = change->vault;
  AmparoRow row = { .kind = AMPARO_ROW_LINK, .epoch = epoch };
  g_autoptr (GByteArray) sealed = NULL;

  amparo_transaction_place (change, &row);
  randombytes_buf (row.id, sizeof row.id);
  sealed = amparo_link_seal (vault->keys, vault->id, &row);
  row.sealed = sealed->data;
  row.n_sealed = sealed->len;

  return amparo_transaction_insert (change, &row, error);
}

gboolean
amparo_transaction_regrant (AmparoTransaction  *change,
                            const char         *without,
                            GError            **error)
{
  GPtrArray *all = amparo_people_get_all (change->vault->people);

  if (!amparo_transaction_delete_doors (change, AMPARO_ROW_GRANT, NULL, error))
    return FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      const AmparoPerson *person = g_ptr_array_index (all, i);
      guint8 id[AMPARO_ID_SIZE];

      if (person->removed || g_strcmp0 (person->id, without) == 0)
        continue;
      if (!amparo_id_from_string (person->id, id) || !amparo_transaction_insert_grant (change, person, id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
sum_up_cb (const AmparoRow *row,
           gpointer         data)
{
  AmparoTransaction *self = data;
  guint8 digest[AMPARO_DIGEST_SIZE];

  amparo_row_digest (digest, row);
  amparo_set_add (self->head.set, amparo_keyring_open (self->vault->keys, self->head.epoch, AMPARO_KEY_SET), row, digest);
  amparo_keyring_close (self->vault->keys, self->head.epoch);

  return TRUE;
}

/* The set hash has the key of its epoch, so it is summed up again. */
static gboolean
sum_up (AmparoTransaction  *change,
        GError            **error)
{
  AmparoDatabase *database = change->vault->database;
  gboolean summed;

  memset (change->head.set, 0, AMPARO_SET_SIZE);
  amparo_keyring_hold (change->vault->keys);
  summed = amparo_database_each (database, TRUE, sum_up_cb, change, error)
           && amparo_database_each (database, FALSE, sum_up_cb, change, error);
  amparo_keyring_release (change->vault->keys);
  change->failed |= !summed;

  return summed;
}

gboolean
amparo_transaction_begin_epoch (AmparoTransaction  *change,
                                const char         *without,
                                GError            **error)
{
  AmparoVault *vault = change->vault;
  AmparoPeopleEvent event = { .kind = AMPARO_EVENT_EPOCH };

  if (!AMPARO_GUARD (EPOCH))
    return TRUE;

  change->failed = TRUE;   /* the keyring has keys that are not on the disk yet */
  amparo_keyring_begin_epoch (vault->keys);
  change->head.epoch = event.epoch = amparo_keyring_get_epoch (vault->keys);
  amparo_keyring_commit_to (vault->keys, event.epoch, event.commitments);

  return insert_link (change, event.epoch - 1, error)
         && amparo_transaction_regrant (change, without, error)
         && amparo_transaction_sign (change, &event, NULL, AMPARO_DEED_ROTATE, error)
         && sum_up (change, error);
}

gboolean
amparo_vault_rotate (AmparoVault  *self,
                     GError      **error)
{
  AmparoTransaction change;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  if (!amparo_vault_may (self, AMPARO_MAY_ROTATE, NULL, error) || !amparo_transaction_begin (&change, self, error))
    return FALSE;

  return amparo_transaction_finish (&change, amparo_transaction_begin_epoch (&change, NULL, error), error);
}
