/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/support.h"
#include "language/language.h"
#include "report/reading-table.h"

/* A path without links and dots; as it is, where there is nothing. */
static char *
dup_real_path (const char *path)
{
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);
  char *real = realpath (canonical, NULL);
  char *result;

  if (real == NULL)
    return g_steal_pointer (&canonical);

  result = g_strdup (real);
  free (real);

  return result;
}

/* Both real paths. */
static gboolean
lies_in (const char *path,
         const char *folder)
{
  gsize length = strlen (folder);

  if (strncmp (path, folder, length) != 0)
    return FALSE;

  return path[length] == '\0' || path[length] == G_DIR_SEPARATOR || folder[length - 1] == G_DIR_SEPARATOR;
}

static gboolean
lies_in_any (const char *path,
             GPtrArray  *folders)
{
  for (guint i = 0; i < folders->len; i++)
    {
      if (lies_in (path, g_ptr_array_index (folders, i)))
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
dup_real_paths (char **paths)
{
  GPtrArray *real_paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    g_ptr_array_add (real_paths, dup_real_path (paths[i]));

  return real_paths;
}

/* What lies inside another path comes with it. Read twice, a file would be told that its
 * own ids are taken. */
static void
add_path (GPtrArray  *paths,
          const char *path)
{
  g_autofree char *real_path = dup_real_path (path);

  for (guint i = paths->len; i > 0; i--)
    {
      g_autofree char *other = dup_real_path (g_ptr_array_index (paths, i - 1));

      if (lies_in (real_path, other))
        return;
      if (lies_in (other, real_path))
        g_ptr_array_remove_index (paths, i - 1);
    }

  g_ptr_array_add (paths, (gpointer) path);
}

static AmparoContent *
load (char **folders,
      char **checked)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  add_path (paths, amparo_content_get_shipped_dir ());
  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    add_path (paths, folders[i]);
  for (guint i = 0; checked != NULL && checked[i] != NULL; i++)
    add_path (paths, checked[i]);
  g_ptr_array_add (paths, NULL);

  return amparo_content_load ((const char * const *) paths->pdata, amparo_language_get_catalog ());
}

/* Those of the files that were asked about; of all files when none was. They come sorted
 * by file, so a file is looked at once. */
static GPtrArray *
pick_diagnostics (AmparoContent  *content,
                  char          **checked)
{
  GPtrArray *all = amparo_content_get_diagnostics (content);
  GPtrArray *picked = g_ptr_array_new ();
  g_autoptr (GPtrArray) folders = dup_real_paths (checked);
  const char *file = NULL;
  gboolean is_asked_for = checked == NULL;

  for (guint i = 0; i < all->len; i++)
    {
      AmparoDiagnostic *diagnostic = g_ptr_array_index (all, i);

      if (checked != NULL && g_strcmp0 (diagnostic->file, file) != 0)
        {
          g_autofree char *real_path = dup_real_path (diagnostic->file);

          file = diagnostic->file;
          is_asked_for = lies_in_any (real_path, folders);
        }
      if (is_asked_for)
        g_ptr_array_add (picked, diagnostic);
    }

  return picked;
}

/* One by one: a nasty file may have more mistakes than memory should hold twice. */
static AmparoExit
print_diagnostics (GPtrArray *diagnostics)
{
  for (guint i = 0; i < diagnostics->len; i++)
    {
      g_autofree char *line = amparo_diagnostic_to_string (g_ptr_array_index (diagnostics, i));

      fputs (line, stdout);
      putchar ('\n');
    }

  return amparo_command_print ("");
}

static void
print_summary (GPtrArray *diagnostics)
{
  guint counts[3] = { 0 };

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const AmparoDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      counts[diagnostic->severity]++;
    }

  if (diagnostics->len == 0)
    g_printerr (_("No mistakes found."));
  else
    g_printerr (_("Errors: %1$u, warnings: %2$u, notices: %3$u."), counts[AMPARO_SEVERITY_ERROR],
                counts[AMPARO_SEVERITY_WARNING], counts[AMPARO_SEVERITY_NOTICE]);
  g_printerr ("\n");
}

/* The table is about all that was read; the warnings are about what was asked for. */
static void
measure_reading (AmparoContent *content)
{
  g_autofree char *table = amparo_reading_table_write (content);

  amparo_content_check_reading (content);
  fputs (table, stdout);
}

static AmparoExit
check (char       **folders,
       char       **checked,
       const char  *as_of,
       gboolean     reading)
{
  g_autoptr (AmparoContent) content = load (folders, checked);
  g_autoptr (GPtrArray) diagnostics = NULL;

  amparo_content_check_age (content, as_of);
  if (reading)
    measure_reading (content);
  diagnostics = pick_diagnostics (content, checked);
  if (print_diagnostics (diagnostics) != AMPARO_EXIT_FINE)
    return AMPARO_EXIT_FAILED;
  print_summary (diagnostics);

  return amparo_diagnostics_failed (diagnostics) ? AMPARO_EXIT_FAILED : AMPARO_EXIT_FINE;
}

AmparoExit
amparo_command_check (int    argc,
                      char **argv)
{
  g_auto (GStrv) folders = NULL;
  g_auto (GStrv) operands = NULL;
  g_autofree char *as_of = NULL;
  gboolean reading = FALSE;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of,
      N_("Point out facts that were checked more than a year before this day, instead of today"), N_("YYYY-MM-DD") },
    { "content", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders,
      N_("Add content from a folder; may be repeated"), N_("FOLDER") },
    { "reading", 0, 0, G_OPTION_ARG_NONE, &reading,
      N_("Print how easy the texts are to read, and point out what is too hard to say to a young person"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &operands, NULL, N_("[PATH…]") },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "check",
    .summary = N_("Reads files and folders of content as Amparo will, next to the content that comes with it, and names every mistake in them. Without a path, checks the content that comes with Amparo."),
    .entries = entries,
    .operands = &operands,
    .n_operands = G_MAXUINT,
  };

  if (!amparo_command_parse (&self, argc, argv))
    return AMPARO_EXIT_USAGE;

  if (!amparo_command_get_day (&self, &as_of))
    return AMPARO_EXIT_USAGE;

  return check (folders, operands, as_of, reading);
}
