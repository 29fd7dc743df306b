/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "store/vault-care.h"
#include "store/vault-closures.h"
#include "store/vault-private.h"

void
amparo_inspection_free (AmparoInspection *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->bad);
  g_free (self->head_code);
  g_free (self);
}

/* Want of memory says nothing about the file. FALSE where it came to that. */
static gboolean
note_bad (AmparoInspection  *found,
          const char        *what,
          const GError      *why,
          GError           **error)
{
  if (g_error_matches (why, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_NO_MEMORY))
    {
      g_propagate_error (error, g_error_copy (why));
      return FALSE;
    }

  g_ptr_array_add (found->bad, g_strdup (what));

  return TRUE;
}

static gboolean
inspect_record (AmparoVault       *vault,
                const char        *id,
                AmparoEntry       *entry,
                AmparoInspection  *found,
                GError           **error)
{
  g_autoptr (GError) why = NULL;

  found->n_records++;
  for (guint revision = 1; revision <= entry->places->len; revision++)
    {
      g_autoptr (AmparoDossier) dossier = amparo_vault_read_entry (vault, id, entry, revision, why == NULL ? &why : NULL);

      found->n_revisions++;
    }

  return why == NULL || note_bad (found, id, why, error);
}

static gboolean
inspect_records (AmparoVault       *vault,
                 AmparoInspection  *found,
                 GError           **error)
{
  GHashTableIter iter;
  gpointer id, entry;

  g_hash_table_iter_init (&iter, vault->records);
  while (g_hash_table_iter_next (&iter, &id, &entry))
    {
      if (!inspect_record (vault, id, entry, found, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
inspect_closures (AmparoVault       *vault,
                  AmparoInspection  *found,
                  GError           **error)
{
  GHashTableIter iter;
  gpointer id, place;

  g_hash_table_iter_init (&iter, vault->closures);
  while (g_hash_table_iter_next (&iter, &id, &place))
    {
      g_autoptr (GError) why = NULL;
      g_autoptr (GBytes) closure = amparo_vault_read_closure_at (vault, place, &why);

      found->n_closures++;
      if (closure == NULL
          && !note_bad (found, _("A checklist that screenings were made with cannot be read."), why, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * amparo_vault_inspect:
 * @self: an open vault
 * @error: return location
 *
 * Opening has checked the set of all rows, the trail, the people and the anchor; this reads
 * every body as well, as far as the person has the keys.
 *
 * Returns: (transfer full) (nullable): what was looked at and what is wrong with it
 */
AmparoInspection *
amparo_vault_inspect (AmparoVault  *self,
                      GError      **error)
{
  g_autoptr (AmparoInspection) found = NULL;
  g_autoptr (GError) why = NULL;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);

  if (!amparo_vault_may (self, AMPARO_MAY_VERIFY, NULL, error)
      || !amparo_vault_write_deed (self, AMPARO_DEED_VERIFY, NULL, NULL, error))
    return NULL;

  found = g_new0 (AmparoInspection, 1);
  found->bad = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->problems->len; i++)
    g_ptr_array_add (found->bad, g_strdup (g_ptr_array_index (self->problems, i)));
  if (!amparo_database_check (self->database, TRUE, &why) && !note_bad (found, _("The file is damaged."), why, error))
    return NULL;
  if (amparo_keyring_can_work (self->keys)
      && (!inspect_records (self, found, error) || !inspect_closures (self, found, error)))
    return NULL;

  found->n_trail = self->head.n_trail;
  found->n_people = amparo_people_count (self->people, AMPARO_ROLE_ALL);
  found->head_code = amparo_vault_dup_head_code (self);

  return g_steal_pointer (&found);
}
