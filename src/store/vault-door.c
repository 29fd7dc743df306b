/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "store/place.h"
#include "store/dossier-wire.h"
#include "store/throttle.h"
#include "store/vault-people-steps.h"
#include "store/wire.h"

/* How a vault begins, and how somebody comes in. */

#define FORMAT 1

static AmparoVault *
create_object (const char               *path,
               const AmparoVaultOptions *options)
{
  AmparoVault *self = g_object_new (AMPARO_TYPE_VAULT, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  self->anchor_path = amparo_anchor_dup_path (self->path);
  if (options != NULL)
    {
      self->clock = options->clock != NULL ? options->clock : g_get_real_time;
      self->rescue = options->rescue;
      self->accept = options->accept;
      self->witness = g_strdup (options->witness);
    }

  return self;
}

static void
begin_door (AmparoRow     *row,
            AmparoRowKind  kind,
            guint32        epoch)
{
  *row = (AmparoRow) { .kind = kind, .epoch = epoch };
}

static void
set_sealed (AmparoRow  *row,
            GByteArray *sealed)
{
  row->sealed = sealed->data;
  row->n_sealed = sealed->len;
}

/* The only row in the clear: what must be known before anything can be opened. */
static gboolean
insert_root (AmparoTransaction  *change,
             GError            **error)
{
  AmparoVault *vault = change->vault;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  AmparoRow row;

  begin_door (&row, AMPARO_ROW_ROOT, 0);
  amparo_transaction_place (change, &row);
  memcpy (row.id, vault->id, AMPARO_ID_SIZE);
  amparo_wire_u32 (bytes, FORMAT);
  amparo_wire_raw (bytes, vault->salt, AMPARO_KDF_SALT);
  set_sealed (&row, bytes);

  return amparo_transaction_insert (change, &row, error);
}

gboolean
amparo_transaction_insert_slot (AmparoTransaction  *change,
                                AmparoIdentity     *identity,
                                const char         *name,
                                AmparoSecret       *passphrase,
                                guint8              slot[AMPARO_ID_SIZE],
                                GError            **error)
{
  AmparoVault *vault = change->vault;
  g_autoptr (AmparoSecret) derived = NULL;
  g_autoptr (GByteArray) sealed = NULL;
  AmparoKdfCost cost;
  AmparoRow row;

  amparo_kdf_choose (&cost);
  derived = amparo_kdf_derive (&cost, vault->salt, name, passphrase, error);
  if (derived == NULL)
    return FALSE;

  begin_door (&row, AMPARO_ROW_SLOT, 0);
  amparo_transaction_place (change, &row);
  sealed = amparo_slot_seal (identity, vault->id, &row, &cost, derived);
  set_sealed (&row, sealed);
  memcpy (slot, row.id, AMPARO_ID_SIZE);

  return amparo_transaction_insert (change, &row, error);
}

gboolean
amparo_transaction_insert_grant (AmparoTransaction   *change,
                                 const AmparoPerson  *person,
                                 const guint8         id[AMPARO_ID_SIZE],
                                 GError             **error)
{
  AmparoVault *vault = change->vault;
  g_autoptr (GByteArray) sealed = NULL;
  AmparoRow row;

  begin_door (&row, AMPARO_ROW_GRANT, change->head.epoch);
  amparo_transaction_place (change, &row);
  memcpy (row.id, id, AMPARO_ID_SIZE);
  sealed = amparo_grant_seal (vault->keys, vault->id, person->box, amparo_role_works (person->roles));
  set_sealed (&row, sealed);

  return amparo_transaction_insert (change, &row, error);
}

static gboolean
insert_founder (AmparoTransaction  *change,
                const char         *name,
                AmparoSecret       *passphrase,
                GError            **error)
{
  AmparoVault *vault = change->vault;
  g_autoptr (AmparoPerson) person = amparo_person_new (vault->me, name, AMPARO_ROLE_ALL);
  AmparoPeopleEvent event = { .kind = AMPARO_EVENT_FOUND, .person = person, .epoch = 1 };
  g_autoptr (GByteArray) bytes = NULL;
  AmparoDeed *deed;

  if (!amparo_transaction_insert_slot (change, vault->me, name, passphrase, person->slot, error)
      || !amparo_transaction_insert_grant (change, person, vault->me->id, error))
    return FALSE;

  amparo_keyring_commit_to (vault->keys, 1, event.commitments);
  bytes = amparo_event_sign (&event, vault->me, vault->id, change->head.trail);
  deed = amparo_deed_new (AMPARO_DEED_CREATE, vault->my_id, vault->my_id, NULL);
  deed->event = g_bytes_new (bytes->data, bytes->len);

  return amparo_transaction_note (change, deed, error);
}

/* The anchor comes first: a crash between the two leaves an anchor without a vault, which
 * the next try writes over, and never a vault without an anchor. */
static gboolean
commit_first (AmparoTransaction  *change,
              GError            **error)
{
  AmparoVault *vault = change->vault;
  guint8 sealed[AMPARO_HEAD_SEALED];

  change->head.sequence = 1;
  amparo_head_seal (&change->head, vault->id, amparo_keyring_open (vault->keys, 1, AMPARO_KEY_HEAD), sealed);
  amparo_keyring_close (vault->keys, 1);
  vault->anchor = amparo_disk_open (vault->anchor_path, TRUE, error);

  return vault->anchor != NULL && amparo_anchor_begin (vault->anchor, sealed, error)
         && amparo_database_write_head (vault->database, sealed, error)
         && amparo_database_commit (vault->database, error);
}

static gboolean
fill (AmparoVault   *self,
      const char    *name,
      AmparoSecret  *passphrase,
      GError       **error)
{
  AmparoTransaction change = { .vault = self, .head = { .epoch = 1, .next_row = 1 } };

  randombytes_buf (self->id, sizeof self->id);
  randombytes_buf (self->salt, sizeof self->salt);
  self->me = amparo_identity_new (NULL);
  self->my_id = amparo_id_to_string (self->me->id);
  self->keys = amparo_keyring_new ();
  amparo_keyring_begin_epoch (self->keys);

  return insert_root (&change, error) && insert_founder (&change, name, passphrase, error)
         && commit_first (&change, error);
}

static gboolean
is_free (const char  *path,
         GError     **error)
{
  g_autoptr (AmparoDisk) disk = amparo_disk_exists (path) ? amparo_disk_open (path, FALSE, NULL) : NULL;

  if (!amparo_disk_exists (path) || (disk != NULL && amparo_disk_size (disk) == 0))
    return TRUE;

  g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_EXISTS,
                       _("There is a file of this name already. Choose another name; nothing was changed."));

  return FALSE;
}

