/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* The pages of training, each for a place of the learning. A page is made from the session,
 * holds no facts, and is thrown away when the place or a language changes. */

GtkWidget *amparo_catalogue_page_new (AmparoSession *session);
GtkWidget *amparo_learners_page_new  (AmparoSession *session);
GtkWidget *amparo_module_page_new    (AmparoSession *session);
GtkWidget *amparo_lesson_page_new    (AmparoSession *session);
GtkWidget *amparo_check_page_new     (AmparoSession *session);
/* The story and its cases. A page of a story needs one under way, a page of a practice that. */
GtkWidget *amparo_scene_page_new     (AmparoSession *session);
GtkWidget *amparo_debrief_page_new   (AmparoSession *session);
GtkWidget *amparo_map_page_new       (AmparoSession *session);
GtkWidget *amparo_practice_page_new  (AmparoSession *session);
GtkWidget *amparo_agreement_page_new (AmparoSession *session);
GtkWidget *amparo_certificate_page_new (AmparoSession *session);
GtkWidget *amparo_trainer_page_new   (AmparoSession *session);
GtkWidget *amparo_verify_page_new    (AmparoSession *session);

G_END_DECLS
