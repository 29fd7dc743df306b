/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/secret.h"

G_BEGIN_DECLS

/* How hard a passphrase is to guess for somebody who has the file and knows how people
 * choose passphrases (zxcvbn, Wheeler 2016). */

typedef enum
{
  AMPARO_HARDNESS_NONE,      /* guessed at once */
  AMPARO_HARDNESS_WEAK,
  AMPARO_HARDNESS_FAIR,
  AMPARO_HARDNESS_GOOD,      /* enough, with our key derivation */
  AMPARO_HARDNESS_STRONG,
} AmparoHardness;

/* `known` are words that somebody would try first, such as the name to sign in with. */
AmparoHardness amparo_hardness_of (AmparoSecret       *passphrase,
                                   const char * const *known);    /* nullable, a strv */

G_END_DECLS
