/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* What the trainer's page shows, each one view. */

/* Everybody's attempts, those that fit what is typed. */
GtkWidget *amparo_roster_view_new     (AmparoSession *session,
                                       const char    *query);
/* How hard each question of a module is, the hardest first. */
GtkWidget *amparo_difficulty_view_new (AmparoSession *session,
                                       AmparoModule  *module);
/* What is still known of a module after days and months. */
GtkWidget *amparo_retention_view_new  (AmparoSession *session,
                                       AmparoModule  *module);

G_END_DECLS
