/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ordeals.h"
#include "paper-disk.h"
#include "paper-vault.h"

#define N_STEPS 14

static void
work (AmparoVault  *vault,
      Acknowledged *said)
{
  said[0] = paper_vault_first ();
  for (guint i = 0; i < N_STEPS; i++)
    {
      said[i + 1] = said[i];
      g_assert_true (paper_vault_say (vault, i, &said[i + 1]));
      said[i + 1].at = paper_disk_get_length ();
    }
}

/* All that was acknowledged, and perhaps the one thing that was under way. */
static void
assert_survived (guint               at,
                 const Acknowledged *said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AmparoVault) vault = paper_vault_open (&error);
  guint newest = 0;

  g_assert_no_error (error);
  while (newest < N_STEPS && said[newest + 1].at <= at)
    newest++;
  g_assert_true (paper_vault_says (vault, &said[newest]) || (newest < N_STEPS && paper_vault_says (vault, &said[newest + 1])));
}

void
ordeal_power (guint n_states)
{
  Acknowledged said[N_STEPS + 1];
  AmparoVault *vault = paper_vault_begin ();
  guint length;
  guint n = 0;

  paper_disk_settle ();
  work (vault, said);
  length = paper_disk_get_length ();
  g_object_unref (vault);

  for (guint32 seed = 1; n < n_states; seed++)
    {
      for (guint at = 0; at <= length && n < n_states; at++)
        {
          /* Opening repairs, and what it does is not part of the story. */
          Loss loss = (seed + at) % N_LOSSES;

          paper_disk_lose_power (at, loss, seed * 1000003 + at);
          assert_survived (at, said);
          n++;
          while (paper_disk_get_length () > length)
            paper_disk_forget_last ();
        }
    }
  g_test_message ("%u states after power cuts at %u moments: nothing lost, nothing wrong", n, length);
  paper_vault_end ();
}
