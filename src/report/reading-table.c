/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/reading-table.h"

#include <glib/gi18n.h>

#include "content/readability.h"

/* All texts of one element. */
typedef struct
{
  AmparoTextSize english;
  AmparoTextSize spanish;
} Row;

static Row *
find_row (GTree      *rows,
          const char *element)
{
  Row *row = g_tree_lookup (rows, element);

  if (row == NULL)
    {
      row = g_new0 (Row, 1);
      g_tree_insert (rows, (gpointer) element, row);
    }

  return row;
}

static void
add_text (Row        *row,
          AmparoText *text)
{
  amparo_text_size_add (&row->english, amparo_text_get_english (text), AMPARO_LANGUAGE_ENGLISH);
  if (amparo_text_is_translated (text))
    amparo_text_size_add (&row->spanish, amparo_text_get_spanish (text), AMPARO_LANGUAGE_SPANISH);
}

static gboolean
write_row (gpointer key,
           gpointer value,
           gpointer data)
{
  const Row *row = value;

  g_string_append_printf (data, "%-15s %8u %6.1f %8u %6.1f %6.1f\n", (const char *) key,
                          row->english.words,
                          amparo_text_size_get_grade (&row->english, AMPARO_LANGUAGE_ENGLISH),
                          row->spanish.words,
                          amparo_text_size_get_grade (&row->spanish, AMPARO_LANGUAGE_SPANISH),
                          amparo_text_size_get_ease (&row->spanish));

  return FALSE;
}

static int
compare_elements (gconstpointer a,
                  gconstpointer b,
                  gpointer      data G_GNUC_UNUSED)
{
  return g_strcmp0 (a, b);
}

char *
amparo_reading_table_write (AmparoContent *content)
{
  g_autoptr (GTree) rows = g_tree_new_full (compare_elements, NULL, NULL, g_free);
  GPtrArray *texts = amparo_content_get_texts (content);
  GString *table = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      const AmparoPlacedText *placed = g_ptr_array_index (texts, i);

      add_text (find_row (rows, placed->element), placed->text);
    }

  /* The columns are names of figures, alike in both languages. */
  g_string_append_printf (table, "%-15s %8s %6s %8s %6s %6s\n", "", "en:words", "grade", "es:words", "grade", "ease");
  g_tree_foreach (rows, write_row, table);

  return g_string_free (table, FALSE);
}
