/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where somebody is in a tree of widgets: which one has the focus, where the cursor
 * stands, how far the page is scrolled. Taken before a window's content is thrown away
 * and restored in what was built instead, as far as the two are alike. */

typedef struct _AmparoPlace AmparoPlace;

AmparoPlace *amparo_place_take    (GtkWidget   *content);
void         amparo_place_restore (AmparoPlace *self,
                                   GtkWidget   *content);
void         amparo_place_free    (AmparoPlace *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoPlace, amparo_place_free)

G_END_DECLS
