/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/catalog.h"
#include "language/text.h"

G_BEGIN_DECLS

/* The language of the process: start it once in main(), before any thread. */

void            amparo_language_init          (const char     *locale_dir);
void            amparo_language_set_interface (AmparoLanguage  language);
AmparoLanguage  amparo_language_get_interface (void);
AmparoCatalog  *amparo_language_get_catalog   (void);
AmparoText     *amparo_language_dup_words     (const char     *english);

G_END_DECLS
