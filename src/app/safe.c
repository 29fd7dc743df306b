/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/safe.h"

#include <string.h>

#include "store/vault-people.h"

struct _AmparoSafe
{
  GObject parent_instance;

  /* owned */
  AmparoVaultThread *thread;
  char              *path;
  char              *witness;
  char              *trouble;
  char              *me;
  char              *sheet;       /* wiped when it goes */
  GPtrArray         *records;
  GHashTable        *names;

  /* plain */
  AmparoSafeState    state;
  AmparoRole         roles;
  guint              n_lacking;
  gboolean           refused;
};

G_DEFINE_FINAL_TYPE (AmparoSafe, amparo_safe, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

enum
{
  RECORDS_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What the thread tells about a vault that was just opened. */
typedef struct
{
  char       *me;
  AmparoRole  roles;
  guint       n_lacking;
  gboolean    ready;
  GPtrArray  *records;
  GHashTable *names;
} Contents;

static void
free_contents (Contents *self)
{
  g_free (self->me);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_free (self);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_summary_free);
}

static GHashTable *
new_names (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
wipe_sheet (AmparoSafe *self)
{
  if (self->sheet != NULL)
    explicit_bzero (self->sheet, strlen (self->sheet));
  g_clear_pointer (&self->sheet, g_free);
}

static AmparoSafeState
look_for_file (AmparoSafe *self)
{
  return g_file_test (self->path, G_FILE_TEST_EXISTS) ? AMPARO_SAFE_LOCKED : AMPARO_SAFE_NONE;
}

static void
set_state (AmparoSafe      *self,
           AmparoSafeState  state,
           const char      *trouble)
{
  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* In the thread of the vault */

static gpointer
look_inside (AmparoVault  *vault,
             gpointer      data,
             GError      **error)
{
  Contents *contents = g_new0 (Contents, 1);
  GPtrArray *people = amparo_people_get_all (amparo_vault_get_people (vault));

  contents->me = g_strdup (amparo_vault_get_me (vault));
  contents->roles = amparo_vault_get_roles (vault);
  contents->ready = amparo_vault_is_ready (vault);
  contents->n_lacking = amparo_vault_count_lacking_sheets (vault);
  contents->names = new_names ();
  for (guint i = 0; i < people->len; i++)
    {
      const AmparoPerson *person = g_ptr_array_index (people, i);

      g_hash_table_insert (contents->names, g_strdup (person->id), g_strdup (person->name));
    }

  if (amparo_role_allows (contents->roles, AMPARO_MAY_LIST, AMPARO_CASE_NONE))
    contents->records = amparo_vault_list (vault, error);
  else
    contents->records = new_list ();
  if (contents->records == NULL)
    g_clear_pointer (&contents, free_contents);

  return contents;
}

static gpointer
make_sheet (AmparoVault  *vault,
            gpointer      data,
            GError      **error)
{
  return amparo_vault_make_sheet (vault, data, error);
}

static gpointer
confirm_sheet (AmparoVault  *vault,
               gpointer      data,
               GError      **error)
{
  return amparo_vault_confirm_sheet (vault, data, error) ? look_inside (vault, NULL, error) : NULL;
}

/* Back here */

static void
take_contents (AmparoSafe *self,
               Contents   *contents)
{
  g_free (self->me);
  self->me = g_steal_pointer (&contents->me);
  self->roles = contents->roles;
  self->n_lacking = contents->n_lacking;
  g_ptr_array_unref (self->records);
  self->records = g_steal_pointer (&contents->records);
  g_hash_table_unref (self->names);
  self->names = g_steal_pointer (&contents->names);
  set_state (self, contents->ready ? AMPARO_SAFE_OPEN : AMPARO_SAFE_UNREADY, NULL);
  g_signal_emit (self, signals[RECORDS_CHANGED], 0);
  free_contents (contents);
}

/* An answer that was under way while the vault was locked is of no use any more. */
static gboolean
was_locked (AmparoSafe *self)
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
  Contents *contents = amparo_vault_thread_do_finish (result, &error);

  if (was_locked (self) && contents != NULL)
    free_contents (contents);
  else if (contents != NULL)
    take_contents (self, contents);
  else if (!was_locked (self))
    set_state (self, look_for_file (self), error->message);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AmparoSafe) self = user_data;
  g_autoptr (GError) error = NULL;

  if (was_locked (self))
    return;
  if (amparo_vault_thread_open_finish (result, &error))
    amparo_vault_thread_do (self->thread, look_inside, NULL, NULL, (GDestroyNotify) free_contents,
                            looked_cb, g_object_ref (self));
  else
    set_state (self, look_for_file (self), error->message);
}

static void
sheet_made_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (AmparoSafe) self = user_data;
  g_autoptr (GError) error = NULL;
  char *sheet = amparo_vault_thread_do_finish (result, &error);

  wipe_sheet (self);
  self->sheet = sheet;
  if (was_locked (self))
    wipe_sheet (self);
  else
    set_state (self, AMPARO_SAFE_UNREADY, error != NULL ? error->message : NULL);
}

