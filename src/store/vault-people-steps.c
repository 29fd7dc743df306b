/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/vault-people-steps.h"

#include <glib/gi18n.h>
#include <string.h>

AmparoPerson *
amparo_vault_find_person (AmparoVault  *self,
                          const char   *id,
                          GError      **error)
{
  AmparoPerson *person = amparo_people_find (self->people, id);

  if (person != NULL && !person->removed)
    return person;

  g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_NOT_FOUND,
                       _("Nobody of this name has access to the vault."));

  return NULL;
}

gboolean
amparo_vault_is_name_free (AmparoVault  *self,
                           const char   *name,
                           GError      **error)
{
  if (!amparo_vault_check_name (name, error))
    return FALSE;
  if (amparo_people_find_by_name (self->people, name) == NULL)
    return TRUE;

  g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_EXISTS,
                       _("Somebody signs in with this name already. Choose another."));

  return FALSE;
}

gboolean
amparo_transaction_sign (AmparoTransaction        *change,
                         const AmparoPeopleEvent  *event,
                         const char               *detail,
                         AmparoDeedKind            kind,
                         GError                  **error)
{
  AmparoVault *vault = change->vault;
  g_autoptr (GByteArray) bytes = amparo_event_sign (event, vault->me, vault->id, change->head.trail);
  AmparoDeed *deed = amparo_deed_new (kind, vault->my_id, event->person != NULL ? event->person->id : NULL, detail);

  deed->event = g_bytes_new (bytes->data, bytes->len);

  return amparo_transaction_note (change, deed, error);
}

gboolean
amparo_transaction_delete_doors (AmparoTransaction  *change,
                                 AmparoRowKind       kind,
                                 const guint8       *id,
                                 GError            **error)
{
  GArray *doors = change->vault->doors;

  for (guint i = 0; i < doors->len; i++)
    {
      const AmparoDoor *door = &g_array_index (doors, AmparoDoor, i);

      if (door->kind == kind && (id == NULL || memcmp (door->id, id, AMPARO_ID_SIZE) == 0)
          && !amparo_transaction_delete (change, TRUE, door->sequence, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
amparo_transaction_add_person (AmparoTransaction  *change,
                               AmparoIdentity     *identity,
                               const char         *name,
                               const char         *sign_in,
                               AmparoRole          roles,
                               AmparoSecret       *passphrase,
                               GError            **error)
{
  g_autoptr (AmparoPerson) person = amparo_person_new (identity, name, roles);
  AmparoPeopleEvent event = { .kind = AMPARO_EVENT_ADD, .person = person };
  g_autofree char *ids = amparo_roles_to_ids (roles);
  g_autofree char *detail = g_strconcat ("add ", ids, NULL);

  return amparo_transaction_insert_slot (change, identity, sign_in, passphrase, person->slot, error)
         && amparo_transaction_insert_grant (change, person, identity->id, error)
         && amparo_transaction_sign (change, &event, detail, AMPARO_DEED_PEOPLE, error);
}

gboolean
amparo_transaction_drop_person (AmparoTransaction   *change,
                                const AmparoPerson  *person,
                                GError             **error)
{
  g_autoptr (AmparoPerson) copy = amparo_person_copy (person);
  AmparoPeopleEvent event = { .kind = AMPARO_EVENT_REMOVE, .person = copy };

  return amparo_transaction_delete_doors (change, AMPARO_ROW_SLOT, person->slot, error)
         && amparo_transaction_sign (change, &event, "remove", AMPARO_DEED_PEOPLE, error);
}

gboolean
amparo_transaction_finish (AmparoTransaction  *change,
                           gboolean            fine,
                           GError            **error)
{
  AmparoVault *vault = change->vault;

  fine = amparo_transaction_end (change, fine, error);
  amparo_vault_unload (vault);
  if (!amparo_vault_load (vault, NULL))
    g_clear_pointer (&vault->database, amparo_database_close);

  return fine;
}
