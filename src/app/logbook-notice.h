/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* What went wrong with the last step, or with the logbook as a whole, and for a damaged one
 * what can be done. It is there, and not to be seen, also while nothing is wrong, so that the
 * rest of the page keeps its place in the tree. */
GtkWidget *amparo_logbook_notice_new (AmparoSession *session);

G_END_DECLS
