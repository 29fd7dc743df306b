/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ready-vault.h"

#include <glib/gstdio.h>

#include "store/vault-people.h"

AmparoVault *
ready_vault_create (const char   *folder,
                    const char   *founder,
                    AmparoSecret *passphrase,
                    char         *sheets[AMPARO_SHEETS])
{
  g_autofree char *path = g_build_filename (folder, "vault.amparo", NULL);
  g_autoptr (GError) error = NULL;
  AmparoVault *vault = amparo_vault_create (path, founder, passphrase, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < AMPARO_SHEETS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Sheet %u", i + 1);
      g_autofree char *code = amparo_vault_make_sheet (vault, title, &error);

      g_assert_no_error (error);
      amparo_vault_confirm_sheet (vault, code, &error);
      g_assert_no_error (error);
      if (sheets != NULL)
        sheets[i] = g_steal_pointer (&code);
    }

  return vault;
}

void
ready_vault_copy (const char *from_folder,
                  const char *to_folder)
{
  g_autoptr (GDir) dir = g_dir_open (from_folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *from = g_build_filename (from_folder, name, NULL);
      g_autofree char *to = g_build_filename (to_folder, name, NULL);
      g_autofree char *bytes = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      g_file_get_contents (from, &bytes, &length, &error);
      g_assert_no_error (error);
      g_file_set_contents_full (to, bytes, length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
      g_assert_no_error (error);
    }
}

void
ready_vault_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        ready_vault_remove (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}
