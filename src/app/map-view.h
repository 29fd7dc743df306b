/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "training/map.h"

G_BEGIN_DECLS

/* A story as a picture: each scene a button, layer below layer, and lines for the ways between
 * them. What a line or a button looks like is said in words by the list beside it.
 *
 * Signal "chosen" (guint scene): the button of the scene at this position was pressed. */

#define AMPARO_TYPE_MAP_VIEW (amparo_map_view_get_type ())
G_DECLARE_FINAL_TYPE (AmparoMapView, amparo_map_view, AMPARO, MAP_VIEW, GtkWidget)

GtkWidget *amparo_map_view_new        (AmparoMap     *map);     /* taken */
AmparoMap *amparo_map_view_get_map    (AmparoMapView *self);
GtkWidget *amparo_map_view_get_button (AmparoMapView *self,
                                       guint          scene);

/* The positions of the scenes (of guint) in the order they are numbered: layer by layer. */
GArray    *amparo_map_dup_order       (AmparoMap     *map);
/* From 1. */
guint      amparo_map_get_number      (GArray        *order,
                                       guint          scene);

G_END_DECLS
