/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Texts side by side in columns of the same width, to be compared, or one below the other
 * where the lines would get too short to read; larger text stacks earlier. */

#define AMPARO_TYPE_SIDE_LAYOUT (amparo_side_layout_get_type ())
G_DECLARE_FINAL_TYPE (AmparoSideLayout, amparo_side_layout, AMPARO, SIDE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *amparo_side_layout_new (int column_gap,
                                          int line_gap);

G_END_DECLS
