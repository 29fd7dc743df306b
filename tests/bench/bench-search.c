/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long the library takes to answer, key by key, beside the plainest way to do it:
 * strstr() over the same texts, folded beforehand.
 */

#include "config.h"

#include <string.h>

#include "content/search.h"
#include "gauge.h"
#include "language/language.h"

#define N_ROUNDS 20

/* Typed letter by letter, in both languages, with and without accents. */
static const char * const typed[] = {
  "speaks for", "señal", "senal de violencia", "new mexico law", "deuda", "a", "who is affected",
  "línea nacional", "1-855-333", "xyzzy",
};

typedef void (*Answer) (const char *query,
                        gpointer    data);

static void
ask_index (const char *query,
           gpointer    data)
{
  g_autoptr (GPtrArray) found = amparo_search_find (data, query);
}

static char *
fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString *plain = g_string_new (NULL);

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));

  return g_string_free (plain, FALSE);
}

/* Every word of the query anywhere in the text of a page, without rank. */
static void
ask_strstr (const char *query,
            gpointer    data)
{
  GPtrArray *texts = data;
  g_autofree char *plain = fold (query);
  g_auto (GStrv) words = g_strsplit (plain, " ", -1);
  volatile guint n = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      gboolean found = TRUE;

      for (guint j = 0; words[j] != NULL && found; j++)
        found = strstr (g_ptr_array_index (texts, i), words[j]) != NULL;
      n += found;
    }
}

/* The slowest and the usual key, in ms. */
static void
measure (Answer    answer,
         gpointer  data,
         double   *slowest,
         double   *usual)
{
  double total = 0;
  guint n = 0;

  *slowest = 0;
  for (guint i = 0; i < G_N_ELEMENTS (typed) * N_ROUNDS; i++)
    {
      const char *words = typed[i % G_N_ELEMENTS (typed)];

      for (const char *end = words; *end != '\0';)
        {
          g_autofree char *query = NULL;
          double start, took;

          end = g_utf8_next_char (end);
          query = g_strndup (words, end - words);
          start = gauge_read_processor ();
          answer (query, data);
          took = gauge_read_processor () - start;
          *slowest = MAX (*slowest, took);
          total += took;
          n++;
        }
    }
  *usual = total / n;
}

static void
append (GString    *out,
        AmparoText *text)
{
  g_autofree char *english = fold (amparo_text_get_english (text));

  g_string_append_printf (out, "%s\n", english);
  if (amparo_text_is_translated (text))
    {
      g_autofree char *spanish = fold (amparo_text_get_spanish (text));

      g_string_append_printf (out, "%s\n", spanish);
    }
}

static GPtrArray *
join_texts (AmparoLibrary *library)
{
  GPtrArray *entries = amparo_library_get_entries (library);
  GPtrArray *joined = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < entries->len; i++)
    {
      const AmparoEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GPtrArray) texts = amparo_entry_dup_texts (entry);
      GString *out = g_string_new (NULL);

      append (out, entry->title);
      if (entry->summary != NULL)
        append (out, entry->summary);
      for (guint j = 0; j < texts->len; j++)
        append (out, g_ptr_array_index (texts, j));
      g_ptr_array_add (joined, g_string_free (out, FALSE));
    }

  return joined;
}

int
main (int   argc,
      char *argv[])
{
  const char *paths[] = { amparo_content_get_shipped_dir (), NULL };
  g_autoptr (AmparoContent) content = NULL;
  g_autoptr (AmparoLibrary) library = NULL;
  g_autoptr (AmparoSearch) search = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  double slowest, usual, start;
  guint n;

  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  content = amparo_content_load (paths, amparo_language_get_catalog ());

  start = gauge_read_processor ();
  library = amparo_library_new (content);
  search = amparo_search_new (library);
  n = amparo_library_get_entries (library)->len;
  gauge_print ("search-build", n, gauge_read_processor () - start, "ms");

  measure (ask_index, search, &slowest, &usual);
  gauge_print ("search-key-slowest", n, slowest, "ms");
  gauge_print ("search-key-mean", n, usual, "ms");

  texts = join_texts (library);
  measure (ask_strstr, texts, &slowest, &usual);
  gauge_print ("yardstick-strstr-key-slowest", n, slowest, "ms");
  gauge_print ("yardstick-strstr-key-mean", n, usual, "ms");

  return 0;
}
