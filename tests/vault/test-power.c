/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Power cuts, and disks that refuse. Five thousand states here, all in the hunt.
 */

#include "config.h"

#include "ordeals.h"

static void
test_survives_power_cuts (void)
{
  ordeal_power (5000);
}

static void
test_survives_refusals (void)
{
  ordeal_refusal ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/power/survives-power-cuts", test_survives_power_cuts);
  g_test_add_func ("/power/survives-refusals", test_survives_refusals);

  return g_test_run ();
}
