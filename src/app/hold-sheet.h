/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Holds a screening back from deletion, for a reason of a short list: the trail takes no words
 * of people's own. */
void        amparo_hold_sheet_open    (AmparoSession *session,
                                       GtkWidget     *parent,
                                       const char    *id);
/* Lets it go the way of the others again. */
void        amparo_release_sheet_open (AmparoSession *session,
                                       GtkWidget     *parent,
                                       const char    *id);

/* A button for the page of a record: it holds it back, or releases what is held. */
GtkWidget  *amparo_hold_button_new    (AmparoSession *session,
                                       const char    *id);

/* What the code of a reason means; the code itself where it is none of ours. */
const char *amparo_hold_get_reason    (const char    *code);

G_END_DECLS
