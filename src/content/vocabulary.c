/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/vocabulary.h"

#include <glib/gi18n.h>

#include "content/kinds.h"

struct _AmparoVocabulary
{
  GObject parent_instance;

  /* owned */
  GPtrArray  *scales;
  GPtrArray  *facts;
  AmparoText *level_labels[AMPARO_N_LEVELS];
  AmparoText *level_meanings[AMPARO_N_LEVELS];
  AmparoText *caveat;
};

/* In the order of AmparoLevel. */
static const char * const level_ids[] =
  { "clear-concern", "possible-concern", "insufficient", "none-noted", NULL };

G_DEFINE_FINAL_TYPE (AmparoVocabulary, amparo_vocabulary, G_TYPE_OBJECT)

static void
free_rating (gpointer data)
{
  AmparoRating *rating = data;

  g_free (rating->id);
  g_clear_pointer (&rating->label, amparo_text_unref);
  g_clear_pointer (&rating->meaning, amparo_text_unref);
  g_free (rating);
}

static void
free_scale (gpointer data)
{
  AmparoScale *scale = data;

  g_free (scale->id);
  g_ptr_array_unref (scale->ratings);
  g_free (scale);
}

static void
free_value (gpointer data)
{
  AmparoFactValue *value = data;

  g_free (value->id);
  g_clear_pointer (&value->label, amparo_text_unref);
  g_clear_pointer (&value->condition, amparo_text_unref);
  g_free (value);
}

static void
free_fact (gpointer data)
{
  AmparoFact *fact = data;

  g_free (fact->id);
  g_clear_pointer (&fact->label, amparo_text_unref);
  g_clear_pointer (&fact->question, amparo_text_unref);
  g_clear_pointer (&fact->help, amparo_text_unref);
  g_ptr_array_unref (fact->values);
  g_free (fact);
}

static void
amparo_vocabulary_finalize (GObject *object)
{
  AmparoVocabulary *self = AMPARO_VOCABULARY (object);

  g_clear_pointer (&self->scales, g_ptr_array_unref);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->caveat, amparo_text_unref);
  for (guint i = 0; i < AMPARO_N_LEVELS; i++)
    {
      g_clear_pointer (&self->level_labels[i], amparo_text_unref);
      g_clear_pointer (&self->level_meanings[i], amparo_text_unref);
    }

  G_OBJECT_CLASS (amparo_vocabulary_parent_class)->finalize (object);
}

static void
amparo_vocabulary_class_init (AmparoVocabularyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_vocabulary_finalize;
}

static void
amparo_vocabulary_init (AmparoVocabulary *self)
{
  self->scales = g_ptr_array_new_with_free_func (free_scale);
  self->facts = g_ptr_array_new_with_free_func (free_fact);
}

AmparoVocabulary *
amparo_vocabulary_new (void)
{
  return g_object_new (AMPARO_TYPE_VOCABULARY, NULL);
}

/* Reading */

static void
read_rating (AmparoScale      *scale,
             AmparoReader     *reader,
             const AmparoNode *node)
{
  AmparoRating *rating = g_new0 (AmparoRating, 1);

  amparo_reader_expect (reader, node, "id off-order?", "label meaning");
  rating->id = g_strdup (amparo_reader_id (reader, node, "id"));
  rating->label = amparo_reader_child_text (reader, node, "label");
  rating->meaning = amparo_reader_child_text (reader, node, "meaning");
  if (amparo_scale_find (scale, rating->id) >= 0)
    amparo_reader_duplicate (reader, node, rating->id);
  if (!amparo_reader_flag (reader, node, "off-order"))
    rating->rank = ++scale->top;

  g_ptr_array_add (scale->ratings, rating);
}

static void
read_scale (AmparoVocabulary *self,
            AmparoReader     *reader,
            const AmparoNode *node)
{
  AmparoScale *scale = g_new0 (AmparoScale, 1);
  const AmparoNode *child;
  guint position = 0;

  amparo_reader_expect (reader, node, "id", "rating+");
  scale->id = g_strdup (amparo_reader_id (reader, node, "id"));
  scale->ratings = g_ptr_array_new_with_free_func (free_rating);
  if (amparo_vocabulary_get_scale (self, scale->id) != NULL)
    amparo_reader_duplicate (reader, node, scale->id);
  while ((child = amparo_node_next (node, "rating", &position)) != NULL)
    read_rating (scale, reader, child);

  g_ptr_array_add (self->scales, scale);
}

