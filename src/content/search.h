/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/library.h"

G_BEGIN_DECLS

/* An index over every word of the library in both languages, whatever is read. Case and
 * accents do not count: “senal” finds “señal”. Immutable once made. */

#define AMPARO_TYPE_SEARCH (amparo_search_get_type ())
G_DECLARE_FINAL_TYPE (AmparoSearch, amparo_search, AMPARO, SEARCH, GObject)

AmparoSearch *amparo_search_new  (AmparoLibrary *library);

/* The entries in which every word of the query begins a word, the best first; all of
 * them, in the order of the library, where the query holds no word. */
GPtrArray    *amparo_search_find (AmparoSearch  *self,
                                  const char    *query);   /* of AmparoEntry, lent */

G_END_DECLS
