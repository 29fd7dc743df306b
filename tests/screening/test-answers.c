/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "checklist.h"
#include "content/diagnostic.h"
#include "screening/answers.h"

/* The files in tests/data/answers answer this checklist. */
static const Checklist checklist = {
  .items = ITEM ("a", "strong") ITEM_WHEN ("b", "strong", WHEN ("a", "possible")) PROTECTIVE ("p"),
  .rules = RULE ("rule", "clear-concern", WHEN ("a", "clear") FACT ("age", "under-18")),
};

static GPtrArray *
diagnostics_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) amparo_diagnostic_free);
}

static gboolean
read_file (AmparoScreening *s,
           const char      *folder,
           const char      *name,
           GPtrArray       *diagnostics)
{
  g_autofree char *file = g_strconcat (name, ".xml", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "answers", folder, file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&text), size);

  return amparo_answers_read (s, bytes, file, diagnostics);
}

static void
read_valid (AmparoScreening *s,
            const char      *name)
{
  g_autoptr (GPtrArray) diagnostics = diagnostics_new ();

  g_assert_true (read_file (s, "valid", name, diagnostics));
  g_assert_cmpuint (diagnostics->len, ==, 0);
}

static gboolean
read_text (AmparoScreening *s,
           const char      *text,
           GPtrArray       *diagnostics)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return amparo_answers_read (s, bytes, "text", diagnostics);
}

static void
assert_rating (AmparoScreening *s,
               const char      *item,
               const char      *expected)
{
  guint index = find_item (s, item);
  const AmparoScale *scale = amparo_instrument_get_item (amparo_screening_get_instrument (s), index)->scale;

  g_assert_cmpint (amparo_screening_get_rating (s, index), ==, amparo_scale_find (scale, expected));
}

/* What is read */

static void
test_reads_everything (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);

  read_valid (s, "everything");

  assert_rating (s, "a", "clear");
  assert_rating (s, "b", "no-information");
  assert_rating (s, "p", "partly");
  g_assert_cmpint (amparo_screening_get_evidence (s, 0), ==, AMPARO_EVIDENCE_SEEN);
  g_assert_cmpint (amparo_screening_get_evidence (s, 1), ==, AMPARO_EVIDENCE_UNSAID);
  g_assert_cmpstr (amparo_screening_get_note (s, 0), ==, "She would not look up & said “nothing”.");
  g_assert_cmpint (amparo_screening_get_fact (s, find_fact (s, "age")->index), ==, 0);
  g_assert_cmpstr (amparo_screening_get_code (s), ==, "R-17");
  g_assert_cmpstr (amparo_screening_get_date (s), ==, "2026-11-22");
  assert_level (s, "clear-concern");
}

static void
test_reads_in_any_order (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);

  read_valid (s, "any-order");

  assert_rating (s, "a", "clear");
  assert_rating (s, "b", "possible");
  g_assert_true (is_asked (s, "b"));
}

static void
test_reads_a_note_without_rating (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);

  read_valid (s, "note-alone");

  g_assert_cmpint (amparo_screening_get_rating (s, 0), ==, AMPARO_UNANSWERED);
  g_assert_cmpstr (amparo_screening_get_note (s, 0), ==, "Ask the school nurse.");
}

static void
test_reads_a_leap_day (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);

  read_valid (s, "leap-day");

  g_assert_cmpstr (amparo_screening_get_date (s), ==, "2028-02-29");
}

static void
test_leaves_what_is_not_named (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);

  rate_many (s, "a:clear b:clear");
  amparo_screening_set_code (s, "R-18");
  read_valid (s, "nothing");

  assert_rating (s, "a", "clear");
  g_assert_cmpstr (amparo_screening_get_code (s), ==, "R-18");
}

static void
count_cb (AmparoScreening *s,
          guint           *n)
{
  (*n)++;
}

static void
test_tells_once (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  guint n = 0;

  g_signal_connect (s, "changed", G_CALLBACK (count_cb), &n);
  read_valid (s, "everything");

  g_assert_cmpuint (n, ==, 1);
}

/* What is refused: the mistake, its place, and that nothing was applied. */

typedef struct
{
  const char *file;
  const char *rule;
  guint       line;
  guint       column;
} Mistake;

