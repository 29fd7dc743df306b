/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Four words of three syllables that mean nothing, and can be said and typed in English and
 * in Spanish alike: 65 bits by chance. Wipe and free it. */
char *amparo_passphrase_make (void);

G_END_DECLS
