/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* The ways on from the door of a vault that did not open because of what it is, and not because of
 * what was typed. */

/* Fills the box with them, or with nothing. The fields are those of the door. */
void     amparo_door_choices_fill (GtkWidget     *box,
                                   AmparoSession *session,
                                   GtkEditable   *name,            /* nullable */
                                   GtkEditable   *passphrase);     /* nullable */
/* What was typed was right, so it need not be typed again for one of the ways on. */
gboolean amparo_door_knows_person (AmparoSafe    *safe);

G_END_DECLS
