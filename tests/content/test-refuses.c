/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every mistake that Amparo names, made once: tests/data/invalid/manifest.tsv says in
 * which file, and where and how it is named.
 */

#include <gio/gio.h>
#include <string.h>

#include "sandbox.h"

typedef struct
{
  char           *file;
  guint           line;
  guint           column;
  AmparoSeverity  severity;
  char           *rule;
} Expected;

static void
free_expected (gpointer data)
{
  Expected *expected = data;

  g_free (expected->file);
  g_free (expected->rule);
  g_free (expected);
}

static AmparoSeverity
parse_severity (const char *name)
{
  if (g_str_equal (name, "warning"))
    return AMPARO_SEVERITY_WARNING;
  if (g_str_equal (name, "notice"))
    return AMPARO_SEVERITY_NOTICE;

  g_assert_cmpstr (name, ==, "error");

  return AMPARO_SEVERITY_ERROR;
}

static GPtrArray *
read_manifest (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = sample_path ("invalid/manifest.tsv");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_expected);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      Expected *expected = g_new0 (Expected, 1);

      g_assert_cmpuint (g_strv_length (cells), ==, 5);
      expected->file = g_strdup (cells[0]);
      expected->line = g_ascii_strtoull (cells[1], NULL, 10);
      expected->column = g_ascii_strtoull (cells[2], NULL, 10);
      expected->severity = parse_severity (cells[3]);
      expected->rule = g_strdup (cells[4]);
      g_ptr_array_add (rows, expected);
    }

  return rows;
}

/* What is too large to be kept as a file */

static char *
repeat (const char *before,
        const char *repeated,
        guint       times,
        const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < times; i++)
    g_string_append (text, repeated);
  g_string_append (text, after);

  return g_string_free (text, FALSE);
}

#define SIGNS "<signs xmlns='urn:amparo:content:1'>\n"

static char *
make_too_large (Sandbox *sandbox)
{
  return repeat (SIGNS, "                ", 262144, "</signs>");
}

static char *
make_long_tag (Sandbox *sandbox)
{
  return repeat (SIGNS "  <sign id='", "0123456789abcdef", 1024, "'/></signs>");
}

static char *
make_many_elements (Sandbox *sandbox)
{
  return repeat (SIGNS, "<a/>", 20000, "</signs>");
}

/* Each condition of the second rule is found last among those of the first. */
static char *
make_many_rules (Sandbox *sandbox)
{
  g_autofree char *first = repeat ("\n<rule id='a' level='clear-concern'><because>b</because><any>",
                                   "<when item='papers' at-least='clear'/>", 1999,
                                   "<when item='speaks' at-least='clear'/></any></rule>");
  g_autofree char *second = repeat ("\n<rule id='b' level='possible-concern'><because>b</because><any>",
                                    "<when item='speaks' at-least='clear'/>", 1999, "</any></rule>");
  g_autofree char *rules = g_strconcat (first, second, NULL);
  g_autofree char *checklist = make_checklist (NULL, rules, NULL);

  return g_strconcat ("<!-- moves the line -->\n", checklist, NULL);
}

static char *
make_many_mistakes (Sandbox *sandbox)
{
  return repeat (SIGNS, "<a/>\n", 1001, "</signs>");
}

/* They fill a file of their own, and a checklist then cites them all. */
static char *
make_large_signs (void)
{
  g_autofree char *long_text = repeat ("", "a long text, ", 95, "");
  g_autofree char *signs = make_signs (0, 3000);
  g_auto (GStrv) parts = g_strsplit (signs, ">l<", -1);
  g_autofree char *between = g_strconcat (">", long_text, "<", NULL);

  return g_strjoinv (between, parts);
}

static char *
make_large_checklist (Sandbox *sandbox)
{
  g_autofree char *signs = make_large_signs ();
  g_autofree char *all_items = NULL;
  GString *items = g_string_new ("<item sign='speaks' strength='strong' dimension='d'/>");

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (items, "<item sign='s%u' strength='medium' dimension='e'/>", i);

  g_free (sandbox_add (sandbox, "signs.xml", signs));
  all_items = g_string_free (items, FALSE);

  return make_checklist (all_items, NULL, NULL);
}

