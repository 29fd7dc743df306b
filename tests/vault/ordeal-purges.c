/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For memmem(). */
#define _GNU_SOURCE

#include "config.h"

#include <string.h>

#include "ordeals.h"
#include "safe.h"
#include "store/vault-care.h"
#include "store/vault-private.h"

#define N_BACKUPS 4

static gboolean
copy_sealed_cb (const AmparoRow *row,
                gpointer         data)
{
  *(GBytes **) data = g_bytes_new (row->sealed, row->n_sealed);

  return FALSE;
}

/* Where the key of the body is, as it stands in the file. */
static GBytes *
get_sealed (AmparoVault *vault,
            const char  *id)
{
  AmparoEntry *entry = g_hash_table_lookup (vault->records, id);
  GBytes *sealed = NULL;

  amparo_database_find (vault->database, FALSE, g_array_index (entry->places, AmparoPlace, 0).sequence,
                        copy_sealed_cb, &sealed, NULL);
  g_assert_nonnull (sealed);

  return sealed;
}

/* In any file beside the vault that is no backup. */
static void
assert_nowhere (Safe      *safe,
                GPtrArray *sealed)
{
  g_autoptr (GDir) dir = g_dir_open (safe->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (safe->folder, name, NULL);
      g_autofree char *all = NULL;
      gsize size;

      if (strstr (name, ".backup-") != NULL)
        continue;
      g_assert_true (g_file_get_contents (path, &all, &size, NULL));
      for (guint i = 0; i < sealed->len; i++)
        {
          const char *bytes = g_bytes_get_data (g_ptr_array_index (sealed, i), NULL);

          g_assert_null (memmem (all, size, bytes + AMPARO_ENVELOPE_HEADER, 32));
        }
    }
}

/* A backup after each quarter: the records of the first are in all of them. */
static void
fill (Safe      *safe,
      guint      n_records,
      GPtrArray *ids,
      GPtrArray *sealed)
{
  for (guint i = 0; i < n_records; i++)
    {
      char *id = save_new (safe->vault, "to go");

      g_ptr_array_add (ids, id);
      g_ptr_array_add (sealed, get_sealed (safe->vault, id));
      if ((i + 1) % (n_records / N_BACKUPS) == 0)
        {
          g_autofree char *suffix = g_strdup_printf (".backup-%u", i * N_BACKUPS / n_records);
          g_autofree char *path = safe_beside (safe, suffix);

          g_assert_true (amparo_vault_back_up (safe->vault, path, NULL));
        }
    }
}

static void
purge (Safe      *safe,
       GPtrArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      guint n_expected = N_BACKUPS - i * N_BACKUPS / ids->len;
      g_autoptr (GPtrArray) backups = NULL;
      g_autoptr (GError) error = NULL;

      amparo_vault_purge (safe->vault, g_ptr_array_index (ids, i), &backups, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (backups->len, ==, n_expected);
      for (guint j = 0; j < n_expected; j++)
        {
          g_autofree char *name = g_strdup_printf ("v.amparo.backup-%u", N_BACKUPS - n_expected + j);

          g_assert_cmpstr (g_ptr_array_index (backups, j), ==, name);
        }
    }
}

void
ordeal_purges (guint n_records)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) sealed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_assert_cmpuint (n_records % N_BACKUPS, ==, 0);
  fill (safe, n_records, ids, sealed);
  purge (safe, ids);
  safe_reopen (safe);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (amparo_vault_read (safe->vault, g_ptr_array_index (ids, i), 0, &error));
      assert_store_error (error, NOT_FOUND);
    }
  assert_nowhere (safe, sealed);
  safe_close (safe);
  assert_nowhere (safe, sealed);
  g_test_message ("%u purged: none opens, none is in a file of the vault, and every backup that has it was named", n_records);
}
