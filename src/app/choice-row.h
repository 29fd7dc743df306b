/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "language/text.h"

G_BEGIN_DECLS

/* A row of a boxed list that asks one question and shows every answer at once, one of
 * which is chosen. "selected" (int, -1 for none) notifies. */

#define AMPARO_TYPE_CHOICE_ROW (amparo_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (AmparoChoiceRow, amparo_choice_row, AMPARO, CHOICE_ROW, AdwPreferencesRow)

/* `label` names the row for a screen reader; `help` may be NULL. */
GtkWidget *amparo_choice_row_new          (AmparoText      *label,
                                           AmparoText      *question,
                                           AmparoText      *help,
                                           AmparoReading    reading);
void       amparo_choice_row_add          (AmparoChoiceRow *self,
                                           AmparoText      *answer);
int        amparo_choice_row_get_selected (AmparoChoiceRow *self);
void       amparo_choice_row_set_selected (AmparoChoiceRow *self,
                                           int              selected);
GtkWidget *amparo_choice_row_get_answer   (AmparoChoiceRow *self,
                                           guint            answer);   /* its check button, lent */

G_END_DECLS
