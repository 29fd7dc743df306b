/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* The lists of a result: why the level is what it is, what would change it, and what
 * protects the young person. */

/* Each rule that holds; opened, the items it counted and how they were rated. */
GtkWidget *amparo_result_reasons_new    (AmparoSession    *session,
                                         AmparoAssessment *assessment);
/* Single changes that would give a graver level, those alike together; NULL if there are none. */
GtkWidget *amparo_result_changes_new    (AmparoSession    *session,
                                         AmparoAssessment *assessment);
/* NULL if nothing is known to protect. */
GtkWidget *amparo_result_protective_new (AmparoSession    *session,
                                         AmparoAssessment *assessment);

G_END_DECLS
