/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What files may be, and what may be in them, before anybody asks what they mean.
 */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "content/xml.h"
#include "sandbox.h"

#define SIGNS(inside) "<signs xmlns='urn:amparo:content:1'>" inside "</signs>"

static AmparoContent *
load_text (const char *text)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *path = sandbox_add (sandbox, "x.xml", text);

  return load_alone (path);
}

/* Texts that are refused, or are not, whatever they hide behind */

static const struct
{
  const char *name;
  const char *text;
  const char *rule;    /* NULL: nothing is wrong */
} texts[] = {
  { "nothing-wrong", SIGNS (""), NULL },
  { "utf8-declared", "<?xml version='1.0' encoding='utf-8'?>" SIGNS (""), NULL },
  { "latin1-declared", "<?xml version='1.0' encoding='ISO-8859-1'?>" SIGNS (""), "not-utf8" },
  { "ascii-declared-later", "<?xml version='1.0'?><!-- <?xml encoding='x'?> -->" SIGNS (""), NULL },
  { "latin1", SIGNS ("<!-- \xe9 -->"), "not-utf8" },
  { "cut-character", SIGNS ("") "<!-- \xc3", "not-utf8" },
  { "overlong", SIGNS ("<!-- \xc0\xbc -->"), "not-utf8" },
  { "surrogate", SIGNS ("<!-- \xed\xa0\x80 -->"), "not-utf8" },
  { "escape", SIGNS ("<!-- \x1b[31m -->"), "control-character" },
  { "c1", SIGNS ("<!-- \xc2\x85 -->"), "control-character" },
  { "bidi-in-comment", SIGNS ("<!-- \xe2\x80\xae -->"), "bidi-control" },
  { "isolate-in-attribute", SIGNS ("<sign id='\xe2\x81\xa6'/>"), "bidi-control" },
  { "doctype", "<!DOCTYPE signs>" SIGNS (""), "doctype" },
  { "doctype-behind-comment", "<!-- > --> <!DOCTYPE signs>" SIGNS (""), "doctype" },
  { "doctype-in-comment", "<!-- <!DOCTYPE signs> -->" SIGNS (""), NULL },
  { "doctype-in-cdata", SIGNS ("<sign><![CDATA[<!DOCTYPE x>]]></sign>"), "missing-attribute" },
  { "bomb", "<!DOCTYPE a [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>" SIGNS ("&b;"), "doctype" },
  { "foreign-entity", "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" SIGNS ("&a;"), "doctype" },
  { "unknown-entity", SIGNS ("&eacute;"), "not-well-formed" },
  { "two-roots", SIGNS ("") SIGNS (""), "not-well-formed" },
  { "text-only", "just words", "not-well-formed" },
  { "white-space-only", " \n ", "not-well-formed" },
  { "open-comment", SIGNS ("") "<!--", "not-well-formed" },
  { "open-tag", "<signs xmlns='urn:amparo:content:1", "not-well-formed" },
};

static void
test_text (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AmparoContent) content = load_text (texts[i].text);

  if (texts[i].rule == NULL)
    assert_sound (content);
  else
    g_assert_nonnull (find_rule (content, texts[i].rule));
}

/* A tag may not hide from the measure behind what only looks like markup. */
static const char * const covers[] = {
  "",
  "<![CDATA[ > <!-- ]]>",
  "<?x > <!-- ?>",
  "<!-- ' --><!-- > \" -->",
  "<?x '?>",
  "<![CDATA[ \" ]]>",
  "<a b='>'/>",
  "<a b='<!--'/>",
};

static void
test_no_cover (gconstpointer data)
{
  GString *text = g_string_new ("<signs xmlns='urn:amparo:content:1'>");
  g_autoptr (AmparoContent) content = NULL;
  g_autofree char *whole = NULL;

  g_string_append (text, data);
  g_string_append (text, "<sign");
  for (guint i = 0; i < 60000; i++)
    g_string_append_printf (text, " a%u=''", i);
  g_string_append (text, "/><!-- --></signs>");
  whole = g_string_free (text, FALSE);

  content = load_text (whole);
  g_assert_true (find_rule (content, "too-many-attributes") != NULL ||
                 find_rule (content, "not-well-formed") != NULL);
  g_assert_null (find_rule (content, "unknown-attribute"));
}

