/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/safe-private.h"

/* Making a vault, opening it, and closing it. */

AmparoSafeState
amparo_safe_look_for_file (AmparoSafe *self)
{
  return g_file_test (self->path, G_FILE_TEST_EXISTS) ? AMPARO_SAFE_LOCKED : AMPARO_SAFE_NONE;
}

/* An answer that was under way while the vault was locked is of no use any more. */
gboolean
amparo_safe_was_locked (AmparoSafe *self)
{
  return self->state != AMPARO_SAFE_BUSY;
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AmparoSafe) self = user_data;
  g_autoptr (GError) error = NULL;
  AmparoSafeContents *contents = amparo_vault_thread_do_finish (result, &error);

  if (amparo_safe_was_locked (self) && contents != NULL)
    amparo_safe_contents_free (contents);
  else if (contents != NULL)
    amparo_safe_take_contents (self, contents);
  else if (!amparo_safe_was_locked (self))
    amparo_safe_take_trouble (self, error);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AmparoSafe) self = user_data;
  g_autoptr (GError) error = NULL;

  if (amparo_safe_was_locked (self))
    return;
  if (amparo_vault_thread_open_finish (result, &error))
    amparo_vault_thread_do (self->thread, amparo_safe_look_inside, NULL, NULL,
                            (GDestroyNotify) amparo_safe_contents_free, looked_cb, g_object_ref (self));
  else
    amparo_safe_take_trouble (self, error);
}

void
amparo_safe_open_vault (AmparoSafe   *self,
                        const char   *name,
                        AmparoSecret *passphrase,
                        AmparoSafeWayIn way,
                        gboolean      create)
{
  AmparoVaultOptions options = {
    .witness = self->witness,
    .rescue = way == AMPARO_SAFE_BY_RESCUE,
    .accept = way == AMPARO_SAFE_BY_ACCEPTING,
  };

  if (self->state != AMPARO_SAFE_BUSY)
    amparo_safe_set_state (self, AMPARO_SAFE_BUSY, NULL);
  amparo_vault_thread_open (self->thread, self->path, name, passphrase, &options, create,
                            opened_cb, g_object_ref (self));
}

void
amparo_safe_create (AmparoSafe   *self,
                    const char   *name,
                    AmparoSecret *passphrase)
{
  g_autofree char *folder = NULL;

  g_return_if_fail (AMPARO_IS_SAFE (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (passphrase != NULL);

  /* Where this fails, so will the vault, and says so. */
  folder = g_path_get_dirname (self->path);
  g_mkdir_with_parents (folder, 0700);
  if (!self->refused && self->state != AMPARO_SAFE_BUSY)
    amparo_safe_open_vault (self, name, passphrase, AMPARO_SAFE_BY_DOOR, TRUE);
}

void
amparo_safe_unlock (AmparoSafe   *self,
                    const char   *name,
                    AmparoSecret *passphrase)
{
  amparo_safe_unlock_by (self, name, passphrase, AMPARO_SAFE_BY_DOOR);
}

void
amparo_safe_unlock_by (AmparoSafe      *self,
                       const char      *name,
                       AmparoSecret    *passphrase,
                       AmparoSafeWayIn  way)
{
  g_return_if_fail (AMPARO_IS_SAFE (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (passphrase != NULL);

  if (!self->refused && self->state != AMPARO_SAFE_BUSY)
    amparo_safe_open_vault (self, name, passphrase, way, FALSE);
}

static gpointer
note_lock (AmparoVault  *vault,
           gpointer      data,
           GError      **error)
{
  return amparo_vault_note (vault, AMPARO_DEED_LOCK, NULL, NULL, error) ? vault : NULL;
}

void
amparo_safe_lock (AmparoSafe *self)
{
  g_return_if_fail (AMPARO_IS_SAFE (self));

  if (self->state == AMPARO_SAFE_NONE || self->state == AMPARO_SAFE_LOCKED)
    return;

  /* A search under way would be waited for. */
  amparo_finder_forget (self->finder);
  amparo_vault_thread_do (self->thread, note_lock, NULL, NULL, NULL, NULL, NULL);
  amparo_vault_thread_end (self->thread);
  amparo_safe_wipe_sheet (self);
  g_clear_pointer (&self->sheet_name, g_free);
  g_clear_pointer (&self->me, g_free);
  self->roles = AMPARO_ROLE_NONE;
  g_ptr_array_set_size (self->records, 0);
  g_hash_table_remove_all (self->names);
  g_ptr_array_set_size (self->people, 0);
  g_hash_table_remove_all (self->places);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  amparo_safe_set_state (self, amparo_safe_look_for_file (self), NULL);
  g_signal_emit_by_name (self, "records-changed");
}
