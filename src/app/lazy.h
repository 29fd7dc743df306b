/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands in one row of a long list, made when it comes into view. Most rows of a long
 * list are never looked at, and a label is laid out several times before it is shown. Until
 * then somebody says how high it will be; where that was only a guess, what is in view stays
 * where it is. Wherever a GtkScrolledWindow holds it, it fills itself.
 *
 * (GtkListView of GTK 4.8 makes 205 of 300 rows, takes longer than a list box that has them
 * all, and guesses how high the others are, so that one cannot scroll back to a place.) */

#define AMPARO_TYPE_LAZY (amparo_lazy_get_type ())
G_DECLARE_FINAL_TYPE (AmparoLazy, amparo_lazy, AMPARO, LAZY, GtkWidget)

typedef GtkWidget *(*AmparoLazyMake)    (gconstpointer  data);
/* How high at this width; context is one that all rows of the list share. */
typedef int        (*AmparoLazyMeasure) (gconstpointer  data,
                                         PangoContext  *context,
                                         int            width);

GtkWidget *amparo_lazy_new            (AmparoLazyMake     make,
                                       AmparoLazyMeasure  measure,
                                       gpointer           data,
                                       GDestroyNotify     free_data);
/* Makes it, unless it is there. */
void       amparo_lazy_fill           (AmparoLazy        *self);
gboolean   amparo_lazy_is_filled      (AmparoLazy        *self);

/* For who measures: about how high these words are, at the cost of counting their letters. */
int        amparo_lazy_guess_height   (PangoContext      *context,
                                       const char        *words,
                                       int                width);

G_END_DECLS
