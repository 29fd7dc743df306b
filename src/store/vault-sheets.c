/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "store/dossier-wire.h"
#include "store/recovery-code.h"
#include "store/vault-people-steps.h"
#include "store/vault-people.h"

/* The recovery sheets: making one, typing it back, and getting in with one. */

guint
amparo_vault_count_lacking_sheets (AmparoVault *self)
{
  guint n;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), 0);

  n = amparo_people_count_sheets (self->people);

  return n < AMPARO_SHEETS ? AMPARO_SHEETS - n : 0;
}

/**
 * amparo_vault_make_sheet:
 * @self: an open vault
 * @title: what the sheet is called, such as who keeps it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): its code, to be shown once, wiped and freed
 */
char *
amparo_vault_make_sheet (AmparoVault  *self,
                         const char   *title,
                         GError      **error)
{
  g_autoptr (AmparoIdentity) identity = NULL;
  g_autoptr (AmparoSecret) secret = NULL;
  AmparoTransaction change;
  gboolean added;
  char *code;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);

  if (!amparo_vault_may (self, AMPARO_MAY_MAKE_SHEET, NULL, error) || !amparo_vault_is_name_free (self, title, error)
      || !amparo_transaction_begin (&change, self, error))
    return NULL;

  code = amparo_recovery_code_new ();
  secret = amparo_recovery_code_read (code, NULL);
  identity = amparo_identity_new (self->me->founder);
  added = amparo_transaction_add_person (&change, identity, title, "", AMPARO_ROLE_RECOVERY, secret, error);
  if (amparo_transaction_finish (&change, added, error))
    return code;

  sodium_memzero (code, strlen (code));
  g_free (code);

  return NULL;
}

/* Whose code it is. */
static AmparoIdentity *
find_sheet (AmparoVault  *self,
            const char   *code,
            GError      **error)
{
  g_autoptr (AmparoSecret) secret = amparo_recovery_code_read (code, error);

  return secret != NULL ? amparo_vault_identify (self, "", secret, error) : NULL;
}

gboolean
amparo_vault_confirm_sheet (AmparoVault  *self,
                            const char   *code,
                            GError      **error)
{
  g_autoptr (AmparoIdentity) sheet = NULL;
  AmparoPeopleEvent event = { .kind = AMPARO_EVENT_CONFIRM };
  g_autofree char *id = NULL;
  AmparoTransaction change;
  gboolean confirmed;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  if (!amparo_vault_may (self, AMPARO_MAY_MAKE_SHEET, NULL, error) || !amparo_transaction_begin (&change, self, error))
    return FALSE;

  sheet = find_sheet (self, code, error);
  if (sheet != NULL)
    {
      id = amparo_id_to_string (sheet->id);
      event.person = amparo_vault_find_person (self, id, error);
    }

  confirmed = event.person != NULL && amparo_transaction_sign (&change, &event, "confirm", AMPARO_DEED_PEOPLE, error);

  return amparo_transaction_finish (&change, confirmed, error);
}

static gboolean
recover (AmparoVault   *self,
         const char    *name,
         AmparoSecret  *passphrase,
         GError       **error)
{
  AmparoPerson *person = amparo_people_find_by_name (self->people, name);
  AmparoPerson *sheet = amparo_vault_find_person (self, self->my_id, error);
  AmparoTransaction change;
  gboolean recovered;

  if (sheet == NULL || !amparo_vault_may (self, AMPARO_MAY_RENEW_PASSPHRASE, NULL, error))
    return FALSE;
  if (person == NULL || person->roles == AMPARO_ROLE_RECOVERY)
    {
      g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_NOT_FOUND,
                           _("Nobody of this name has access to the vault."));
      return FALSE;
    }
  if (!amparo_transaction_begin (&change, self, error))
    return FALSE;

  recovered = amparo_transaction_note (&change, amparo_deed_new (AMPARO_DEED_RECOVER, self->my_id, person->id, NULL), error)
              && amparo_transaction_renew_person (&change, person, passphrase, error)
              && amparo_transaction_begin_epoch (&change, self->my_id, error)
              && amparo_transaction_drop_person (&change, sheet, error);

  return amparo_transaction_finish (&change, recovered, error);
}

/**
 * amparo_vault_recover:
 * @path: of the vault
 * @code: from a sheet, as it was typed
 * @name: of the person who forgot the passphrase
 * @passphrase: their new one
 * @options: (nullable): how
 * @error: return location
 *
 * The vault opens with the new passphrase afterwards. It asks for a new sheet, because the
 * old one is used up.
 *
 * Returns: whether it was done
 */
gboolean
amparo_vault_recover (const char                *path,
                      const char                *code,
                      const char                *name,
                      AmparoSecret              *passphrase,
                      const AmparoVaultOptions  *options,
                      GError                   **error)
{
  g_autoptr (AmparoSecret) secret = amparo_recovery_code_read (code, error);
  g_autoptr (AmparoVault) self = NULL;

  if (secret == NULL)
    return FALSE;

  self = amparo_vault_open (path, "", secret, options, error);

  return self != NULL && recover (self, name, passphrase, error);
}
