/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The dialogs that differ between GTK 4.8/libadwaita 1.2 and what came after. The
 * only version #if of the program stands in compat.c. */

typedef void (*AmparoAlertFunc) (gboolean confirmed,
                                 gpointer user_data);
typedef void (*AmparoFileFunc)  (GFile   *file,        /* NULL when cancelled */
                                 gpointer user_data);

void amparo_alert_present (GtkWidget       *parent,
                           const char      *heading,
                           const char      *body,
                           const char      *cancel_label,
                           const char      *confirm_label,
                           gboolean         destructive,
                           AmparoAlertFunc  func,
                           gpointer         user_data);
void amparo_file_save     (GtkWidget       *parent,
                           const char      *title,
                           const char      *suggested_name,
                           AmparoFileFunc   func,
                           gpointer         user_data);
/* The same, for a file that is there. */
void amparo_file_open     (GtkWidget       *parent,
                           const char      *title,
                           AmparoFileFunc   func,
                           gpointer         user_data);
/* A folder that is there. */
void amparo_folder_open   (GtkWidget       *parent,
                           const char      *title,
                           AmparoFileFunc   func,
                           gpointer         user_data);
void amparo_about_present (GtkWidget       *parent);
/* Those that a newer libadwaita shows inside the window; others are windows of their own. */
void amparo_dialogs_close (GtkWidget       *window);

G_END_DECLS
