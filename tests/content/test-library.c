/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shipped library answers every topic of the documents that Amparo began with:
 * tests/data/topics.txt lists them, docs/sources.md says where.
 */

#include <gio/gio.h>
#include <string.h>

#include "content/library.h"
#include "sandbox.h"

/* The ids in the order of the list, and id → title */
static GPtrArray *
read_topics (GHashTable **titles)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = sample_path ("topics.txt");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  *titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 2);
      g_assert_cmpstr (cells[1], !=, "");
      g_ptr_array_add (ids, g_strdup (cells[0]));
      g_assert_true (g_hash_table_insert (*titles, g_strdup (cells[0]), g_strdup (cells[1])));
    }

  return ids;
}

static gboolean
covers (AmparoArticle *article,
        const char    *topic)
{
  GPtrArray *topics = amparo_article_get_topics (article);

  for (guint i = 0; i < topics->len; i++)
    if (g_str_equal (g_ptr_array_index (topics, i), topic))
      return TRUE;

  return FALSE;
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The pages that cover a topic, sorted by id; lent strings */
static GPtrArray *
find_pages (AmparoContent *content,
            const char    *topic)
{
  GPtrArray *articles = amparo_content_get_articles (content);
  GPtrArray *pages = g_ptr_array_new ();

  for (guint i = 0; i < articles->len; i++)
    {
      AmparoArticle *article = g_ptr_array_index (articles, i);

      if (covers (article, topic))
        g_ptr_array_add (pages, (gpointer) amparo_article_get_id (article));
    }
  g_ptr_array_sort (pages, compare_strings);

  return pages;
}

static void
test_every_topic_has_a_page (void)
{
  g_autoptr (AmparoContent) content = load_shipped ();
  g_autoptr (GHashTable) titles = NULL;
  g_autoptr (GPtrArray) topics = read_topics (&titles);

  g_assert_cmpuint (topics->len, ==, 36);
  for (guint i = 0; i < topics->len; i++)
    {
      const char *topic = g_ptr_array_index (topics, i);
      g_autoptr (GPtrArray) pages = find_pages (content, topic);

      if (pages->len == 0)
        g_error ("no page of the library covers %s", topic);
    }
}

static void
test_every_page_covers_known_topics (void)
{
  g_autoptr (AmparoContent) content = load_shipped ();
  g_autoptr (GHashTable) titles = NULL;
  g_autoptr (GPtrArray) topics = read_topics (&titles);
  GPtrArray *articles = amparo_content_get_articles (content);

  for (guint i = 0; i < articles->len; i++)
    {
      AmparoArticle *article = g_ptr_array_index (articles, i);
      GPtrArray *covered = amparo_article_get_topics (article);

      for (guint j = 0; j < covered->len; j++)
        if (!g_hash_table_contains (titles, g_ptr_array_index (covered, j)))
          g_error ("%s covers %s, which tests/data/topics.txt does not list",
                   amparo_article_get_id (article), (char *) g_ptr_array_index (covered, j));
    }
}

/* docs/sources.md has one row for each topic, and it names those pages and no others. */
static void
test_table_is_true (void)
{
  g_autoptr (AmparoContent) content = load_shipped ();
  g_autoptr (GHashTable) titles = NULL;
  g_autoptr (GPtrArray) topics = read_topics (&titles);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("AMPARO_SOURCE_DIR"), "docs", "sources.md", NULL);
  g_autofree char *table = NULL;

  g_file_get_contents (path, &table, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < topics->len; i++)
    {
      const char *topic = g_ptr_array_index (topics, i);
      g_autoptr (GPtrArray) pages = find_pages (content, topic);
      g_autoptr (GString) row = g_string_new (NULL);

      g_string_printf (row, "\n| `%s` | %s | ", topic, (char *) g_hash_table_lookup (titles, topic));
      for (guint j = 0; j < pages->len; j++)
        g_string_append_printf (row, "%s`%s`", j == 0 ? "" : ", ", (char *) g_ptr_array_index (pages, j));
      g_string_append (row, " |\n");
      if (strstr (table, row->str) == NULL)
        g_error ("docs/sources.md lacks the row:%s", row->str);
    }
}

static void
add_page (Sandbox    *sandbox,
          const char *id,
          const char *order)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);
  g_autofree char *page =
    g_strdup_printf ("<article xmlns=\"urn:amparo:content:1\" id=\"%s\" group=\"law\" %s>"
                     "<title>t</title><summary>s</summary>"
                     "<section id=\"s\"><heading>h</heading><paragraph>p</paragraph></section>"
                     "</article>",
                     id, order);
  g_autofree char *path = sandbox_add (sandbox, name, page);
}

static void
test_shelf_stands_in_order (void)
{
  static const char * const expected[] = { "article/d", "article/b", "article/c", "article/a" };
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autoptr (AmparoContent) content = NULL;
  g_autoptr (AmparoLibrary) library = NULL;
  GPtrArray *entries;

  add_page (sandbox, "a", "");
  add_page (sandbox, "b", "order=\"20\"");
  add_page (sandbox, "c", "order=\"20\"");
  add_page (sandbox, "d", "order=\"3\"");
  content = load_sample (sandbox_get_dir (sandbox));
  assert_sound (content);
  library = amparo_library_new (content);
  entries = amparo_library_get_entries (library);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const AmparoEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpstr (entry->key, ==, expected[i]);
    }
}

