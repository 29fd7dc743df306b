/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/search.h"

#include <string.h>

#include "language/folded.h"

/* A word of the title counts more than all that a summary can give, and a summary more
 * than the body. A whole word counts twice. */
#define WEIGHT_TITLE   16
#define WEIGHT_SUMMARY 4
#define WEIGHT_BODY    1

/* One word in one entry. */
typedef struct
{
  const char *word;     /* folded */
  guint       entry;
  guint       weight;
} Posting;

struct _AmparoSearch
{
  GObject parent_instance;

  /* owned */
  AmparoLibrary *library;
  GStringChunk  *words;
  GArray        *postings;   /* of Posting, by word */
};

G_DEFINE_FINAL_TYPE (AmparoSearch, amparo_search, G_TYPE_OBJECT)

/* Called for each word of a text. */
typedef void (*WordFunc) (const char *word,
                          gpointer    user_data);

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

static void
end_word (GString  *word,
          WordFunc  func,
          gpointer  user_data)
{
  if (word->len > 0)
    func (word->str, user_data);

  g_string_truncate (word, 0);
}

/* An apostrophe parts no word: “child’s” is found by “childs” and by “child”. */
static void
foreach_word (const char *text,
              WordFunc    func,
              gpointer    user_data)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80 ? g_ascii_isalnum ((char) c) : g_unichar_isalnum (c))
        amparo_folded_append (word, c);
      else if (!g_unichar_ismark (c) && !is_apostrophe (c))
        end_word (word, func, user_data);
    }

  end_word (word, func, user_data);
}

/* Building */

typedef struct
{
  GHashTable *weights;   /* word → the weight it has in the entry */
  guint       weight;
} Collecting;

static void
collect_cb (const char *word,
            gpointer    user_data)
{
  Collecting *collecting = user_data;
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (collecting->weights, word));

  if (known < collecting->weight)
    g_hash_table_insert (collecting->weights, g_strdup (word),
                         GUINT_TO_POINTER (collecting->weight));
}

static void
collect (Collecting *collecting,
         AmparoText *text,
         guint       weight)
{
  const char *english = amparo_text_get_english (text);
  const char *spanish = amparo_text_get_spanish (text);

  collecting->weight = weight;
  foreach_word (english, collect_cb, collecting);
  if (spanish != NULL && strcmp (english, spanish) != 0)
    foreach_word (spanish, collect_cb, collecting);
}

/* “1-855-333-7233” is typed with and without its dashes. */
static void
collect_digits (Collecting    *collecting,
                AmparoContact *contact)
{
  GPtrArray *lines = amparo_contact_get_lines (contact);

  for (guint i = 0; i < lines->len; i++)
    {
      const AmparoContactLine *line = g_ptr_array_index (lines, i);
      g_autoptr (GString) digits = g_string_new (NULL);

      for (const char *p = line->number; *p != '\0'; p++)
        if (g_ascii_isdigit (*p))
          g_string_append_c (digits, *p);

      collecting->weight = WEIGHT_BODY;
      foreach_word (digits->str, collect_cb, collecting);
    }
}

static void
add_postings (AmparoSearch *self,
              guint         entry,
              GHashTable   *weights)
{
  GHashTableIter iter;
  gpointer word, weight;

  g_hash_table_iter_init (&iter, weights);
  while (g_hash_table_iter_next (&iter, &word, &weight))
    {
      Posting posting = {
        .word = g_string_chunk_insert_const (self->words, word),
        .entry = entry,
        .weight = GPOINTER_TO_UINT (weight),
      };

      g_array_append_val (self->postings, posting);
    }
}

static void
index_entry (AmparoSearch      *self,
             const AmparoEntry *entry)
{
  g_autoptr (GHashTable) weights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) texts = amparo_entry_dup_texts (entry);
  Collecting collecting = { .weights = weights };

  collect (&collecting, entry->title, WEIGHT_TITLE);
  if (entry->summary != NULL)
    collect (&collecting, entry->summary, WEIGHT_SUMMARY);
  for (guint i = 0; i < texts->len; i++)
    collect (&collecting, g_ptr_array_index (texts, i), WEIGHT_BODY);
  if (AMPARO_IS_CONTACT (entry->object))
    collect_digits (&collecting, AMPARO_CONTACT (entry->object));

  add_postings (self, entry->index, weights);
}

