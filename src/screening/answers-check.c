/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/answers-check.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "screening/answers-shape.h"
#include "screening/answers.h"

typedef struct
{
  AmparoMistakes    mistakes;
  /* lent */
  AmparoInstrument *instrument;
  /* owned: the ids met so far */
  GHashTable       *facts;
  GHashTable       *items;
} Check;

static void
check_length (Check            *self,
              const AmparoNode *node,
              const char       *text)
{
  if (strlen (text) > AMPARO_ANSWERS_MAX_TEXT)
    amparo_mistakes_add (&self->mistakes, node, "text-too-long",
                         _("This text has more than %u bytes. Shorten it, or keep the long version elsewhere."),
                         (guint) AMPARO_ANSWERS_MAX_TEXT);
}

/* Whether the id comes for the first time. */
static gboolean
is_first (GHashTable *met,
          const char *id)
{
  return g_hash_table_add (met, (gpointer) id);
}

/* Ratings and values alike begin with their id. */
static char *
join_ids (GPtrArray *named)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < named->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", *(char **) named->pdata[i]);

  return g_string_free (ids, FALSE);
}

static char *
join_ids_of_evidence (void)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < AMPARO_N_EVIDENCE; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", amparo_evidence_get_id (i));

  return g_string_free (ids, FALSE);
}

static void
check_value (Check            *self,
             const AmparoNode *node,
             const AmparoFact *fact)
{
  const char *value = amparo_node_get (node, "is");
  g_autofree char *known = NULL;

  if (value == NULL || amparo_fact_find (fact, value) >= 0)
    return;

  known = join_ids (fact->values);
  amparo_mistakes_add (&self->mistakes, node, "unknown-value",
                       _("“%s” is not a value of the fact “%s”. Use one of these: %s."), value, fact->id, known);
}

static void
check_fact (Check            *self,
            const AmparoNode *node)
{
  const char *id = amparo_node_get (node, "id");
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (self->instrument);
  const AmparoFact *fact = id != NULL ? amparo_vocabulary_get_fact (vocabulary, id) : NULL;

  amparo_answers_check_shape (&self->mistakes, node);
  if (id == NULL)
    return;

  if (fact == NULL)
    amparo_mistakes_add (&self->mistakes, node, "unknown-fact",
                         _("There is no fact “%s”. Correct the id, or leave the fact out."), id);
  else
    check_value (self, node, fact);

  if (!is_first (self->facts, id))
    amparo_mistakes_add (&self->mistakes, node, "repeated-fact",
                         _("The fact “%s” is given here a second time. Keep the one that is right."), id);
}

static void
check_rating (Check            *self,
              const AmparoNode *node,
              const AmparoItem *item)
{
  const char *rating = amparo_node_get (node, "rating");
  g_autofree char *known = NULL;

  if (rating == NULL || amparo_scale_find (item->scale, rating) >= 0)
    return;

  known = join_ids (item->scale->ratings);
  amparo_mistakes_add (&self->mistakes, node, "unknown-rating",
                       _("“%s” is not a rating of the item “%s”. Use one of these: %s."),
                       rating, amparo_sign_get_id (item->sign), known);
}

static void
check_item (Check            *self,
            const AmparoNode *node)
{
  const char *id = amparo_node_get (node, "item");
  const AmparoItem *item = id != NULL ? amparo_instrument_find_item (self->instrument, id) : NULL;

  if (id == NULL)
    return;

  if (item == NULL)
    amparo_mistakes_add (&self->mistakes, node, "unknown-item",
                         _("The checklist “%s” has no item “%s”. Correct the id, or leave the answer out."),
                         amparo_instrument_get_id (self->instrument), id);
  else
    check_rating (self, node, item);

  if (!is_first (self->items, id))
    amparo_mistakes_add (&self->mistakes, node, "repeated-answer",
                         _("The item “%s” is answered here a second time. Keep the answer that is right."), id);
}

static void
check_evidence (Check            *self,
                const AmparoNode *node)
{
  const char *id = amparo_node_get (node, "evidence");
  g_autofree char *known = NULL;
  AmparoEvidence evidence;

  if (id == NULL || amparo_evidence_from_id (id, &evidence))
    return;

  known = join_ids_of_evidence ();
  amparo_mistakes_add (&self->mistakes, node, "unknown-evidence",
                       _("“%s” does not say how somebody knows. Use one of these: %s."), id, known);
}

