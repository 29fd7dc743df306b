/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives all children the same width and, where there is no room, breaks into halves: four
 * buttons stand in one line of four, in two lines of two, or one below the other, never in
 * three and one. So one row of ratings serves a phone, a wide window and large text. */

#define AMPARO_TYPE_EVEN_LAYOUT (amparo_even_layout_get_type ())
G_DECLARE_FINAL_TYPE (AmparoEvenLayout, amparo_even_layout, AMPARO, EVEN_LAYOUT, GtkLayoutManager)

GtkLayoutManager *amparo_even_layout_new (int gap);

G_END_DECLS