static const struct
{
  const char *file;
  char     *(*make) (Sandbox *sandbox);
} generated[] = {
  { "generated/too-large.xml", make_too_large },
  { "generated/tag-too-long.xml", make_long_tag },
  { "generated/too-many-elements.xml", make_many_elements },
  { "generated/too-many-mistakes.xml", make_many_mistakes },
  { "generated/checklist-too-large.xml", make_large_checklist },
  { "generated/rules-not-compared.xml", make_many_rules },
};

/* Gives the path of the file, which is written first when it is too large to be kept. */
static char *
find_file (Sandbox    *sandbox,
           const char *file)
{
  g_autofree char *below = g_build_filename ("invalid", file, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (generated); i++)
    if (g_str_equal (generated[i].file, file))
      {
        g_autofree char *text = generated[i].make (sandbox);

        return sandbox_add (sandbox, file, text);
      }

  return sample_path (below);
}

static AmparoContent *
load_file (Sandbox    *sandbox,
           const char *file,
           const char *path)
{
  if (g_str_has_prefix (file, "alone/"))
    return load_alone (path);
  if (g_str_has_prefix (file, "generated/"))
    return load_sample (sandbox_get_dir (sandbox));

  return load_with_spanish (path, "A text with bad Spanish", "Un texto\u202e malo");
}

static void
assert_says_what_to_do (const AmparoDiagnostic *diagnostic)
{
  g_assert_cmpuint (strlen (diagnostic->message), >, 20);
  g_assert_true (g_str_has_suffix (diagnostic->message, ".") ||
                 g_str_has_suffix (diagnostic->message, ")"));
}

static gboolean
matches (const AmparoDiagnostic *diagnostic,
         const char             *path,
         const Expected         *expected)
{
  return g_str_equal (diagnostic->file, path) &&
         g_str_equal (diagnostic->rule, expected->rule) &&
         diagnostic->line == expected->line &&
         diagnostic->column == expected->column &&
         diagnostic->severity == expected->severity;
}

static void
test_refuses (gconstpointer data)
{
  const Expected *expected = data;
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *path = find_file (sandbox, expected->file);
  g_autoptr (AmparoContent) content = NULL;
  GPtrArray *diagnostics;
  guint n_matches = 0;

  content = load_file (sandbox, expected->file, path);
  amparo_content_check_age (content, "2027-01-01");
  amparo_content_check_reading (content);

  diagnostics = amparo_content_get_diagnostics (content);
  for (guint i = 0; i < diagnostics->len; i++)
    {
      const AmparoDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      g_autofree char *line = amparo_diagnostic_to_string (diagnostic);

      if (matches (diagnostic, path, expected))
        {
          assert_says_what_to_do (diagnostic);
          n_matches++;
        }
      else if (!g_str_equal (diagnostic->rule, "no-spanish"))
        {
          g_test_message ("%s", line);
        }
    }
  g_assert_cmpuint (n_matches, ==, 1);
}

/* Everything inside an element of another namespace is wrong too; and one is enough. */
static const char * const bring_others[] = { "wrong-namespace-inside.xml", "generated/too-many-mistakes.xml", NULL };

/* A mistake does not hide behind its echoes: nothing else is an error in these files. */
static void
test_names_one_mistake (gconstpointer data)
{
  const Expected *expected = data;
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *path = find_file (sandbox, expected->file);
  g_autoptr (AmparoContent) content = NULL;
  GPtrArray *diagnostics;
  guint n_errors = 0;

  if (expected->severity != AMPARO_SEVERITY_ERROR ||
      g_strv_contains (bring_others, expected->file) ||
      g_str_has_prefix (expected->file, "alone/"))
    {
      g_test_skip ("no error, or one that brings others along");
      return;
    }

  content = load_file (sandbox, expected->file, path);
  diagnostics = amparo_content_get_diagnostics (content);
  for (guint i = 0; i < diagnostics->len; i++)
    {
      const AmparoDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      g_autofree char *line = amparo_diagnostic_to_string (diagnostic);

      if (diagnostic->severity != AMPARO_SEVERITY_ERROR)
        continue;
      g_test_message ("%s", line);
      n_errors++;
    }
  g_assert_cmpuint (n_errors, ==, 1);
}

