/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/vault-people.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "store/guard.h"
#include "store/dossier-wire.h"
#include "store/recovery-code.h"
#include "store/vault-private.h"

/* Ends a change, whatever it came to. What is in memory is then out of date, or no longer
 * to be trusted; it is read again now, or, where that fails, before the next change. */
static gboolean
finish (AmparoTransaction  *change,
        gboolean            fine,
        GError            **error)
{
  AmparoVault *vault = change->vault;

  if (fine)
    fine = amparo_transaction_commit (change, error);
  else
    amparo_transaction_abort (change);

  amparo_vault_unload (vault);
  if (!amparo_vault_load (vault, NULL))
    g_clear_pointer (&vault->database, amparo_database_close);

  return fine;
}

static gboolean
note_event (AmparoTransaction  *change,
            const AmparoPeopleEvent  *event,
            const char         *detail,
            AmparoDeedKind      kind,
            GError            **error)
{
  AmparoVault *vault = change->vault;
  g_autoptr (GByteArray) bytes = amparo_event_sign (event, vault->me, vault->id, change->head.trail);
  AmparoDeed *deed = amparo_deed_new (kind, vault->my_id, event->person != NULL ? event->person->id : NULL, detail);

  deed->event = g_bytes_new (bytes->data, bytes->len);

  return amparo_transaction_note (change, deed, error);
}

