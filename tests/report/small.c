/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "small.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "language/language.h"

char *
small_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", "cli", name, NULL);
}

/* The program's own words are taken from where they are kept, so these tests fail where
 * one is not translated. */
static void
compile_catalog (const char *target)
{
  g_autofree char *ours = small_path ("es.po");
  g_autofree char *theirs = g_build_filename (g_getenv ("AMPARO_SOURCE_DIR"), "po", "es.po", NULL);
  g_autofree char *command =
    g_strdup_printf ("msgcat --use-first '%s' '%s' | msgfmt --output-file='%s' -", ours, theirs, target);
  const char * const argv[] = { "/bin/sh", "-c", command, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, &error);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static char *locale_dir = NULL;

static void
remove_locale_dir (void)
{
  static const char * const inside[] = { "es/LC_MESSAGES/amparo.mo", "es/LC_MESSAGES", "es", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (inside); i++)
    {
      g_autofree char *path = g_build_filename (locale_dir, inside[i], NULL);

      g_remove (path);
    }

  g_free (locale_dir);
}

const char *
small_get_locale_dir (void)
{
  g_autofree char *messages = NULL;
  g_autofree char *catalog = NULL;

  if (locale_dir != NULL)
    return locale_dir;

  locale_dir = g_dir_make_tmp (NULL, NULL);
  g_assert_nonnull (locale_dir);
  atexit (remove_locale_dir);

  messages = g_build_filename (locale_dir, "es", "LC_MESSAGES", NULL);
  catalog = g_build_filename (messages, "amparo.mo", NULL);
  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  compile_catalog (catalog);

  return locale_dir;
}

AmparoContent *
small_load (void)
{
  g_autofree char *schema = g_build_filename (g_getenv ("AMPARO_SOURCE_DIR"), "data", "schema", NULL);
  g_autofree char *path = small_path ("content");
  const char * const paths[] = { path, NULL };
  AmparoContent *content;

  g_setenv ("AMPARO_SCHEMA_DIR", schema, TRUE);
  amparo_language_init (small_get_locale_dir ());
  content = amparo_content_load (paths, amparo_language_get_catalog ());
  g_assert_false (amparo_diagnostics_failed (amparo_content_get_diagnostics (content)));

  return content;
}

AmparoScreening *
small_start (AmparoContent *content)
{
  return amparo_screening_new (amparo_content_find_instrument (content, "small"));
}

void
small_rate (AmparoScreening *screening,
            const char      *item,
            const char      *rating)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  const AmparoItem *found = amparo_instrument_find_item (instrument, item);

  amparo_screening_rate (screening, found->index, amparo_scale_find (found->scale, rating));
}

void
small_set_fact (AmparoScreening *screening,
                const char      *fact,
                const char      *value)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  const AmparoFact *found = amparo_vocabulary_get_fact (amparo_instrument_get_vocabulary (instrument), fact);

  amparo_screening_set_fact (screening, found->index, amparo_fact_find (found, value));
}

GPtrArray *
small_find_paragraphs (const char *both,
                       const char *tag)
{
  g_auto (GStrv) lines = g_strsplit (both, "\n", -1);
  g_autoptr (GString) paragraph = NULL;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *text = strlen (lines[i]) > 3 ? g_strchug (lines[i] + 3) : "";

      /* What goes on has no tag of its own; the last line is empty. */
      if (paragraph != NULL && g_str_has_prefix (lines[i], "   "))
        {
          g_string_append_printf (paragraph, " %s", text);
          continue;
        }
      if (paragraph != NULL)
        g_ptr_array_add (found, g_string_free (g_steal_pointer (&paragraph), FALSE));
      if (g_str_has_prefix (lines[i], tag))
        paragraph = g_string_new (text);
    }

  return found;
}

char *
small_collapse (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", words[i]);
    }

  return g_string_free (out, FALSE);
}

static gboolean
contains (const char *text,
          const char *part)
{
  g_autofree char *haystack = small_collapse (text);
  g_autofree char *needle = small_collapse (part);

  return strstr (haystack, needle) != NULL;
}

void
assert_contains (const char *text,
                 const char *part)
{
  if (!contains (text, part))
    g_error ("“%s” is not in:\n%s", part, text);
}

void
assert_lacks (const char *text,
              const char *part)
{
  if (contains (text, part))
    g_error ("“%s” is in:\n%s", part, text);
}
