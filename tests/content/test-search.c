/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking things up: what is found, in which order, and what cites what.
 */

#include "content/search.h"
#include "sandbox.h"

#define REST "<look-for>l</look-for><example>e</example><counterexample>c</counterexample><source ref='book'/>"
#define ENGLISH "A mark of violence"
#define SPANISH "Una señal de violencia: ¿quién la vio?"

static const char extra[] =
  "<signs xmlns='urn:amparo:content:1'>"
  "<sign id='mark'><statement>" ENGLISH "</statement>" REST "</sign>"
  "</signs>";

typedef struct
{
  Sandbox       *sandbox;
  AmparoContent *content;
  AmparoLibrary *library;
  AmparoSearch  *search;
} Desk;

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  desk->sandbox = sandbox_new ();
  path = sandbox_add (desk->sandbox, "x.xml", extra);
  desk->content = load_with_spanish (path, ENGLISH, SPANISH);
  desk->library = amparo_library_new (desk->content);
  desk->search = amparo_search_new (desk->library);
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_assert_finalize_object (desk->search);
  g_assert_finalize_object (desk->library);
  g_assert_finalize_object (desk->content);
  sandbox_free (desk->sandbox);
}

/* The keys of what was found, the best first. */
static char *
find (Desk       *desk,
      const char *query)
{
  g_autoptr (GPtrArray) found = amparo_search_find (desk->search, query);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (keys, ((AmparoEntry *) g_ptr_array_index (found, i))->key);
  g_ptr_array_add (keys, NULL);

  return g_strjoinv (" ", (char **) keys->pdata);
}

static const struct
{
  const char *name;
  const char *query;
  const char *keys;
} queries[] = {
  { "spanish-without-accent", "senal", "sign/mark" },
  { "spanish-with-accent", "señal", "sign/mark" },
  { "spanish-taken-apart", "sen\xCC\x83" "al", "sign/mark" },
  { "capitals", "SEÑAL", "sign/mark" },
  { "spanish-signs", "¿quién…", "sign/mark" },
  { "english", "violence", "sign/mark" },
  { "both-at-once", "mark violencia", "sign/mark" },
  { "beginning-of-a-word", "violenc", "sign/mark" },
  { "not-its-middle", "iolence", "" },
  { "in-any-order", "violence mark", "sign/mark" },
  { "every-word", "violence papers", "" },
  { "nonsense", "xyzzy", "" },
  { "letters-of-elsewhere", "лес", "" },
  { "apostrophe", "person's keeps", "sign/papers checklist/small" },
  { "number-with-dashes", "800-555-0100", "contact/line" },
  { "number-without-dashes", "18005550100", "contact/line" },
  { "bar-of-a-chart", "second year", "article/page" },
  { "note-of-a-source", "written care", "source/book" },
  { "checklist", "small checklist", "checklist/small" },
  { "step", "memory fades", "step/write" },
};

static void
test_finds (Desk          *desk,
            gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *keys = find (desk, queries[i].query);

  g_assert_cmpstr (keys, ==, queries[i].keys);
}

static void
test_nothing_typed_is_everything (Desk          *desk,
                                  gconstpointer  data)
{
  static const char * const empty[] = { "", "   ", "—", "¿?" };
  GPtrArray *entries = amparo_library_get_entries (desk->library);

  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr (GPtrArray) found = amparo_search_find (desk->search, empty[i]);

      g_assert_cmpuint (found->len, ==, entries->len);
      for (guint j = 0; j < found->len; j++)
        g_assert_true (g_ptr_array_index (found, j) == g_ptr_array_index (entries, j));
    }
}

/* “numbers” heads an article, “asking” is what a line is for; both stand elsewhere too. */
static void
test_title_goes_first (Desk          *desk,
                       gconstpointer  data)
{
  g_autofree char *keys = find (desk, "numbers");
  g_autofree char *line = find (desk, "asking");

  g_assert_true (g_str_has_prefix (keys, "article/page"));
  g_assert_true (g_str_has_prefix (line, "contact/line"));
}

static void
test_whole_word_goes_first (Desk          *desk,
                            gconstpointer  data)
{
  g_autofree char *keys = find (desk, "talk");
  g_autofree char *begun = find (desk, "tal");

  g_assert_cmpstr (keys, ==, "source/talk sign/speaks");
  g_assert_cmpstr (begun, ==, "source/talk sign/speaks");
}

static void
test_every_kind_has_a_page (Desk          *desk,
                            gconstpointer  data)
{
  static const char * const keys[] = {
    "article/page", "sign/speaks", "contact/office", "source/book", "step/call", "checklist/small",
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const AmparoEntry *entry = amparo_library_find (desk->library, keys[i]);

      g_assert_nonnull (entry);
      g_assert_true (amparo_library_find_object (desk->library, entry->object) == entry);
    }
  g_assert_null (amparo_library_find (desk->library, "sign/nobody"));
}

static void
test_shelves_are_in_order (Desk          *desk,
                           gconstpointer  data)
{
  GPtrArray *entries = amparo_library_get_entries (desk->library);

  for (guint i = 1; i < entries->len; i++)
    {
      const AmparoEntry *before = g_ptr_array_index (entries, i - 1);
      const AmparoEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpuint (entry->index, ==, i);
      g_assert_cmpint (before->shelf, <=, entry->shelf);
    }
}

static char *
name_citing (Desk       *desk,
             const char *key)
{
  const AmparoEntry *cited = amparo_library_find (desk->library, key);
  g_autoptr (GPtrArray) citing = amparo_library_dup_citing (desk->library, cited->object);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; i < citing->len; i++)
    g_ptr_array_add (keys, ((AmparoEntry *) g_ptr_array_index (citing, i))->key);
  g_ptr_array_add (keys, NULL);

  return g_strjoinv (" ", (char **) keys->pdata);
}

static void
test_source_knows_what_rests_on_it (Desk          *desk,
                                    gconstpointer  data)
{
  g_autofree char *talk = name_citing (desk, "source/talk");

  g_assert_cmpstr (talk, ==, "article/page step/write sign/speaks contact/office");
}

static void
test_sign_knows_where_it_is_used (Desk          *desk,
                                  gconstpointer  data)
{
  AmparoSign *sign = amparo_content_find_sign (desk->content, "speaks");
  g_autofree char *keys = name_citing (desk, "sign/speaks");
  g_autoptr (GPtrArray) scenarios = amparo_library_dup_scenarios (desk->library, sign);

  g_assert_cmpstr (keys, ==, "article/page checklist/small");
  g_assert_cmpuint (scenarios->len, ==, 1);
}

static void
add (const char *path,
     gpointer    data,
     void      (*func) (Desk *, gconstpointer))
{
  g_test_add (path, Desk, data, set_up, func, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *path = g_strconcat ("/content/search/finds/", queries[i].name, NULL);

      add (path, GUINT_TO_POINTER (i), test_finds);
    }
  add ("/content/search/nothing-typed-is-everything", NULL, test_nothing_typed_is_everything);
  add ("/content/search/title-goes-first", NULL, test_title_goes_first);
  add ("/content/search/whole-word-goes-first", NULL, test_whole_word_goes_first);
  add ("/content/library/every-kind-has-a-page", NULL, test_every_kind_has_a_page);
  add ("/content/library/shelves-are-in-order", NULL, test_shelves_are_in_order);
  add ("/content/library/source-knows-what-rests-on-it", NULL, test_source_knows_what_rests_on_it);
  add ("/content/library/sign-knows-where-it-is-used", NULL, test_sign_knows_where_it_is_used);

  return g_test_run ();
}
