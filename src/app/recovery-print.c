/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/recovery-print.h"

#include <string.h>

#include "report/recovery-paper.h"

typedef struct
{
  char *code;
  char *title;
} Job;

static void
free_job (gpointer  data,
          GClosure *closure)
{
  Job *self = data;

  explicit_bzero (self->code, strlen (self->code));
  g_free (self->code);
  g_free (self->title);
  g_free (self);
}

static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         int                page,
         Job               *job)
{
  amparo_recovery_paper_draw (job->code, job->title, gtk_print_context_get_width (context),
                              gtk_print_context_get_cairo_context (context));
}

/* The job is called as the program is: printers show and keep the names of their jobs. */
void
amparo_recovery_print (GtkWidget  *parent,
                       const char *code,
                       const char *title)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  GtkRoot *root;
  Job *job;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (code != NULL);
  g_return_if_fail (title != NULL);

  job = g_new0 (Job, 1);
  job->code = g_strdup (code);
  job->title = g_strdup (title);
  gtk_print_operation_set_job_name (operation, "Amparo");
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_cb), job, free_job, 0);
  root = gtk_widget_get_root (parent);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}
