/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "result.h"

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  result_add_tests ("/e2e/youth-screening", &worker_youth_screening);

  return journey_run ("/e2e/youth-screening");
}
