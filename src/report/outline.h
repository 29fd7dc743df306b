/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "language/text.h"

G_BEGIN_DECLS

/* Plain text for a terminal of 80 columns, in one language or in both.
 *
 * In both, every text is written twice, one paragraph below the other, and each begins
 * its line with EN or ES; lines that belong to no language begin with as many spaces. So
 * both can be read together, and a program can tell them apart. */

typedef struct _AmparoOutline AmparoOutline;

AmparoOutline *amparo_outline_new         (AmparoReading   reading);
void           amparo_outline_free        (AmparoOutline  *self);
char          *amparo_outline_dup_text    (AmparoOutline  *self);
AmparoReading  amparo_outline_get_reading (AmparoOutline  *self);

void           amparo_outline_push        (AmparoOutline  *self);   /* two columns further in */
void           amparo_outline_pop         (AmparoOutline  *self);
void           amparo_outline_blank       (AmparoOutline  *self);

/* rule is the character drawn below the heading. */
void           amparo_outline_heading     (AmparoOutline  *self,
                                           AmparoText     *text,
                                           char            rule);
void           amparo_outline_text        (AmparoOutline  *self,
                                           AmparoText     *text);      /* nullable: nothing is written */
void           amparo_outline_words       (AmparoOutline  *self,
                                           const char     *english);   /* marked with N_() */
void           amparo_outline_bullet      (AmparoOutline  *self,
                                           const char     *bullet,
                                           AmparoText     *text);
void           amparo_outline_plain       (AmparoOutline  *self,
                                           const char     *string);

/* Each text in turn, with a dash. */
void           amparo_outline_list        (AmparoOutline  *self,
                                           GPtrArray      *texts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoOutline, amparo_outline_free)

G_END_DECLS
