/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/vault-thread.h"

#include <glib/gi18n.h>
#include <sodium.h>

#include "store/dossier-wire.h"

struct _AmparoVaultThread
{
  GObject parent_instance;

  /* owned */
  GThread     *thread;       /* NULL while nothing was asked of it */
  GAsyncQueue *jobs;
  GMutex       lock;
  GHashTable  *waiting;      /* from the id of a record to what is Saving it; under the lock */

  /* of the thread alone */
  AmparoVault *vault;
};

G_DEFINE_FINAL_TYPE (AmparoVaultThread, amparo_vault_thread, G_TYPE_OBJECT)

typedef struct
{
  AmparoVaultFunc  func;
  gpointer         data;
  GDestroyNotify   free_data;
  GDestroyNotify   free_result;
  /* Of a save: who asked; otherwise one */
  GPtrArray       *tasks;      /* of GTask */
} Job;

typedef struct
{
  AmparoVaultThread *thread;
  AmparoDossier     *record;
  GBytes            *closure;
  Job               *job;      /* lent, until it is taken up */
} Saving;

typedef struct
{
  AmparoVaultThread  *thread;
  char               *path;
  char               *name;
  AmparoSecret       *passphrase;
  char               *witness;
  AmparoVaultOptions  options;
  gboolean            create;
} Opening;

static void
free_job (Job *self)
{
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_ptr_array_unref (self->tasks);
  g_free (self);
}

static void
free_saving (Saving *self)
{
  amparo_dossier_free (self->record);
  g_clear_pointer (&self->closure, g_bytes_unref);
  g_free (self);
}

static void
free_opening (Opening *self)
{
  g_free (self->path);
  g_free (self->name);
  g_free (self->witness);
  g_clear_pointer (&self->passphrase, amparo_secret_free);
  g_free (self);
}

/* In the thread */

static gpointer
open_vault (AmparoVault  *vault,
            gpointer      data,
            GError      **error)
{
  Opening *opening = data;
  AmparoVaultThread *self = opening->thread;

  g_clear_object (&self->vault);
  if (opening->create)
    self->vault = amparo_vault_create (opening->path, opening->name, opening->passphrase,
                                       &opening->options, error);
  else
    self->vault = amparo_vault_open (opening->path, opening->name, opening->passphrase,
                                     &opening->options, error);

  return self->vault;
}

static gpointer
close_vault (AmparoVault  *vault,
             gpointer      data,
             GError      **error)
{
  AmparoVaultThread *self = data;

  g_clear_object (&self->vault);

  return self;
}

/* From here on a newer record waits for its own turn. */
static void
take_up (Saving *saving)
{
  AmparoVaultThread *self = saving->thread;

  g_mutex_lock (&self->lock);
  if (g_hash_table_lookup (self->waiting, saving->record->summary->id) == saving)
    g_hash_table_remove (self->waiting, saving->record->summary->id);
  g_mutex_unlock (&self->lock);
}

static gpointer
save_record (AmparoVault  *vault,
             gpointer      data,
             GError      **error)
{
  Saving *saving = data;
  const char *hash = saving->record->summary->closure;
  GBytes *closure = amparo_vault_has_closure (vault, hash) ? NULL : saving->closure;

  return amparo_vault_save (vault, saving->record, closure, error)
         ? amparo_summary_copy (saving->record->summary) : NULL;
}

