/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/restoring.h"

#include <glib/gi18n.h>

#include "app/safe-private.h"
#include "store/vault-care.h"

struct _AmparoRestoring
{
  GObject parent_instance;

  /* owned */
  char                 *backup;
  char                 *name;
  AmparoSecret         *passphrase;    /* from comparing until it is done or given up */
  GPtrArray            *missing;
  char                 *trouble;
  /* plain */
  AmparoSafe           *safe;          /* weak; it owns us */
  AmparoRestoringState  state;
  guint                 turn;          /* an answer to an older question is of no use */
};

/* What goes to a thread, and comes back. */
typedef struct
{
  char         *backup;
  char         *path;
  char         *witness;
  char         *name;
  AmparoSecret *passphrase;
  gboolean      replace;
  char         *aside;         /* where the old vault is kept */
  GPtrArray    *missing;
  guint         turn;
} Job;

G_DEFINE_FINAL_TYPE (AmparoRestoring, amparo_restoring, G_TYPE_OBJECT)

static guint changed_signal;

static void
free_job (Job *self)
{
  g_free (self->backup);
  g_free (self->path);
  g_free (self->witness);
  g_free (self->name);
  g_clear_pointer (&self->passphrase, amparo_secret_free);
  g_free (self->aside);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_free (self);
}

static void
set_state (AmparoRestoring      *self,
           AmparoRestoringState  state,
           const char           *trouble)
{
  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  self->state = state;
  g_signal_emit (self, changed_signal, 0);
}

static void
forget_passphrase (AmparoRestoring *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->passphrase, amparo_secret_free);
}

static void
restore (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  Job *job = data;
  const AmparoVaultOptions options = { .witness = job->witness };
  g_autoptr (GError) error = NULL;

  job->aside = amparo_vault_dup_aside_path (job->path);
  if (amparo_vault_restore (job->backup, job->path, job->name, job->passphrase, job->replace, &options, &job->missing, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
tell_at_the_door (AmparoRestoring *self,
                  const char      *aside)
{
  g_autofree char *words = NULL;

  if (self->safe == NULL)
    return;

  self->safe->trouble_code = -1;
  /* Translators: %s is the name of a file with its folder */
  words = aside != NULL ? g_strdup_printf (_("The backup is the vault now. The vault until now is kept as %s. Sign in with the passphrase that opens the backup."), aside)
                        : g_strdup (_("The backup is the vault now. Sign in with the passphrase that opens the backup."));
  amparo_safe_set_state (self->safe, amparo_safe_look_for_file (self->safe), words);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  AmparoRestoring *self = AMPARO_RESTORING (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  if (job->turn != self->turn)
    return;

  if (!done || job->replace)
    forget_passphrase (self);
  if (!done)
    {
      set_state (self, AMPARO_RESTORING_CHOOSING, error->message);
      return;
    }

  g_clear_pointer (&self->missing, g_ptr_array_unref);
  self->missing = g_steal_pointer (&job->missing);
  if (job->replace)
    tell_at_the_door (self, job->aside);
  set_state (self, job->replace ? AMPARO_RESTORING_DONE : AMPARO_RESTORING_COMPARED, NULL);
}

static void
begin (AmparoRestoring *self,
       gboolean         replace)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, done_cb, NULL);
  Job *job = g_new0 (Job, 1);

  job->backup = g_strdup (self->backup);
  job->path = g_strdup (self->safe->path);
  job->witness = g_strdup (self->safe->witness);
  job->name = g_strdup (self->name);
  job->passphrase = amparo_secret_copy (self->passphrase);
  job->replace = replace;
  job->turn = ++self->turn;
  g_task_set_task_data (task, job, (GDestroyNotify) free_job);
  set_state (self, AMPARO_RESTORING_BUSY, NULL);
  g_task_run_in_thread (task, restore);
}

static void
amparo_restoring_finalize (GObject *object)
{
  AmparoRestoring *self = AMPARO_RESTORING (object);

  g_clear_weak_pointer (&self->safe);
  forget_passphrase (self);
  g_free (self->backup);
  g_free (self->trouble);
  g_clear_pointer (&self->missing, g_ptr_array_unref);

  G_OBJECT_CLASS (amparo_restoring_parent_class)->finalize (object);
}

static void
amparo_restoring_class_init (AmparoRestoringClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_restoring_finalize;
  changed_signal = g_signal_new ("changed", AMPARO_TYPE_RESTORING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
amparo_restoring_init (AmparoRestoring *self)
{
}

AmparoRestoring *
amparo_restoring_get (AmparoSafe *safe)
{
  AmparoRestoring *self;

  g_return_val_if_fail (AMPARO_IS_SAFE (safe), NULL);

  self = g_object_get_data (G_OBJECT (safe), "restoring");
  if (self != NULL)
    return self;

  self = g_object_new (AMPARO_TYPE_RESTORING, NULL);
  g_set_weak_pointer (&self->safe, safe);
  g_object_set_data_full (G_OBJECT (safe), "restoring", self, g_object_unref);

  return self;
}

/* What is under way comes to nothing here; a replacing that began is done to its end. */
void
amparo_restoring_forget (AmparoRestoring *self)
{
  g_return_if_fail (AMPARO_IS_RESTORING (self));

  self->turn++;
  forget_passphrase (self);
  g_clear_pointer (&self->backup, g_free);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  set_state (self, AMPARO_RESTORING_CHOOSING, NULL);
}

AmparoRestoringState
amparo_restoring_get_state (AmparoRestoring *self)
{
  g_return_val_if_fail (AMPARO_IS_RESTORING (self), AMPARO_RESTORING_CHOOSING);

  return self->state;
}

const char *
amparo_restoring_get_trouble (AmparoRestoring *self)
{
  g_return_val_if_fail (AMPARO_IS_RESTORING (self), NULL);

  return self->trouble;
}

const char *
amparo_restoring_get_backup (AmparoRestoring *self)
{
  g_return_val_if_fail (AMPARO_IS_RESTORING (self), NULL);

  return self->backup;
}

void
amparo_restoring_set_backup (AmparoRestoring *self,
                             const char      *path)
{
  g_return_if_fail (AMPARO_IS_RESTORING (self));
  g_return_if_fail (path != NULL);

  amparo_restoring_forget (self);
  self->backup = g_strdup (path);
  g_signal_emit (self, changed_signal, 0);
}

void
amparo_restoring_compare (AmparoRestoring *self,
                          const char      *name,
                          AmparoSecret    *passphrase)
{
  g_return_if_fail (AMPARO_IS_RESTORING (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (passphrase != NULL);

  if (self->backup == NULL || self->safe == NULL || self->state == AMPARO_RESTORING_BUSY)
    return;

  forget_passphrase (self);
  self->name = g_strdup (name);
  self->passphrase = amparo_secret_copy (passphrase);
  begin (self, FALSE);
}

GPtrArray *
amparo_restoring_get_missing (AmparoRestoring *self)
{
  g_return_val_if_fail (AMPARO_IS_RESTORING (self), NULL);

  return self->missing;
}

void
amparo_restoring_replace (AmparoRestoring *self)
{
  g_return_if_fail (AMPARO_IS_RESTORING (self));

  if (self->state == AMPARO_RESTORING_COMPARED && self->safe != NULL && self->passphrase != NULL)
    begin (self, TRUE);
}
