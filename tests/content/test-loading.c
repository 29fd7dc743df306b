/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What comes in, what stays out, and what the texts become on the way.
 */

#include <glib/gstdio.h>
#include <string.h>

#include "sandbox.h"

#define REST "<look-for>l</look-for><example>e</example><counterexample>c</counterexample><source ref='book'/>"
#define SIGN(id, statement) "<sign id='" id "'><statement>" statement "</statement>" REST "</sign>"
#define SIGNS(inside) "<signs xmlns='urn:amparo:content:1'>" inside "</signs>"

static AmparoContent *
load_added (const char *text)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *path = sandbox_add (sandbox, "x.xml", text);

  return load_sample (path);
}

static void
test_sample_is_sound (void)
{
  g_autofree char *base = sample_path ("valid");
  g_autoptr (AmparoContent) content = load_alone (base);

  assert_sound (content);
  g_assert_nonnull (amparo_content_find_instrument (content, "small"));
  g_assert_nonnull (amparo_content_find_scenario (content, "tale"));
  g_assert_nonnull (amparo_content_find_article (content, "page"));
  g_assert_nonnull (amparo_content_find_module (content, "short"));
}

static void
test_shipped_is_sound (void)
{
  g_autoptr (AmparoContent) content = load_shipped ();

  assert_sound (content);
  g_assert_nonnull (amparo_content_find_instrument (content, "first-look"));
  g_assert_nonnull (amparo_content_find_instrument (content, "youth-screening"));
}

static void
test_broken_file_stops_no_other (void)
{
  g_autoptr (AmparoContent) content = load_added ("<signs");

  g_assert_nonnull (find_rule (content, "not-well-formed"));
  g_assert_nonnull (amparo_content_find_instrument (content, "small"));
}

static void
test_broken_vocabulary_stops_no_other (void)
{
  g_autoptr (AmparoContent) content =
    load_added ("<vocabulary xmlns='urn:amparo:content:1'><fact id='age'/><caveat>Another.</caveat></vocabulary>");

  g_assert_nonnull (find_rule (content, "duplicate-id"));
  g_assert_nonnull (amparo_content_find_instrument (content, "small"));
  g_assert_null (find_rule (content, "incomplete-vocabulary"));
}

static void
test_vocabulary_over_files (void)
{
  g_autoptr (AmparoContent) content =
    load_added ("<vocabulary xmlns='urn:amparo:content:1'><fact id='online'><label>l</label><question>q</question>"
                "<value id='yes'><label>l</label><if>i</if></value></fact></vocabulary>");

  assert_sound (content);
  g_assert_nonnull (amparo_vocabulary_get_fact (amparo_content_get_vocabulary (content), "online"));
}

static void
test_good_signs_stay (void)
{
  g_autoptr (AmparoContent) content = load_added (SIGNS (SIGN ("one", "s") "<sign id='two'/>" SIGN ("three", "s")));

  g_assert_nonnull (amparo_content_find_sign (content, "one"));
  g_assert_null (amparo_content_find_sign (content, "two"));
  g_assert_nonnull (amparo_content_find_sign (content, "three"));
}

/* Where only the grammar complains, nobody knows which part it means. */
static void
test_grammar_keeps_all_out (void)
{
  g_autoptr (AmparoContent) content =
    load_added ("<article xmlns='urn:amparo:content:1' id='x' group='law'><title>t</title><summary>s</summary>"
                "<section id='a'><paragraph>p</paragraph><heading>h</heading></section></article>");

  assert_only (content, "schema");
  g_assert_null (amparo_content_find_article (content, "x"));
}

static void
test_duplicate_names_the_other (void)
{
  g_autoptr (AmparoContent) content = load_added (SIGNS (SIGN ("speaks", "Another statement")));
  const AmparoDiagnostic *diagnostic = find_rule (content, "duplicate-id");
  AmparoSign *sign = amparo_content_find_sign (content, "speaks");

  g_assert_nonnull (strstr (diagnostic->message, "signs.xml:2"));
  g_assert_cmpstr (amparo_text_get_english (amparo_sign_get_statement (sign)), !=, "Another statement");
}

/* The checklist that it leads to may be broken, and a step to call for help must not go
 * with it. */
