/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For memfd_create(). */
#define _GNU_SOURCE

#include "config.h"

#include "app/print-job.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <gtk/gtkunixprint.h>
#include <sys/mman.h>
#include <unistd.h>

/* What is on the way to a printer. */
typedef struct
{
  AmparoPrinting    printing;
  GtkPrinter       *printer;
  GtkPrintSettings *settings;
  GtkPageSetup     *setup;
  int               fd;
} Job;

static void
job_free (Job *self)
{
  if (self->printing.free_data != NULL)
    self->printing.free_data (self->printing.user_data);
  g_clear_object (&self->printer);
  g_clear_object (&self->settings);
  g_clear_object (&self->setup);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self);
}

int
amparo_print_job_hold (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  int fd = memfd_create ("amparo", MFD_CLOEXEC);

  while (fd >= 0 && length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        {
          close (fd);
          return -1;
        }
      data += written;
      length -= written;
    }
  if (fd >= 0)
    lseek (fd, 0, SEEK_SET);

  return fd;
}

static void
refuse (Job        *self,
        const char *words)
{
  self->printing.failed (words, self->printing.user_data);
  job_free (self);
}

static void
fail (Job        *self,
      const char *reason)
{
  /* Translators: %s is what the system says is wrong */
  g_autofree char *words = g_strdup_printf (_("Nothing was printed: %s. The screening is not touched by it. Look whether the printer is on and try again."), reason);

  refuse (self, words);
}

static void
sent_cb (GtkPrintJob  *print_job,
         gpointer      user_data,
         const GError *error)
{
  if (error != NULL)
    fail (user_data, error->message);
  else
    job_free (user_data);
}

static AmparoPaper
get_paper (GtkPageSetup *setup)
{
  const char *name = gtk_paper_size_get_name (gtk_page_setup_get_paper_size (setup));

  return g_strcmp0 (name, GTK_PAPER_NAME_A4) == 0 ? AMPARO_PAPER_A4 : AMPARO_PAPER_LETTER;
}

void
amparo_print_job_go (gpointer job)
{
  Job *self = job;
  g_autoptr (AmparoResultSheet) sheet = self->printing.make (get_paper (self->setup), self->printing.user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = amparo_result_sheet_print (sheet, &error);
  g_autoptr (GtkPrintJob) print_job = NULL;

  if (bytes == NULL)
    {
      fail (self, error->message);
      return;
    }
  self->fd = amparo_print_job_hold (bytes);
  if (self->fd < 0)
    {
      fail (self, g_strerror (errno));
      return;
    }

  /* The queue, and everybody who sees it, is told no more than that. */
  print_job = gtk_print_job_new ("Amparo", self->printer, self->settings, self->setup);
  if (gtk_print_job_set_source_fd (print_job, self->fd, &error))
    gtk_print_job_send (print_job, sent_cb, self, NULL);
  else
    fail (self, error->message);
}

void
amparo_print_job_drop (gpointer job)
{
  job_free (job);
}

static void
response_cb (GtkWindow *dialog,
             int        response,
             gpointer   user_data)
{
  Job *self = user_data;
  GtkPrintUnixDialog *choice = GTK_PRINT_UNIX_DIALOG (dialog);
  GtkPrinter *printer = gtk_print_unix_dialog_get_selected_printer (choice);

  if (response == GTK_RESPONSE_OK && printer != NULL)
    {
      self->printer = g_object_ref (printer);
      self->settings = gtk_print_unix_dialog_get_settings (choice);
      self->setup = g_object_ref (gtk_print_unix_dialog_get_page_setup (choice));
    }
  gtk_window_destroy (dialog);

  if (self->printer == NULL)
    job_free (self);
  else if (gtk_printer_is_virtual (self->printer))
    refuse (self, _("That is a file and no printer, so nothing was printed. To keep a finished screening as a file, choose Save as PDF."));
  else
    self->printing.chosen (self, self->printing.user_data);
}

void
amparo_print_job_ask (GtkWindow            *parent,
                      const AmparoPrinting *printing)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) letter = gtk_paper_size_new (GTK_PAPER_NAME_LETTER);
  GtkWidget *dialog;
  Job *job;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (printing != NULL);

  job = g_new0 (Job, 1);
  job->printing = *printing;
  job->fd = -1;
  gtk_page_setup_set_paper_size_and_default_margins (setup, letter);
  dialog = gtk_print_unix_dialog_new (_("Print"), parent);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_print_unix_dialog_set_page_setup (GTK_PRINT_UNIX_DIALOG (dialog), setup);
  /* Without its preview, which would be a file. */
  gtk_print_unix_dialog_set_manual_capabilities (GTK_PRINT_UNIX_DIALOG (dialog), GTK_PRINT_CAPABILITY_GENERATE_PDF);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), job);
  gtk_window_present (GTK_WINDOW (dialog));
}
