/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk.h"

G_BEGIN_DECLS

/* The library of a desk, in a window. */

AmparoWindow *shelf_open       (Desk          *desk);    /* give it back with desk_close() */
void          shelf_look_up    (AmparoWindow  *window,
                                const char    *key);
const char   *shelf_get_open   (Desk          *desk);    /* the key of the page; NULL without one */
GtkWidget    *shelf_get_list   (AmparoWindow  *window);
GtkWidget    *shelf_get_search (AmparoWindow  *window);
void          shelf_type       (AmparoWindow  *window,
                                const char    *words);   /* into the search */

/* As desk_tear_down(), and the buttons are English again. */
void          shelf_tear_down  (Desk          *desk,
                                gconstpointer  data);

G_END_DECLS
