/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/content.h"

G_BEGIN_DECLS

/* Everything that can be looked up, shelf by shelf, and what cites what. Immutable. */

typedef enum
{
  AMPARO_SHELF_UNDERSTANDING,   /* the first four as AmparoGroup */
  AMPARO_SHELF_LAW,
  AMPARO_SHELF_NUMBERS,
  AMPARO_SHELF_RESPONSE,
  AMPARO_SHELF_STEPS,
  AMPARO_SHELF_SIGNS,
  AMPARO_SHELF_CHECKLISTS,
  AMPARO_SHELF_CONTACTS,
  AMPARO_SHELF_SOURCES,
  AMPARO_N_SHELVES,
} AmparoShelf;

/* One page of the library. */
typedef struct
{
  char        *key;       /* unique: the kind and the id, such as "sign/speaks-for" */
  AmparoShelf  shelf;
  guint        index;     /* position in the library */
  GObject     *object;    /* AmparoArticle, AmparoStep, AmparoSign, AmparoInstrument, … */
  AmparoText  *title;
  AmparoText  *summary;   /* nullable */
} AmparoEntry;

#define AMPARO_TYPE_LIBRARY (amparo_library_get_type ())
G_DECLARE_FINAL_TYPE (AmparoLibrary, amparo_library, AMPARO, LIBRARY, GObject)

AmparoLibrary     *amparo_library_new           (AmparoContent     *content);
GPtrArray         *amparo_library_get_entries   (AmparoLibrary     *self);   /* of AmparoEntry */
const AmparoEntry *amparo_library_find          (AmparoLibrary     *self,
                                                 const char        *key);    /* nullable */
const AmparoEntry *amparo_library_find_object   (AmparoLibrary     *self,
                                                 gpointer           object); /* nullable */

/* The entries that cite a sign, a step, a contact or a source. */
GPtrArray         *amparo_library_dup_citing    (AmparoLibrary     *self,
                                                 gpointer           object);
/* The scenarios in which a sign is met. */
GPtrArray         *amparo_library_dup_scenarios (AmparoLibrary     *self,
                                                 AmparoSign        *sign);   /* of AmparoScenario */
/* The modules in which a sign is trained. */
GPtrArray         *amparo_library_dup_modules   (AmparoLibrary     *self,
                                                 AmparoSign        *sign);   /* of AmparoModule */

/* Whether an entry names the object as one of its own. */
gboolean           amparo_entry_cites           (const AmparoEntry *entry,
                                                 gpointer           object);
/* All that an entry says but its title and summary. */
GPtrArray         *amparo_entry_dup_texts       (const AmparoEntry *entry);  /* of AmparoText */

G_END_DECLS
