/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the loader looks up is what translators are given: every text of the content is
 * extracted, "translated" into itself and compiled by the tools of gettext, and then has
 * to be found in that catalog.
 */

#include <gio/gio.h>

#include "sandbox.h"

static void
run (const char * const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;

  process = g_subprocess_newv (words, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
has_tools (void)
{
  static const char * const tools[] = { "xgettext", "msgen", "msgfmt" };

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      g_autofree char *path = g_find_program_in_path (tools[i]);

      if (path == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
collect_files (const char *folder,
               GPtrArray  *paths)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        collect_files (path, paths);
      if (g_str_has_suffix (name, ".xml"))
        g_ptr_array_add (paths, path);
      else
        g_free (path);
    }
}

/* The catalog in which every extracted text is its own translation */
static AmparoCatalog *
extract (Sandbox    *sandbox,
         const char *folder)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *data = g_build_filename (g_getenv ("AMPARO_SOURCE_DIR"), "data", NULL);
  g_autofree char *pot = g_build_filename (sandbox_get_dir (sandbox), "x.pot", NULL);
  g_autofree char *po = g_build_filename (sandbox_get_dir (sandbox), "x.po", NULL);
  g_autofree char *mo = g_build_filename (sandbox_get_dir (sandbox), "x.mo", NULL);
  const char * const msgen[] = { "msgen", "-o", po, pot, NULL };
  const char * const msgfmt[] = { "msgfmt", "-o", mo, po, NULL };
  AmparoCatalog *catalog;

  g_setenv ("GETTEXTDATADIRS", data, TRUE);
  g_ptr_array_add (words, g_strdup ("xgettext"));
  g_ptr_array_add (words, g_strdup ("--from-code=UTF-8"));
  g_ptr_array_add (words, g_strdup ("-o"));
  g_ptr_array_add (words, g_strdup (pot));
  collect_files (folder, words);
  g_ptr_array_add (words, NULL);
  run ((const char * const *) words->pdata);
  run (msgen);
  run (msgfmt);

  catalog = amparo_catalog_open (mo, &error);
  g_assert_no_error (error);

  return catalog;
}

static void
assert_all_are_extracted (const char *folder,
                          const char *base)
{
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autoptr (AmparoCatalog) catalog = NULL;
  g_autoptr (AmparoContent) content = NULL;
  const char * const paths[] = { folder, base, NULL };
  GPtrArray *diagnostics;

  if (!has_tools ())
    {
      g_test_skip ("the tools of gettext are not here");
      return;
    }

  catalog = extract (sandbox, folder);
  content = amparo_content_load (paths, catalog);
  diagnostics = amparo_content_get_diagnostics (content);
  for (guint i = 0; i < diagnostics->len; i++)
    {
      const AmparoDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      g_autofree char *line = amparo_diagnostic_to_string (diagnostic);

      if (g_str_has_prefix (diagnostic->file, folder))
        g_error ("not extracted: %s", line);
    }
}

static void
test_sample (void)
{
  g_autofree char *base = sample_path ("valid");

  assert_all_are_extracted (base, NULL);
}

static void
test_shipped (void)
{
  assert_all_are_extracted (amparo_content_get_shipped_dir (), NULL);
}

/* White space, references, and all that may stand between letters */
static void
test_odd_texts (void)
{
  static const char text[] =
    "<signs xmlns='urn:amparo:content:1'><sign id='x'>"
    "<statement>\n\t A &amp; B\n\n  &lt;C&gt;  </statement>"
    "<look-for>No\xc2\xa0" "break, \xc2\xa0 twice\xc2\xa0</look-for>"
    "<look-for comment='for the translator'>It’s “quoted” \"so\" \\ and %s 100&#37;</look-for>"
    "<look-for context='time'>Now</look-for>"
    "<look-for context='  a  place '>Now</look-for>"
    "<look-for context=''>Nowhere</look-for>"
    "<example><![CDATA[ <b> & <c> ]]></example>"
    "<counterexample>\n\t<![CDATA[a < b]]>\n</counterexample>"
    "<may-be-said>One&#x2028;two&#10;three</may-be-said>"
    "<never-ask>𝄞 ñ é</never-ask>"
    "<source ref='book'/></sign></signs>";
  g_autofree char *base = sample_path ("valid");
  g_autoptr (Sandbox) sandbox = sandbox_new ();
  g_autofree char *path = sandbox_add (sandbox, "x.xml", text);

  assert_all_are_extracted (sandbox_get_dir (sandbox), base);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/extraction/sample", test_sample);
  g_test_add_func ("/content/extraction/shipped", test_shipped);
  g_test_add_func ("/content/extraction/odd-texts", test_odd_texts);

  return g_test_run ();
}