/* Every rule-id of the sources has a file */

static void
collect_rules (const char *source,
               GHashTable *rules)
{
  static const char pattern[] =
    "(?:\\b(?:amparo_reader_error|refuse|refuse_tag|add_error) \\([^\";]*|AMPARO_SEVERITY_[A-Z]+,\\s*)\"([a-z0-9]+(?:-[a-z0-9]+)*)\"";
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (source, &text, NULL, NULL));
  g_regex_match (regex, text, 0, &match);
  while (g_match_info_matches (match))
    {
      g_hash_table_add (rules, g_match_info_fetch (match, 1));
      g_match_info_next (match, NULL);
    }
}

static GHashTable *
collect_all_rules (void)
{
  GHashTable *rules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *room = g_build_filename (g_getenv ("AMPARO_SOURCE_DIR"), "src", "content", NULL);
  g_autoptr (GDir) dir = g_dir_open (room, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (room, name, NULL);

      if (g_str_has_suffix (name, ".c"))
        collect_rules (path, rules);
    }

  return rules;
}

static gboolean
has_file (GPtrArray  *manifest,
          const char *rule)
{
  for (guint i = 0; i < manifest->len; i++)
    if (g_str_equal (((Expected *) g_ptr_array_index (manifest, i))->rule, rule))
      return TRUE;

  return FALSE;
}

static void
test_every_rule_has_a_file (gconstpointer data)
{
  GPtrArray *manifest = (GPtrArray *) data;
  g_autoptr (GHashTable) rules = collect_all_rules ();
  GHashTableIter iter;
  gpointer rule;

  /* Or the pattern above has gone blind. */
  g_assert_cmpuint (g_hash_table_size (rules), >=, 95);

  g_hash_table_iter_init (&iter, rules);
  while (g_hash_table_iter_next (&iter, &rule, NULL))
    {
      if (!has_file (manifest, rule))
        {
          g_test_message ("no file in tests/data/invalid provokes “%s”", (char *) rule);
          g_test_fail ();
        }
    }
}

static void
test_every_file_is_listed (gconstpointer data)
{
  GPtrArray *manifest = (GPtrArray *) data;
  g_autofree char *folder = sample_path ("invalid");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      gboolean listed = !g_str_has_suffix (name, ".xml");

      for (guint i = 0; i < manifest->len; i++)
        listed |= g_str_equal (((Expected *) g_ptr_array_index (manifest, i))->file, name);
      if (!listed)
        g_error ("%s stands in no manifest", name);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) manifest = NULL;

  g_test_init (&argc, &argv, NULL);
  /* All the files that fail, not the first alone. */
  g_test_set_nonfatal_assertions ();

  manifest = read_manifest ();
  for (guint i = 0; i < manifest->len; i++)
    {
      const Expected *expected = g_ptr_array_index (manifest, i);
      g_autofree char *refuses = g_strconcat ("/content/refuses/", expected->file, NULL);
      g_autofree char *names_one = g_strconcat ("/content/names-one-mistake/", expected->file, NULL);

      g_test_add_data_func (refuses, expected, test_refuses);
      g_test_add_data_func (names_one, expected, test_names_one_mistake);
    }
  g_test_add_data_func ("/content/every-rule-has-a-file", manifest, test_every_rule_has_a_file);
  g_test_add_data_func ("/content/every-file-is-listed", manifest, test_every_file_is_listed);

  return g_test_run ();
}