static void
test_what_leads_nowhere_stays_in (void)
{
  g_autoptr (AmparoContent) content =
    load_added ("<steps xmlns='urn:amparo:content:1'><step id='x' leads-to='nowhere' checked='2026-11-22' confidence='A'>"
                "<title>t</title><how>h</how><why>w</why><source ref='book'/></step></steps>");

  assert_only (content, "unknown-instrument");
  g_assert_nonnull (amparo_content_find_step (content, "x"));
}

static void
test_without_grammar (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autoptr (AmparoContent) content = NULL;
  g_autofree char *before = g_strdup (g_getenv ("AMPARO_SCHEMA_DIR"));

  g_setenv ("AMPARO_SCHEMA_DIR", sandbox_get_dir (sandbox), TRUE);
  content = load_shipped ();
  if (before != NULL)
    g_setenv ("AMPARO_SCHEMA_DIR", before, TRUE);
  else
    g_unsetenv ("AMPARO_SCHEMA_DIR");

  assert_only (content, "cannot-read");
  g_assert_cmpuint (amparo_content_get_signs (content)->len, ==, 0);
}

static void
test_order_of_diagnostics (void)
{
  g_autoptr (AmparoContent) content = load_added (SIGNS ("\n<sign id='b'/>\n<sign id='A'/>"));
  GPtrArray *diagnostics = amparo_content_get_diagnostics (content);

  for (guint i = 1; i < diagnostics->len; i++)
    g_assert_cmpint (amparo_diagnostic_compare (&g_ptr_array_index (diagnostics, i - 1),
                                                &g_ptr_array_index (diagnostics, i)), <=, 0);
}

/* Texts */

static const struct
{
  const char *name;
  const char *written;
  const char *read;
} texts[] = {
  { "plain", "a b", "a b" },
  { "spaces", "  a \t b  ", "a b" },
  { "lines", "\n    a\n    b\r\n    c\n  ", "a b c" },
  { "no-break-space", "\xc2\xa0" "a\xc2\xa0 b", "\xc2\xa0" "a\xc2\xa0 b" },
  { "ampersand", "a &amp; b &lt;c&gt; &#34;", "a & b <c> \"" },
  { "reference-to-line", "a&#10;b&#13;c", "a b c" },
  { "cdata", "<![CDATA[a < b]]>", "a < b" },
  { "wide", "“ñandú” → 𝄞", "“ñandú” → 𝄞" },
};

static void
test_text (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *whole = g_strconcat ("<signs xmlns='urn:amparo:content:1'><sign id='x'><statement>", texts[i].written,
                                        "</statement>" REST "</sign></signs>", NULL);
  g_autoptr (AmparoContent) content = load_added (whole);
  AmparoSign *sign = amparo_content_find_sign (content, "x");

  assert_sound (content);
  g_assert_cmpstr (amparo_text_get_english (amparo_sign_get_statement (sign)), ==, texts[i].read);
}

static AmparoText *
dup_statement (const char *written,
               const char *original,
               const char *spanish)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *text = g_strconcat ("<signs xmlns='urn:amparo:content:1'><sign id='x'>", written,
                                       REST "</sign></signs>", NULL);
  g_autofree char *path = sandbox_add (sandbox, "x.xml", text);
  g_autoptr (AmparoContent) content = load_with_spanish (path, original, spanish);
  AmparoSign *sign = amparo_content_find_sign (content, "x");

  g_assert_nonnull (sign);

  return amparo_text_ref (amparo_sign_get_statement (sign));
}

static void
test_spanish_is_found (void)
{
  g_autoptr (AmparoText) text = dup_statement ("<statement>\n A &amp;\n B </statement>", "A & B", "A y B");

  g_assert_cmpstr (amparo_text_get_spanish (text), ==, "A y B");
}

static void
test_spanish_is_collapsed (void)
{
  g_autoptr (AmparoText) text = dup_statement ("<statement>A</statement>", "A", " Una\n  línea ");

  g_assert_cmpstr (amparo_text_get_spanish (text), ==, "Una línea");
}

static void
test_blank_spanish_is_none (void)
{
  g_autoptr (AmparoText) text = dup_statement ("<statement>A</statement>", "A", " \n");

  g_assert_false (amparo_text_is_translated (text));
}

static void
test_bad_spanish_is_none (void)
{
  g_autoptr (AmparoText) text = dup_statement ("<statement>A</statement>", "A", "Una \xe2\x80\xae trampa");

  g_assert_false (amparo_text_is_translated (text));
}