static void
read_value (AmparoFact       *fact,
            AmparoReader     *reader,
            const AmparoNode *node)
{
  AmparoFactValue *value = g_new0 (AmparoFactValue, 1);

  amparo_reader_expect (reader, node, "id", "label if");
  value->id = g_strdup (amparo_reader_id (reader, node, "id"));
  value->label = amparo_reader_child_text (reader, node, "label");
  value->condition = amparo_reader_child_text (reader, node, "if");
  if (amparo_fact_find (fact, value->id) >= 0)
    amparo_reader_duplicate (reader, node, value->id);

  g_ptr_array_add (fact->values, value);
}

static void
read_fact (AmparoVocabulary *self,
           AmparoReader     *reader,
           const AmparoNode *node)
{
  AmparoFact *fact = g_new0 (AmparoFact, 1);
  const AmparoNode *child;
  guint position = 0;

  amparo_reader_expect (reader, node, "id always-known?", "label question help? value+");
  fact->id = g_strdup (amparo_reader_id (reader, node, "id"));
  fact->label = amparo_reader_child_text (reader, node, "label");
  fact->question = amparo_reader_child_text (reader, node, "question");
  fact->help = amparo_reader_child_text (reader, node, "help");
  fact->always_known = amparo_reader_flag (reader, node, "always-known");
  fact->values = g_ptr_array_new_with_free_func (free_value);
  fact->index = self->facts->len;
  if (amparo_vocabulary_get_fact (self, fact->id) != NULL)
    amparo_reader_duplicate (reader, node, fact->id);

  while ((child = amparo_node_next (node, "value", &position)) != NULL)
    read_value (fact, reader, child);

  g_ptr_array_add (self->facts, fact);
}

static void
read_level (AmparoVocabulary *self,
            AmparoReader     *reader,
            const AmparoNode *node)
{
  int level = amparo_reader_choice (reader, node, "id", level_ids);

  amparo_reader_expect (reader, node, "id", "label meaning");
  if (level < 0)
    return;
  if (self->level_labels[level] != NULL)
    {
      amparo_reader_duplicate (reader, node, level_ids[level]);
      return;
    }

  self->level_labels[level] = amparo_reader_child_text (reader, node, "label");
  self->level_meanings[level] = amparo_reader_child_text (reader, node, "meaning");
}

static void
read_caveat (AmparoVocabulary *self,
             AmparoReader     *reader,
             const AmparoNode *node)
{
  if (self->caveat != NULL)
    amparo_reader_error (reader, node, "repeated-element",
                         _("<%s> has more than one <%s>. Keep one."), "vocabulary", "caveat");
  else
    self->caveat = amparo_reader_text (reader, node);
}

/**
 * amparo_vocabulary_read:
 *
 * Adds what a <vocabulary> holds to this one.
 */
void
amparo_vocabulary_read (AmparoVocabulary *self,
                        AmparoReader     *reader,
                        const AmparoNode *node)
{
  static const struct {
    const char *element;
    void      (*read) (AmparoVocabulary *, AmparoReader *, const AmparoNode *);
  } kinds[] = {
    { "scale", read_scale }, { "fact", read_fact }, { "level", read_level }, { "caveat", read_caveat },
  };

  amparo_reader_expect (reader, node, "", "scale* fact* level* caveat*");
  for (guint i = 0; i < node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (node->children, i);

      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        if (g_str_equal (child->name, kinds[k].element))
          kinds[k].read (self, reader, child);
    }
}

static gboolean
report_gap (AmparoReader     *reader,
            const AmparoNode *node,
            const char       *element,
            const char       *id)
{
  if (reader != NULL)
    amparo_reader_error (reader, node, "incomplete-vocabulary",
                         _("The vocabulary has no <%s id=\"%s\">. Add it."), element, id);

  return FALSE;
}

