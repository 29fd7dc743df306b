/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/item-row.h"
#include "app/session.h"

G_BEGIN_DECLS

/* The rows of one section. A follow-up stands further in, below the item that asks for it;
 * it is built when it is first asked and is hidden while it is not. */

#define AMPARO_TYPE_SECTION_VIEW (amparo_section_view_get_type ())
G_DECLARE_FINAL_TYPE (AmparoSectionView, amparo_section_view, AMPARO, SECTION_VIEW, GtkWidget)

GtkWidget     *amparo_section_view_new       (AmparoSession     *session,
                                              guint              section);
/* To rate a written case. "opened" (guint item, gboolean opened) says when the guidance of a
 * row was opened or closed. */
GtkWidget     *amparo_section_view_new_exercise (AmparoSession  *session,
                                              AmparoScreening   *screening,
                                              guint              section);
AmparoItemRow *amparo_section_view_get_row   (AmparoSectionView *self,
                                              guint              item);   /* nullable: not asked */
/* The asked row before (-1) or after (1) another; NULL at the end. */
AmparoItemRow *amparo_section_view_next_row  (AmparoSectionView *self,
                                              AmparoItemRow     *row,
                                              int                step);
/* Gives the focus to an item's control, or to the first row when it is not here. */
gboolean       amparo_section_view_focus     (AmparoSectionView *self,
                                              int                item,
                                              AmparoControl      control);

G_END_DECLS
