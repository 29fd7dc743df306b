/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Who is learning, and a button to be somebody else. */
GtkWidget *amparo_learner_line_new (AmparoSession *session);

G_END_DECLS
