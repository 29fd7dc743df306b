/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The levels of the shipped checklists, held against tables that were written by readers
 * who had not seen the rules. See tests/data/tables/README.md.
 */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "content/content.h"
#include "language/language.h"
#include "screening/screening.h"

static AmparoContent *content;

/* One row of a table. */
typedef struct
{
  AmparoInstrument *instrument;
  char            **columns;   /* case, facts, answers, level, why */
} Row;

static void
free_row (gpointer data)
{
  Row *row = data;

  g_strfreev (row->columns);
  g_free (row);
}

static void
rate (AmparoScreening  *screening,
      const AmparoItem *item,
      const char       *rating)
{
  int position = amparo_scale_find (item->scale, rating);

  if (g_str_equal (rating, "unanswered"))
    return;

  g_assert_cmpint (position, >=, 0);
  amparo_screening_rate (screening, item->index, position);
}

static void
rate_all (AmparoScreening *screening,
          const char      *rating)
{
  GPtrArray *items = amparo_instrument_get_items (amparo_screening_get_instrument (screening));

  for (guint i = 0; i < items->len; i++)
    {
      const AmparoItem *item = g_ptr_array_index (items, i);

      rate (screening, item, item->protective ? "no-information" : rating);
    }
}

static void
apply_answer (AmparoScreening *screening,
              const char      *id,
              const char      *rating)
{
  const AmparoItem *item = amparo_instrument_find_item (amparo_screening_get_instrument (screening), id);

  if (g_str_equal (id, "*"))
    {
      rate_all (screening, rating);
      return;
    }

  if (item == NULL)
    g_error ("the table names “%s”, which the checklist does not rate", id);
  rate (screening, item, rating);
}

static void
apply_fact (AmparoScreening *screening,
            const char      *id,
            const char      *value)
{
  AmparoVocabulary *vocabulary = amparo_content_get_vocabulary (content);
  const AmparoFact *fact = amparo_vocabulary_get_fact (vocabulary, id);

  g_assert_nonnull (fact);
  g_assert_cmpint (amparo_fact_find (fact, value), >=, 0);
  amparo_screening_set_fact (screening, fact->index, amparo_fact_find (fact, value));
}

/* "a=b, c=d", or "-" for none. */
static void
apply (AmparoScreening *screening,
       const char      *list,
       void           (*apply_one) (AmparoScreening *, const char *, const char *))
{
  g_auto (GStrv) parts = g_strsplit (list, ",", -1);

  for (guint i = 0; parts[i] != NULL && !g_str_equal (list, "-"); i++)
    {
      g_auto (GStrv) pair = g_strsplit (g_strstrip (parts[i]), "=", 2);

      g_assert_cmpuint (g_strv_length (pair), ==, 2);
      apply_one (screening, pair[0], pair[1]);
    }
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (AmparoScreening) screening = amparo_screening_new (row->instrument);

  apply (screening, row->columns[1], apply_fact);
  apply (screening, row->columns[2], apply_answer);

  g_test_message ("%s", row->columns[4]);
  g_assert_cmpstr (amparo_level_get_id (amparo_screening_get_level (screening)), ==, row->columns[3]);
}

/* What the brief wants among the rows of every table. */
static void
test_table_is_long_enough (gconstpointer data)
{
  g_assert_cmpuint (GPOINTER_TO_UINT (data), >=, 25);
}

static void
add_row (AmparoInstrument *instrument,
         const char       *line)
{
  Row *row = g_new0 (Row, 1);
  g_autofree char *path = NULL;

  row->instrument = instrument;
  row->columns = g_strsplit (line, "\t", -1);
  g_assert_cmpuint (g_strv_length (row->columns), ==, 5);

  path = g_strdup_printf ("/tables/%s/%s", amparo_instrument_get_id (instrument), row->columns[0]);
  g_test_add_data_func_full (path, row, test_row, free_row);
}

static void
add_table (AmparoInstrument *instrument)
{
  const char *id = amparo_instrument_get_id (instrument);
  g_autofree char *name = g_strconcat (id, ".tsv", NULL);
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "data", "tables", name, NULL);
  g_autofree char *path = g_strdup_printf ("/tables/%s-is-long-enough", id);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  if (g_file_get_contents (file, &text, NULL, NULL))
    lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines != NULL && lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0')
        continue;
      add_row (instrument, lines[i]);
      n++;
    }

  /* A checklist without a table fails here. */
  g_test_add_data_func (path, GUINT_TO_POINTER (n), test_table_is_long_enough);
}

int
main (int    argc,
      char **argv)
{
  const char *paths[] = { amparo_content_get_shipped_dir (), NULL };
  GPtrArray *instruments;
  int status;

  g_test_init (&argc, &argv, NULL);
  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));

  content = amparo_content_load (paths, amparo_language_get_catalog ());
  instruments = amparo_content_get_instruments (content);
  g_assert_cmpuint (instruments->len, >, 0);
  for (guint i = 0; i < instruments->len; i++)
    add_table (g_ptr_array_index (instruments, i));

  status = g_test_run ();
  g_object_unref (content);

  return status;
}
