/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "language/language.h"

G_BEGIN_DECLS

/* Sentences of our own in both languages at once, with other texts put into them.
 *
 * A report may be read in either language or in both, whatever the process speaks, so
 * nothing in this room asks gettext() for the language of the moment. */

/* english is marked with N_() and has %s, or %1$s to %9$s, for each of the texts that
 * follow. End with NULL. */
AmparoText *amparo_words_dup          (const char     *english,
                                       ...) G_GNUC_NULL_TERMINATED;

/* One sentence for 1, another, with %1$s for the number, for the rest. English and
 * Spanish count alike, and a catalog read as it is cannot ask ngettext(). */
AmparoText *amparo_words_dup_count    (guint           count,
                                       const char     *one,
                                       const char     *many);
AmparoText *amparo_words_dup_number   (guint           number);
AmparoText *amparo_words_dup_verbatim (const char     *string);   /* ids and names: alike in both */
AmparoText *amparo_words_dup_date     (const char     *date);     /* YYYY-MM-DD */
AmparoText *amparo_words_dup_deadline (gint64          seconds);

/* What a reader of language is shown: English with a mark where the Spanish is missing. */
char       *amparo_words_show         (AmparoText     *text,
                                       AmparoLanguage  language);

G_END_DECLS
