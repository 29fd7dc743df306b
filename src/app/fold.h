/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A page with something at its side. Where it is wide, a column holds "side" and, at its
 * foot, "foot", and "body" has the rest. Where it is narrow, or the text is large, it folds:
 * "head" stands above the body, "foot" below it, and the side has no place; whoever listens
 * to "folded" shows it in another one. Body and side are expected to scroll.
 *
 * Properties: "head", "side", "foot", "body" (widgets), "letters" (how wide the column is, in
 * widths of a letter), "folded" (boolean, read only). */

#define AMPARO_TYPE_FOLD (amparo_fold_get_type ())
G_DECLARE_FINAL_TYPE (AmparoFold, amparo_fold, AMPARO, FOLD, GtkWidget)

void     amparo_fold_set_side  (AmparoFold *self,
                                GtkWidget  *side);   /* nullable */
gboolean amparo_fold_is_folded (AmparoFold *self);

G_END_DECLS
