/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/answers.h"

#include "content/content.h"
#include "content/xml.h"
#include "screening/answers-check.h"

static AmparoSchema *
open_schema (GPtrArray *diagnostics)
{
  g_autofree char *path = g_build_filename (amparo_content_get_schema_dir (), "answers.rng", NULL);
  g_autoptr (GError) error = NULL;
  AmparoSchema *schema = amparo_schema_open (path, &error);

  if (schema == NULL)
    g_ptr_array_add (diagnostics,
                     amparo_diagnostic_new (path, 0, 0, AMPARO_SEVERITY_ERROR,
                                            "cannot-read", error->message));

  return schema;
}

/* Gives the document when there is nothing wrong with it. Our own words about a mistake
 * are the better ones; the grammar has its say only where we found nothing. */
static AmparoNode *
read_checked (AmparoInstrument *instrument,
              GBytes           *bytes,
              const char       *name,
              GPtrArray        *diagnostics)
{
  g_autoptr (AmparoSchema) schema = open_schema (diagnostics);
  g_autoptr (AmparoDiagnostic) misfit = NULL;
  g_autoptr (AmparoNode) root = NULL;

  if (schema == NULL)
    return NULL;

  root = amparo_xml_read (bytes, name, schema, &misfit, diagnostics);
  if (root == NULL || !amparo_answers_check (instrument, root, name, diagnostics))
    return NULL;

  if (misfit != NULL)
    {
      g_ptr_array_add (diagnostics, g_steal_pointer (&misfit));
      return NULL;
    }

  return g_steal_pointer (&root);
}

static void
apply_fact (AmparoScreening  *screening,
            const AmparoNode *node)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (instrument);
  const AmparoFact *fact = amparo_vocabulary_get_fact (vocabulary, amparo_node_get (node, "id"));

  amparo_screening_set_fact (screening, fact->index,
                             amparo_fact_find (fact, amparo_node_get (node, "is")));
}

static void
apply_answer (AmparoScreening  *screening,
              const AmparoNode *node)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  const AmparoItem *item = amparo_instrument_find_item (instrument, amparo_node_get (node, "item"));
  const char *rating = amparo_node_get (node, "rating");
  const char *evidence = amparo_node_get (node, "evidence");
  AmparoEvidence how = AMPARO_EVIDENCE_UNSAID;

  if (rating != NULL)
    amparo_screening_rate (screening, item->index, amparo_scale_find (item->scale, rating));
  if (evidence != NULL && amparo_evidence_from_id (evidence, &how))
    amparo_screening_set_evidence (screening, item->index, how);
  if (node->children->len > 0)
    {
      const AmparoNode *note = node->children->pdata[0];

      amparo_screening_set_note (screening, item->index, note->text);
    }
}

static void
apply (AmparoScreening  *screening,
       const AmparoNode *root)
{
  const char *code = amparo_node_get (root, "code");
  const char *date = amparo_node_get (root, "date");

  if (code != NULL)
    amparo_screening_set_code (screening, code);
  if (date != NULL)
    amparo_screening_set_date (screening, date);

  for (guint i = 0; i < root->children->len; i++)
    {
      const AmparoNode *child = root->children->pdata[i];

      if (g_str_equal (child->name, "fact"))
        apply_fact (screening, child);
      else
        apply_answer (screening, child);
    }
}

/**
 * amparo_answers_read:
 * @screening: where the answers go, over what stands there
 * @bytes: a file of answers
 * @name: what to call it in diagnostics
 * @diagnostics: (element-type AmparoDiagnostic): where mistakes are added
 *
 * What the file does not speak of stays as it is. The screening gives its signals once,
 * at the end.
 *
 * Returns: whether the answers were applied; if not, the screening is untouched
 */
gboolean
amparo_answers_read (AmparoScreening *screening,
                     GBytes          *bytes,
                     const char      *name,
                     GPtrArray       *diagnostics)
{
  g_autoptr (AmparoNode) root = NULL;

  g_return_val_if_fail (AMPARO_IS_SCREENING (screening), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (diagnostics != NULL, FALSE);

  root = read_checked (amparo_screening_get_instrument (screening), bytes, name, diagnostics);
  if (root == NULL)
    return FALSE;

  amparo_screening_freeze (screening);
  apply (screening, root);
  amparo_screening_thaw (screening);

  return TRUE;
}