/* What stands in a comment, an instruction or a CDATA section is nobody's tag. */
static void
test_long_but_no_tag (gconstpointer data)
{
  g_autofree char *filling = g_strnfill (100000, 'x');
  g_auto (GStrv) around = g_strsplit (data, "%s", 2);
  g_autofree char *text = g_strjoinv (filling, around);
  g_autoptr (AmparoContent) content = load_text (text);

  g_assert_null (find_rule (content, "tag-too-long"));
  g_assert_null (find_rule (content, "not-well-formed"));
}

static void
test_size (void)
{
  g_autofree char *filling = g_strnfill (AMPARO_XML_MAX_BYTES - strlen (SIGNS ("")), ' ');
  g_autofree char *largest = g_strdup_printf (SIGNS ("%s"), filling);
  g_autofree char *larger = g_strdup_printf (SIGNS (" %s"), filling);
  g_autoptr (AmparoContent) within = load_text (largest);
  g_autoptr (AmparoContent) beyond = load_text (larger);

  assert_sound (within);
  assert_only (beyond, "too-large");
}

static void
test_nul (void)
{
  static const char text[] = SIGNS ("<!-- \0 -->");
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *path = sandbox_add_bytes (sandbox, "x.xml", text, sizeof text - 1);
  g_autoptr (AmparoContent) content = load_alone (path);

  assert_only (content, "control-character");
}

/* Names of files, and what lies behind them */

static void
test_missing (void)
{
  g_autoptr (AmparoContent) content = load_alone ("/nowhere/at/all.xml");

  assert_only (content, "cannot-read");
}

static void
test_empty_folder (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autoptr (AmparoContent) content = load_alone (sandbox_get_dir (sandbox));

  assert_sound (content);
}

static void
test_pipe (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *path = g_build_filename (sandbox_get_dir (sandbox), "x.xml", NULL);
  g_autoptr (AmparoContent) content = NULL;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  content = load_alone (sandbox_get_dir (sandbox));

  assert_only (content, "cannot-read");
}

static void
test_folder_named_like_a_file (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *path = sandbox_add (sandbox, "x.xml/inside.xml", SIGNS (""));
  g_autoptr (AmparoContent) content = load_alone (sandbox_get_dir (sandbox));

  assert_sound (content);
}

static void
test_forbidden (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *path = sandbox_add (sandbox, "x.xml", SIGNS (""));
  g_autoptr (AmparoContent) content = NULL;

  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  if (access (path, R_OK) == 0)
    {
      g_test_skip ("root may read everything");
      return;
    }

  content = load_alone (path);
  assert_only (content, "cannot-read");
}

static void
test_link_to_itself (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *path = g_build_filename (sandbox_get_dir (sandbox), "x.xml", NULL);
  g_autoptr (AmparoContent) content = NULL;

  g_assert_cmpint (symlink (path, path), ==, 0);
  content = load_alone (sandbox_get_dir (sandbox));

  assert_only (content, "cannot-read");
}

/* A folder that holds a link to itself is read once, not once for every turn. */
static void
test_folder_linked_to_itself (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *file = sandbox_add (sandbox, "x.xml",
                                       SIGNS ("<sign id='a'><statement>s</statement><look-for>l</look-for><example>e</example>"
                                              "<counterexample>c</counterexample><source ref='book'/></sign>"));
  g_autofree char *path = g_build_filename (sandbox_get_dir (sandbox), "loop", NULL);
  g_autoptr (AmparoContent) content = NULL;

  g_assert_cmpint (symlink (".", path), ==, 0);
  content = load_sample (sandbox_get_dir (sandbox));

  assert_sound (content);
}

static void
test_other_files (void)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *notes = sandbox_add (sandbox, "notes.txt", "not XML");
  g_autofree char *backup = sandbox_add (sandbox, "x.xml~", "not XML");
  g_autoptr (AmparoContent) content = load_alone (sandbox_get_dir (sandbox));

  assert_sound (content);
}

/* Places */

static void
assert_place (const char *text,
              guint       line,
              guint       column)
{
  g_autoptr (AmparoContent) content = load_text (text);
  const AmparoDiagnostic *diagnostic = find_rule (content, "unknown-element");

  g_assert_nonnull (diagnostic);
  g_assert_cmpuint (diagnostic->line, ==, line);
  g_assert_cmpuint (diagnostic->column, ==, column);
}

