/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/place.h"
#include "content/search.h"

G_BEGIN_DECLS

/* Where the person is in the library: what is typed, which page is open and which were
 * open before. The widgets hold none of it.
 *
 * "leaving" comes before another page takes the place of the one that is open, while it
 * can still be asked where it was scrolled to; "changed" comes after. "opened" says that
 * the page was asked for, rather than passed by; "search-wanted" asks for the focus. */

#define AMPARO_TYPE_LOOK_UP (amparo_look_up_get_type ())
G_DECLARE_FINAL_TYPE (AmparoLookUp, amparo_look_up, AMPARO, LOOK_UP, GObject)

AmparoLookUp      *amparo_look_up_new             (AmparoContent     *content);
AmparoLibrary     *amparo_look_up_get_library     (AmparoLookUp      *self);
AmparoSearch      *amparo_look_up_get_search      (AmparoLookUp      *self);

const char        *amparo_look_up_get_query       (AmparoLookUp      *self);
void               amparo_look_up_set_query       (AmparoLookUp      *self,
                                                   const char        *query);

/* The page that is open, NULL for none. */
const AmparoEntry *amparo_look_up_get_entry       (AmparoLookUp      *self);
/* A step that one can go back from; browsing puts one page in the place of another. */
void               amparo_look_up_open            (AmparoLookUp      *self,
                                                   const AmparoEntry *entry);
void               amparo_look_up_browse          (AmparoLookUp      *self,
                                                   const AmparoEntry *entry);
gboolean           amparo_look_up_back            (AmparoLookUp      *self);   /* FALSE: leave the library */
void               amparo_look_up_want_search     (AmparoLookUp      *self);
gboolean           amparo_look_up_take_wish       (AmparoLookUp      *self);   /* and forgets it */

/* Where there is room for one pane, either the list or the page is in front. */
void               amparo_look_up_set_folded      (AmparoLookUp      *self,
                                                   gboolean           folded);
gboolean           amparo_look_up_is_in_front     (AmparoLookUp      *self);   /* the page is */

/* Where the open page, and the list, were scrolled to. They take the place. */
void               amparo_look_up_set_place       (AmparoLookUp      *self,
                                                   AmparoPlace       *place);
AmparoPlace       *amparo_look_up_get_place       (AmparoLookUp      *self);
void               amparo_look_up_set_list_place  (AmparoLookUp      *self,
                                                   AmparoPlace       *place);
AmparoPlace       *amparo_look_up_get_list_place  (AmparoLookUp      *self);

G_END_DECLS
