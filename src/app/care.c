/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/care.h"

#include <glib/gi18n.h>

/* What the vault says of itself. */
typedef struct
{
  gint64   last_backup;
  char    *policy;
  char   **expired;
  char   **held;
} Survey;

/* What was purged: as much as was, also where it ended early. */
typedef struct
{
  GPtrArray *ids;         /* of char */
  GPtrArray *still_in;    /* of char */
  char      *trouble;
  Survey    *survey;
} Purge;

struct _AmparoCare
{
  GObject parent_instance;

  /* owned */
  char             *trouble;
  AmparoInspection *inspection;
  char             *backup;
  Survey           *survey;
  GPtrArray        *still_in;
  /* plain */
  AmparoSafe       *safe;       /* weak; it owns us */
  guint             n_purged;
  guint             n_under_way;
};

G_DEFINE_FINAL_TYPE (AmparoCare, amparo_care, G_TYPE_OBJECT)

static guint changed_signal;

static void
free_survey (Survey *self)
{
  g_free (self->policy);
  g_strfreev (self->expired);
  g_strfreev (self->held);
  g_free (self);
}

static void
free_purge (Purge *self)
{
  g_ptr_array_unref (self->ids);
  g_clear_pointer (&self->still_in, g_ptr_array_unref);
  g_clear_pointer (&self->survey, free_survey);
  g_free (self->trouble);
  g_free (self);
}

/* In the thread of the vault */

static gpointer
check (AmparoVault  *vault,
       gpointer      data,
       GError      **error)
{
  return amparo_vault_inspect (vault, error);
}

static char *
dup_free_path (const char *folder)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  for (guint i = 1; ; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf ("amparo-backup-%s.amparo", day)
                                     : g_strdup_printf ("amparo-backup-%s-%u.amparo", day, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

static gpointer
back_up (AmparoVault  *vault,
         gpointer      folder,
         GError      **error)
{
  g_autofree char *path = dup_free_path (folder);

  return amparo_vault_back_up (vault, path, error) ? g_steal_pointer (&path) : NULL;
}

static gpointer
survey (AmparoVault  *vault,
        gpointer      data,
        GError      **error)
{
  Survey *found = g_new0 (Survey, 1);

  found->last_backup = amparo_vault_get_last_backup (vault);
  found->policy = g_strdup (amparo_vault_get_policy (vault));
  found->held = amparo_vault_list_held (vault);
  /* Those who may not purge have no list of it. */
  found->expired = amparo_vault_list_expired (vault, NULL);
  if (found->expired == NULL)
    found->expired = g_new0 (char *, 1);

  return found;
}

static gpointer
set_policy (AmparoVault  *vault,
            gpointer      policy,
            GError      **error)
{
  return amparo_vault_set_policy (vault, policy, error) ? survey (vault, NULL, error) : NULL;
}

static gpointer
purge_those (AmparoVault  *vault,
             gpointer      data,
             GError      **error)
{
  const char * const *ids = data;
  Purge *purge = g_new0 (Purge, 1);

  purge->ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; ids[i] != NULL && purge->trouble == NULL; i++)
    {
      g_autoptr (GError) why = NULL;

      if (amparo_vault_purge (vault, ids[i], NULL, &why))
        g_ptr_array_add (purge->ids, g_strdup (ids[i]));
      else
        purge->trouble = g_strdup (why->message);
    }
  g_ptr_array_add (purge->ids, NULL);
  purge->still_in = amparo_vault_find_backups (vault, (const char * const *) purge->ids->pdata);
  purge->survey = survey (vault, NULL, NULL);

  return purge;
}

/* Back here */

static void
end (AmparoCare *self,
     const char *trouble)
{
  self->n_under_way--;
  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  g_signal_emit (self, changed_signal, 0);
}

/* What comes back after a lock belongs to nobody. */
static gboolean
is_open (AmparoCare *self)
{
  return self->safe != NULL && amparo_safe_get_me (self->safe) != NULL;
}

static void
take_survey (AmparoCare *self,
             Survey     *found)
{
  g_clear_pointer (&self->survey, free_survey);
  self->survey = found;
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AmparoCare) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoInspection) found = amparo_vault_thread_do_finish (result, &error);

  if (found != NULL && is_open (self))
    {
      g_clear_pointer (&self->inspection, amparo_inspection_free);
      self->inspection = g_steal_pointer (&found);
    }
  end (self, error != NULL ? error->message : NULL);
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AmparoCare) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = amparo_vault_thread_do_finish (result, &error);

  if (path != NULL && is_open (self))
    {
      g_free (self->backup);
      self->backup = g_steal_pointer (&path);
      if (self->survey != NULL)
        self->survey->last_backup = g_get_real_time ();
    }
  end (self, error != NULL ? error->message : NULL);
}

