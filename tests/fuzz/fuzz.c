/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "format.h"

/* What libFuzzer calls (https://llvm.org/docs/LibFuzzer.html). The format is named by
 * AMPARO_FUZZ_FORMAT; with AMPARO_FUZZ_SEEDS, a right one is put into that folder first. */

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length);

static const Format *chosen;

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  const char *folder = g_getenv ("AMPARO_FUZZ_SEEDS");
  g_autofree char *path = NULL;
  g_autoptr (GBytes) seed = NULL;

  chosen = format_find (g_getenv ("AMPARO_FUZZ_FORMAT"));
  if (chosen == NULL)
    g_error ("AMPARO_FUZZ_FORMAT names no format");
  if (folder == NULL)
    return 0;

  seed = chosen->seed ();
  path = g_build_filename (folder, "seed", NULL);
  if (!g_file_set_contents (path, g_bytes_get_data (seed, NULL), g_bytes_get_size (seed), NULL))
    g_error ("%s cannot be written", path);

  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         length)
{
  chosen->read (bytes, length);

  return 0;
}
