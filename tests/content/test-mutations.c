/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A short hunt; the same seed tries the same again: --seed=… */

#include "mutations.h"

static void
test_mutations (void)
{
  hunt (4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/mutations", test_mutations);

  return g_test_run ();
}