/* What was typed wrong can be typed again; the sheet stays the same. */
static void
sheet_confirmed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (AmparoSafe) self = user_data;
  g_autoptr (GError) error = NULL;
  Contents *contents = amparo_vault_thread_do_finish (result, &error);

  if (was_locked (self))
    {
      g_clear_pointer (&contents, free_contents);
    }
  else if (contents == NULL)
    {
      set_state (self, AMPARO_SAFE_UNREADY, error->message);
    }
  else
    {
      wipe_sheet (self);
      take_contents (self, contents);
    }
}

static void
amparo_safe_finalize (GObject *object)
{
  AmparoSafe *self = AMPARO_SAFE (object);

  g_clear_object (&self->thread);
  wipe_sheet (self);
  g_free (self->path);
  g_free (self->witness);
  g_free (self->trouble);
  g_free (self->me);
  g_ptr_array_unref (self->records);
  g_hash_table_unref (self->names);

  G_OBJECT_CLASS (amparo_safe_parent_class)->finalize (object);
}

static void
amparo_safe_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, AMPARO_SAFE (object)->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
amparo_safe_class_init (AmparoSafeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = amparo_safe_finalize;
  object_class->get_property = amparo_safe_get_property;

  properties[PROP_STATE] =
    g_param_spec_int ("state", NULL, NULL, AMPARO_SAFE_NONE, AMPARO_SAFE_OPEN, AMPARO_SAFE_NONE,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[RECORDS_CHANGED] = g_signal_new ("records-changed", AMPARO_TYPE_SAFE, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
amparo_safe_init (AmparoSafe *self)
{
  self->thread = amparo_vault_thread_new ();
  self->records = new_list ();
  self->names = new_names ();
}

/**
 * amparo_safe_new:
 * @path: (nullable): of the vault, NULL for the usual one
 *
 * Returns: (transfer full): locked, or without a vault
 */
AmparoSafe *
amparo_safe_new (const char *path)
{
  AmparoSafe *self = g_object_new (AMPARO_TYPE_SAFE, NULL);

  if (path != NULL)
    {
      self->path = g_strdup (path);
      self->witness = g_strconcat (path, "-seen", NULL);
    }
  else
    {
      self->path = g_build_filename (g_get_user_data_dir (), "amparo", "vault.amparo", NULL);
      self->witness = g_build_filename (g_get_user_state_dir (), "amparo", "seen", NULL);
    }
  self->state = look_for_file (self);

  return self;
}

const char *
amparo_safe_get_path (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);

  return self->path;
}

AmparoVaultThread *
amparo_safe_get_thread (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);

  return self->thread;
}

AmparoSafeState
amparo_safe_get_state (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), AMPARO_SAFE_NONE);

  return self->state;
}

const char *
amparo_safe_get_trouble (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);

  return self->trouble;
}

void
amparo_safe_refuse (AmparoSafe *self,
                    const char *trouble)
{
  g_return_if_fail (AMPARO_IS_SAFE (self));

  self->refused = TRUE;
  set_state (self, self->state, trouble);
}

gboolean
amparo_safe_is_refused (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), TRUE);

  return self->refused;
}

static void
open_vault (AmparoSafe   *self,
            const char   *name,
            AmparoSecret *passphrase,
            gboolean      create)
{
  AmparoVaultOptions options = { .witness = self->witness };

  if (self->refused || self->state == AMPARO_SAFE_BUSY)
    return;

  set_state (self, AMPARO_SAFE_BUSY, NULL);
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
  open_vault (self, name, passphrase, TRUE);
}

