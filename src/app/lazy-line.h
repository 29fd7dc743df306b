/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "language/text.h"

G_BEGIN_DECLS

/* The words of one row of a long list: as high as amparo_bilingual_new_line() would be, and
 * made only when the row comes into view. Most rows of a long list are never looked at, and
 * a label is laid out several times before it is shown.
 *
 * (GtkListView of GTK 4.8 makes 205 of 300 rows, takes longer than a list box that has them
 * all, and guesses how high the others are, so that one cannot scroll back to a place.) */

#define AMPARO_TYPE_LAZY_LINE (amparo_lazy_line_get_type ())
G_DECLARE_FINAL_TYPE (AmparoLazyLine, amparo_lazy_line, AMPARO, LAZY_LINE, GtkWidget)

GtkWidget *amparo_lazy_line_new   (AmparoText     *text,
                                   AmparoReading   reading);
/* Makes the label, unless it is there. */
void       amparo_lazy_line_fill  (AmparoLazyLine *self);

G_END_DECLS
