/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a window looks like, for tests that it is not blank and for docs/pictures. */

/* With AMPARO_PICTURES in the environment it is also written there, as name.png. */
GdkTexture *picture_take        (GtkWidget  *window,
                                 const char *name);
guint       picture_count_colors (GdkTexture *texture);   /* up to 256 */

G_END_DECLS
