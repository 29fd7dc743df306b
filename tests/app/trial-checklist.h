/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/item-row.h"
#include "app/rating-bar.h"
#include "app/section-view.h"
#include "trial.h"

G_BEGIN_DECLS

/* What stands on the checklist page of a trial, and the hands on it. */

AmparoSectionView *trial_get_view  (Trial         *trial);
AmparoItemRow     *trial_get_row   (Trial         *trial,
                                    guint          item);      /* NULL for one that is not shown */
AmparoRatingBar   *trial_get_bar   (Trial         *trial,
                                    guint          item);
GtkWidget         *trial_get_focus (Trial         *trial);
void               trial_focus     (Trial         *trial,
                                    guint          item,
                                    AmparoControl  control);
/* GTK has no way to press a key in a test; this is what it would call. Says whether it was
 * taken. */
gboolean           trial_press     (Trial         *trial,
                                    guint          keyval);

G_END_DECLS
