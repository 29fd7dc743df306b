/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes as letters and digits that people can read to each other: Crockford's base 32, which
 * has no I, L, O and U (https://www.crockford.com/base32.html). */

char       *amparo_base32_encode (gconstpointer  data,
                                  gsize          size);
/* Takes lower case, O for 0, I and L for 1, and leaves out blanks and hyphens. NULL for anything
 * else, and for what would not be encoded so. */
GByteArray *amparo_base32_decode (const char    *text);
/* In groups of four, with hyphens. */
char       *amparo_base32_group  (const char    *encoded);

G_END_DECLS