static void
surveyed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (AmparoCare) self = user_data;
  g_autoptr (GError) error = NULL;
  Survey *found = amparo_vault_thread_do_finish (result, &error);

  if (found != NULL && is_open (self))
    take_survey (self, g_steal_pointer (&found));
  g_clear_pointer (&found, free_survey);
  end (self, error != NULL ? error->message : NULL);
}

static void
take_purge (AmparoCare *self,
            Purge      *purge)
{
  self->n_purged = purge->ids->len - 1;
  g_clear_pointer (&self->still_in, g_ptr_array_unref);
  self->still_in = g_steal_pointer (&purge->still_in);
  take_survey (self, g_steal_pointer (&purge->survey));
  for (guint i = 0; i < self->n_purged; i++)
    amparo_safe_remove (self->safe, g_ptr_array_index (purge->ids, i));
}

static void
purged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AmparoCare) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *trouble = NULL;
  Purge *purge = amparo_vault_thread_do_finish (result, &error);

  if (purge != NULL)
    {
      trouble = g_strdup (purge->trouble);
      if (is_open (self))
        take_purge (self, purge);
      free_purge (purge);
    }
  end (self, error != NULL ? error->message : trouble);
}

static void
forget (AmparoCare *self)
{
  g_clear_pointer (&self->trouble, g_free);
  g_clear_pointer (&self->inspection, amparo_inspection_free);
  g_clear_pointer (&self->backup, g_free);
  g_clear_pointer (&self->survey, free_survey);
  g_clear_pointer (&self->still_in, g_ptr_array_unref);
  self->n_purged = 0;
}

