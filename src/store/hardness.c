/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/hardness.h"

#include <string.h>
#include <zxcvbn.h>

/* Bits. A guess costs half a second of a good computer and 256 MiB, so 50 bits are some
 * 17 million years of one, and 17 years of a million. */
static const double steps[] = { 20, 35, 50, 70 };

/* zxcvbn takes time with the square of the length and learns nothing more. */
#define MOST 128

AmparoHardness
amparo_hardness_of (AmparoSecret       *passphrase,
                    const char * const *known)
{
  gsize length = MIN (amparo_secret_get_size (passphrase), MOST);
  g_autoptr (AmparoSecret) text = amparo_secret_new (MOST + 1);
  AmparoHardness hardness = AMPARO_HARDNESS_NONE;
  double bits;

  memcpy (amparo_secret_edit (text), amparo_secret_open (passphrase), length);
  amparo_secret_close (passphrase);
  bits = ZxcvbnMatch ((const char *) amparo_secret_open (text), (const char **) known, NULL);
  amparo_secret_close (text);
  amparo_secret_close (text);

  while (hardness < AMPARO_HARDNESS_STRONG && bits >= steps[hardness])
    hardness++;

  return hardness;
}
