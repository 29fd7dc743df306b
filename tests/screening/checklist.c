/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "checklist.h"

#include <glib/gstdio.h>

#include "content/content.h"

#define XMLNS "xmlns='urn:amparo:content:1'"
#define GROUNDS "checked='2026-11-22' confidence='A'"

#define SIGNS_PER_FILE 2000

/* A checklist has a rule for either level. These hold only for a test that means them to:
 * no single change makes them hold. */
#define RARE_RULES \
  RULE ("rare-clear", "clear-concern", FACT ("indian-country", "yes") FACT ("foreign-national", "yes")) \
  RULE ("rare-possible", "possible-concern", FACT ("indian-country", "yes") FACT ("foreign-national", "no"))

/* Gives the ids that @pattern finds, each once, in the order they are met. */
static GPtrArray *
collect_ids (const char *text,
             const char *pattern)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (regex, text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      char *id = g_match_info_fetch (match, 1);

      if (g_hash_table_add (met, id))
        g_ptr_array_add (ids, id);
      else
        g_free (id);
    }

  return ids;
}

static void
save (const char *folder,
      const char *name,
      const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static void
save_source (const char *folder)
{
  save (folder, "sources.xml",
        "<sources " XMLNS "><source id='source' " GROUNDS "><title>Source</title></source></sources>");
}

/* A file with very many signs would be refused, so there are some with not so many. */
static void
save_signs (const char *folder,
            const char *items)
{
  g_autoptr (GPtrArray) ids = collect_ids (items, "<item sign='([^']*)'");

  for (guint start = 0; start < ids->len; start += SIGNS_PER_FILE)
    {
      g_autoptr (GString) out = g_string_new ("<signs " XMLNS ">\n");
      g_autofree char *name = g_strdup_printf ("signs-%u.xml", start);

      for (guint i = start; i < MIN (start + SIGNS_PER_FILE, ids->len); i++)
        g_string_append_printf (out,
                                "<sign id='%s'><statement>Sign</statement><look-for>Look</look-for>"
                                "<example>Like this</example><counterexample>Not this</counterexample>"
                                "<source ref='source'/></sign>\n", (char *) ids->pdata[i]);
      g_string_append (out, "</signs>");
      save (folder, name, out->str);
    }
}

static void
save_steps (const char *folder,
            const char *steps)
{
  g_autoptr (GPtrArray) ids = collect_ids (steps, "<step ref='([^']*)'");
  g_autoptr (GString) out = g_string_new ("<steps " XMLNS ">\n");

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (out,
                            "<step id='%s' " GROUNDS "><title>Step</title><how>How</how><why>Why</why>"
                            "<source ref='source'/></step>\n", (char *) ids->pdata[i]);
  g_string_append (out, "</steps>");
  save (folder, "steps.xml", out->str);
}

static void
save_instrument (const char      *folder,
                 const Checklist *checklist,
                 const char      *id)
{
  g_autofree char *text = NULL;

  text = g_strdup_printf ("<instrument " XMLNS " id='%s' version='1.0.0' minutes='3' informed-share='%u'>"
                          "<title>Test</title><purpose>Test</purpose><for-whom>Test</for-whom><limits>Test</limits>"
                          "<dimension id='one'><label>One</label></dimension>"
                          "<dimension id='two'><label>Two</label></dimension>%s"
                          "<section id='first'><title>First</title>%s</section>"
                          "<rules>%s" RARE_RULES "</rules><steps>%s</steps><source ref='source'/></instrument>",
                          id,
                          checklist->share != 0 ? checklist->share : 60,
                          checklist->dimensions != NULL ? checklist->dimensions : "",
                          checklist->items,
                          checklist->rules != NULL ? checklist->rules : "",
                          checklist->steps != NULL ? checklist->steps : "");
  save (folder, "instrument.xml", text);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static AmparoContent *
load (const char *folder)
{
  g_autoptr (AmparoCatalog) spanish = amparo_catalog_new_empty ();
  g_autofree char *vocabulary = g_build_filename (amparo_content_get_shipped_dir (), "screening", "vocabulary.xml", NULL);
  const char *paths[] = { vocabulary, folder, NULL };

  return amparo_content_load (paths, spanish);
}

/* A rule that can never hold is a mistake too, and one that random rules often make. */
static gboolean
is_as_expected (const AmparoDiagnostic *diagnostic)
{
  return diagnostic->severity != AMPARO_SEVERITY_ERROR || g_str_equal (diagnostic->rule, "rule-never-holds");
}

static void
fail_on_errors (AmparoContent *content)
{
  GPtrArray *diagnostics = amparo_content_get_diagnostics (content);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      g_autofree char *text = NULL;

      if (is_as_expected (diagnostics->pdata[i]))
        continue;

      text = amparo_diagnostic_to_string (diagnostics->pdata[i]);
      g_error ("the test's own checklist is wrong: %s", text);
    }
}

/* Gives the checklist, or NULL if one of its rules can never hold. Whatever else is wrong
 * with it ends the test. */
AmparoInstrument *
checklist_try (const Checklist *checklist)
{
  const char *id = checklist->id != NULL ? checklist->id : "test";
  g_autofree char *folder = g_dir_make_tmp ("amparo-XXXXXX", NULL);
  g_autoptr (AmparoContent) content = NULL;
  AmparoInstrument *instrument;

  g_assert_nonnull (folder);
  save_source (folder);
  save_signs (folder, checklist->items);
  save_steps (folder, checklist->steps != NULL ? checklist->steps : "");
  save_instrument (folder, checklist, id);
  content = load (folder);
  remove_folder (folder);

  fail_on_errors (content);
  instrument = amparo_content_find_instrument (content, id);

  return instrument != NULL ? g_object_ref (instrument) : NULL;
}

AmparoInstrument *
checklist_read (const Checklist *checklist)
{
  AmparoInstrument *instrument = checklist_try (checklist);

  g_assert_nonnull (instrument);

  return instrument;
}

/* Gives a screening with this checklist. */
AmparoScreening *
checklist_start (const Checklist *checklist)
{
  g_autoptr (AmparoInstrument) instrument = checklist_read (checklist);

  return amparo_screening_new (instrument);
}

guint
find_item (AmparoScreening *screening,
           const char      *id)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  const AmparoItem *item = amparo_instrument_find_item (instrument, id);

  g_assert_nonnull (item);

  return item->index;
}