gboolean
amparo_vault_check_name (const char  *name,
                         GError     **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (g_utf8_validate (name, -1, NULL) && *stripped != '\0' && g_utf8_strlen (stripped, -1) <= 64)
    return TRUE;

  g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_BAD_INPUT,
                       _("A name to sign in with has one letter at least and 64 at most."));

  return FALSE;
}

/**
 * amparo_vault_create:
 * @path: where there is no file yet
 * @name: of the first administrator, to sign in with
 * @passphrase: theirs
 * @options: (nullable): how
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the new vault, open
 */
AmparoVault *
amparo_vault_create (const char                *path,
                     const char                *name,
                     AmparoSecret              *passphrase,
                     const AmparoVaultOptions  *options,
                     GError                   **error)
{
  g_autoptr (AmparoVault) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL, NULL);

  if (!amparo_vault_check_name (name, error) || !amparo_place_check (path, error) || !is_free (path, error))
    return NULL;

  self = create_object (path, options);
  self->database = amparo_database_create (self->path, error);
  if (self->database == NULL || !fill (self, name, passphrase, error) || !amparo_vault_load (self, error))
    return NULL;

  self->opened = TRUE;

  return g_steal_pointer (&self);
}

/* Coming in */

typedef struct
{
  AmparoVault    *vault;
  const char     *name;
  AmparoSecret   *passphrase;
  GArray         *costs;      /* of AmparoKdfCost: those met, each once */
  GPtrArray      *derived;    /* of AmparoSecret, one for each of them */
  AmparoIdentity *found;
  gboolean        has_root;
} Entrance;

static gboolean
read_root_cb (const AmparoRow *row,
              gpointer         data)
{
  Entrance *self = data;
  AmparoWire wire = AMPARO_WIRE (row->sealed, row->n_sealed);
  AmparoKdfCost cost;

  if (row->kind == AMPARO_ROW_ROOT)
    {
      self->has_root = amparo_wire_read_u32 (&wire) == FORMAT;
      amparo_wire_read_into (&wire, self->vault->salt, AMPARO_KDF_SALT);
      self->has_root &= amparo_wire_is_done (&wire);
      memcpy (self->vault->id, row->id, AMPARO_ID_SIZE);
    }
  if (row->kind == AMPARO_ROW_SLOT && amparo_slot_read_cost (row, &cost))
    {
      for (guint i = 0; i < self->costs->len; i++)
        {
          if (memcmp (&g_array_index (self->costs, AmparoKdfCost, i), &cost, sizeof cost) == 0)
            return TRUE;
        }
      g_array_append_val (self->costs, cost);
    }

  return TRUE;
}

static gboolean
try_slot_cb (const AmparoRow *row,
             gpointer         data)
{
  Entrance *self = data;

  for (guint i = 0; i < self->derived->len && row->kind == AMPARO_ROW_SLOT && self->found == NULL; i++)
    {
      AmparoSecret *derived = g_ptr_array_index (self->derived, i);

      if (amparo_slot_is_for (row, derived))
        self->found = amparo_slot_open (row, self->vault->id, derived);
    }

  return TRUE;
}

/* Most vaults know one cost. Planted ones could make coming in take for ever. */
#define MOST_COSTS 4

