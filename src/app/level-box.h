/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* The level of concern so far, why it is so, and the ways to the facts and the result. */

#define AMPARO_TYPE_LEVEL_BOX (amparo_level_box_get_type ())
G_DECLARE_FINAL_TYPE (AmparoLevelBox, amparo_level_box, AMPARO, LEVEL_BOX, GtkBox)

void       amparo_level_box_set_session (AmparoLevelBox *self,
                                         AmparoSession  *session);
/* For where there is little room: the level itself opens the reasons. */
void       amparo_level_box_set_compact (AmparoLevelBox *self,
                                         gboolean        compact);
GtkWidget *amparo_level_box_get_why     (AmparoLevelBox *self);

G_END_DECLS
