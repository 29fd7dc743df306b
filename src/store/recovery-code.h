/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/secret.h"

G_BEGIN_DECLS

/* What stands on a recovery sheet: 160 bits by chance, as four lines of Crockford's base 32,
 *
 *   7K2M-QX4T-9A
 *
 * eight letters and digits, then two that check them. The two are those of a Reed-Solomon
 * code over GF(32) (Reed and Solomon, 1960) with the number of the line as one symbol more:
 * any one or two wrong signs are found, so every typo, every two signs in the wrong order,
 * and every line in the place of another. */

#define AMPARO_RECOVERY_LINES 4

/* Four lines, each ending in a line feed; wipe and free them. */
char         *amparo_recovery_code_new  (void);

/* What a slot is sealed with: the same for every way of typing the code. Fails with the
 * line that is wrong. */
AmparoSecret *amparo_recovery_code_read (const char  *text,
                                         GError     **error);

typedef enum
{
  AMPARO_RECOVERY_LINE_MISSING,    /* not all of its signs are there yet */
  AMPARO_RECOVERY_LINE_WRONG,
  AMPARO_RECOVERY_LINE_RIGHT,
} AmparoRecoveryLine;

/* How far each line of what was typed until now is as on the sheet. */
void          amparo_recovery_code_check (const char         *text,
                                          AmparoRecoveryLine  lines[AMPARO_RECOVERY_LINES]);

G_END_DECLS
