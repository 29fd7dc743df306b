/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Killed at random moments, a training loses nothing that was acknowledged.
 */

#include "config.h"

#include "killing.h"

static void
test_loses_nothing (void)
{
  killing_hunt (1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kill-more/loses-nothing", test_loses_nothing);

  return g_test_run ();
}