/* Doors of one kind, or one with that id. */
static gboolean
delete_doors (AmparoTransaction  *change,
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

/* A new epoch */

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

static gboolean
regrant (AmparoTransaction  *change,
         const char         *without,
         GError            **error)
{
  GPtrArray *all = amparo_people_get_all (change->vault->people);

  if (!delete_doors (change, AMPARO_ROW_GRANT, NULL, error))
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

static gboolean
begin_epoch (AmparoTransaction  *change,
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
         && regrant (change, without, error)
         && note_event (change, &event, NULL, AMPARO_DEED_ROTATE, error)
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

  return finish (&change, begin_epoch (&change, NULL, error), error);
}

/* People */

static gboolean
is_name_free (AmparoVault  *self,
              const char   *name,
              GError      **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (*stripped == '\0' || !g_utf8_validate (name, -1, NULL) || g_utf8_strlen (stripped, -1) > 64)
    g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_BAD_INPUT,
                         _("A name to sign in with has one letter at least and 64 at most."));
  else if (amparo_people_find_by_name (self->people, name) != NULL)
    g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_EXISTS,
                         _("Somebody signs in with this name already. Choose another."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
add (AmparoTransaction  *change,
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
         && note_event (change, &event, detail, AMPARO_DEED_PEOPLE, error);
}

gboolean
amparo_vault_add_person (AmparoVault   *self,
                         const char    *name,
                         AmparoRole     roles,
                         AmparoSecret  *passphrase,
                         GError       **error)
{
  g_autoptr (AmparoIdentity) identity = NULL;
  AmparoTransaction change;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);
  g_return_val_if_fail (roles != AMPARO_ROLE_NONE && (roles & ~AMPARO_ROLE_ALL) == 0, FALSE);

  if (!amparo_vault_may (self, AMPARO_MAY_CHANGE_PEOPLE, NULL, error) || !is_name_free (self, name, error)
      || !amparo_transaction_begin (&change, self, error))
    return FALSE;

  identity = amparo_identity_new (self->me->founder);

  return finish (&change, add (&change, identity, name, name, roles, passphrase, error), error);
}

static AmparoPerson *
find_person (AmparoVault  *self,
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

static gboolean
drop (AmparoTransaction   *change,
      const AmparoPerson  *person,
      GError             **error)
{
  g_autoptr (AmparoPerson) copy = amparo_person_copy (person);
  AmparoPeopleEvent event = { .kind = AMPARO_EVENT_REMOVE, .person = copy };

  return delete_doors (change, AMPARO_ROW_SLOT, person->slot, error)
         && note_event (change, &event, "remove", AMPARO_DEED_PEOPLE, error);
}

gboolean
amparo_vault_remove_person (AmparoVault  *self,
                            const char   *id,
                            GError      **error)
{
  AmparoPerson *person;
  AmparoTransaction change;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  if (!amparo_vault_may (self, AMPARO_MAY_CHANGE_PEOPLE, NULL, error))
    return FALSE;
  person = find_person (self, id, error);
  if (person == NULL || !is_not_last (self, person, error) || !amparo_transaction_begin (&change, self, error))
    return FALSE;

  /* Beginning may have read the vault anew. */
  person = find_person (self, id, error);

  return finish (&change, person != NULL && drop (&change, person, error)
                          && begin_epoch (&change, id, error), error);
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

  return note_event (change, &event, detail, AMPARO_DEED_PEOPLE, error)
         && (loses_work ? begin_epoch (change, NULL, error) : regrant (change, NULL, error));
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
  person = find_person (self, id, error);
  if (person == NULL || ((roles & AMPARO_ROLE_ADMINISTRATOR) == 0 && !is_not_last (self, person, error))
      || !amparo_transaction_begin (&change, self, error))
    return FALSE;

  person = find_person (self, id, error);

  return finish (&change, person != NULL && change_roles (&change, person, roles, error), error);
}

/* Passphrases */

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

  return delete_doors (change, AMPARO_ROW_SLOT, person->slot, error)
         && amparo_transaction_insert_slot (change, identity, person->name, passphrase, person->slot, error)
         && note_event (change, &event, detail, AMPARO_DEED_PEOPLE, error);
}

/* What the person says is the passphrase now must lead to the slot that is theirs. */
static gboolean
is_my_passphrase (AmparoVault         *self,
                  const AmparoPerson  *me,
                  AmparoSecret        *passphrase,
                  GError             **error)
{
  g_autoptr (AmparoIdentity) identity = NULL;
  AmparoIdentity *mine = g_steal_pointer (&self->me);
  char *my_id = g_steal_pointer (&self->my_id);
  gboolean found = amparo_vault_identify (self, me->name, passphrase, error);

  identity = g_steal_pointer (&self->me);
  g_free (self->my_id);
  self->me = mine;
  self->my_id = my_id;

  return found && memcmp (identity->id, self->me->id, AMPARO_ID_SIZE) == 0;
}

gboolean
amparo_vault_change_passphrase (AmparoVault   *self,
                                AmparoSecret  *old,
                                AmparoSecret  *passphrase,
                                GError       **error)
{
  AmparoPerson *me;
  AmparoTransaction change;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  if (!amparo_vault_may (self, AMPARO_MAY_CHANGE_OWN_PASSPHRASE, NULL, error)
      || !amparo_transaction_begin (&change, self, error))
    return FALSE;

  me = find_person (self, self->my_id, error);

  return finish (&change, me != NULL && is_my_passphrase (self, me, old, error)
                          && replace_slot (&change, self->me, me, AMPARO_EVENT_PASSPHRASE, passphrase, error), error);
}

/* The secret keys went with the passphrase, so there are new ones, and the same person. */
static gboolean
renew (AmparoTransaction  *change,
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

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  if (!amparo_vault_may (self, AMPARO_MAY_RENEW_PASSPHRASE, NULL, error) || !amparo_transaction_begin (&change, self, error))
    return FALSE;

  person = find_person (self, id, error);

  return finish (&change, person != NULL && renew (&change, person, passphrase, error)
                          && regrant (&change, NULL, error), error);
}

/* Sheets */

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
  char *code;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);

  if (!amparo_vault_may (self, AMPARO_MAY_MAKE_SHEET, NULL, error) || !is_name_free (self, title, error)
      || !amparo_transaction_begin (&change, self, error))
    return NULL;

  code = amparo_recovery_code_new ();
  secret = amparo_recovery_code_read (code, NULL);
  identity = amparo_identity_new (self->me->founder);
  if (finish (&change, add (&change, identity, title, "", AMPARO_ROLE_RECOVERY, secret, error), error))
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
  AmparoIdentity *mine = self->me;
  char *my_id = self->my_id;
  AmparoIdentity *sheet = NULL;

  if (secret == NULL)
    return NULL;

  self->me = NULL;
  self->my_id = NULL;
  if (amparo_vault_identify (self, "", secret, error))
    sheet = g_steal_pointer (&self->me);
  g_free (self->my_id);
  self->me = mine;
  self->my_id = my_id;

  return sheet;
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

  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  if (!amparo_vault_may (self, AMPARO_MAY_MAKE_SHEET, NULL, error) || !amparo_transaction_begin (&change, self, error))
    return FALSE;

  sheet = find_sheet (self, code, error);
  if (sheet != NULL)
    {
      id = amparo_id_to_string (sheet->id);
      event.person = find_person (self, id, error);
    }

  return finish (&change, event.person != NULL
                          && note_event (&change, &event, "confirm", AMPARO_DEED_PEOPLE, error), error);
}

static gboolean
recover (AmparoVault   *self,
         const char    *name,
         AmparoSecret  *passphrase,
         GError       **error)
{
  AmparoPerson *person = amparo_people_find_by_name (self->people, name);
  AmparoPerson *sheet = find_person (self, self->my_id, error);
  AmparoTransaction change;

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

  return finish (&change,
                 amparo_transaction_note (&change, amparo_deed_new (AMPARO_DEED_RECOVER, self->my_id, person->id, NULL), error)
                 && renew (&change, person, passphrase, error)
                 && begin_epoch (&change, self->my_id, error)
                 && drop (&change, sheet, error), error);
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
