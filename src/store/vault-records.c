/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/dossier-wire.h"
#include "store/vault-body.h"

/* Listing */

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const AmparoSummary *x = *(AmparoSummary * const *) a;
  const AmparoSummary *y = *(AmparoSummary * const *) b;

  return (x->changed < y->changed) - (x->changed > y->changed);
}

/* What somebody must know who keeps the records and does not read them. */
static AmparoSummary *
copy_outside (const AmparoSummary *summary)
{
  AmparoSummary *copy = amparo_summary_copy (summary);

  amparo_set_string (&copy->code, "");
  amparo_set_string (&copy->date, "");
  copy->level = AMPARO_LEVEL_NONE_NOTED;
  copy->n_asked = copy->n_answered = 0;
  g_ptr_array_set_size (copy->due, 0);

  return copy;
}

/* What the list has of a record, or NULL. */
static AmparoSummary *
show (AmparoVault *self,
      AmparoEntry *entry)
{
  if (entry->summary == NULL)
    return NULL;
  if (amparo_vault_may (self, AMPARO_MAY_READ, entry, NULL))
    return amparo_summary_ref (entry->summary);

  return (amparo_vault_get_roles (self) & AMPARO_ROLE_ADMINISTRATOR) != 0 ? copy_outside (entry->summary) : NULL;
}

/**
 * amparo_vault_list:
 * @self: an open vault
 * @error: return location
 *
 * Returns: (transfer full) (element-type AmparoSummary) (nullable): what the person may
 *   see, the newest first
 */
GPtrArray *
amparo_vault_list (AmparoVault  *self,
                   GError      **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_summary_free);
  GHashTableIter iter;
  gpointer value;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);

  if (!amparo_vault_may (self, AMPARO_MAY_LIST, NULL, error) || !amparo_vault_write_deed (self, AMPARO_DEED_LIST, NULL, NULL, error))
    return NULL;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      AmparoSummary *shown = show (self, value);

      if (shown != NULL)
        g_ptr_array_add (list, shown);
    }
  g_ptr_array_sort (list, compare_newest_first);

  return g_steal_pointer (&list);
}

/* Reading */

AmparoDossier *
amparo_vault_read_entry (AmparoVault  *self,
                         const char   *id,
                         AmparoEntry  *entry,
                         guint         revision,
                         GError      **error)
{
  const AmparoPlace *place = &g_array_index (entry->places, AmparoPlace, revision - 1);
  const AmparoBody body = { .kind = AMPARO_ROW_RECORD, .revision = revision,
                            .previous = revision > 1 ? place[-1].digest : NULL };
  g_autoptr (AmparoDossier) record = amparo_dossier_new ();
  g_autoptr (AmparoSummary) summary = NULL;
  GByteArray *plain = amparo_body_read (&body, self, place, &summary, error);
  gboolean read = plain != NULL && amparo_dossier_read (record, plain->data, plain->len);

  amparo_bytes_wipe (plain);
  if (!read)
    {
      amparo_body_unreadable (error);
      return NULL;
    }

  amparo_summary_free (record->summary);
  record->summary = g_steal_pointer (&summary);
  amparo_set_string (&record->summary->id, id);
  record->summary->revision = revision;

  return g_steal_pointer (&record);
}

/**
 * amparo_vault_read:
 * @self: an open vault
 * @id: of a record
 * @revision: which, 0 for the newest
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record
 */
AmparoDossier *
amparo_vault_read (AmparoVault  *self,
                   const char   *id,
                   guint         revision,
                   GError      **error)
{
  g_autofree char *detail = g_strdup_printf ("%u", revision);
  AmparoEntry *entry;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  entry = amparo_vault_find (self, id, error);
  if (entry == NULL || !amparo_vault_may (self, AMPARO_MAY_READ, entry, error)
      || !amparo_vault_write_deed (self, AMPARO_DEED_READ, id, detail, error))
    return NULL;

  /* Noting may have read the vault anew. */
  entry = amparo_vault_find (self, id, error);
  if (entry == NULL || revision > entry->places->len)
    {
      amparo_body_unreadable (error);
      return NULL;
    }

  return amparo_vault_read_entry (self, id, entry, revision > 0 ? revision : entry->places->len, error);
}
