/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "po-file.h"

#include <string.h>

static void
free_entry (gpointer data)
{
  PoEntry *entry = data;

  g_string_free (entry->english, TRUE);
  g_string_free (entry->spanish, TRUE);
  g_free (entry);
}

static PoEntry *
new_entry (void)
{
  PoEntry *entry = g_new0 (PoEntry, 1);

  entry->english = g_string_new (NULL);
  entry->spanish = g_string_new (NULL);

  return entry;
}

/* Adds the quoted part of a line. */
static void
append_quoted (GString    *text,
               const char *line)
{
  const char *start = strchr (line, '"');
  const char *end = strrchr (line, '"');
  g_autofree char *escaped = NULL;
  g_autofree char *plain = NULL;

  if (start == NULL || end <= start)
    return;

  escaped = g_strndup (start + 1, end - start - 1);
  plain = g_strcompress (escaped);
  g_string_append (text, plain);
}

/* One line of a paragraph; @into is the text that a line of quotes alone goes on. */
static GString *
read_line (PoEntry    *entry,
           const char *line,
           GString    *into)
{
  if (g_str_has_prefix (line, "#,") && strstr (line, "fuzzy") != NULL)
    entry->fuzzy = TRUE;
  else if (g_str_has_prefix (line, "msgid \""))
    into = entry->english;
  else if (g_str_has_prefix (line, "msgstr"))
    into = entry->spanish;
  else if (*line != '"')
    into = NULL;

  if (into == entry->spanish && *line != '"' && into->len > 0)
    g_string_append_c (into, ' ');
  if (into != NULL)
    append_quoted (into, line);

  return into;
}

GPtrArray *
po_file_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("AMPARO_SOURCE_DIR"), "po", "es.po", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) paragraphs = NULL;
  GPtrArray *entries = g_ptr_array_new_with_free_func (free_entry);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  paragraphs = g_strsplit (text, "\n\n", -1);
  for (guint i = 1; paragraphs[i] != NULL; i++)
    {
      g_auto (GStrv) lines = g_strsplit (paragraphs[i], "\n", -1);
      PoEntry *entry = new_entry ();
      GString *into = NULL;

      for (guint k = 0; lines[k] != NULL; k++)
        into = read_line (entry, lines[k], into);
      g_ptr_array_add (entries, entry);
    }

  return entries;
}
