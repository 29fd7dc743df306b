/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/safe-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "store/vault-people.h"

/* Getting back in with a recovery sheet. No vault is open yet, so its thread has none, and
 * a thread of its own waits for the disk. */

typedef struct
{
  char         *path;
  char         *witness;
  char         *code;      /* wiped when it goes */
  char         *name;
  AmparoSecret *passphrase;
} Recovery;

static void
free_recovery (gpointer data)
{
  Recovery *self = data;

  explicit_bzero (self->code, strlen (self->code));
  g_free (self->code);
  g_free (self->path);
  g_free (self->witness);
  g_free (self->name);
  amparo_secret_free (self->passphrase);
  g_free (self);
}

static void
recover (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  const Recovery *recovery = data;
  const AmparoVaultOptions options = { .witness = recovery->witness };
  GError *error = NULL;

  if (amparo_vault_recover (recovery->path, recovery->code, recovery->name, recovery->passphrase, &options, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
recovered_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  AmparoSafe *self = AMPARO_SAFE (source);
  const Recovery *recovery = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      gboolean unknown = g_error_matches (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_NO_ENTRY);

      amparo_safe_set_state (self, amparo_safe_look_for_file (self),
                             unknown ? _("No recovery sheet of this vault has these four lines. It may have been used before, or belong to another vault.")
                                     : error->message);
      return;
    }

  self->forgot = FALSE;
  amparo_safe_open_vault (self, recovery->name, recovery->passphrase, AMPARO_SAFE_BY_DOOR, FALSE);
}

void
amparo_safe_recover (AmparoSafe   *self,
                     const char   *code,
                     const char   *name,
                     AmparoSecret *passphrase)
{
  g_autoptr (GTask) task = NULL;
  Recovery *recovery;

  g_return_if_fail (AMPARO_IS_SAFE (self));
  g_return_if_fail (code != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (passphrase != NULL);

  if (self->refused || self->state != AMPARO_SAFE_LOCKED)
    return;

  recovery = g_new0 (Recovery, 1);
  recovery->path = g_strdup (self->path);
  recovery->witness = g_strdup (self->witness);
  recovery->code = g_strdup (code);
  recovery->name = g_strdup (name);
  recovery->passphrase = amparo_secret_copy (passphrase);
  amparo_safe_set_state (self, AMPARO_SAFE_BUSY, NULL);
  task = g_task_new (self, NULL, recovered_cb, NULL);
  g_task_set_task_data (task, recovery, free_recovery);
  g_task_run_in_thread (task, recover);
}

void
amparo_safe_set_forgot (AmparoSafe *self,
                        gboolean    forgot)
{
  g_return_if_fail (AMPARO_IS_SAFE (self));

  if (self->forgot == forgot)
    return;

  self->forgot = forgot;
  amparo_safe_set_state (self, self->state, NULL);
}

gboolean
amparo_safe_get_forgot (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), FALSE);

  return self->forgot;
}

guint
amparo_safe_count_wait (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), 0);

  return self->state == AMPARO_SAFE_LOCKED ? amparo_vault_count_wait (self->path) : 0;
}
