/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* How a step is done, why, with whom, and what it rests on. */

GtkWidget *amparo_step_details_new     (AmparoSession *session,
                                        AmparoStep    *step);
/* Without its title and how it is done: what need not be in view at once. */
GtkWidget *amparo_step_background_new  (AmparoSession *session,
                                        AmparoStep    *step);

G_END_DECLS
