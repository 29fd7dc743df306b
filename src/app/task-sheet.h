/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"
#include "store/vault-thread.h"

G_BEGIN_DECLS

/* A small window in which one thing is done with the vault: what has to be said or typed, a
 * button, what went wrong, and at last that it is done. It stays open until it is done, so
 * that nothing has to be typed again because of one mistake. */

#define AMPARO_TYPE_TASK_SHEET (amparo_task_sheet_get_type ())
G_DECLARE_FINAL_TYPE (AmparoTaskSheet, amparo_task_sheet, AMPARO, TASK_SHEET, GtkBox)

typedef void (*AmparoTaskFunc) (AmparoTaskSheet *self,
                                gpointer         user_data);

/* Lends the sheet, which is shown already. */
AmparoTaskSheet *amparo_task_sheet_open     (AmparoSession   *session,
                                             GtkWidget       *parent,
                                             const char      *title);
void             amparo_task_sheet_add      (AmparoTaskSheet *self,
                                             GtkWidget       *child);
void             amparo_task_sheet_add_words (AmparoTaskSheet *self,
                                              const char      *words);
/* The button, and what it does: as a rule, to look for mistakes, and to run. */
void             amparo_task_sheet_set_task (AmparoTaskSheet *self,
                                             const char      *label,
                                             gboolean         destructive,
                                             AmparoTaskFunc   func,
                                             gpointer         user_data,
                                             GDestroyNotify   free_data);    /* nullable */
/* As the button does. */
void             amparo_task_sheet_begin    (AmparoTaskSheet *self);
/* What is wrong; NULL when nothing is. */
void             amparo_task_sheet_say      (AmparoTaskSheet *self,
                                             const char      *trouble);
/* Has it done by the thread of the vault. Afterwards the sheet says `done` and nothing else;
 * where it fails, why. */
void             amparo_task_sheet_run      (AmparoTaskSheet *self,
                                             AmparoVaultFunc  func,
                                             gpointer         data,
                                             GDestroyNotify   free_data,
                                             const char      *done);

G_END_DECLS
