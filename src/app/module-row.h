/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/progress.h"

G_BEGIN_DECLS

/* A row of the catalogue: a module, how long it takes, and how far the learner is. It opens
 * the module where it is still there. There may be hundreds, so each is made when it is seen. */

/* For an AdwPreferencesGroup. */
GtkWidget *amparo_module_row_new     (GPtrArray            *all,       /* of AmparoProgress */
                                      guint                 index,
                                      AmparoReading         reading);
/* One with a row for each that is due now, and by when; NULL where nothing is. */
GtkWidget *amparo_due_group_new      (GPtrArray            *all,       /* of AmparoProgress */
                                      AmparoReading         reading);
/* The same rows for a group that has others; whether there are any. */
gboolean   amparo_due_group_fill     (AdwPreferencesGroup  *group,
                                      GPtrArray            *all,       /* of AmparoProgress */
                                      AmparoReading         reading);
/* "3 of 9 parts done", "Completed on November 22, 2026" */
char      *amparo_progress_dup_words (const AmparoProgress *self);

G_END_DECLS
