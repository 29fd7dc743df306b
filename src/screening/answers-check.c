/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/answers-check.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "screening/answers.h"

typedef struct
{
  /* lent */
  AmparoInstrument *instrument;
  const char       *name;
  GPtrArray        *diagnostics;
  /* owned: ids met so far, each with the node that brought it */
  GHashTable       *facts;
  GHashTable       *items;
  /* plain */
  gboolean          failed;
} Check;

static void G_GNUC_PRINTF (4, 5)
report (Check            *self,
        const AmparoNode *node,
        const char       *rule,
        const char       *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  self->failed = TRUE;
  g_ptr_array_add (self->diagnostics,
                   amparo_diagnostic_new (self->name, node->line, node->column,
                                          AMPARO_SEVERITY_ERROR, rule, message));
}

/* What may stand in an element, words apart by spaces. */
typedef struct
{
  const char *needed;
  const char *attributes;
  const char *elements;
  gboolean    text;
} Shape;

static const Shape answers_shape = { "instrument", "instrument code date", "fact answer", FALSE };
static const Shape fact_shape = { "id is", "id is", "", FALSE };
static const Shape answer_shape = { "item", "item rating evidence", "note", FALSE };
static const Shape note_shape = { "", "", "", TRUE };

static gboolean
has_word (const char *words,
          const char *word)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char * const *) list, word);
}

static void
check_attributes (Check            *self,
                  const AmparoNode *node,
                  const Shape      *shape)
{
  g_auto (GStrv) needed = g_strsplit (shape->needed, " ", -1);

  for (guint i = 0; i < node->attributes->len; i++)
    {
      const char *name = g_array_index (node->attributes, AmparoAttribute, i).name;

      if (!has_word (shape->attributes, name))
        report (self, node, "unknown-attribute",
                _("<%s> has no attribute “%s”. Delete it or correct its name."), node->name, name);
    }

  for (guint i = 0; needed[i] != NULL; i++)
    if (amparo_node_get (node, needed[i]) == NULL)
      report (self, node, "missing-attribute",
              _("<%s> needs the attribute “%s”. Add it."), node->name, needed[i]);
}

static void
check_elements (Check            *self,
                const AmparoNode *node,
                const Shape      *shape)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = node->children->pdata[i];

      if (!g_str_equal (child->ns, AMPARO_ANSWERS_NAMESPACE))
        report (self, child, "wrong-namespace",
                _("<%s> is not in the namespace %s. Take its own xmlns away."),
                child->name, AMPARO_ANSWERS_NAMESPACE);
      else if (!has_word (shape->elements, child->name))
        report (self, child, "unknown-element",
                _("<%s> cannot stand inside <%s>. Delete it or correct its name."),
                child->name, node->name);
    }
}

static void
check_shape (Check            *self,
             const AmparoNode *node,
             const Shape      *shape)
{
  check_attributes (self, node, shape);
  if (!shape->text)
    check_elements (self, node, shape);
  else if (node->children->len > 0)
    report (self, node, "markup-in-text",
            _("An element stands inside the text of <%s>. A text is plain: take the element out."), node->name);

  if (!shape->text && *node->text != '\0')
    report (self, node, "stray-text",
            _("Text stands directly inside <%s>. Put it into an element of its own."), node->name);
}

static void
check_length (Check            *self,
              const AmparoNode *node,
              const char       *text)
{
  if (strlen (text) > AMPARO_ANSWERS_MAX_TEXT)
    report (self, node, "text-too-long",
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
  report (self, node, "unknown-value",
          _("“%s” is no value of the fact “%s”. Use one of these: %s."), value, fact->id, known);
}

static void
check_fact (Check            *self,
            const AmparoNode *node)
{
  const char *id = amparo_node_get (node, "id");
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (self->instrument);
  const AmparoFact *fact = id != NULL ? amparo_vocabulary_get_fact (vocabulary, id) : NULL;

  check_shape (self, node, &fact_shape);
  if (id == NULL)
    return;

  if (fact == NULL)
    report (self, node, "unknown-fact",
            _("There is no fact “%s”. Correct the id, or leave the fact out."), id);
  else
    check_value (self, node, fact);

  if (!is_first (self->facts, id))
    report (self, node, "repeated-fact",
            _("The fact “%s” stands here a second time. Keep the one that is right."), id);
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
  report (self, node, "unknown-rating",
          _("“%s” is no rating of the item “%s”. Use one of these: %s."),
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
    report (self, node, "unknown-item",
            _("The checklist “%s” has no item “%s”. Correct the id, or leave the answer out."),
            amparo_instrument_get_id (self->instrument), id);
  else
    check_rating (self, node, item);

  if (!is_first (self->items, id))
    report (self, node, "repeated-answer",
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
  report (self, node, "unknown-evidence",
          _("“%s” does not say how somebody knows. Use one of these: %s."), id, known);
}

static void
check_note (Check            *self,
            const AmparoNode *node)
{
  check_shape (self, node, &note_shape);
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
        report (self, child, "repeated-element",
                _("<%s> has more than one <%s>. Keep one."), node->name, child->name);
    }

  if (n_notes == 0 && amparo_node_get (node, "rating") == NULL)
    report (self, node, "empty-answer",
            _("This answer says nothing. Add a rating or a note, or delete it."));
}

static void
check_answer (Check            *self,
              const AmparoNode *node)
{
  check_shape (self, node, &answer_shape);
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

  check_shape (self, root, &answers_shape);
  if (instrument != NULL && !g_str_equal (instrument, ours))
    report (self, root, "other-instrument",
            _("These are answers to the checklist “%s”, not to “%s”. Read them with their own checklist."),
            instrument, ours);
  if (code != NULL)
    check_length (self, root, code);
  if (date != NULL && !is_day (date))
    report (self, root, "bad-date",
            _("“%s” is no day. Write year, month and day like 2026-11-22."), date);
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

  report (self, root, "not-answers",
          _("This is no file of answers. It must begin with <answers xmlns=\"%s\">."),
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
  Check self = { instrument, name, diagnostics, facts, items, FALSE };

  if (is_answers (&self, root))
    {
      check_head (&self, root);
      check_body (&self, root);
    }

  return !self.failed;
}
