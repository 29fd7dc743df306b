/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/lazy.h"

G_BEGIN_DECLS

/* Fills what comes into view in a scrolled window, in the frame in which it does. Both while
 * it is mapped: */
void amparo_lazy_watch_add    (GtkWidget  *scroller,
                               AmparoLazy *lazy);
void amparo_lazy_watch_remove (GtkWidget  *scroller,
                               AmparoLazy *lazy);

G_END_DECLS
