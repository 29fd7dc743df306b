/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* The pages of the window, each one template in ui/. A page is made from the session and
 * holds no facts of its own. The window gives each page its header (back, title, language
 * control, get help now) and shows one page at a time. */

GtkWidget *amparo_home_page_new      (AmparoSession *session);
GtkWidget *amparo_start_page_new     (AmparoSession *session);
GtkWidget *amparo_checklist_page_new (AmparoSession *session);
GtkWidget *amparo_result_page_new    (AmparoSession *session);
GtkWidget *amparo_library_page_new   (AmparoSession *session);
/* One of the pages of training-pages.h: that of the place one is at. */
GtkWidget *amparo_training_page_new  (AmparoSession *session);
GtkWidget *amparo_vault_page_new     (AmparoSession *session);
GtkWidget *amparo_records_page_new   (AmparoSession *session);
GtkWidget *amparo_care_page_new      (AmparoSession *session);
GtkWidget *amparo_trail_page_new     (AmparoSession *session);
GtkWidget *amparo_people_page_new    (AmparoSession *session);
GtkWidget *amparo_inspection_page_new (AmparoSession *session);
GtkWidget *amparo_backup_page_new    (AmparoSession *session);
GtkWidget *amparo_retention_page_new (AmparoSession *session);
GtkWidget *amparo_record_page_new    (AmparoSession *session);
GtkWidget *amparo_restore_page_new   (AmparoSession *session);
GtkWidget *amparo_rescue_page_new    (AmparoSession *session);
GtkWidget *amparo_cover_page_new     (AmparoSession *session);

G_END_DECLS
