/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Power cuts, disks that refuse, and memory that runs out. Five thousand states and one
 * refusal of memory in twenty here, all in the hunt.
 */

#include "config.h"

#include "ordeals.h"
#include "scarce-memory.h"

static void
test_survives_power_cuts (void)
{
  ordeal_power (5000);
}

static void
test_backup_is_whole_or_none (void)
{
  ordeal_backup (2000);
}

static void
test_survives_refusals (void)
{
  ordeal_refusal ();
}

static void
test_survives_scarcity (void)
{
  ordeal_scarcity (20);
}

static void
test_verbs_are_done_or_not_done (void)
{
  ordeal_verbs (20);
}

int
main (int   argc,
      char *argv[])
{
  scarce_memory_install ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/power/survives-power-cuts", test_survives_power_cuts);
  g_test_add_func ("/power/backup-is-whole-or-none", test_backup_is_whole_or_none);
  g_test_add_func ("/power/survives-refusals", test_survives_refusals);
  g_test_add_func ("/power/survives-scarcity", test_survives_scarcity);
  g_test_add_func ("/power/verbs-are-done-or-not-done", test_verbs_are_done_or_not_done);

  return g_test_run ();
}
