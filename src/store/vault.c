/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/vault.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "store/dossier-wire.h"
#include "store/vault-private.h"

G_DEFINE_FINAL_TYPE (AmparoVault, amparo_vault, G_TYPE_OBJECT)

static void
amparo_vault_finalize (GObject *object)
{
  AmparoVault *self = AMPARO_VAULT (object);

  amparo_vault_close (self);
  g_clear_pointer (&self->people, amparo_people_free);
  g_clear_pointer (&self->closures, g_hash_table_unref);
  g_clear_pointer (&self->held, g_hash_table_unref);
  g_clear_pointer (&self->doors, g_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->anchor_path, g_free);
  g_clear_pointer (&self->witness, g_free);
  g_clear_pointer (&self->my_id, g_free);
  g_clear_pointer (&self->policy, g_free);

  G_OBJECT_CLASS (amparo_vault_parent_class)->finalize (object);
}

static void
amparo_vault_class_init (AmparoVaultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_vault_finalize;
}

static void
amparo_vault_init (AmparoVault *self)
{
  amparo_secret_init ();
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->clock = g_get_real_time;
  self->policy = g_strdup ("");
}

AmparoVault *
amparo_vault_new_like (AmparoVault *self,
                       const char  *path)
{
  AmparoVault *other = g_object_new (AMPARO_TYPE_VAULT, NULL);

  other->path = g_canonicalize_filename (path, NULL);
  other->anchor_path = amparo_anchor_dup_path (other->path);
  other->clock = self->clock;
  other->me = amparo_identity_copy (self->me);
  other->my_id = g_strdup (self->my_id);
  memcpy (other->id, self->id, sizeof other->id);
  memcpy (other->salt, self->salt, sizeof other->salt);

  return other;
}

void
amparo_vault_remember (AmparoVault *self,
                       const char  *witness)
{
  AmparoWitness seen = { .sequence = self->head.sequence, .n_trail = self->head.n_trail };

  if (witness == NULL || self->rescue)
    return;

  memcpy (seen.vault, self->id, sizeof seen.vault);
  memcpy (seen.trail, self->head.trail, sizeof seen.trail);
  amparo_witness_write (witness, &seen);
}

void
amparo_vault_close (AmparoVault *self)
{
  g_return_if_fail (AMPARO_IS_VAULT (self));

  if (self->opened && self->database != NULL)
    amparo_vault_remember (self, self->witness);
  amparo_vault_unload (self);
  g_clear_pointer (&self->keys, amparo_keyring_free);
  g_clear_pointer (&self->me, amparo_identity_free);
  g_clear_pointer (&self->records, g_hash_table_unref);
}

const char *
amparo_vault_get_path (AmparoVault *self)
{
  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);

  return self->path;
}

const char *
amparo_vault_get_me (AmparoVault *self)
{
  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);

  return self->my_id;
}

AmparoPeople *
amparo_vault_get_people (AmparoVault *self)
{
  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);

  return self->people;
}

AmparoRole
amparo_vault_get_roles (AmparoVault *self)
{
  const AmparoPerson *me;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), AMPARO_ROLE_NONE);

  me = amparo_people_find (self->people, self->my_id);

  return me != NULL && !me->removed ? me->roles : AMPARO_ROLE_NONE;
}

gboolean
amparo_vault_is_ready (AmparoVault *self)
{
  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  return self->ready;
}

gboolean
amparo_vault_is_rescue (AmparoVault *self)
{
  g_return_val_if_fail (AMPARO_IS_VAULT (self), FALSE);

  return self->rescue;
}

GPtrArray *
amparo_vault_get_problems (AmparoVault *self)
{
  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);

  return self->problems;
}

guint64
amparo_vault_get_sequence (AmparoVault *self)
{
  g_return_val_if_fail (AMPARO_IS_VAULT (self), 0);

  return self->head.sequence;
}

/**
 * amparo_vault_dup_head_code:
 * @self: an open vault
 *
 * Written on paper, it shows later whether the vault went back to an older state.
 *
 * Returns: (transfer full): twelve digits in groups of four
 */
char *
amparo_vault_dup_head_code (AmparoVault *self)
{
  guint8 digest[32];
  guint64 number;

  g_return_val_if_fail (AMPARO_IS_VAULT (self), NULL);

  amparo_head_digest (&self->head, digest);
  memcpy (&number, digest, sizeof number);
  number = GUINT64_FROM_BE (number) % G_GUINT64_CONSTANT (1000000000000);

  return g_strdup_printf ("%04u %04u %04u", (guint) (number / 100000000),
                          (guint) (number / 10000 % 10000), (guint) (number % 10000));
}

gint64
amparo_vault_now (AmparoVault *self)
{
  return self->clock ();
}

void
amparo_vault_problem (AmparoVault *self,
                      const char  *format,
                      ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (self->problems, g_strdup_vprintf (format, args));
  va_end (args);
}

AmparoEntry *
amparo_vault_find (AmparoVault  *self,
                   const char   *id,
                   GError      **error)
{
  AmparoEntry *entry = g_hash_table_lookup (self->records, id);

  if (entry == NULL)
    g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_NOT_FOUND,
                         _("This screening is not in the vault."));

  return entry;
}

static AmparoCase
get_case (AmparoVault *self,
          AmparoEntry *entry)
{
  AmparoCase about = AMPARO_CASE_NONE;

  if (entry == NULL || entry->summary == NULL)
    return about;
  if (g_str_equal (entry->summary->owner, self->my_id))
    about |= AMPARO_CASE_OWN;
  if (entry->summary->kind != AMPARO_REVISION_DRAFT)
    about |= AMPARO_CASE_FINISHED;

  return about;
}

gboolean
amparo_vault_may (AmparoVault  *self,
                  AmparoMay     action,
                  AmparoEntry  *entry,
                  GError      **error)
{
  if (amparo_role_allows (amparo_vault_get_roles (self), action, get_case (self, entry)))
    return TRUE;

  g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_FORBIDDEN,
                       _("Your role does not allow this. Ask an administrator or your supervisor."));

  return FALSE;
}
