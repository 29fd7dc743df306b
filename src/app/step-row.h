/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* One next step: what, by when, if what, how, with whom; it can be ticked and unticked. Signal
 * "begin" (AmparoInstrument) when the worker asks for the checklist that it leads to. */

#define AMPARO_TYPE_STEP_ROW (amparo_step_row_get_type ())
G_DECLARE_FINAL_TYPE (AmparoStepRow, amparo_step_row, AMPARO, STEP_ROW, GtkBox)

GtkWidget  *amparo_step_row_new          (AmparoSession        *session,
                                          const AmparoNextStep *next,
                                          guint                 number);
AmparoStep *amparo_step_row_get_step     (AmparoStepRow        *self);
/* What can be done with it where it is shown; everything, unless this says otherwise. */
void        amparo_step_row_allow        (AmparoStepRow        *self,
                                          gboolean              ticking,
                                          gboolean              beginning);
/* Shows how much time is left, and whether it is done. */
void        amparo_step_row_update       (AmparoStepRow        *self,
                                          GDateTime            *now);

G_END_DECLS
