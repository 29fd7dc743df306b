/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same ordeals in the numbers that SECURITY.md publishes.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "ordeals.h"
#include "scarce-memory.h"

static void
test_kills (void)
{
  ordeal_kills (10000);
}

static void
test_rotation (void)
{
  ordeal_rotation (1000);
}

static void
test_power (void)
{
  ordeal_power (20000);
}

static void
test_backup (void)
{
  ordeal_backup (10000);
}

static void
test_purges (void)
{
  ordeal_purges (1000);
}

static void
test_refusals (void)
{
  ordeal_refusal ();
}

static void
test_scarcity (void)
{
  ordeal_scarcity (1);
}

static void
test_guesses (void)
{
  ordeal_guesses (10000, FALSE);
  ordeal_guesses (1000, TRUE);
}

static void
test_verbs (void)
{
  ordeal_verbs (5);
}

static void
test_flips (void)
{
  ordeal_flips (250000);
}

static void
test_trail (void)
{
  ordeal_trail (2000);
}

static void
test_restores (void)
{
  ordeal_restores (200);
}

int
main (int   argc,
      char *argv[])
{
  /* What a killed process had written stays, synced or not, so this needs no real disk. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", FALSE);
  scarce_memory_install ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hunt/power", test_power);
  g_test_add_func ("/hunt/backup", test_backup);
  g_test_add_func ("/hunt/purges", test_purges);
  g_test_add_func ("/hunt/refusals", test_refusals);
  g_test_add_func ("/hunt/scarcity", test_scarcity);
  g_test_add_func ("/hunt/guesses", test_guesses);
  g_test_add_func ("/hunt/verbs", test_verbs);
  g_test_add_func ("/hunt/trail", test_trail);
  g_test_add_func ("/hunt/restores", test_restores);
  g_test_add_func ("/hunt/kills", test_kills);
  g_test_add_func ("/hunt/rotation", test_rotation);
  g_test_add_func ("/hunt/flips", test_flips);

  return g_test_run ();
}