static void
safe_changed_cb (AmparoCare *self)
{
  if (is_open (self))
    return;

  forget (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
amparo_care_finalize (GObject *object)
{
  AmparoCare *self = AMPARO_CARE (object);

  g_clear_weak_pointer (&self->safe);
  forget (self);

  G_OBJECT_CLASS (amparo_care_parent_class)->finalize (object);
}

static void
amparo_care_class_init (AmparoCareClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_care_finalize;
  changed_signal = g_signal_new ("changed", AMPARO_TYPE_CARE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
amparo_care_init (AmparoCare *self)
{
}

AmparoCare *
amparo_care_get (AmparoSafe *safe)
{
  AmparoCare *self;

  g_return_val_if_fail (AMPARO_IS_SAFE (safe), NULL);

  self = g_object_get_data (G_OBJECT (safe), "care");
  if (self != NULL)
    return self;

  self = g_object_new (AMPARO_TYPE_CARE, NULL);
  g_set_weak_pointer (&self->safe, safe);
  g_signal_connect_object (safe, "notify::state", G_CALLBACK (safe_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (safe), "care", self, g_object_unref);

  return self;
}

gboolean
amparo_care_is_busy (AmparoCare *self)
{
  g_return_val_if_fail (AMPARO_IS_CARE (self), FALSE);

  return self->n_under_way > 0;
}

const char *
amparo_care_get_trouble (AmparoCare *self)
{
  g_return_val_if_fail (AMPARO_IS_CARE (self), NULL);

  return self->trouble;
}

static void
begin (AmparoCare          *self,
       AmparoVaultFunc      func,
       gpointer             data,          /* taken */
       GDestroyNotify       free_data,     /* nullable */
       GDestroyNotify       free_result,
       GAsyncReadyCallback  callback)
{
  if (!is_open (self))
    {
      if (free_data != NULL)
        free_data (data);
      return;
    }

  self->n_under_way++;
  g_clear_pointer (&self->trouble, g_free);
  g_signal_emit (self, changed_signal, 0);
  amparo_vault_thread_do (amparo_safe_get_thread (self->safe), func, data, free_data, free_result,
                          callback, g_object_ref (self));
}

void
amparo_care_check (AmparoCare *self)
{
  g_return_if_fail (AMPARO_IS_CARE (self));

  begin (self, check, NULL, NULL, (GDestroyNotify) amparo_inspection_free, checked_cb);
}

const AmparoInspection *
amparo_care_get_inspection (AmparoCare *self)
{
  g_return_val_if_fail (AMPARO_IS_CARE (self), NULL);

  return self->inspection;
}

void
amparo_care_back_up (AmparoCare *self,
                     const char *folder)
{
  g_return_if_fail (AMPARO_IS_CARE (self));
  g_return_if_fail (folder != NULL);

  g_clear_pointer (&self->backup, g_free);
  begin (self, back_up, g_strdup (folder), g_free, g_free, backed_up_cb);
}

const char *
amparo_care_get_backup (AmparoCare *self)
{
  g_return_val_if_fail (AMPARO_IS_CARE (self), NULL);

  return self->backup;
}

void
amparo_care_survey (AmparoCare *self)
{
  g_return_if_fail (AMPARO_IS_CARE (self));

  begin (self, survey, NULL, NULL, (GDestroyNotify) free_survey, surveyed_cb);
}

gboolean
amparo_care_is_surveyed (AmparoCare *self)
{
  g_return_val_if_fail (AMPARO_IS_CARE (self), FALSE);

  return self->survey != NULL;
}

gint64
amparo_care_get_last_backup (AmparoCare *self)
{
  g_return_val_if_fail (AMPARO_IS_CARE (self), 0);

  return self->survey != NULL ? self->survey->last_backup : 0;
}

gboolean
amparo_care_is_backup_due (AmparoCare *self)
{
  g_return_val_if_fail (AMPARO_IS_CARE (self), FALSE);

  return self->survey != NULL
         && self->survey->last_backup + AMPARO_CARE_BACKUP_DAYS * G_TIME_SPAN_DAY < g_get_real_time ();
}

const char *
amparo_care_get_policy (AmparoCare *self)
{
  g_return_val_if_fail (AMPARO_IS_CARE (self), "");

  return self->survey != NULL ? self->survey->policy : "";
}

static const char * const nobody[] = { NULL };

const char * const *
amparo_care_get_expired (AmparoCare *self)
{
  g_return_val_if_fail (AMPARO_IS_CARE (self), nobody);

  return self->survey != NULL ? (const char * const *) self->survey->expired : nobody;
}

const char * const *
amparo_care_get_held (AmparoCare *self)
{
  g_return_val_if_fail (AMPARO_IS_CARE (self), nobody);

  return self->survey != NULL ? (const char * const *) self->survey->held : nobody;
}

void
amparo_care_set_policy (AmparoCare *self,
                        const char *policy)
{
  g_return_if_fail (AMPARO_IS_CARE (self));
  g_return_if_fail (policy != NULL);

  begin (self, set_policy, g_strdup (policy), g_free, (GDestroyNotify) free_survey, surveyed_cb);
}

void
amparo_care_purge_expired (AmparoCare *self)
{
  g_return_if_fail (AMPARO_IS_CARE (self));

  begin (self, purge_those, g_strdupv ((char **) amparo_care_get_expired (self)), (GDestroyNotify) g_strfreev,
         (GDestroyNotify) free_purge, purged_cb);
}

guint
amparo_care_get_n_purged (AmparoCare *self)
{
  g_return_val_if_fail (AMPARO_IS_CARE (self), 0);

  return self->n_purged;
}

GPtrArray *
amparo_care_get_still_in (AmparoCare *self)
{
  g_return_val_if_fail (AMPARO_IS_CARE (self), NULL);

  return self->still_in;
}