static gboolean
derive_all (Entrance  *self,
            GError   **error)
{
  for (guint i = 0; i < MIN (self->costs->len, MOST_COSTS); i++)
    {
      AmparoSecret *derived = amparo_kdf_derive (&g_array_index (self->costs, AmparoKdfCost, i), self->vault->salt,
                                                 self->name, self->passphrase, error);

      if (derived == NULL)
        return FALSE;
      g_ptr_array_add (self->derived, derived);
    }

  return TRUE;
}

static gboolean
find_slot (Entrance  *self,
           GError   **error)
{
  AmparoDatabase *database = self->vault->database;

  if (!amparo_database_each (database, TRUE, read_root_cb, self, error))
    return FALSE;
  if (!self->has_root)
    {
      amparo_disk_fail (26 /* SQLITE_NOTADB */, error);
      return FALSE;
    }
  if (!derive_all (self, error) || !amparo_database_each (database, TRUE, try_slot_cb, self, error))
    return FALSE;

  if (self->found == NULL)
    g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_NO_ENTRY,
                         _("The name or the passphrase is not right. Try again, or ask an administrator to help."));

  return self->found != NULL;
}

AmparoIdentity *
amparo_vault_identify (AmparoVault   *self,
                       const char    *name,
                       AmparoSecret  *passphrase,
                       GError       **error)
{
  g_autoptr (GArray) costs = g_array_new (FALSE, FALSE, sizeof (AmparoKdfCost));
  g_autoptr (GPtrArray) derived = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_secret_free);
  Entrance entrance = { .vault = self, .name = name, .passphrase = passphrase, .costs = costs, .derived = derived };

  return find_slot (&entrance, error) ? entrance.found : NULL;
}

static gboolean
note_deeds (AmparoTransaction  *change,
            guint               n_wrong,
            GError            **error)
{
  AmparoVault *self = change->vault;
  g_autofree char *wrong = g_strdup_printf ("%u", n_wrong);

  return (n_wrong == 0 || amparo_transaction_note (change, amparo_deed_new (AMPARO_DEED_WRONG, self->my_id, NULL, wrong), error))
         && (!self->accept || amparo_transaction_note (change, amparo_deed_new (AMPARO_DEED_ACCEPT, self->my_id, NULL, NULL), error))
         && (self->last_time <= amparo_vault_now (self)
             || amparo_transaction_note (change, amparo_deed_new (AMPARO_DEED_CLOCK, self->my_id, NULL, NULL), error))
         && amparo_transaction_note (change, amparo_deed_new (AMPARO_DEED_UNLOCK, self->my_id, NULL, NULL), error);
}

static gboolean
note_unlock (AmparoVault   *self,
             AmparoSecret  *passphrase,
             guint          n_wrong,
             GError       **error)
{
  AmparoTransaction change;
  gboolean noted, raised = FALSE;

  if (!amparo_transaction_begin (&change, self, error))
    return FALSE;

  noted = note_deeds (&change, n_wrong, error)
          && amparo_transaction_raise_cost (&change, passphrase, &raised, error);

  /* What is in memory knows only the old way in. */
  return raised ? amparo_transaction_finish (&change, noted, error) : amparo_transaction_end (&change, noted, error);
}

gboolean
amparo_vault_probe (const char  *path,
                    GError     **error)
{
  g_autoptr (AmparoDatabase) database = amparo_database_open (path, error);

  return database != NULL;
}

guint
amparo_vault_count_wait (const char *path)
{
  g_autoptr (AmparoThrottle) throttle = NULL;

  g_return_val_if_fail (path != NULL, 0);

  throttle = amparo_throttle_new (path, g_get_real_time);

  return amparo_throttle_get_wait (throttle);
}

/**
 * amparo_vault_open:
 * @path: of the vault
 * @name: to sign in with
 * @passphrase: theirs
 * @options: (nullable): how
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the vault, all of it checked
 */
AmparoVault *
amparo_vault_open (const char                *path,
                   const char                *name,
                   AmparoSecret              *passphrase,
                   const AmparoVaultOptions  *options,
                   GError                   **error)
{
  g_autoptr (AmparoVault) self = NULL;
  g_autoptr (AmparoThrottle) throttle = NULL;
  guint n_wrong;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL, NULL);

  if (!amparo_place_check (path, error))
    return NULL;

  self = create_object (path, options);
  self->database = amparo_database_open (self->path, error);
  if (self->database == NULL)
    return NULL;

  throttle = amparo_throttle_new (self->path, self->clock);
  if (!amparo_throttle_enter (throttle, error))
    return NULL;
  self->me = amparo_vault_identify (self, name, passphrase, error);
  if (self->me == NULL)
    return NULL;

  self->my_id = amparo_id_to_string (self->me->id);
  n_wrong = amparo_throttle_leave (throttle);
  if (!amparo_vault_load (self, error)
      || (!self->rescue && !note_unlock (self, passphrase, n_wrong, error)))
    return NULL;

  self->opened = TRUE;
  amparo_vault_remember (self, self->witness);

  return g_steal_pointer (&self);
}
