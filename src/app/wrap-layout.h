/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts children side by side, and begins a new line where the width ends, like words in
 * a paragraph. (AdwWrapBox comes with libadwaita 1.7.) */

#define AMPARO_TYPE_WRAP_LAYOUT (amparo_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (AmparoWrapLayout, amparo_wrap_layout, AMPARO, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *amparo_wrap_layout_new (int column_gap,
                                          int line_gap);

G_END_DECLS