static void
check_note (Check            *self,
            const AmparoNode *node)
{
  amparo_answers_check_shape (&self->mistakes, node);
  check_length (self, node, node->text);
}

static void
check_notes (Check            *self,
             const AmparoNode *node)
{
  guint n_notes = 0;

  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = node->children->pdata[i];

      if (!g_str_equal (child->name, "note"))
        continue;

      check_note (self, child);
      if (++n_notes == 2)
        amparo_mistakes_add (&self->mistakes, child, "repeated-element",
                             _("<%s> has more than one <%s>. Keep one."), node->name, child->name);
    }

  if (n_notes == 0 && amparo_node_get (node, "rating") == NULL)
    amparo_mistakes_add (&self->mistakes, node, "empty-answer",
                         _("This answer says nothing. Add a rating or a note, or delete it."));
}

static void
check_answer (Check            *self,
              const AmparoNode *node)
{
  amparo_answers_check_shape (&self->mistakes, node);
  check_item (self, node);
  check_evidence (self, node);
  check_notes (self, node);
}

/* GDate would guess at what it reads, by the customs of the locale. */
static gboolean
is_day (const char *text)
{
  if (strlen (text) != 10)
    return FALSE;

  for (guint i = 0; i < 10; i++)
    if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;

  return g_date_valid_dmy ((GDateDay) atoi (text + 8),
                           (GDateMonth) atoi (text + 5),
                           (GDateYear) atoi (text));
}

static void
check_head (Check            *self,
            const AmparoNode *root)
{
  const char *instrument = amparo_node_get (root, "instrument");
  const char *ours = amparo_instrument_get_id (self->instrument);
  const char *code = amparo_node_get (root, "code");
  const char *date = amparo_node_get (root, "date");

  amparo_answers_check_shape (&self->mistakes, root);
  if (instrument != NULL && !g_str_equal (instrument, ours))
    amparo_mistakes_add (&self->mistakes, root, "other-instrument",
                         _("These are answers to the checklist “%s”, not to “%s”. Read them with their own checklist."),
                         instrument, ours);
  if (code != NULL)
    check_length (self, root, code);
  if (date != NULL && !is_day (date))
    amparo_mistakes_add (&self->mistakes, root, "bad-date",
                         _("“%s” is not a date. Write year, month and day like 2026-11-22."), date);
}

static void
check_body (Check            *self,
            const AmparoNode *root)
{
  for (guint i = 0; i < root->children->len; i++)
    {
      const AmparoNode *child = root->children->pdata[i];

      if (g_str_equal (child->name, "fact"))
        check_fact (self, child);
      else if (g_str_equal (child->name, "answer"))
        check_answer (self, child);
    }
}

/* A file of another kind would only give a hundred unknown elements. */
static gboolean
is_answers (Check            *self,
            const AmparoNode *root)
{
  if (g_str_equal (root->name, "answers") && g_str_equal (root->ns, AMPARO_ANSWERS_NAMESPACE))
    return TRUE;

  amparo_mistakes_add (&self->mistakes, root, "not-answers",
                       _("This is not a file of answers. It must begin with <answers xmlns=\"%s\">."),
                       AMPARO_ANSWERS_NAMESPACE);

  return FALSE;
}

/**
 * amparo_answers_check:
 * @instrument: the checklist that was answered
 * @root: the document
 * @name: what to call it in diagnostics
 * @diagnostics: (element-type AmparoDiagnostic): where mistakes are added
 *
 * Returns: whether there is no mistake
 */
gboolean
amparo_answers_check (AmparoInstrument *instrument,
                      const AmparoNode *root,
                      const char       *name,
                      GPtrArray        *diagnostics)
{
  g_autoptr (GHashTable) facts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) items = g_hash_table_new (g_str_hash, g_str_equal);
  Check self = { { name, diagnostics, FALSE }, instrument, facts, items };

  if (is_answers (&self, root))
    {
      check_head (&self, root);
      check_body (&self, root);
    }

  return !self.mistakes.any;
}
