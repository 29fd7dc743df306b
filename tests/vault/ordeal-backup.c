/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ordeals.h"
#include "paper-disk.h"
#include "paper-vault.h"
#include "safe.h"
#include "store/disk.h"
#include "store/vault-care.h"

#define BACKUP "/paper/backup.amparo"

/* A file of this name is all of the vault, and nothing but the whole. */
static void
assert_whole (const Acknowledged *said)
{
  g_autoptr (AmparoSecret) passphrase = secret_from (SAFE_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoVault) copy = amparo_vault_open (BACKUP, SAFE_NAME, passphrase, &safe_options, &error);
  g_autoptr (AmparoInspection) found = NULL;

  g_assert_no_error (error);
  g_assert_true (paper_vault_says (copy, said));
  found = amparo_vault_inspect (copy, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->bad->len, ==, 0);
}

static void
assert_survived (gboolean            acknowledged,
                 const Acknowledged *said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoVault) vault = NULL;

  if (amparo_disk_exists (BACKUP))
    assert_whole (said);
  else
    g_assert_false (acknowledged);

  vault = paper_vault_open (&error);
  g_assert_no_error (error);
  g_assert_true (paper_vault_says (vault, said));
}

void
ordeal_backup (guint n_states)
{
  AmparoVault *vault = paper_vault_begin ();
  const Acknowledged said = paper_vault_first ();
  g_autoptr (GError) error = NULL;
  guint length;
  guint n = 0;

  paper_disk_settle ();
  amparo_vault_back_up (vault, BACKUP, &error);
  g_assert_no_error (error);
  length = paper_disk_get_length ();
  g_object_unref (vault);
  while (paper_disk_get_length () > length)
    paper_disk_forget_last ();

  for (guint32 seed = 1; n < n_states; seed++)
    {
      for (guint at = 0; at <= length && n < n_states; at++)
        {
          paper_disk_lose_power (at, (seed + at) % N_LOSSES, seed * 1000003 + at);
          assert_survived (at == length, &said);
          n++;
          while (paper_disk_get_length () > length)
            paper_disk_forget_last ();
        }
    }
  g_test_message ("%u states after power cuts at %u moments of a backup: each whole or none, and the vault as it was",
                  n, length);
  paper_vault_end ();
}
