/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is spoken to how, in Spanish: words that may be said to a young person say tú, and
 * everything else says usted, except what stands between “ and ”. What gives away the
 * one and the other is in tests/data/address.tsv; what looks like it and is not, with the
 * reason, in tests/data/address-except.tsv.
 */

#include <string.h>

#include "sandbox.h"
#include "../language/po-file.h"

typedef struct
{
  gboolean  to_child;
  GRegex   *never;
} Slip;

static GPtrArray *slips;
static GPtrArray *exceptions;   /* of char *, as they stand in a text */
static GRegex    *quotation;

/* Reading the tables */

static void
free_slip (gpointer data)
{
  Slip *slip = data;

  g_regex_unref (slip->never);
  g_free (slip);
}

static GRegex *
compile (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, &error);

  g_assert_no_error (error);

  return regex;
}

/* Calls @row for the columns of every line but the first. */
static void
read_table (const char *name,
            guint       n_columns,
            void      (*row) (char **columns))
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = sample_path (name);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (columns), ==, n_columns);
      row (columns);
    }
}

static void
add_slip (char **columns)
{
  Slip *slip = g_new0 (Slip, 1);

  slip->to_child = g_str_equal (columns[0], "child");
  slip->never = compile (columns[1]);
  g_ptr_array_add (slips, slip);
}

static void
add_exception (char **columns)
{
  g_assert_cmpstr (columns[1], !=, "");
  g_ptr_array_add (exceptions, g_strdup (columns[0]));
}

/* What must hold */

/* The text without what is excepted, save @but, and for adults without what somebody says
 * in it */
static char *
dup_addressed (const char *spanish,
               gboolean    to_child,
               const char *but)
{
  g_autoptr (GString) text = g_string_new (spanish);

  for (guint i = 0; i < exceptions->len; i++)
    if (g_ptr_array_index (exceptions, i) != but)
      g_string_replace (text, g_ptr_array_index (exceptions, i), "…", 0);

  return to_child ? g_strdup (text->str) : g_regex_replace_literal (quotation, text->str, -1, 0, "…", 0, NULL);
}

/* The first word that speaks to somebody else, NULL if there is none; with all exceptions
 * but one, or with all if @but is NULL. */
static char *
find_slip (const char *spanish,
           gboolean    to_child,
           const char *but)
{
  g_autofree char *text = dup_addressed (spanish, to_child, but);

  for (guint i = 0; i < slips->len; i++)
    {
      const Slip *slip = g_ptr_array_index (slips, i);
      g_autoptr (GMatchInfo) match = NULL;

      if (slip->to_child == to_child && g_regex_match (slip->never, text, 0, &match))
        return g_match_info_fetch (match, 0);
    }

  return NULL;
}

static gboolean
is_addressed_well (const char *spanish,
                   gboolean    to_child)
{
  g_autofree char *slip = find_slip (spanish, to_child, NULL);

  if (slip != NULL)
    g_test_message ("“%s” in “%s”", slip, spanish);

  return slip == NULL;
}

/* The English of all that stands in elements of this name, lent by @content */
static GHashTable *
find_said (AmparoContent *content,
           const char    *element)
{
  GPtrArray *texts = amparo_content_get_texts (content);
  GHashTable *said = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < texts->len; i++)
    {
      const AmparoPlacedText *placed = g_ptr_array_index (texts, i);

      if (g_str_equal (placed->element, element))
        g_hash_table_add (said, (gpointer) amparo_text_get_english (placed->text));
    }

  return said;
}

/* Checks every Spanish text that is said to a child, or every other one; gives how many.
 * Not what people say in a story: it is quoted, and they say it to each other. */
static guint
check_all (gboolean to_child)
{
  g_autoptr (AmparoContent) content = load_shipped ();
  g_autoptr (GHashTable) said = find_said (content, "may-be-said");
  g_autoptr (GHashTable) spoken = find_said (content, "said");
  g_autoptr (GPtrArray) entries = po_file_read ();
  guint n_checked = 0;
  guint n_bad = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const PoEntry *entry = g_ptr_array_index (entries, i);

      if (g_hash_table_contains (said, entry->english->str) != to_child ||
          g_hash_table_contains (spoken, entry->english->str))
        continue;
      n_checked++;
      n_bad += !is_addressed_well (entry->spanish->str, to_child);
    }
  g_assert_cmpuint (n_bad, ==, 0);

  return n_checked;
}