/* A task knows no source: the thread must not hold the last reference to who owns it. */
static void
give (Job      *job,
      GTask    *task,
      gpointer  result,
      GError   *error)
{
  if (result == NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_pointer (task, result, job->free_result);
}

static void
give_all (Job      *job,
          gpointer  result,
          GError   *error)
{
  for (guint i = 0; i < job->tasks->len; i++)
    {
      gboolean last = i + 1 == job->tasks->len;

      /* Only a save has several, and each of them gets a summary of its own. */
      give (job, g_ptr_array_index (job->tasks, i),
            result == NULL || last ? result : amparo_summary_copy (result), error);
    }
  if (job->tasks->len == 0 && result != NULL && job->free_result != NULL)
    job->free_result (result);
}

static void
do_job (AmparoVaultThread *self,
        Job               *job)
{
  g_autoptr (GError) error = NULL;
  gpointer result = NULL;

  if (job->func == save_record)
    take_up (job->data);
  if (self->vault == NULL && job->func != open_vault && job->func != close_vault)
    g_set_error_literal (&error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_STATE,
                         _("The vault is locked. Unlock it first; what is on the screen is still there."));
  else
    result = job->func (self->vault, job->data, &error);

  give_all (job, result, error);
}

static gpointer
run (gpointer data)
{
  AmparoVaultThread *self = data;
  gboolean ended = FALSE;

  while (!ended)
    {
      Job *job = g_async_queue_pop (self->jobs);

      do_job (self, job);
      ended = job->func == close_vault;
      free_job (job);
    }

  return NULL;
}

/* Outside */

static Job *
new_job (AmparoVaultFunc func,
         gpointer        data,
         GDestroyNotify  free_data,
         GDestroyNotify  free_result)
{
  Job *job = g_new0 (Job, 1);

  job->func = func;
  job->data = data;
  job->free_data = free_data;
  job->free_result = free_result;
  job->tasks = g_ptr_array_new_with_free_func (g_object_unref);

  return job;
}

static void
ask (AmparoVaultThread *self,
     Job               *job)
{
  g_async_queue_push (self->jobs, job);
  if (self->thread == NULL)
    self->thread = g_thread_new ("vault", run, self);
}

static void
amparo_vault_thread_finalize (GObject *object)
{
  AmparoVaultThread *self = AMPARO_VAULT_THREAD (object);

  amparo_vault_thread_end (self);
  g_async_queue_unref (self->jobs);
  g_hash_table_unref (self->waiting);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (amparo_vault_thread_parent_class)->finalize (object);
}

static void
amparo_vault_thread_class_init (AmparoVaultThreadClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_vault_thread_finalize;
}

static void
amparo_vault_thread_init (AmparoVaultThread *self)
{
  amparo_secret_init ();
  self->jobs = g_async_queue_new ();
  self->waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_mutex_init (&self->lock);
}

AmparoVaultThread *
amparo_vault_thread_new (void)
{
  return g_object_new (AMPARO_TYPE_VAULT_THREAD, NULL);
}

char *
amparo_vault_thread_dup_id (void)
{
  guint8 id[16];

  amparo_secret_init ();
  randombytes_buf (id, sizeof id);

  return amparo_id_to_string (id);
}

void
amparo_vault_thread_open (AmparoVaultThread        *self,
                          const char               *path,
                          const char               *name,
                          AmparoSecret             *passphrase,
                          const AmparoVaultOptions *options,
                          gboolean                  create,
                          GAsyncReadyCallback       callback,
                          gpointer                  user_data)
{
  Opening *opening;
  Job *job;

  g_return_if_fail (AMPARO_IS_VAULT_THREAD (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (passphrase != NULL);

  opening = g_new0 (Opening, 1);
  opening->thread = self;
  opening->path = g_strdup (path);
  opening->name = g_strdup (name);
  opening->passphrase = amparo_secret_copy (passphrase);
  opening->create = create;
  if (options != NULL)
    opening->options = *options;
  opening->witness = g_strdup (opening->options.witness);
  opening->options.witness = opening->witness;

  job = new_job (open_vault, opening, (GDestroyNotify) free_opening, NULL);
  g_ptr_array_add (job->tasks, g_task_new (NULL, NULL, callback, user_data));
  ask (self, job);
}

gboolean
amparo_vault_thread_open_finish (GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

/* Puts the record in the place of a draft that still waits. */
static gboolean
replace (AmparoVaultThread   *self,
         const AmparoDossier *record,
         GTask               *task)
{
  Saving *saving = g_hash_table_lookup (self->waiting, record->summary->id);

  if (saving == NULL || !amparo_revision_is_draft (saving->record->summary->kind)
      || g_strcmp0 (saving->record->summary->closure, record->summary->closure) != 0)
    return FALSE;

  amparo_dossier_free (saving->record);
  saving->record = amparo_dossier_copy (record);
  g_ptr_array_add (saving->job->tasks, g_object_ref (task));

  return TRUE;
}

static void
queue (AmparoVaultThread   *self,
       const AmparoDossier *record,
       GBytes              *closure,
       GTask               *task)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->thread = self;
  saving->record = amparo_dossier_copy (record);
  saving->closure = closure != NULL ? g_bytes_ref (closure) : NULL;
  saving->job = new_job (save_record, saving, (GDestroyNotify) free_saving,
                         (GDestroyNotify) amparo_summary_free);
  g_ptr_array_add (saving->job->tasks, g_object_ref (task));
  if (*record->summary->id != '\0')
    g_hash_table_insert (self->waiting, g_strdup (record->summary->id), saving);
  ask (self, saving->job);
}

void
amparo_vault_thread_save (AmparoVaultThread   *self,
                          const AmparoDossier *record,
                          GBytes              *closure,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (AMPARO_IS_VAULT_THREAD (self));
  g_return_if_fail (record != NULL);

  task = g_task_new (NULL, NULL, callback, user_data);

  g_mutex_lock (&self->lock);
  if (!replace (self, record, task))
    queue (self, record, closure, task);
  g_mutex_unlock (&self->lock);
}

AmparoSummary *
amparo_vault_thread_save_finish (GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
amparo_vault_thread_do (AmparoVaultThread   *self,
                        AmparoVaultFunc      func,
                        gpointer             data,
                        GDestroyNotify       free_data,
                        GDestroyNotify       free_result,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  Job *job;

  g_return_if_fail (AMPARO_IS_VAULT_THREAD (self));
  g_return_if_fail (func != NULL);

  job = new_job (func, data, free_data, free_result);
  g_ptr_array_add (job->tasks, g_task_new (NULL, NULL, callback, user_data));
  ask (self, job);
}

gpointer
amparo_vault_thread_do_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
amparo_vault_thread_end (AmparoVaultThread *self)
{
  g_return_if_fail (AMPARO_IS_VAULT_THREAD (self));

  if (self->thread == NULL)
    return;

  ask (self, new_job (close_vault, self, NULL, NULL));
  g_thread_join (g_steal_pointer (&self->thread));
}