/**
 * amparo_vocabulary_is_complete:
 * @reader: (nullable): where a gap is reported
 * @node: the last <vocabulary> that was read, at whose place it is
 *
 * Returns: whether a checklist can be rated with this vocabulary
 */
gboolean
amparo_vocabulary_is_complete (AmparoVocabulary *self,
                               AmparoReader     *reader,
                               const AmparoNode *node)
{
  gboolean complete = TRUE;

  for (guint i = 0; i < AMPARO_N_LEVELS; i++)
    if (self->level_labels[i] == NULL || self->level_meanings[i] == NULL)
      complete = report_gap (reader, node, "level", level_ids[i]);
  if (amparo_vocabulary_get_scale (self, "concern") == NULL)
    complete = report_gap (reader, node, "scale", "concern");
  if (self->caveat != NULL)
    return complete;

  if (reader != NULL)
    amparo_reader_error (reader, node, "incomplete-vocabulary",
                         _("The vocabulary has no <caveat>, which stands beside every result. Add it."));

  return FALSE;
}

/* Writing */

static void
write_scale (const AmparoScale *scale,
             AmparoWriter      *writer)
{
  amparo_writer_open (writer, "scale");
  amparo_writer_attribute (writer, "id", scale->id);
  amparo_writer_content (writer);
  for (guint i = 0; i < scale->ratings->len; i++)
    {
      const AmparoRating *rating = g_ptr_array_index (scale->ratings, i);

      amparo_writer_open (writer, "rating");
      amparo_writer_attribute (writer, "id", rating->id);
      amparo_writer_attribute (writer, "off-order", rating->rank == 0 ? "yes" : NULL);
      amparo_writer_content (writer);
      amparo_writer_text (writer, "label", rating->label);
      amparo_writer_text (writer, "meaning", rating->meaning);
      amparo_writer_close (writer, "rating");
    }
  amparo_writer_close (writer, "scale");
}

static void
write_value (const AmparoFactValue *value,
             AmparoWriter          *writer)
{
  amparo_writer_open (writer, "value");
  amparo_writer_attribute (writer, "id", value->id);
  amparo_writer_content (writer);
  amparo_writer_text (writer, "label", value->label);
  amparo_writer_text (writer, "if", value->condition);
  amparo_writer_close (writer, "value");
}

static void
write_fact (const AmparoFact *fact,
            AmparoWriter     *writer)
{
  amparo_writer_open (writer, "fact");
  amparo_writer_attribute (writer, "id", fact->id);
  amparo_writer_attribute (writer, "always-known", fact->always_known ? "yes" : NULL);
  amparo_writer_content (writer);
  amparo_writer_text (writer, "label", fact->label);
  amparo_writer_text (writer, "question", fact->question);
  amparo_writer_text (writer, "help", fact->help);
  for (guint i = 0; i < fact->values->len; i++)
    write_value (g_ptr_array_index (fact->values, i), writer);
  amparo_writer_close (writer, "fact");
}

void
amparo_vocabulary_write (AmparoVocabulary *self,
                         AmparoWriter     *writer)
{
  amparo_writer_open (writer, "vocabulary");
  amparo_writer_content (writer);
  for (guint i = 0; i < self->scales->len; i++)
    write_scale (g_ptr_array_index (self->scales, i), writer);
  for (guint i = 0; i < self->facts->len; i++)
    write_fact (g_ptr_array_index (self->facts, i), writer);
  for (guint i = 0; i < AMPARO_N_LEVELS; i++)
    {
      amparo_writer_open (writer, "level");
      amparo_writer_attribute (writer, "id", level_ids[i]);
      amparo_writer_content (writer);
      amparo_writer_text (writer, "label", self->level_labels[i]);
      amparo_writer_text (writer, "meaning", self->level_meanings[i]);
      amparo_writer_close (writer, "level");
    }
  amparo_writer_text (writer, "caveat", self->caveat);
  amparo_writer_close (writer, "vocabulary");
}

/* Asking */

