/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "content/content.h"
#include "screening/screening.h"

G_BEGIN_DECLS

/* The small content of tests/data/cli, all of it in both languages. */

/* A path below tests/data/cli. */
char            *small_path            (const char      *name);

/* A folder with a catalog of the Spanish of the small content and of the program. */
const char      *small_get_locale_dir  (void);

/* Starts the language, and reads. */
AmparoContent   *small_load            (void);
AmparoScreening *small_start           (AmparoContent   *content);

/* In a screening of the small checklist. */
void             small_rate            (AmparoScreening *screening,
                                        const char      *item,
                                        const char      *rating);
void             small_set_fact        (AmparoScreening *screening,
                                        const char      *fact,
                                        const char      *value);

/* In a text in both languages, the paragraphs of one ("EN " or "ES "), each in one line. */
GPtrArray       *small_find_paragraphs (const char      *both,
                                        const char      *tag);

/* All white space as one space each, so that a wrapped text is found. */
char            *small_collapse        (const char      *text);

/* White space does not count, so that a wrapped text is found. */
void             assert_contains       (const char      *text,
                                        const char      *part);
void             assert_lacks          (const char      *text,
                                        const char      *part);

G_END_DECLS
