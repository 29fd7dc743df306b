/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "store/vault-private.h"

gboolean
amparo_vault_write_deed (AmparoVault     *self,
                         AmparoDeedKind   kind,
                         const char      *object,
                         const char      *detail,
                         GError         **error)
{
  AmparoTransaction change;
  gboolean noted;

  if (self->rescue)
    return TRUE;
  if (!amparo_transaction_begin (&change, self, error))
    return FALSE;

  noted = amparo_transaction_note (&change, amparo_deed_new (kind, self->my_id, object, detail), error);

  return amparo_transaction_end (&change, noted, error);
}

/* What the program may say that it did, and what one must be allowed for it. */
static const struct
{
  AmparoDeedKind kind;
  AmparoMay      action;
} notes[] = {
  { AMPARO_DEED_SEARCH, AMPARO_MAY_SEARCH },
  { AMPARO_DEED_PRINT, AMPARO_MAY_PRINT },
  { AMPARO_DEED_EXPORT, AMPARO_MAY_EXPORT },
  { AMPARO_DEED_COPY, AMPARO_MAY_COPY },
  { AMPARO_DEED_LOCK, AMPARO_MAY_LIST_PEOPLE },
  { AMPARO_DEED_CONTENT, AMPARO_MAY_SET_POLICY },
  { AMPARO_DEED_POLICY, AMPARO_MAY_SET_POLICY },
  { AMPARO_DEED_HOLD, AMPARO_MAY_HOLD },
  { AMPARO_DEED_RELEASE, AMPARO_MAY_HOLD },
};

static void
remember_deed (AmparoVault    *self,
               AmparoDeedKind  kind,
               const char     *object,
               const char     *detail)
{
  if (kind == AMPARO_DEED_HOLD)
    g_hash_table_add (self->held, g_strdup (object));
  else if (kind == AMPARO_DEED_RELEASE)
    g_hash_table_remove (self->held, object);
  else if (kind == AMPARO_DEED_POLICY)
    amparo_set_string (&self->policy, detail);
}

/**
 * amparo_vault_note:
 * @self: an open vault
 * @kind: what was done
 * @object: (nullable): id of the record it was done with
 * @detail: (nullable): codes and numbers, never words of a screening
 * @error: return location
 *
 * Asks the role, so it is called before the deed.
 *
 * Returns: whether it may be done and stands in the trail
 */
gboolean
amparo_vault_note (AmparoVault     *self,
                   AmparoDeedKind   kind,
                   const char      *object,
                   const char      *detail,
                   GError         **error)
{
  AmparoEntry *entry = NULL;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  if (object != NULL)
    {
      entry = amparo_vault_find (self, object, error);
      if (entry == NULL)
        return FALSE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      if (notes[i].kind != kind)
        continue;
      if (!amparo_vault_may (self, notes[i].action, entry, error)
          || !amparo_vault_write_deed (self, kind, object, detail, error))
        return FALSE;
      remember_deed (self, kind, object, detail);
      return TRUE;
    }

  g_return_val_if_reached (FALSE);
}

/**
 * amparo_vault_discard:
 * @self: an open vault
 * @id: of a record of which nothing was finished
 * @error: return location
 *
 * Returns: whether it is gone
 */
gboolean
amparo_vault_discard (AmparoVault  *self,
                      const char   *id,
                      GError      **error)
{
  AmparoEntry *entry;
  AmparoTransaction change;
  gboolean deleted;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  entry = amparo_vault_find (self, id, error);
  if (entry == NULL || !amparo_vault_may (self, AMPARO_MAY_SAVE, entry, error))
    return FALSE;
  if (entry->summary->kind != AMPARO_REVISION_DRAFT)
    {
      g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_STATE,
                           _("A finished screening cannot be thrown away."));
      return FALSE;
    }

  if (!amparo_transaction_begin (&change, self, error))
    return FALSE;
  entry = amparo_vault_find (self, id, error);
  deleted = entry != NULL
            && amparo_transaction_delete (&change, FALSE, g_array_index (entry->places, AmparoPlace, 0).sequence, error)
            && amparo_transaction_note (&change, amparo_deed_new (AMPARO_DEED_DISCARD, self->my_id, id, NULL), error);

  if (!amparo_transaction_end (&change, deleted, error))
    return FALSE;

  g_hash_table_remove (self->records, id);

  return TRUE;
}
