/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "store/dossier-wire.h"
#include "store/vault-people-steps.h"
#include "store/vault-people.h"

static gboolean
replace_slot (AmparoTransaction  *change,
              AmparoIdentity     *identity,
              AmparoPerson       *person,
              AmparoEventKind     kind,
              AmparoSecret       *passphrase,
              GError            **error)
{
  AmparoPeopleEvent event = { .kind = kind, .person = person };
  const char *detail = kind == AMPARO_EVENT_RENEW ? "renew" : "passphrase";

  return amparo_transaction_delete_doors (change, AMPARO_ROW_SLOT, person->slot, error)
         && amparo_transaction_insert_slot (change, identity, person->name, passphrase, person->slot, error)
         && amparo_transaction_sign (change, &event, detail, AMPARO_DEED_PEOPLE, error);
}

/* What the person says is the passphrase now must lead to the slot that is theirs. */
static gboolean
is_my_passphrase (AmparoVault         *self,
                  const AmparoPerson  *me,
                  AmparoSecret        *passphrase,
                  GError             **error)
{
  g_autoptr (AmparoIdentity) identity = amparo_vault_identify (self, me->name, passphrase, error);

  return identity != NULL && memcmp (identity->id, self->me->id, AMPARO_ID_SIZE) == 0;
}

gboolean
amparo_vault_change_passphrase (AmparoVault   *self,
                                AmparoSecret  *old,
                                AmparoSecret  *passphrase,
                                GError       **error)
{
  AmparoPerson *me;
  AmparoTransaction change;
  gboolean changed;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  if (!amparo_vault_may (self, AMPARO_MAY_CHANGE_OWN_PASSPHRASE, NULL, error)
      || !amparo_transaction_begin (&change, self, error))
    return FALSE;

  me = amparo_vault_find_person (self, self->my_id, error);

  changed = me != NULL && is_my_passphrase (self, me, old, error)
            && replace_slot (&change, self->me, me, AMPARO_EVENT_PASSPHRASE, passphrase, error);

  return amparo_transaction_finish (&change, changed, error);
}

gboolean
amparo_transaction_renew_person (AmparoTransaction  *change,
                                 AmparoPerson       *person,
                                 AmparoSecret       *passphrase,
                                 GError            **error)
{
  g_autoptr (AmparoIdentity) identity = amparo_identity_new (change->vault->me->founder);

  if (!amparo_id_from_string (person->id, identity->id))
    return FALSE;
  memcpy (person->box, identity->box, sizeof person->box);
  memcpy (person->sign, identity->sign, sizeof person->sign);

  return replace_slot (change, identity, person, AMPARO_EVENT_RENEW, passphrase, error);
}

gboolean
amparo_vault_renew_passphrase (AmparoVault   *self,
                               const char    *id,
                               AmparoSecret  *passphrase,
                               GError       **error)
{
  AmparoPerson *person;
  AmparoTransaction change;
  gboolean renewed;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  if (!amparo_vault_may (self, AMPARO_MAY_RENEW_PASSPHRASE, NULL, error) || !amparo_transaction_begin (&change, self, error))
    return FALSE;

  person = amparo_vault_find_person (self, id, error);

  renewed = person != NULL && amparo_transaction_renew_person (&change, person, passphrase, error)
            && amparo_transaction_regrant (&change, NULL, error);

  return amparo_transaction_finish (&change, renewed, error);
}