static void
test_context (void)
{
  g_autoptr (AmparoText) text = dup_statement ("<statement context='time'>Now</statement>", "time\004Now", "Ahora");

  g_assert_cmpstr (amparo_text_get_spanish (text), ==, "Ahora");
}

static void
test_context_of_another (void)
{
  g_autoptr (AmparoText) text = dup_statement ("<statement context='place'>Now</statement>", "time\004Now", "Ahora");

  g_assert_false (amparo_text_is_translated (text));
}

static void
test_no_context_asked_for (void)
{
  g_autoptr (AmparoText) text = dup_statement ("<statement>Now</statement>", "time\004Now", "Ahora");

  g_assert_false (amparo_text_is_translated (text));
}

/* Age */

static guint
count_stale (const char *checked,
             const char *as_of)
{
  g_autofree char *text = g_strdup_printf ("<sources xmlns='urn:amparo:content:1'><source id='x' checked='%s' confidence='A'>"
                                           "<title>t</title></source></sources>", checked);
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *path = sandbox_add (sandbox, "x.xml", text);
  g_autoptr (AmparoContent) content = load_alone (path);

  assert_sound (content);
  amparo_content_check_age (content, as_of);
  assert_only (content, count_rule (content, "stale-fact") > 0 ? "stale-fact" : NULL);
  g_assert_cmpint (amparo_diagnostics_failed (amparo_content_get_diagnostics (content)), ==, FALSE);

  return count_rule (content, "stale-fact");
}

static const struct
{
  const char *checked;
  const char *as_of;
  guint       stale;
} ages[] = {
  { "2026-11-22", "2026-11-22", 0 },
  { "2026-11-22", "2027-11-22", 0 },
  { "2026-11-22", "2027-11-23", 1 },
  { "2026-12-31", "2028-01-01", 1 },
  { "2024-02-29", "2025-02-28", 0 },
  { "2024-02-29", "2025-03-01", 1 },
  { "2026-11-22", "2020-01-01", 0 },
};

static void
test_age (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  g_assert_cmpuint (count_stale (ages[i].checked, ages[i].as_of), ==, ages[i].stale);
}

static void
test_age_names_every_kind (void)
{
  g_autofree char *base = sample_path ("valid");
  g_autoptr (AmparoContent) content = load_alone (base);

  amparo_content_check_age (content, "2030-01-01");

  /* two sources, two contacts, two steps, two points and a chart */
  g_assert_cmpuint (count_rule (content, "stale-fact"), ==, 9);
}

static void
add_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/content/texts/", texts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/content/age/%s-on-%s", ages[i].checked, ages[i].as_of);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_age);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_table ();
  g_test_add_func ("/content/age/names-every-kind", test_age_names_every_kind);
  g_test_add_func ("/content/loading/sample-is-sound", test_sample_is_sound);
  g_test_add_func ("/content/loading/shipped-is-sound", test_shipped_is_sound);
  g_test_add_func ("/content/loading/broken-file-stops-no-other", test_broken_file_stops_no_other);
  g_test_add_func ("/content/loading/broken-vocabulary-stops-no-other", test_broken_vocabulary_stops_no_other);
  g_test_add_func ("/content/loading/vocabulary-over-files", test_vocabulary_over_files);
  g_test_add_func ("/content/loading/good-signs-stay", test_good_signs_stay);
  g_test_add_func ("/content/loading/grammar-keeps-all-out", test_grammar_keeps_all_out);
  g_test_add_func ("/content/loading/duplicate-names-the-other", test_duplicate_names_the_other);
  g_test_add_func ("/content/loading/what-leads-nowhere-stays-in", test_what_leads_nowhere_stays_in);
  g_test_add_func ("/content/loading/without-grammar", test_without_grammar);
  g_test_add_func ("/content/loading/order-of-diagnostics", test_order_of_diagnostics);
  g_test_add_func ("/content/texts/spanish-is-found", test_spanish_is_found);
  g_test_add_func ("/content/texts/spanish-is-collapsed", test_spanish_is_collapsed);
  g_test_add_func ("/content/texts/blank-spanish-is-none", test_blank_spanish_is_none);
  g_test_add_func ("/content/texts/bad-spanish-is-none", test_bad_spanish_is_none);
  g_test_add_func ("/content/texts/context", test_context);
  g_test_add_func ("/content/texts/context-of-another", test_context_of_another);
  g_test_add_func ("/content/texts/no-context-asked-for", test_no_context_asked_for);

  return g_test_run ();
}
