/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "ordeals.h"

/* The figures of SECURITY.md, with the real window. */

static void
test_kills (void)
{
  ordeal_kills (200, G_TIME_SPAN_HOUR);
}

static void
test_memory (void)
{
  ordeal_memory (50);
}

static void
test_cover (void)
{
  ordeal_cover (300);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/vault-hunt/kills", test_kills);
  g_test_add_func ("/e2e/vault-hunt/memory", test_memory);
  g_test_add_func ("/e2e/vault-hunt/cover", test_cover);
  g_test_add_func ("/e2e/vault-hunt/disk", ordeal_disk);

  return g_test_run ();
}