static void
test_every_page_has_its_place (void)
{
  g_autoptr (AmparoContent) content = load_shipped ();
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  GPtrArray *articles = amparo_content_get_articles (content);

  for (guint i = 0; i < articles->len; i++)
    {
      AmparoArticle *article = g_ptr_array_index (articles, i);
      guint order = amparo_article_get_order (article);
      guint place = amparo_article_get_group (article) * 10000 + order;

      if (order > 1000)
        g_error ("%s says no order", amparo_article_get_id (article));
      if (!g_hash_table_add (taken, GUINT_TO_POINTER (place)))
        g_error ("%s has the order of another page of its group", amparo_article_get_id (article));
    }
}

static void
check_grounds (AmparoArticle       *article,
               const AmparoGrounds *grounds,
               GPtrArray           *sources)
{
  const char *id = amparo_article_get_id (article);

  if (sources == NULL || sources->len == 0)
    g_error ("a fact in %s has no source", id);
  if (grounds->checked == NULL || strlen (grounds->checked) != strlen ("2026-11-22"))
    g_error ("a fact in %s was never checked", id);
  if (grounds->confidence != 'A' && !grounds->verify)
    g_error ("a fact in %s is not sure and has no badge", id);
}

static void
check_chart (AmparoArticle *article,
             AmparoChart   *chart)
{
  const char *caveat;

  g_assert_nonnull (chart->caveat);
  caveat = amparo_text_get_english (chart->caveat);
  if (*caveat == '\0')
    g_error ("chart %s in %s has no caveat", chart->id, amparo_article_get_id (article));
  g_assert_cmpuint (chart->bars->len, >, 0);
  for (guint i = 0; i < chart->bars->len; i++)
    {
      const AmparoBar *bar = g_ptr_array_index (chart->bars, i);

      g_assert_cmpfloat (bar->value, >=, 0);
      if (bar->of > 0)
        g_assert_cmpfloat (bar->value, <=, bar->of);
    }
}

static void
test_every_fact_has_its_grounds (void)
{
  g_autoptr (AmparoContent) content = load_shipped ();
  GPtrArray *articles = amparo_content_get_articles (content);
  guint n_points = 0;
  guint n_charts = 0;

  g_assert_cmpuint (articles->len, >, 0);
  for (guint i = 0; i < articles->len; i++)
    {
      AmparoArticle *article = g_ptr_array_index (articles, i);
      GPtrArray *sections = amparo_article_get_sections (article);
      guint n_points_before = n_points;

      for (guint j = 0; j < sections->len; j++)
        {
          const AmparoArticleSection *section = g_ptr_array_index (sections, j);

          for (guint k = 0; k < section->blocks->len; k++)
            {
              const AmparoBlock *block = g_ptr_array_index (section->blocks, k);

              if (block->kind == AMPARO_BLOCK_POINT)
                {
                  check_grounds (article, &block->grounds, block->sources);
                  n_points++;
                }
              else if (block->kind == AMPARO_BLOCK_CHART)
                {
                  check_grounds (article, &block->grounds, block->sources);
                  check_chart (article, block->chart);
                  n_charts++;
                }
            }
        }
      if (n_points == n_points_before)
        g_error ("%s states no fact", amparo_article_get_id (article));
    }

  g_test_message ("%u pages, %u points, %u charts", articles->len, n_points, n_charts);
  g_assert_cmpuint (n_charts, >, 0);
}

/* The figures of the federal profile never stand without saying what they count. */
static void
test_calls_are_not_people (void)
{
  g_autoptr (AmparoContent) content = load_shipped ();
  AmparoArticle *article = amparo_content_find_article (content, "who-is-affected");
  GPtrArray *sections;
  guint n_charts = 0;

  g_assert_nonnull (article);
  sections = amparo_article_get_sections (article);
  for (guint i = 0; i < sections->len; i++)
    {
      const AmparoArticleSection *section = g_ptr_array_index (sections, i);

      for (guint j = 0; j < section->blocks->len; j++)
        {
          const AmparoBlock *block = g_ptr_array_index (section->blocks, j);

          if (block->kind != AMPARO_BLOCK_CHART)
            continue;
          g_assert_cmpstr (amparo_text_get_english (block->chart->caveat), ==,
                           "Calls, not people; December 2012 to December 2016; non-cumulative");
          n_charts++;
        }
    }
  g_assert_cmpuint (n_charts, ==, 3);
}

/* What a sign may point to never stands without what else explains it. */
static void
test_every_sign_has_both_sides (void)
{
  g_autoptr (AmparoContent) content = load_shipped ();
  GPtrArray *signs = amparo_content_get_signs (content);

  for (guint i = 0; i < signs->len; i++)
    {
      AmparoSign *sign = g_ptr_array_index (signs, i);

      if (amparo_sign_get_may_mean (sign) == NULL || amparo_sign_get_what_else (sign) == NULL)
        g_error ("%s lacks what it may mean, or what else explains it", amparo_sign_get_id (sign));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/library/every-topic-has-a-page", test_every_topic_has_a_page);
  g_test_add_func ("/content/library/every-page-covers-known-topics", test_every_page_covers_known_topics);
  g_test_add_func ("/content/library/table-is-true", test_table_is_true);
  g_test_add_func ("/content/library/shelf-stands-in-order", test_shelf_stands_in_order);
  g_test_add_func ("/content/library/every-page-has-its-place", test_every_page_has_its_place);
  g_test_add_func ("/content/library/every-fact-has-its-grounds", test_every_fact_has_its_grounds);
  g_test_add_func ("/content/library/calls-are-not-people", test_calls_are_not_people);
  g_test_add_func ("/content/library/every-sign-has-both-sides", test_every_sign_has_both_sides);

  return g_test_run ();
}
