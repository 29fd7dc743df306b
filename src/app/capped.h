/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows its child whole, up to a height, and scrolls it beyond: for words that are to be in
 * view at every moment and must not fill a small screen with large text. (GtkScrolledWindow
 * alone does not know that words need more height where there is less width.)
 *
 * Property: "child". */

#define AMPARO_TYPE_CAPPED (amparo_capped_get_type ())
G_DECLARE_FINAL_TYPE (AmparoCapped, amparo_capped, AMPARO, CAPPED, GtkWidget)

G_END_DECLS
