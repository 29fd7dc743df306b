/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/files.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "content/diagnostic.h"
#include "content/xml.h"

/* Content lies two folders deep. */
#define MAX_DEPTH 8

static void
report_unreadable (GPtrArray  *diagnostics,
                   const char *path,
                   const char *cause)
{
  g_autofree char *message = NULL;

  /* Translators: %s is the system's reason, for example "Permission denied" */
  message = g_strdup_printf (_("This cannot be read: %s. Check that it is there and that you may read it."), cause);
  g_ptr_array_add (diagnostics,
                   amparo_diagnostic_new (path, 0, 0, AMPARO_SEVERITY_ERROR, "cannot-read", message));
}

static void
report_large (GPtrArray  *diagnostics,
              const char *path)
{
  g_ptr_array_add (diagnostics,
                   amparo_diagnostic_new (path, 1, 1, AMPARO_SEVERITY_ERROR, "too-large",
                                          _("The file is larger than 4 MiB. Split it into smaller files.")));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
list_folder (const char *path,
             GPtrArray  *diagnostics)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (dir == NULL)
    {
      report_unreadable (diagnostics, path, error->message);
      return NULL;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return g_steal_pointer (&names);
}

/* Whether a folder is met for the first time: links may lead back into it. */
static gboolean
enter (const char *path,
       GHashTable *entered)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return TRUE;

  return g_hash_table_add (entered,
                           g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT,
                                            (guint64) status.st_dev, (guint64) status.st_ino));
}

static void
find (const char *path,
      guint       depth,
      GHashTable *entered,
      GPtrArray  *found,
      GPtrArray  *diagnostics)
{
  g_autoptr (GPtrArray) names = NULL;

  if (depth > MAX_DEPTH || !enter (path, entered))
    return;

  names = list_folder (path, diagnostics);
  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *inside = g_build_filename (path, name, NULL);

      if (g_file_test (inside, G_FILE_TEST_IS_DIR))
        {
          find (inside, depth + 1, entered, found, diagnostics);
        }
      else if (g_str_has_suffix (name, ".xml"))
        {
          g_ptr_array_add (found, g_steal_pointer (&inside));
        }
    }
}

void
amparo_files_find (const char *path,
                   GPtrArray  *found,
                   GPtrArray  *diagnostics)
{
  g_autoptr (GHashTable) entered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    find (path, 0, entered, found, diagnostics);
  else
    g_ptr_array_add (found, g_strdup (path));
}

GBytes *
amparo_files_read (const char *path,
                   GPtrArray  *diagnostics)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  GStatBuf status;
  gsize length;

  if (g_stat (path, &status) != 0)
    {
      report_unreadable (diagnostics, path, g_strerror (errno));
      return NULL;
    }
  /* A pipe or a device could hold the program up for ever. */
  if (!S_ISREG (status.st_mode))
    {
      report_unreadable (diagnostics, path, _("it is not a file"));
      return NULL;
    }
  if (status.st_size > AMPARO_XML_MAX_BYTES)
    {
      report_large (diagnostics, path);
      return NULL;
    }
  if (!g_file_get_contents (path, &data, &length, &error))
    {
      report_unreadable (diagnostics, path, error->message);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&data), length);
}
