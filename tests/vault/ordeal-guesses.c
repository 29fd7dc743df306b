/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ordeals.h"
#include "safe.h"

/* The letters of SAFE_PASSPHRASE before the first with an accent. */
#define PLAIN 13

/* Every other guess is the right passphrase with one letter changed. */
static char *
guess (guint  n,
       GRand *rand)
{
  char *near = g_strdup (SAFE_PASSPHRASE);
  guint at = g_rand_int_range (rand, 0, PLAIN);
  char right = near[at];

  if (n % 2 == 0)
    {
      g_free (near);
      return g_strdup_printf ("%08x%08x", g_rand_int (rand), g_rand_int (rand));
    }

  do
    near[at] = g_rand_int_range (rand, ' ', 0x7f);
  while (near[at] == right);

  return near;
}

static void
try_all (guint n_guesses)
{
  g_autoptr (Safe) safe = safe_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autofree char *tries = safe_beside (safe, ".tries");

  safe_close (safe);
  for (guint i = 0; i < n_guesses; i++)
    {
      g_autofree char *passphrase = guess (i, rand);

      /* Or waiting would be all that is tried. */
      g_remove (tries);
      assert_stays_out (safe, SAFE_NAME, passphrase, NO_ENTRY);
    }
  safe_reopen (safe);
}

void
ordeal_guesses (guint    n_guesses,
                gboolean as_costly_as_it_is)
{
  if (as_costly_as_it_is)
    g_setenv ("AMPARO_REAL_KDF", "1", TRUE);
  try_all (n_guesses);
  g_unsetenv ("AMPARO_REAL_KDF");

  g_test_message ("%u wrong passphrases%s: none opened, and the right one does", n_guesses,
                  as_costly_as_it_is ? " with the real derivation" : "");
}