static void
test_a_child_is_tu (void)
{
  g_assert_cmpuint (check_all (TRUE), >, 50);
}

static void
test_an_adult_is_usted (void)
{
  g_assert_cmpuint (check_all (FALSE), >, 1000);
}

static gboolean
is_needed (const char *exception,
           const char *spanish)
{
  g_autofree char *to_child = NULL;
  g_autofree char *to_adult = NULL;

  if (strstr (spanish, exception) == NULL)
    return FALSE;
  to_child = find_slip (spanish, TRUE, exception);
  to_adult = find_slip (spanish, FALSE, exception);

  return to_child != NULL || to_adult != NULL;
}

/* An exception that no text needs any more would hide the next slip. */
static void
test_every_exception_is_needed (void)
{
  g_autoptr (GPtrArray) entries = po_file_read ();

  for (guint i = 0; i < exceptions->len; i++)
    {
      const char *exception = g_ptr_array_index (exceptions, i);
      gboolean found = FALSE;

      for (guint k = 0; k < entries->len && !found; k++)
        found = is_needed (exception, ((const PoEntry *) g_ptr_array_index (entries, k))->spanish->str);
      if (!found)
        g_error ("no text needs the exception “%s”", exception);
    }
}

/* That the check can fail */

static void
test_catches_usted_to_a_child (void)
{
  g_assert_false (is_addressed_well ("¿Quién vino con usted?", TRUE));
  g_assert_false (is_addressed_well ("¿Cómo está su familia?", TRUE));
  g_assert_false (is_addressed_well ("¿Dónde se queda?", TRUE));
  g_assert_false (is_addressed_well ("Cuénteme de la escuela.", TRUE));
  g_assert_true (is_addressed_well ("¿Quién vino contigo? Cuéntame.", TRUE));
}

static void
test_catches_tu_to_an_adult (void)
{
  g_assert_false (is_addressed_well ("Anote lo que te dijo.", FALSE));
  g_assert_false (is_addressed_well ("Guarda tus notas.", FALSE));
  g_assert_false (is_addressed_well ("Llama al 911.", FALSE));
  g_assert_false (is_addressed_well ("Si sospechas, no esperes.", FALSE));
  g_assert_false (is_addressed_well ("Después podrás seguir.", FALSE));
  g_assert_false (is_addressed_well ("Anote lo que viste.", FALSE));
  g_assert_true (is_addressed_well ("Llame al 911 y no espere.", FALSE));
}

static void
test_lets_others_be_quoted (void)
{
  g_assert_true (is_addressed_well ("No pregunte “¿Por qué no te vas?”. Culpa.", FALSE));
  g_assert_false (is_addressed_well ("No pregunte “¿Por qué?” si no te contesta.", FALSE));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  slips = g_ptr_array_new_with_free_func (free_slip);
  exceptions = g_ptr_array_new_with_free_func (g_free);
  quotation = compile ("“[^”]*”");
  read_table ("address.tsv", 3, add_slip);
  read_table ("address-except.tsv", 2, add_exception);

  g_test_add_func ("/address/a-child-is-tu", test_a_child_is_tu);
  g_test_add_func ("/address/an-adult-is-usted", test_an_adult_is_usted);
  g_test_add_func ("/address/every-exception-is-needed", test_every_exception_is_needed);
  g_test_add_func ("/address/catches-usted-to-a-child", test_catches_usted_to_a_child);
  g_test_add_func ("/address/catches-tu-to-an-adult", test_catches_tu_to_an_adult);
  g_test_add_func ("/address/lets-others-be-quoted", test_lets_others_be_quoted);

  status = g_test_run ();
  g_ptr_array_unref (slips);
  g_ptr_array_unref (exceptions);
  g_regex_unref (quotation);

  return status;
}
