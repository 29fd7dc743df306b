/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/safe-private.h"

G_DEFINE_FINAL_TYPE (AmparoSafe, amparo_safe, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

void
amparo_safe_set_state (AmparoSafe      *self,
                       AmparoSafeState  state,
                       const char      *trouble)
{
  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  self->state = state;
  if (trouble == NULL)
    self->trouble_code = -1;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
amparo_safe_finalize (GObject *object)
{
  AmparoSafe *self = AMPARO_SAFE (object);

  g_clear_object (&self->thread);
  amparo_safe_wipe_sheet (self);
  g_free (self->sheet_name);
  g_free (self->path);
  g_free (self->witness);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self->trouble);
  g_free (self->me);
  g_ptr_array_unref (self->records);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->places);
  g_object_unref (self->finder);
  g_ptr_array_unref (self->people);

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
  g_signal_new ("records-changed", AMPARO_TYPE_SAFE, G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("people-changed", AMPARO_TYPE_SAFE, G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
amparo_safe_init (AmparoSafe *self)
{
  self->thread = amparo_vault_thread_new ();
  self->records = amparo_safe_new_list ();
  self->names = amparo_safe_new_names ();
  self->places = amparo_safe_new_names ();
  self->finder = amparo_finder_new ();
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_person_free);
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
  self->state = amparo_safe_look_for_file (self);

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
  amparo_safe_set_state (self, self->state, trouble);
}

gboolean
amparo_safe_is_refused (AmparoSafe *self)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), TRUE);

  return self->refused;
}

gboolean
amparo_safe_may (AmparoSafe *self,
                 AmparoMay   action,
                 AmparoCase  about)
{
  g_return_val_if_fail (AMPARO_IS_SAFE (self), FALSE);

  return self->state == AMPARO_SAFE_OPEN && amparo_role_allows (self->roles, action, about)
         && (self->problems == NULL || amparo_safe_rescue_allows (action));
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
