/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/vault-people.h"

#include <glib/gi18n.h>

#include "store/vault-people-steps.h"

gboolean
amparo_vault_add_person (AmparoVault   *self,
                         const char    *name,
                         AmparoRole     roles,
                         AmparoSecret  *passphrase,
                         GError       **error)
{
  g_autoptr (AmparoIdentity) identity = NULL;
  AmparoTransaction change;
  gboolean added;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);
  g_return_val_if_fail (roles != AMPARO_ROLE_NONE && (roles & ~AMPARO_ROLE_ALL) == 0, FALSE);

  if (!amparo_vault_may (self, AMPARO_MAY_CHANGE_PEOPLE, NULL, error) || !amparo_vault_is_name_free (self, name, error)
      || !amparo_transaction_begin (&change, self, error))
    return FALSE;

  identity = amparo_identity_new (self->me->founder);
  added = amparo_transaction_add_person (&change, identity, name, name, roles, passphrase, error);

  return amparo_transaction_finish (&change, added, error);
}

/* A vault without an administrator could never change again. */
static gboolean
is_not_last (AmparoVault         *self,
             const AmparoPerson  *person,
             GError             **error)
{
  if ((person->roles & AMPARO_ROLE_ADMINISTRATOR) == 0
      || amparo_people_count (self->people, AMPARO_ROLE_ADMINISTRATOR) > 1)
    return TRUE;

  g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_STATE,
                       _("This is the last administrator. Make somebody else an administrator first."));

  return FALSE;
}

/* Keys change in the name of whoever begins a new epoch, and that is no longer for somebody who
 * has just gone: nobody could open the vault again. */
static gboolean
is_another (AmparoVault         *self,
            const AmparoPerson  *person,
            GError             **error)
{
  if (!g_str_equal (person->id, self->my_id))
    return TRUE;

  g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_STATE,
                       _("You cannot take away your own access. Ask another administrator to do it."));

  return FALSE;
}

gboolean
amparo_vault_remove_person (AmparoVault  *self,
                            const char   *id,
                            GError      **error)
{
  AmparoPerson *person;
  AmparoTransaction change;
  gboolean removed;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  if (!amparo_vault_may (self, AMPARO_MAY_CHANGE_PEOPLE, NULL, error))
    return FALSE;
  person = amparo_vault_find_person (self, id, error);
  if (person == NULL || !is_not_last (self, person, error) || !is_another (self, person, error)
      || !amparo_transaction_begin (&change, self, error))
    return FALSE;

  /* Beginning may have read the vault anew. */
  person = amparo_vault_find_person (self, id, error);

  removed = person != NULL && amparo_transaction_drop_person (&change, person, error)
            && amparo_transaction_begin_epoch (&change, id, error);

  return amparo_transaction_finish (&change, removed, error);
}

static gboolean
change_roles (AmparoTransaction  *change,
              AmparoPerson       *person,
              AmparoRole          roles,
              GError            **error)
{
  gboolean loses_work = amparo_role_works (person->roles) && !amparo_role_works (roles);
  AmparoPeopleEvent event = { .kind = AMPARO_EVENT_ROLES, .person = person };
  g_autofree char *ids = amparo_roles_to_ids (roles);
  g_autofree char *detail = g_strconcat ("roles ", ids, NULL);

  person->roles = roles;

  return amparo_transaction_sign (change, &event, detail, AMPARO_DEED_PEOPLE, error)
         && (loses_work ? amparo_transaction_begin_epoch (change, NULL, error) : amparo_transaction_regrant (change, NULL, error));
}

gboolean
amparo_vault_set_roles (AmparoVault  *self,
                        const char   *id,
                        AmparoRole    roles,
                        GError      **error)
{
  AmparoPerson *person;
  AmparoTransaction change;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);
  g_return_val_if_fail (roles != AMPARO_ROLE_NONE && (roles & ~AMPARO_ROLE_ALL) == 0, FALSE);

  if (!amparo_vault_may (self, AMPARO_MAY_CHANGE_PEOPLE, NULL, error))
    return FALSE;
  person = amparo_vault_find_person (self, id, error);
  if (person == NULL || ((roles & AMPARO_ROLE_ADMINISTRATOR) == 0 && !is_not_last (self, person, error))
      || (!amparo_role_works (roles) && !is_another (self, person, error))
      || !amparo_transaction_begin (&change, self, error))
    return FALSE;

  person = amparo_vault_find_person (self, id, error);

  return amparo_transaction_finish (&change, person != NULL && change_roles (&change, person, roles, error), error);
}