const AmparoScale *
amparo_vocabulary_get_scale (AmparoVocabulary *self,
                             const char       *id)
{
  g_return_val_if_fail (AMPARO_IS_VOCABULARY (self), NULL);

  for (guint i = 0; i < self->scales->len; i++)
    {
      const AmparoScale *scale = g_ptr_array_index (self->scales, i);

      if (g_str_equal (scale->id, id))
        return scale;
    }

  return NULL;
}

GPtrArray *
amparo_vocabulary_get_scales (AmparoVocabulary *self)
{
  g_return_val_if_fail (AMPARO_IS_VOCABULARY (self), NULL);

  return self->scales;
}

const AmparoFact *
amparo_vocabulary_get_fact (AmparoVocabulary *self,
                            const char       *id)
{
  g_return_val_if_fail (AMPARO_IS_VOCABULARY (self), NULL);

  for (guint i = 0; i < self->facts->len; i++)
    {
      const AmparoFact *fact = g_ptr_array_index (self->facts, i);

      if (g_str_equal (fact->id, id))
        return fact;
    }

  return NULL;
}

GPtrArray *
amparo_vocabulary_get_facts (AmparoVocabulary *self)
{
  g_return_val_if_fail (AMPARO_IS_VOCABULARY (self), NULL);

  return self->facts;
}

AmparoText *
amparo_vocabulary_get_level_label (AmparoVocabulary *self,
                                   AmparoLevel       level)
{
  g_return_val_if_fail (AMPARO_IS_VOCABULARY (self), NULL);
  g_return_val_if_fail (level < AMPARO_N_LEVELS, NULL);

  return self->level_labels[level];
}

AmparoText *
amparo_vocabulary_get_level_meaning (AmparoVocabulary *self,
                                     AmparoLevel       level)
{
  g_return_val_if_fail (AMPARO_IS_VOCABULARY (self), NULL);
  g_return_val_if_fail (level < AMPARO_N_LEVELS, NULL);

  return self->level_meanings[level];
}

/**
 * amparo_vocabulary_get_caveat:
 *
 * Returns: (transfer none): the statement that stands beside every result, on screen and
 *   on paper
 */
AmparoText *
amparo_vocabulary_get_caveat (AmparoVocabulary *self)
{
  g_return_val_if_fail (AMPARO_IS_VOCABULARY (self), NULL);

  return self->caveat;
}

const char *
amparo_level_get_id (AmparoLevel level)
{
  g_return_val_if_fail (level < AMPARO_N_LEVELS, NULL);

  return level_ids[level];
}

gboolean
amparo_level_from_id (const char  *id,
                      AmparoLevel *level)
{
  for (guint i = 0; i < AMPARO_N_LEVELS; i++)
    {
      if (g_strcmp0 (id, level_ids[i]) == 0)
        {
          *level = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * amparo_scale_find:
 *
 * Returns: the position of a rating in its scale, -1 when the scale has no such rating
 */
int
amparo_scale_find (const AmparoScale *scale,
                   const char        *rating_id)
{
  for (guint i = 0; i < scale->ratings->len; i++)
    {
      const AmparoRating *rating = g_ptr_array_index (scale->ratings, i);

      if (g_strcmp0 (rating->id, rating_id) == 0)
        return i;
    }

  return -1;
}

/**
 * amparo_scale_get_rating:
 * @rating: a position in the scale; -1 gives NULL
 *
 * Returns: (transfer none) (nullable): the rating
 */
const AmparoRating *
amparo_scale_get_rating (const AmparoScale *scale,
                         int                rating)
{
  if (rating < 0 || (guint) rating >= scale->ratings->len)
    return NULL;

  return g_ptr_array_index (scale->ratings, rating);
}

int
amparo_fact_find (const AmparoFact *fact,
                  const char       *value_id)
{
  for (guint i = 0; i < fact->values->len; i++)
    {
      const AmparoFactValue *value = g_ptr_array_index (fact->values, i);

      if (g_strcmp0 (value->id, value_id) == 0)
        return i;
    }

  return -1;
}

const AmparoFactValue *
amparo_fact_get_value (const AmparoFact *fact,
                       int               value)
{
  if (value < 0 || (guint) value >= fact->values->len)
    return NULL;

  return g_ptr_array_index (fact->values, value);
}