static const Mistake mistakes[] = {
  { "not-answers", "not-answers", 4, 1 },
  { "other-namespace", "not-answers", 4, 1 },
  { "no-instrument", "missing-attribute", 4, 1 },
  { "other-instrument", "other-instrument", 4, 1 },
  { "bad-instrument-attribute", "unknown-attribute", 4, 1 },
  { "date-with-time", "bad-date", 4, 1 },
  { "date-that-is-none", "bad-date", 4, 1 },
  { "date-in-words", "bad-date", 4, 1 },
  { "unknown-fact", "unknown-fact", 5, 3 },
  { "unknown-value", "unknown-value", 5, 3 },
  { "fact-without-value", "missing-attribute", 5, 3 },
  { "repeated-fact", "repeated-fact", 6, 3 },
  { "unknown-item", "unknown-item", 6, 5 },
  { "repeated-answer", "repeated-answer", 7, 3 },
  { "unknown-rating", "unknown-rating", 5, 3 },
  { "rating-of-other-scale", "unknown-rating", 5, 3 },
  { "empty-rating", "unknown-rating", 5, 3 },
  { "unknown-evidence", "unknown-evidence", 5, 3 },
  { "empty-answer", "empty-answer", 5, 3 },
  { "answer-without-item", "missing-attribute", 5, 3 },
  { "two-notes", "repeated-element", 7, 5 },
  { "unknown-attribute", "unknown-attribute", 5, 3 },
  { "unknown-element", "unknown-element", 5, 3 },
  { "foreign-element", "wrong-namespace", 5, 3 },
  { "markup-in-note", "markup-in-text", 5, 35 },
  { "stray-text", "stray-text", 4, 1 },
  { "text-in-answer", "stray-text", 5, 3 },
};

static void
assert_only_mistake (GPtrArray  *diagnostics,
                     const char *rule,
                     guint       line,
                     guint       column)
{
  const AmparoDiagnostic *diagnostic;

  for (guint i = 0; i < diagnostics->len; i++)
    {
      g_autofree char *text = amparo_diagnostic_to_string (diagnostics->pdata[i]);

      g_test_message ("%s", text);
    }

  g_assert_cmpuint (diagnostics->len, ==, 1);
  diagnostic = diagnostics->pdata[0];
  g_assert_cmpstr (diagnostic->rule, ==, rule);
  g_assert_cmpuint (diagnostic->line, ==, line);
  g_assert_cmpuint (diagnostic->column, ==, column);
  g_assert_cmpint (diagnostic->severity, ==, AMPARO_SEVERITY_ERROR);
}

static void
assert_untouched (AmparoScreening *s)
{
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (amparo_screening_get_rating (s, i), ==, AMPARO_UNANSWERED);
      g_assert_cmpint (amparo_screening_get_evidence (s, i), ==, AMPARO_EVIDENCE_UNSAID);
      g_assert_cmpstr (amparo_screening_get_note (s, i), ==, "");
    }
  g_assert_cmpint (amparo_screening_get_fact (s, find_fact (s, "age")->index), ==, AMPARO_UNKNOWN);
  g_assert_cmpstr (amparo_screening_get_date (s), ==, "");
}

static void
test_refuses (gconstpointer data)
{
  const Mistake *mistake = data;
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GPtrArray) diagnostics = diagnostics_new ();

  g_assert_false (read_file (s, "invalid", mistake->file, diagnostics));

  assert_only_mistake (diagnostics, mistake->rule, mistake->line, mistake->column);
  assert_untouched (s);
}

/* Where the parser gives up is its own affair. */
static void
test_refuses_what_is_no_xml (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GPtrArray) diagnostics = diagnostics_new ();

  g_assert_false (read_file (s, "invalid", "not-well-formed", diagnostics));

  g_assert_cmpuint (diagnostics->len, ==, 1);
  g_assert_cmpstr (((AmparoDiagnostic *) diagnostics->pdata[0])->rule, ==, "not-well-formed");
  assert_untouched (s);
}

#define ANSWERS "<answers xmlns='urn:amparo:answers:1' instrument='test'>"

static char *
dup_with_note (gsize length)
{
  g_autofree char *note = g_strnfill (length, 'x');

  return g_strdup_printf (ANSWERS "<answer item='a'><note>%s</note></answer></answers>", note);
}

