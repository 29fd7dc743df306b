/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kills, flipped bits and restore drills, in the numbers of every day. The hunt has more.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "ordeals.h"

/* The sanitizers look at what a flipped bit makes the program do; they need fewer, and take
 * ten times as long for each. */
#ifdef __SANITIZE_ADDRESS__
# define FLIPS 5000
#else
# define FLIPS 50000
#endif

static void
test_survives_kills (void)
{
  ordeal_kills (2000);
}

static void
test_survives_kills_while_keys_change (void)
{
  ordeal_rotation (200);
}

static void
test_notices_flipped_bits (void)
{
  ordeal_flips (FLIPS);
}

static void
test_trail_is_not_touched_unnoticed (void)
{
  ordeal_trail (50);
}

static void
test_restores (void)
{
  ordeal_restores (20);
}

static void
test_purged_is_gone (void)
{
  ordeal_purges (100);
}

int
main (int   argc,
      char *argv[])
{
  /* What a killed process had written stays, synced or not, so this needs no real disk. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", FALSE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/endurance/survives-kills", test_survives_kills);
  g_test_add_func ("/endurance/survives-kills-while-keys-change", test_survives_kills_while_keys_change);
  g_test_add_func ("/endurance/notices-flipped-bits", test_notices_flipped_bits);
  g_test_add_func ("/endurance/trail-is-not-touched-unnoticed", test_trail_is_not_touched_unnoticed);
  g_test_add_func ("/endurance/restores", test_restores);
  g_test_add_func ("/endurance/purged-is-gone", test_purged_is_gone);

  return g_test_run ();
}
