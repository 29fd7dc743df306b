/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "sandbox.h"

#include <glib/gstdio.h>

#include "../language/mo-writer.h"

struct _Sandbox
{
  char *dir;
};

Sandbox *
sandbox_new (void)
{
  g_autoptr (GError) error = NULL;
  Sandbox *self = g_new0 (Sandbox, 1);

  self->dir = g_dir_make_tmp ("amparo-content-XXXXXX", &error);
  g_assert_no_error (error);

  return self;
}

static void
delete_below (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      if (g_file_test (inside, G_FILE_TEST_IS_DIR) && !g_file_test (inside, G_FILE_TEST_IS_SYMLINK))
        delete_below (inside);
      g_remove (inside);
    }
}

void
sandbox_free (Sandbox *self)
{
  delete_below (self->dir);
  g_assert_cmpint (g_rmdir (self->dir), ==, 0);
  g_free (self->dir);
  g_free (self);
}

const char *
sandbox_get_dir (Sandbox *self)
{
  return self->dir;
}

char *
sandbox_add_bytes (Sandbox       *self,
                   const char    *name,
                   gconstpointer  data,
                   gsize          size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (self->dir, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, data, size, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

char *
sandbox_add (Sandbox    *self,
             const char *name,
             const char *text)
{
  return sandbox_add_bytes (self, name, text, strlen (text));
}

char *
sample_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", name, NULL);
}

static AmparoContent *
load (const char * const *paths)
{
  g_autoptr (AmparoCatalog) no_spanish = amparo_catalog_new_empty ();

  return amparo_content_load (paths, no_spanish);
}

AmparoContent *
load_sample (const char *path)
{
  g_autofree char *base = sample_path ("valid");
  const char * const paths[] = { base, path, NULL };

  return load (paths);
}

AmparoContent *
load_alone (const char *path)
{
  const char * const paths[] = { path, NULL };

  return load (paths);
}

AmparoContent *
load_shipped (void)
{
  return load_alone (amparo_content_get_shipped_dir ());
}

AmparoContent *
load_with_spanish (const char *path,
                   const char *english,
                   const char *spanish)
{
  const MoMessage message = { english, spanish };
  g_autoptr (GBytes) bytes = mo_write (&message, 1, FALSE);
  g_autoptr (AmparoCatalog) catalog = amparo_catalog_new (bytes, NULL);
  g_autofree char *base = sample_path ("valid");
  const char * const paths[] = { base, path, NULL };

  g_assert_nonnull (catalog);

  return amparo_content_load (paths, catalog);
}

guint
count_rule (AmparoContent *content,
            const char    *rule)
{
  GPtrArray *diagnostics = amparo_content_get_diagnostics (content);
  guint count = 0;

  for (guint i = 0; i < diagnostics->len; i++)
    count += g_str_equal (((AmparoDiagnostic *) g_ptr_array_index (diagnostics, i))->rule, rule);

  return count;
}

AmparoDiagnostic *
find_rule (AmparoContent *content,
           const char    *rule)
{
  GPtrArray *diagnostics = amparo_content_get_diagnostics (content);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      AmparoDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (g_str_equal (diagnostic->rule, rule))
        return diagnostic;
    }

  return NULL;
}

/* @rule may be NULL: then nothing is expected. */
void
assert_only (AmparoContent *content,
             const char    *rule)
{
  GPtrArray *diagnostics = amparo_content_get_diagnostics (content);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const AmparoDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      g_autofree char *line = amparo_diagnostic_to_string (diagnostic);

      if (!g_str_equal (diagnostic->rule, "no-spanish") && g_strcmp0 (diagnostic->rule, rule) != 0)
        g_error ("not expected: %s", line);
    }

  if (rule != NULL)
    g_assert_nonnull (find_rule (content, rule));
}

void
assert_sound (AmparoContent *content)
{
  assert_only (content, NULL);
}

char *
make_checklist (const char *items,
                const char *rules,
                const char *steps)
{
  if (items == NULL)
    items = "<item sign='speaks' strength='strong' dimension='d'/>"
            "<item sign='papers' strength='medium' dimension='d'/>"
            "<item sign='why-papers' strength='weak' dimension='e'/>";
  if (rules == NULL)
    rules = "<rule id='a' level='clear-concern'><because>a</because><count at-least='2' rated='clear'/></rule>"
            "<rule id='b' level='possible-concern'><because>b</because><count at-least='1' rated-at-least='possible'/></rule>";

  return g_strconcat ("<instrument xmlns='urn:amparo:content:1' id='made' version='1.0.0' minutes='1' informed-share='50'>"
                      "<title>t</title><purpose>p</purpose><for-whom>f</for-whom><limits>l</limits>"
                      "<dimension id='d'><label>d</label></dimension>"
                      "<dimension id='e'><label>e</label></dimension>"
                      "<section id='s'><title>t</title>", items, "</section>"
                      "<rules>", rules, "</rules>"
                      "<steps>", steps != NULL ? steps : "", "</steps>"
                      "<source ref='book'/></instrument>", NULL);
}

char *
make_signs (guint first,
            guint n)
{
  GString *text = g_string_new ("<signs xmlns='urn:amparo:content:1'>");

  for (guint i = first; i < first + n; i++)
    g_string_append_printf (text, "<sign id='s%u'><statement>s</statement><look-for>l</look-for><example>e</example>"
                            "<counterexample>c</counterexample><source ref='book'/></sign>", i);
  g_string_append (text, "</signs>");

  return g_string_free (text, FALSE);
}
