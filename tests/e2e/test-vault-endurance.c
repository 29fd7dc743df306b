/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "ordeals.h"

/* As much as there is time for every day; the suite hunt does more of it. */

static void
test_kills (void)
{
  ordeal_kills (50, 3 * G_TIME_SPAN_MINUTE);
}

static void
test_memory (void)
{
  ordeal_memory (3);
}

static void
test_cover (void)
{
  ordeal_cover (10);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/vault-endurance/kills", test_kills);
  g_test_add_func ("/e2e/vault-endurance/memory", test_memory);
  g_test_add_func ("/e2e/vault-endurance/cover", test_cover);
  g_test_add_func ("/e2e/vault-endurance/disk", ordeal_disk);

  return g_test_run ();
}
