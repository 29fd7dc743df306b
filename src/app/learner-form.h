/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Asks for a learner: name, role, organization, and a staff number if there is one. What is
 * typed is the draft of the learning until it is kept. */

GtkWidget *amparo_learner_form_new   (AmparoSession       *session);
/* Makes the draft: of somebody new for NULL. */
void       amparo_learner_form_begin (AmparoLearning      *learning,
                                      const AmparoLearner *learner);   /* nullable */

G_END_DECLS
