/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The long hunt, with a new seed each time. AMPARO_HUNT_SECONDS says how long. */

#include "mutations.h"

static void
test_hunt (void)
{
  const char *seconds = g_getenv ("AMPARO_HUNT_SECONDS");

  hunt (seconds != NULL ? g_ascii_strtod (seconds, NULL) : 600);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/hunt", test_hunt);

  return g_test_run ();
}