const AmparoFact *
find_fact (AmparoScreening *screening,
           const char      *id)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  const AmparoFact *fact = amparo_vocabulary_get_fact (amparo_instrument_get_vocabulary (instrument), id);

  g_assert_nonnull (fact);

  return fact;
}

/* "unanswered" takes the answer back. */
void
rate (AmparoScreening *screening,
      const char      *item,
      const char      *rating)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  guint index = find_item (screening, item);
  int position = amparo_scale_find (amparo_instrument_get_item (instrument, index)->scale, rating);

  g_assert_true (position >= 0 || g_str_equal (rating, "unanswered"));
  amparo_screening_rate (screening, index, position);
}

/* "a:clear b:possible" */
void
rate_many (AmparoScreening *screening,
           const char      *answers)
{
  g_auto (GStrv) words = g_strsplit (answers, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", 2);

      rate (screening, parts[0], parts[1]);
    }
}

void
know (AmparoScreening *screening,
      const char      *fact,
      const char      *value)
{
  const AmparoFact *found = find_fact (screening, fact);

  g_assert_cmpint (amparo_fact_find (found, value), >=, 0);
  amparo_screening_set_fact (screening, found->index, amparo_fact_find (found, value));
}

void
forget (AmparoScreening *screening,
        const char      *fact)
{
  amparo_screening_set_fact (screening, find_fact (screening, fact)->index, AMPARO_UNKNOWN);
}

gboolean
is_asked (AmparoScreening *screening,
          const char      *item)
{
  return amparo_screening_is_asked (screening, find_item (screening, item));
}

void
assert_level (AmparoScreening *screening,
              const char      *level)
{
  g_assert_cmpstr (amparo_level_get_id (amparo_screening_get_level (screening)), ==, level);
}

/* @ids: the items that are expected, apart by spaces */
void
assert_items (AmparoScreening *screening,
              GArray          *items,
              const char      *ids)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const AmparoItem *item = amparo_instrument_get_item (instrument, g_array_index (items, guint, i));

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", amparo_sign_get_id (item->sign));
    }

  g_assert_cmpstr (found->str, ==, ids);
}
