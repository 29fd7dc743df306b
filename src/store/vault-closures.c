/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/vault-closures.h"

#include <sodium.h>
#include <string.h>

#include "store/dossier-wire.h"
#include "store/vault-body.h"

/* The file does not show which checklists are used: the id of a row is a keyed hash. */
static void
get_closure_id (AmparoVault *self,
                const char  *hash,
                guint8       id[AMPARO_ID_SIZE])
{
  const guint8 *key = amparo_keyring_open (self->keys, 1, AMPARO_KEY_RECORD);

  memset (id, 0, AMPARO_ID_SIZE);
  if (key == NULL)
    return;
  crypto_generichash (id, AMPARO_ID_SIZE, (const guint8 *) hash, strlen (hash), key, AMPARO_KEY_SIZE);
  amparo_keyring_close (self->keys, 1);
}

static AmparoPlace *
find_closure (AmparoVault *self,
              const char  *hash)
{
  g_autofree char *key = NULL;
  guint8 id[AMPARO_ID_SIZE];

  get_closure_id (self, hash, id);
  key = amparo_id_to_string (id);

  return g_hash_table_lookup (self->closures, key);
}

gboolean
amparo_vault_has_closure (AmparoVault *self,
                          const char  *hash)
{
  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  return find_closure (self, hash) != NULL;
}

GBytes *
amparo_vault_read_closure_at (AmparoVault        *self,
                              const AmparoPlace  *place,
                              GError            **error)
{
  const AmparoBody body = { .kind = AMPARO_ROW_CLOSURE, .revision = 1 };
  GByteArray *plain = amparo_body_read (&body, self, place, NULL, error);
  GBytes *closure = plain != NULL ? g_bytes_new (plain->data, plain->len) : NULL;

  amparo_bytes_wipe (plain);

  return closure;
}

/**
 * amparo_vault_read_closure:
 * @self: an open vault
 * @hash: of an instrument
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the bytes for amparo_closure_read()
 */
GBytes *
amparo_vault_read_closure (AmparoVault  *self,
                           const char   *hash,
                           GError      **error)
{
  const AmparoPlace *place;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);
  g_return_val_if_fail (hash != NULL, NULL);

  place = find_closure (self, hash);
  if (place != NULL)
    return amparo_vault_read_closure_at (self, place, error);

  amparo_body_unreadable (error);

  return NULL;
}

gboolean
amparo_transaction_insert_closure (AmparoTransaction  *self,
                                   const char         *hash,
                                   GBytes             *closure,
                                   AmparoPlace        *place,
                                   GError            **error)
{
  guint8 id[AMPARO_ID_SIZE];
  const AmparoBody body = { .kind = AMPARO_ROW_CLOSURE, .id = id, .revision = 1 };
  gsize length;
  const guint8 *plain = g_bytes_get_data (closure, &length);

  get_closure_id (self->vault, hash, id);

  return amparo_body_insert (&body, self, plain, length, place, error);
}

void
amparo_vault_remember_closure (AmparoVault       *self,
                               const char        *hash,
                               const AmparoPlace *place)
{
  guint8 id[AMPARO_ID_SIZE];

  get_closure_id (self, hash, id);
  g_hash_table_insert (self->closures, amparo_id_to_string (id), g_memdup2 (place, sizeof *place));
}
