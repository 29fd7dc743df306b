/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "office.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/vault-people.h"

static const struct
{
  const char *variable;
  const char *below;
} places[] = {
  { "HOME", "home" },
  { "XDG_DATA_HOME", "data" },
  { "XDG_STATE_HOME", "state" },
  { "XDG_CONFIG_HOME", "config" },
  { "XDG_CACHE_HOME", "cache" },
};

static AmparoSecret *
dup_passphrase (void)
{
  return amparo_secret_new_copy (OFFICE_PASSPHRASE, strlen (OFFICE_PASSPHRASE));
}

Office *
office_new (void)
{
  Office *self = g_new0 (Office, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("amparo-office-XXXXXX", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *folder = g_build_filename (self->folder, places[i].below, NULL);

      g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
      self->environment[2 * i] = places[i].variable;
      self->environment[2 * i + 1] = g_intern_string (folder);
    }
  self->path = g_build_filename (self->folder, "data", "amparo", "vault.amparo", NULL);

  return self;
}

Office *
office_new_vault (void)
{
  Office *self = office_new ();
  g_autoptr (AmparoSecret) passphrase = dup_passphrase ();
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autoptr (AmparoVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  vault = amparo_vault_create (self->path, OFFICE_NAME, passphrase, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < AMPARO_SHEETS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Sheet %u", i + 1);
      g_autofree char *code = amparo_vault_make_sheet (vault, title, &error);

      g_assert_no_error (error);
      amparo_vault_confirm_sheet (vault, code, &error);
      g_assert_no_error (error);
    }

  return self;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_folder (inside);
    }
  g_remove (path);
}

void
office_free (Office *self)
{
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

void
office_set (Office     *self,
            const char *variable,
            const char *value)
{
  const guint at = 2 * G_N_ELEMENTS (places);

  self->environment[at] = variable;
  self->environment[at + 1] = value;
}

char *
office_build (Office     *self,
              const char *below)
{
  return g_build_filename (self->folder, below, NULL);
}

AmparoVault *
office_open (Office *self)
{
  g_autoptr (AmparoSecret) passphrase = dup_passphrase ();
  g_autoptr (GError) error = NULL;
  AmparoVault *vault = amparo_vault_open (self->path, OFFICE_NAME, passphrase, NULL, &error);

  g_assert_no_error (error);

  return vault;
}

AmparoDossier *
office_read_newest (Office *self)
{
  g_autoptr (AmparoVault) vault = office_open (self);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  AmparoDossier *record;

  list = amparo_vault_list (vault, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, >, 0);
  record = amparo_vault_read (vault, ((AmparoSummary *) g_ptr_array_index (list, 0))->id, 0, &error);
  g_assert_no_error (error);

  return record;
}

const AmparoAnswer *
office_find_answer (const AmparoDossier *record,
                    const char          *item)
{
  for (guint i = 0; i < record->answers->len; i++)
    {
      const AmparoAnswer *answer = g_ptr_array_index (record->answers, i);

      if (g_str_equal (answer->item, item))
        return answer;
    }

  return NULL;
}
