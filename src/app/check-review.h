/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* All questions of the check or refresher one is in, when each has its answer: to be handed
 * in, and after that what it came to. */

GtkWidget *amparo_check_review_new    (AmparoSession  *session);
GPtrArray *amparo_check_get_questions (AmparoLearning *learning);   /* of AmparoQuestion; lent */

G_END_DECLS
