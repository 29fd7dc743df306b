/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/vault-private.h"

/**
 * amparo_vault_read_history:
 * @self: an open vault
 * @id: of a record
 * @error: return location
 *
 * One deed in the trail, as somebody opens the record once to see all of it.
 *
 * Returns: (transfer full) (element-type AmparoDossier) (nullable): every revision that is
 *   kept, the oldest first
 */
GPtrArray *
amparo_vault_read_history (AmparoVault  *self,
                           const char   *id,
                           GError      **error)
{
  g_autoptr (GPtrArray) history = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_dossier_free);
  AmparoEntry *entry;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  entry = amparo_vault_find (self, id, error);
  if (entry == NULL || !amparo_vault_may (self, AMPARO_MAY_READ, entry, error)
      || !amparo_vault_write_deed (self, AMPARO_DEED_READ, id, "all", error))
    return NULL;

  /* Noting may have read the vault anew. */
  entry = amparo_vault_find (self, id, error);
  for (guint i = 1; entry != NULL && i <= entry->places->len; i++)
    {
      AmparoDossier *record = amparo_vault_read_entry (self, id, entry, i, error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (history, record);
    }

  return entry != NULL ? g_steal_pointer (&history) : NULL;
}

/**
 * amparo_vault_read_place:
 * @self: an open vault
 * @id: of a draft
 *
 * Nothing about a young person, so the trail is told nothing.
 *
 * Returns: (transfer full) (nullable): where the person was in a draft of their own
 */
char *
amparo_vault_read_place (AmparoVault *self,
                         const char  *id)
{
  g_autoptr (AmparoDossier) record = NULL;
  AmparoEntry *entry;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  entry = amparo_vault_find (self, id, NULL);
  if (entry == NULL || g_strcmp0 (entry->summary->owner, self->my_id) != 0
      || !amparo_vault_may (self, AMPARO_MAY_SAVE, entry, NULL))
    return NULL;

  record = amparo_vault_read_entry (self, id, entry, entry->places->len, NULL);

  return record != NULL ? g_strdup (record->place) : NULL;
}