static int
compare_postings (gconstpointer a,
                  gconstpointer b)
{
  const Posting *first = a;
  const Posting *second = b;

  return first->word == second->word ? 0 : strcmp (first->word, second->word);
}

/* Answering */

static void
add_term_cb (const char *word,
             gpointer    user_data)
{
  g_ptr_array_add (user_data, g_strdup (word));
}

static guint
find_first (AmparoSearch *self,
            const char   *term)
{
  guint low = 0;
  guint high = self->postings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (g_array_index (self->postings, Posting, middle).word, term) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Gives every entry the best that the term finds in it, 0 for nothing. */
static void
weigh (AmparoSearch *self,
       const char   *term,
       guint        *weights)
{
  gsize length = strlen (term);

  for (guint i = find_first (self, term); i < self->postings->len; i++)
    {
      const Posting *posting = &g_array_index (self->postings, Posting, i);
      guint weight;

      if (strncmp (posting->word, term, length) != 0)
        return;

      weight = posting->word[length] == '\0' ? 2 * posting->weight : posting->weight;
      weights[posting->entry] = MAX (weights[posting->entry], weight);
    }
}

/* What the terms weigh together, 0 where one is missing. */
static guint *
weigh_all (AmparoSearch *self,
           GPtrArray    *terms)
{
  guint n = amparo_library_get_entries (self->library)->len;
  guint *totals = g_new0 (guint, n);

  for (guint i = 0; i < terms->len; i++)
    {
      g_autofree guint *weights = g_new0 (guint, n);

      weigh (self, g_ptr_array_index (terms, i), weights);
      for (guint entry = 0; entry < n; entry++)
        totals[entry] = weights[entry] == 0 || (i > 0 && totals[entry] == 0)
                          ? 0 : totals[entry] + weights[entry];
    }

  return totals;
}

static int
compare_totals (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const AmparoEntry *first = *(const AmparoEntry * const *) a;
  const AmparoEntry *second = *(const AmparoEntry * const *) b;
  const guint *totals = user_data;

  if (totals[first->index] != totals[second->index])
    return totals[first->index] > totals[second->index] ? -1 : 1;

  return first->index < second->index ? -1 : first->index > second->index;
}

static void
amparo_search_finalize (GObject *object)
{
  AmparoSearch *self = AMPARO_SEARCH (object);

  g_clear_pointer (&self->postings, g_array_unref);
  g_clear_pointer (&self->words, g_string_chunk_free);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (amparo_search_parent_class)->finalize (object);
}

static void
amparo_search_class_init (AmparoSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_search_finalize;
}

static void
amparo_search_init (AmparoSearch *self)
{
  self->words = g_string_chunk_new (16 * 1024);
  self->postings = g_array_new (FALSE, FALSE, sizeof (Posting));
}

/**
 * amparo_search_new:
 *
 * Reads every text of @library, so it is made when somebody first wants to look something
 * up.
 *
 * Returns: (transfer full): the index
 */
AmparoSearch *
amparo_search_new (AmparoLibrary *library)
{
  AmparoSearch *self;
  GPtrArray *entries;

  g_return_val_if_fail (AMPARO_IS_LIBRARY (library), NULL);

  self = g_object_new (AMPARO_TYPE_SEARCH, NULL);
  self->library = g_object_ref (library);
  entries = amparo_library_get_entries (library);
  for (guint i = 0; i < entries->len; i++)
    index_entry (self, g_ptr_array_index (entries, i));
  g_array_sort (self->postings, compare_postings);

  return self;
}

/**
 * amparo_search_find:
 *
 * Returns: (transfer container): of AmparoEntry
 */
GPtrArray *
amparo_search_find (AmparoSearch *self,
                    const char   *query)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (g_free);
  g_autofree guint *totals = NULL;
  GPtrArray *entries;

  g_return_val_if_fail (AMPARO_IS_SEARCH (self), found);
  g_return_val_if_fail (query != NULL, found);

  foreach_word (query, add_term_cb, terms);
  totals = weigh_all (self, terms);
  entries = amparo_library_get_entries (self->library);
  for (guint i = 0; i < entries->len; i++)
    if (terms->len == 0 || totals[i] > 0)
      g_ptr_array_add (found, g_ptr_array_index (entries, i));
  g_ptr_array_sort_with_data (found, compare_totals, totals);

  return found;
}
