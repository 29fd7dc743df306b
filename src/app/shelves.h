/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"
#include "content/library.h"

G_BEGIN_DECLS

/* The names of the shelves of the library, and ways to its pages. */

const char *amparo_shelf_get_name     (AmparoShelf        shelf);

/* A link that opens a page, from anywhere in the window. */
GtkWidget  *amparo_page_link_new      (const AmparoEntry *entry,
                                       AmparoReading      reading);
/* A heading and a link to each of the entries (of AmparoEntry) on these shelves; NULL
 * where there is none. */
GtkWidget  *amparo_page_links_new     (const char        *heading,
                                       GPtrArray         *entries,
                                       AmparoShelf        first,
                                       AmparoShelf        last,
                                       AmparoReading      reading);
/* Links to the pages of sources, with the day they were checked and their badge. */
GtkWidget  *amparo_source_links_new   (AmparoSession     *session,
                                       GPtrArray         *sources);

G_END_DECLS
