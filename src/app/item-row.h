/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* One sign to rate: its statement, its ratings, how it is known, a note, and guidance. What
 * is seldom wanted is built when it is opened, so that many rows are ready at once. */

#define AMPARO_TYPE_ITEM_ROW (amparo_item_row_get_type ())
G_DECLARE_FINAL_TYPE (AmparoItemRow, amparo_item_row, AMPARO, ITEM_ROW, GtkWidget)

GtkWidget     *amparo_item_row_new             (AmparoSession    *session,
                                                const AmparoItem *item);
/* For a written case: it is rated, and there is nothing to note about how that is known. It
 * says with "opened" (gboolean) when its guidance was opened or closed. */
GtkWidget     *amparo_item_row_new_exercise    (AmparoSession    *session,
                                                AmparoScreening  *screening,
                                                const AmparoItem *item);
guint          amparo_item_row_get_item        (AmparoItemRow    *self);
void           amparo_item_row_update          (AmparoItemRow    *self);

void           amparo_item_row_rate            (AmparoItemRow    *self,
                                                int               rating);
void           amparo_item_row_open_evidence   (AmparoItemRow    *self);
void           amparo_item_row_toggle_note     (AmparoItemRow    *self);
void           amparo_item_row_toggle_guidance (AmparoItemRow    *self);

gboolean       amparo_item_row_focus_control   (AmparoItemRow    *self,
                                                AmparoControl     control);
AmparoControl  amparo_item_row_find_control    (AmparoItemRow    *self,
                                                GtkWidget        *widget);

G_END_DECLS
