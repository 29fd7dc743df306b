/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* The pages of the library, shelf by shelf, and the entry that searches them. What is
 * typed is kept by the AmparoLookUp of the session; a page that is chosen is opened there. */

#define AMPARO_TYPE_LIBRARY_LIST (amparo_library_list_get_type ())
G_DECLARE_FINAL_TYPE (AmparoLibraryList, amparo_library_list, AMPARO, LIBRARY_LIST, GtkWidget)

GtkWidget *amparo_library_list_new          (AmparoSession     *session);
void       amparo_library_list_focus_search (AmparoLibraryList *self);
/* Marks the page that is open. */
void       amparo_library_list_update_mark  (AmparoLibraryList *self);
GtkWidget *amparo_library_list_get_scroller (AmparoLibraryList *self);

G_END_DECLS
