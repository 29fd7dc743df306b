/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Four words of three syllables that mean nothing, and can be said and typed in English and
 * in Spanish alike: 65 bits by chance. Wipe and free it. */
char     *amparo_passphrase_make    (void);

/* The least that is taken: 14 characters, 8 of them different. What is really hard to guess
 * is beyond what can be counted here, which is why one can be made. */
gboolean  amparo_passphrase_is_long (const char *passphrase);

G_END_DECLS
