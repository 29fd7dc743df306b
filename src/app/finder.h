/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/vault-thread.h"

G_BEGIN_DECLS

/* What somebody looks for in the list of screenings: what they typed, the filters, the order,
 * and what a search in the notes gave. It outlives the page and is forgotten with the lock. */

typedef enum
{
  AMPARO_FACET_PERIOD,       /* "7", "30" (days), "year", "between" */
  AMPARO_FACET_LEVEL,        /* id of a level */
  AMPARO_FACET_CHECKLIST,    /* id of an instrument */
  AMPARO_FACET_PERSON,       /* id of whose screening it is */
  AMPARO_FACET_STATE,        /* "draft", "finished" */
  AMPARO_FACET_DUE,          /* "due", "overdue" */
  AMPARO_FACET_ORDER,        /* "code", "level", "due"; "" for the newest first */
  AMPARO_N_FACETS,
} AmparoFacet;

typedef enum
{
  AMPARO_SEARCH_NONE,
  AMPARO_SEARCH_UNDER_WAY,
  AMPARO_SEARCH_DONE,
  AMPARO_SEARCH_FAILED,
} AmparoSearchState;

#define AMPARO_TYPE_FINDER (amparo_finder_get_type ())
G_DECLARE_FINAL_TYPE (AmparoFinder, amparo_finder, AMPARO, FINDER, GObject)

/* Signal "changed" () when something else is found, or in another order. */

AmparoFinder      *amparo_finder_new            (void);

/* "" for all of them. What it gives is lent. */
const char        *amparo_finder_get_choice     (AmparoFinder      *self,
                                                 AmparoFacet        facet);
void               amparo_finder_choose         (AmparoFinder      *self,
                                                 AmparoFacet        facet,
                                                 const char        *choice);
/* The days (YYYY-MM-DD) of "between". */
const char        *amparo_finder_get_from       (AmparoFinder      *self);
const char        *amparo_finder_get_to         (AmparoFinder      *self);
void               amparo_finder_set_between    (AmparoFinder      *self,
                                                 const char        *from,
                                                 const char        *to);
/* Filters that leave something out. */
guint              amparo_finder_count_filters  (AmparoFinder      *self);
void               amparo_finder_clear_filters  (AmparoFinder      *self);

const char        *amparo_finder_get_words      (AmparoFinder      *self);
void               amparo_finder_set_words      (AmparoFinder      *self,
                                                 const char        *words);

/* The words looked for in notes as well. Other words, and the lock, call it off. */
void               amparo_finder_search_notes   (AmparoFinder      *self,
                                                 AmparoVaultThread *thread);
AmparoSearchState  amparo_finder_get_search     (AmparoFinder      *self);
gboolean           amparo_finder_is_found       (AmparoFinder      *self,
                                                 const char        *id);
guint              amparo_finder_count_unread   (AmparoFinder      *self);
const char        *amparo_finder_get_trouble    (AmparoFinder      *self);   /* NULL for none */

/* The screening that was opened from the list, to come back to. */
const char        *amparo_finder_get_place      (AmparoFinder      *self);
void               amparo_finder_set_place      (AmparoFinder      *self,
                                                 const char        *id);

/* As new, and nothing under way. */
void               amparo_finder_forget         (AmparoFinder      *self);

G_END_DECLS
