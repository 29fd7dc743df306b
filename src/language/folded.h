/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words as they are looked for: without case and without accents, so that “Peña” is found by
 * “pena”. */

void   amparo_folded_append     (GString     *folded,
                                 gunichar     c);
char  *amparo_folded_dup        (const char  *text);
/* The words of what was typed, folded; NULL-terminated. */
char **amparo_folded_dup_words  (const char  *typed);
/* Whether each of the words stands somewhere in a text that is folded. */
gboolean amparo_folded_has_all  (const char         *folded,
                                 const char * const *words);

G_END_DECLS
