/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* The parts of the module one is in, as they are taken, and its refreshers: what each is, how
 * it stands, and a way into those that are open. */

void     amparo_module_parts_append         (GtkBox         *body,
                                             AmparoSession  *session);
gboolean amparo_module_parts_is_renewal_due (AmparoLearning *learning);

G_END_DECLS
