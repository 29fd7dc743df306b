/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is inside the seals of a vault, when whoever sealed it means harm. build-aux/fuzz
 * does the same for hours, and looks where it has not been yet.
 */

#include "config.h"

#include "../fuzz/format.h"

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  format_add_tests ("/formats", 3000);

  return g_test_run ();
}