static const struct
{
  const char *name;
  const char *text;
  guint       line;
  guint       column;
} places[] = {
  { "first", "<signs xmlns='urn:amparo:content:1'><a/></signs>", 1, 37 },
  { "after-wide-characters", "<signs xmlns='urn:amparo:content:1'><!-- áéí → 𝄞 --><a/></signs>", 1, 53 },
  { "after-dos-lines", "<signs\r\nxmlns='urn:amparo:content:1'\r\n>\r\n  <a/></signs>", 4, 3 },
  { "tag-over-lines", "<signs xmlns='urn:amparo:content:1'>\n <a\n b='c'\n /></signs>", 2, 2 },
  { "after-cdata", "<signs xmlns='urn:amparo:content:1'><sign><example><![CDATA[<a>\n]]></example></sign><a/></signs>", 2, 21 },
  { "after-instruction", "<?x\n?><signs xmlns='urn:amparo:content:1'><a/></signs>", 2, 39 },
  { "after-bracket-in-value", "<signs xmlns='urn:amparo:content:1'><sign id='a>b'/><a/></signs>", 1, 53 },
  { "byte-order-mark", "\xef\xbb\xbf<signs xmlns='urn:amparo:content:1'><a/></signs>", 1, 37 },
  { "tabs", "<signs xmlns='urn:amparo:content:1'>\n\t\t<a/></signs>", 2, 3 },
  { "after-reference", "<signs xmlns='urn:amparo:content:1'><sign><example>&amp;&#233;</example></sign><a/></signs>", 1, 80 },
};

static void
test_place (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  assert_place (places[i].text, places[i].line, places[i].column);
}

static void
test_far_line (void)
{
  g_autofree char *lines = g_strnfill (70000, '\n');
  g_autofree char *text = g_strdup_printf ("<signs xmlns='urn:amparo:content:1'>%s  <a/></signs>", lines);

  assert_place (text, 70001, 3);
}

static void
test_far_column (void)
{
  g_autofree char *spaces = g_strnfill (70000, ' ');
  g_autofree char *text = g_strdup_printf ("<signs xmlns='urn:amparo:content:1'>\n%s<a/></signs>", spaces);

  assert_place (text, 2, 70001);
}

/* The grammar's complaints come from libxml2, which counts lines to 65,535 only. */
static void
test_far_line_of_grammar (void)
{
  g_autofree char *lines = g_strnfill (70000, '\n');
  g_autofree char *text = g_strconcat ("<article xmlns='urn:amparo:content:1' id='a' group='law'><title>t</title><summary>s</summary>",
                                       lines, "  <section id='a'><paragraph>p</paragraph><heading>h</heading></section></article>", NULL);
  g_autoptr (AmparoContent) content = load_text (text);
  const AmparoDiagnostic *diagnostic = find_rule (content, "schema");

  g_assert_nonnull (diagnostic);
  g_assert_cmpuint (diagnostic->line, ==, 70001);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const long_but_no_tag[] = {
    SIGNS ("<!-- < %s -->"), SIGNS ("<?x < %s ?>"), SIGNS ("<sign><![CDATA[ <a b=' %s ]]></sign>"),
    SIGNS ("<!-- ' --><!-- %s -->"), SIGNS ("<?x '?><!-- %s -->"),
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/content/limits/text/", texts[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (covers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/content/limits/no-cover/%u", i);

      g_test_add_data_func (path, covers[i], test_no_cover);
    }
  for (guint i = 0; i < G_N_ELEMENTS (long_but_no_tag); i++)
    {
      g_autofree char *path = g_strdup_printf ("/content/limits/long-but-no-tag/%u", i);

      g_test_add_data_func (path, long_but_no_tag[i], test_long_but_no_tag);
    }
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strconcat ("/content/places/", places[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_place);
    }

  g_test_add_func ("/content/limits/size", test_size);
  g_test_add_func ("/content/limits/nul", test_nul);
  g_test_add_func ("/content/files/missing", test_missing);
  g_test_add_func ("/content/files/empty-folder", test_empty_folder);
  g_test_add_func ("/content/files/pipe", test_pipe);
  g_test_add_func ("/content/files/folder-named-like-a-file", test_folder_named_like_a_file);
  g_test_add_func ("/content/files/forbidden", test_forbidden);
  g_test_add_func ("/content/files/link-to-itself", test_link_to_itself);
  g_test_add_func ("/content/files/folder-linked-to-itself", test_folder_linked_to_itself);
  g_test_add_func ("/content/files/other-files", test_other_files);
  g_test_add_func ("/content/places/far-line", test_far_line);
  g_test_add_func ("/content/places/far-column", test_far_column);
  g_test_add_func ("/content/places/far-line-of-grammar", test_far_line_of_grammar);

  return g_test_run ();
}