static void
test_refuses_a_long_note (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GPtrArray) diagnostics = diagnostics_new ();
  g_autofree char *text = dup_with_note (AMPARO_ANSWERS_MAX_TEXT + 1);

  g_assert_false (read_text (s, text, diagnostics));

  assert_only_mistake (diagnostics, "text-too-long", 1, strlen (ANSWERS "<answer item='a'>") + 1);
  assert_untouched (s);
}

static void
test_takes_the_longest_note (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GPtrArray) diagnostics = diagnostics_new ();
  g_autofree char *text = dup_with_note (AMPARO_ANSWERS_MAX_TEXT);

  g_assert_true (read_text (s, text, diagnostics));

  g_assert_cmpuint (strlen (amparo_screening_get_note (s, 0)), ==, AMPARO_ANSWERS_MAX_TEXT);
}

static void
test_names_all_mistakes (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GPtrArray) diagnostics = diagnostics_new ();

  g_assert_false (read_text (s, ANSWERS "<fact id='x' is='y'/><answer item='x' rating='y'/>"
                                        "<answer item='a' rating='y' evidence='z'/></answers>", diagnostics));

  g_assert_cmpuint (diagnostics->len, ==, 4);
}

static void
test_refuses_an_attribute_of_others (void)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GPtrArray) diagnostics = diagnostics_new ();

  g_assert_false (read_text (s, ANSWERS "<answer xmlns:x='urn:x' item='a' rating='clear' x:item='b'/></answers>",
                             diagnostics));

  assert_only_mistake (diagnostics, "unknown-attribute", 1, strlen (ANSWERS) + 1);
  assert_untouched (s);
}

/* Reads what is right, but with the grammars of another folder. */
static void
refuse_with_grammars_of (const char *folder,
                         const char *rule,
                         guint       line,
                         guint       column)
{
  g_autoptr (AmparoScreening) s = checklist_start (&checklist);
  g_autoptr (GPtrArray) diagnostics = diagnostics_new ();
  g_autofree char *before = g_strdup (g_getenv ("AMPARO_SCHEMA_DIR"));

  g_setenv ("AMPARO_SCHEMA_DIR", folder, TRUE);
  g_assert_false (read_text (s, ANSWERS "<answer item='a' rating='clear'/></answers>", diagnostics));
  if (before != NULL)
    g_setenv ("AMPARO_SCHEMA_DIR", before, TRUE);
  else
    g_unsetenv ("AMPARO_SCHEMA_DIR");

  assert_only_mistake (diagnostics, rule, line, column);
  assert_untouched (s);
}

static void
test_refuses_without_grammar (void)
{
  refuse_with_grammars_of ("/nonexistent", "cannot-read", 0, 0);
}

static void
test_grammar_has_the_last_word (void)
{
  g_autofree char *folder = g_dir_make_tmp ("amparo-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "answers.rng", NULL);

  g_file_set_contents (path, "<element name='nothing' xmlns='http://relaxng.org/ns/structure/1.0'><empty/></element>",
                       -1, NULL);
  refuse_with_grammars_of (folder, "schema", 1, 1);

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answers/reads/everything", test_reads_everything);
  g_test_add_func ("/answers/reads/in-any-order", test_reads_in_any_order);
  g_test_add_func ("/answers/reads/a-note-without-rating", test_reads_a_note_without_rating);
  g_test_add_func ("/answers/reads/a-leap-day", test_reads_a_leap_day);
  g_test_add_func ("/answers/reads/the-longest-note", test_takes_the_longest_note);
  g_test_add_func ("/answers/leaves-what-is-not-named", test_leaves_what_is_not_named);
  g_test_add_func ("/answers/tells-once", test_tells_once);
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *path = g_strconcat ("/answers/refuses/", mistakes[i].file, NULL);

      g_test_add_data_func (path, &mistakes[i], test_refuses);
    }
  g_test_add_func ("/answers/refuses/what-is-no-xml", test_refuses_what_is_no_xml);
  g_test_add_func ("/answers/refuses/a-long-note", test_refuses_a_long_note);
  g_test_add_func ("/answers/refuses/an-attribute-of-others", test_refuses_an_attribute_of_others);
  g_test_add_func ("/answers/refuses/without-grammar", test_refuses_without_grammar);
  g_test_add_func ("/answers/names-all-mistakes", test_names_all_mistakes);
  g_test_add_func ("/answers/grammar-has-the-last-word", test_grammar_has_the_last_word);

  return g_test_run ();
}