void
amparo_safe_unlock (AmparoSafe   *self,
                    const char   *name,
                    AmparoSecret *passphrase)
{
  g_return_if_fail (AMPARO_IS_SAFE (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (passphrase != NULL);

  open_vault (self, name, passphrase, FALSE);
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

  amparo_vault_thread_do (self->thread, note_lock, NULL, NULL, NULL, NULL, NULL);
  amparo_vault_thread_end (self->thread);
  wipe_sheet (self);
  g_clear_pointer (&self->me, g_free);
  self->roles = AMPARO_ROLE_NONE;
  g_ptr_array_set_size (self->records, 0);
  g_hash_table_remove_all (self->names);
  set_state (self, look_for_file (self), NULL);
  g_signal_emit (self, signals[RECORDS_CHANGED], 0);
}

gboolean
amparo_safe_may (AmparoSafe *self,
                 AmparoMay   action,
                 AmparoCase  about)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), FALSE);

  return self->state == AMPARO_SAFE_OPEN && amparo_role_allows (self->roles, action, about);
}

const char *
amparo_safe_get_me (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);

  return self->me;
}

const char *
amparo_safe_get_name (AmparoSafe *self,
                      const char *person)
{
  const char *name;

  g_return_val_if_fail (AMPARO_IS_SAFE (self), "");

  name = person != NULL ? g_hash_table_lookup (self->names, person) : NULL;

  return name != NULL ? name : "";
}

GPtrArray *
amparo_safe_get_records (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);

  return self->records;
}

static int
find_index (AmparoSafe *self,
            const char *id)
{
  for (guint i = 0; i < self->records->len; i++)
    if (g_str_equal (((AmparoSummary *) g_ptr_array_index (self->records, i))->id, id))
      return i;

  return -1;
}

AmparoSummary *
amparo_safe_find (AmparoSafe *self,
                  const char *id)
{
  int i;

  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  i = find_index (self, id);

  return i >= 0 ? g_ptr_array_index (self->records, i) : NULL;
}

/**
 * amparo_safe_put:
 * @summary: (transfer full): of what was just saved, so the newest of all
 */
void
amparo_safe_put (AmparoSafe    *self,
                 AmparoSummary *summary)
{
  int before;

  g_return_if_fail (AMPARO_IS_SAFE (self));
  g_return_if_fail (summary != NULL);

  before = find_index (self, summary->id);
  if (before >= 0)
    g_ptr_array_remove_index (self->records, before);
  g_ptr_array_insert (self->records, 0, summary);
  g_signal_emit (self, signals[RECORDS_CHANGED], 0);
}

void
amparo_safe_remove (AmparoSafe *self,
                    const char *id)
{
  int i;

  g_return_if_fail (AMPARO_IS_SAFE (self));
  g_return_if_fail (id != NULL);

  i = find_index (self, id);
  if (i < 0)
    return;

  g_ptr_array_remove_index (self->records, i);
  g_signal_emit (self, signals[RECORDS_CHANGED], 0);
}

guint
amparo_safe_count_lacking (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), 0);

  return self->n_lacking;
}

const char *
amparo_safe_get_sheet (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), NULL);

  return self->sheet;
}

void
amparo_safe_make_sheet (AmparoSafe *self,
                        const char *title)
{
  g_return_if_fail (AMPARO_IS_SAFE (self));
  g_return_if_fail (title != NULL);

  if (self->state != AMPARO_SAFE_UNREADY)
    return;

  set_state (self, AMPARO_SAFE_BUSY, NULL);
  amparo_vault_thread_do (self->thread, make_sheet, g_strdup (title), g_free, NULL,
                          sheet_made_cb, g_object_ref (self));
}

static void
free_typed (gpointer typed)
{
  explicit_bzero (typed, strlen (typed));
  g_free (typed);
}

void
amparo_safe_confirm_sheet (AmparoSafe *self,
                           const char *typed)
{
  g_return_if_fail (AMPARO_IS_SAFE (self));
  g_return_if_fail (typed != NULL);

  if (self->state != AMPARO_SAFE_UNREADY)
    return;

  set_state (self, AMPARO_SAFE_BUSY, NULL);
  amparo_vault_thread_do (self->thread, confirm_sheet, g_strdup (typed), free_typed,
                          (GDestroyNotify) free_contents, sheet_confirmed_cb, g_object_ref (self));
}
