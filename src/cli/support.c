/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/support.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "content/xml.h"
#include "language/language.h"

static void
complain (const char *message)
{
  g_printerr ("amparoctl: %s\n", message);
}

static void
refer_to_help (const char *command)
{
  g_autofree char *call = g_strdup_printf ("amparoctl %s --help", command);

  /* Translators: %s is a command to type */
  g_printerr (_("“%s” shows what can be asked."), call);
  g_printerr ("\n");
}

static GOptionContext *
open_context (const AmparoCommand *self)
{
  GOptionContext *context = g_option_context_new (NULL);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, self->summary);
  g_option_context_add_main_entries (context, self->entries, GETTEXT_PACKAGE);

  return context;
}

/* The help begins with the name of the program, which is both words. */
static void
name_program (const AmparoCommand *self)
{
  g_autofree char *name = g_strdup_printf ("amparoctl %s", self->name);

  g_set_prgname (name);
}

static gboolean
count_operands (const AmparoCommand *self)
{
  guint count = self->operands != NULL && *self->operands != NULL ? g_strv_length (*self->operands) : 0;

  if (self->n_operands == G_MAXUINT || count == self->n_operands)
    return TRUE;

  if (count < self->n_operands)
    amparo_command_misused (self, _("Something is missing after “%s”."), self->name);
  else
    amparo_command_misused (self, _("There is too much after “%s”."), self->name);

  return FALSE;
}

gboolean
amparo_command_parse (const AmparoCommand  *self,
                      int                   argc,
                      char                **argv)
{
  g_autoptr (GOptionContext) context = open_context (self);
  g_autoptr (GError) error = NULL;

  name_program (self);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      amparo_command_misused (self, "%s", error->message);
      return FALSE;
    }

  /* A command without operands leaves them where they are. */
  if (argc > 1)
    {
      amparo_command_misused (self, _("There is too much after “%s”."), self->name);
      return FALSE;
    }

  return count_operands (self);
}

AmparoExit
amparo_command_misused (const AmparoCommand *self,
                        const char          *format,
                        ...)
{
  g_autofree char *message = NULL;
  va_list rest;

  va_start (rest, format);
  message = g_strdup_vprintf (format, rest);
  va_end (rest);

  complain (message);
  refer_to_help (self->name);

  return AMPARO_EXIT_USAGE;
}

AmparoExit
amparo_command_failed (const char *format,
                       ...)
{
  g_autofree char *message = NULL;
  va_list rest;

  va_start (rest, format);
  message = g_strdup_vprintf (format, rest);
  va_end (rest);

  complain (message);

  return AMPARO_EXIT_FAILED;
}

gboolean
amparo_command_get_reading (const AmparoCommand *self,
                            const char          *name,
                            AmparoReading       *reading)
{
  if (name == NULL)
    {
      *reading = amparo_language_get_interface () == AMPARO_LANGUAGE_SPANISH ? AMPARO_READING_SPANISH
                                                                              : AMPARO_READING_ENGLISH;
      return TRUE;
    }

  if (amparo_reading_from_name (name, reading))
    return TRUE;

  amparo_command_misused (self, _("“%s” is not a language to read in: write en, es or both."), name);

  return FALSE;
}

static gboolean
is_date (const char *string)
{
  g_autofree char *midnight = g_strconcat (string, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (midnight, NULL);

  return time != NULL && strlen (string) == strlen ("YYYY-MM-DD");
}

gboolean
amparo_command_get_day (const AmparoCommand  *self,
                        char                **day)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (*day == NULL)
    *day = g_date_time_format (now, "%Y-%m-%d");
  if (is_date (*day))
    return TRUE;

  amparo_command_misused (self, _("“%s” is not a date: write it as 2026-11-22."), *day);

  return FALSE;
}

static gboolean
has_errors (AmparoContent *content)
{
  GPtrArray *diagnostics = amparo_content_get_diagnostics (content);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const AmparoDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (diagnostic->severity == AMPARO_SEVERITY_ERROR)
        return TRUE;
    }

  return FALSE;
}

/**
 * amparo_command_load:
 * @folders: (nullable): a strv
 *
 * An error keeps one file out and leaves the rest usable, so this only says that
 * something is missing.
 *
 * Returns: (transfer full): the content
 */
AmparoContent *
amparo_command_load (char **folders)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  AmparoContent *content;

  g_ptr_array_add (paths, (gpointer) amparo_content_get_shipped_dir ());
  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    g_ptr_array_add (paths, folders[i]);
  g_ptr_array_add (paths, NULL);

  content = amparo_content_load ((const char * const *) paths->pdata, amparo_language_get_catalog ());
  if (has_errors (content))
    complain (_("Some content has errors and is left out. “amparoctl check” names them."));

  return content;
}

/* No more than the reader takes, and one byte to show that there was more: a file may be
 * of any size, and a pipe of none. */
GBytes *
amparo_command_read_file (const char  *path,
                          GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *buffer = NULL;
  gsize size = AMPARO_XML_MAX_BYTES + 1;
  gsize length;

  if (stream == NULL)
    return NULL;

  buffer = g_malloc (size);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, size, &length, NULL, error))
    return NULL;

  return g_bytes_new (buffer, length);
}

void
amparo_command_print_mistakes (GPtrArray *diagnostics)
{
  g_ptr_array_sort (diagnostics, amparo_diagnostic_compare);
  for (guint i = 0; i < diagnostics->len; i++)
    {
      g_autofree char *line = amparo_diagnostic_to_string (g_ptr_array_index (diagnostics, i));

      g_printerr ("%s\n", line);
    }
}

AmparoExit
amparo_command_print (const char *text)
{
  if (fputs (text, stdout) >= 0 && fflush (stdout) == 0 && !ferror (stdout))
    return AMPARO_EXIT_FINE;

  return amparo_command_failed (_("The output could not be written: %s"), g_strerror (errno));
}
