/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/dossier.h"

#include <glib/gi18n.h>

#include "store/dossier-wire.h"
#include "store/store-error.h"

void
amparo_set_string (char       **target,
                   const char  *value)
{
  char *copy = g_strdup (value != NULL ? value : "");

  g_free (*target);
  *target = copy;
}

gboolean
amparo_revision_is_draft (AmparoRevision kind)
{
  return kind == AMPARO_REVISION_DRAFT || kind == AMPARO_REVISION_AMENDING;
}

static void
free_due (AmparoDueStep *self)
{
  g_free (self->step);
  g_free (self);
}

AmparoSummary *
amparo_summary_new (void)
{
  AmparoSummary *self = g_new0 (AmparoSummary, 1);
  char **strings[] = { &self->id, &self->instrument, &self->closure, &self->code, &self->date,
                       &self->owner, &self->author };

  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    *strings[i] = g_strdup ("");
  g_atomic_ref_count_init (&self->references);
  self->kind = AMPARO_REVISION_DRAFT;
  self->due = g_ptr_array_new_with_free_func ((GDestroyNotify) free_due);

  return self;
}

AmparoSummary *
amparo_summary_copy (const AmparoSummary *self)
{
  AmparoSummary *copy = g_memdup2 (self, sizeof *self);

  g_atomic_ref_count_init (&copy->references);
  copy->id = g_strdup (self->id);
  copy->instrument = g_strdup (self->instrument);
  copy->closure = g_strdup (self->closure);
  copy->code = g_strdup (self->code);
  copy->date = g_strdup (self->date);
  copy->owner = g_strdup (self->owner);
  copy->author = g_strdup (self->author);
  copy->due = g_ptr_array_new_with_free_func ((GDestroyNotify) free_due);
  for (guint i = 0; i < self->due->len; i++)
    {
      const AmparoDueStep *due = g_ptr_array_index (self->due, i);

      amparo_summary_add_due (copy, due->step, due->by);
    }

  return copy;
}

AmparoSummary *
amparo_summary_ref (AmparoSummary *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
amparo_summary_free (AmparoSummary *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;

  g_free (self->id);
  g_free (self->instrument);
  g_free (self->closure);
  g_free (self->code);
  g_free (self->date);
  g_free (self->owner);
  g_free (self->author);
  g_ptr_array_unref (self->due);
  g_free (self);
}

void
amparo_summary_add_due (AmparoSummary *self,
                        const char    *step,
                        gint64         by)
{
  AmparoDueStep *due = g_new0 (AmparoDueStep, 1);

  due->step = g_strdup (step);
  due->by = by;
  g_ptr_array_add (self->due, due);
}

static void
free_known (AmparoKnown *self)
{
  g_free (self->id);
  g_free (self->value);
  g_free (self);
}

static void
free_answer (AmparoAnswer *self)
{
  g_free (self->item);
  g_free (self->rating);
  g_free (self->evidence);
  g_free (self->note);
  g_free (self);
}

static void
free_tick (AmparoTick *self)
{
  g_free (self->step);
  g_free (self->at);
  g_free (self->by);
  g_free (self->reference);
  g_free (self);
}

AmparoDossier *
amparo_dossier_new (void)
{
  AmparoDossier *self = g_new0 (AmparoDossier, 1);

  self->summary = amparo_summary_new ();
  self->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) free_known);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) free_answer);
  self->ticks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_tick);
  self->reason = g_strdup ("");
  self->place = g_strdup ("");

  return self;
}

void
amparo_dossier_free (AmparoDossier *self)
{
  if (self == NULL)
    return;

  amparo_summary_free (self->summary);
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->ticks);
  g_free (self->reason);
  g_free (self->place);
  g_free (self);
}

AmparoDossier *
amparo_dossier_copy (const AmparoDossier *self)
{
  g_autoptr (GByteArray) body = amparo_dossier_write (self);
  AmparoDossier *copy = amparo_dossier_new ();

  g_return_val_if_fail (self != NULL, NULL);

  amparo_summary_free (copy->summary);
  copy->summary = amparo_summary_copy (self->summary);
  if (!amparo_dossier_read (copy, body->data, body->len))
    g_assert_not_reached ();

  return copy;
}

static void
add_known (AmparoDossier *self,
           const char    *id,
           const char    *value)
{
  AmparoKnown *known = g_new0 (AmparoKnown, 1);

  known->id = g_strdup (id);
  known->value = g_strdup (value);
  g_ptr_array_add (self->facts, known);
}

void
amparo_dossier_add_tick (AmparoDossier *self,
                         const char    *step,
                         const char    *at,
                         const char    *by,
                         const char    *reference)
{
  AmparoTick *tick = g_new0 (AmparoTick, 1);

  tick->step = g_strdup (step);
  tick->at = g_strdup (at);
  tick->by = g_strdup (by);
  tick->reference = g_strdup (reference != NULL ? reference : "");
  g_ptr_array_add (self->ticks, tick);
}

static void
take_facts (AmparoDossier   *self,
            AmparoScreening *screening)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (amparo_screening_get_instrument (screening));
  GPtrArray *facts = amparo_vocabulary_get_facts (vocabulary);

  g_ptr_array_set_size (self->facts, 0);
  for (guint i = 0; i < facts->len; i++)
    {
      const AmparoFact *fact = g_ptr_array_index (facts, i);
      int value = amparo_screening_get_fact (screening, i);

      if (value != AMPARO_UNKNOWN)
        add_known (self, fact->id, ((const AmparoFactValue *) fact->values->pdata[value])->id);
    }
}

static void
take_answer (AmparoDossier    *self,
             AmparoScreening  *screening,
             const AmparoItem *item)
{
  int rating = amparo_screening_get_rating (screening, item->index);
  AmparoEvidence evidence = amparo_screening_get_evidence (screening, item->index);
  const char *note = amparo_screening_get_note (screening, item->index);
  AmparoAnswer *answer;

  if (rating == AMPARO_UNANSWERED && evidence == AMPARO_EVIDENCE_UNSAID && *note == '\0')
    return;

  answer = g_new0 (AmparoAnswer, 1);
  answer->item = g_strdup (amparo_sign_get_id (item->sign));
  /* Ratings begin with their id. */
  answer->rating = g_strdup (rating == AMPARO_UNANSWERED ? "" : *(char **) item->scale->ratings->pdata[rating]);
  answer->evidence = g_strdup (evidence == AMPARO_EVIDENCE_UNSAID ? "" : amparo_evidence_get_id (evidence));
  answer->note = g_strdup (note);
  g_ptr_array_add (self->answers, answer);
}

void
amparo_dossier_take (AmparoDossier   *self,
                     AmparoScreening *screening)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  GPtrArray *items = amparo_instrument_get_items (instrument);
  AmparoSummary *summary = self->summary;

  amparo_set_string (&summary->instrument, amparo_instrument_get_id (instrument));
  amparo_set_string (&summary->closure, amparo_instrument_get_hash (instrument));
  amparo_set_string (&summary->code, amparo_screening_get_code (screening));
  amparo_set_string (&summary->date, amparo_screening_get_date (screening));
  summary->level = amparo_screening_get_level (screening);
  amparo_screening_get_progress (screening, &summary->n_asked, &summary->n_answered);

  take_facts (self, screening);
  g_ptr_array_set_size (self->answers, 0);
  for (guint i = 0; i < items->len; i++)
    take_answer (self, screening, g_ptr_array_index (items, i));
}

/* All of it or nothing: a record whose instrument is another would be read wrongly. */
static gboolean
fits (const AmparoDossier *self,
      AmparoInstrument    *instrument)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (instrument);
  AmparoEvidence evidence;

  for (guint i = 0; i < self->facts->len; i++)
    {
      const AmparoKnown *known = g_ptr_array_index (self->facts, i);
      const AmparoFact *fact = amparo_vocabulary_get_fact (vocabulary, known->id);

      if (fact == NULL || amparo_fact_find (fact, known->value) < 0)
        return FALSE;
    }
  for (guint i = 0; i < self->answers->len; i++)
    {
      const AmparoAnswer *answer = g_ptr_array_index (self->answers, i);
      const AmparoItem *item = amparo_instrument_find_item (instrument, answer->item);

      if (item == NULL || (*answer->rating != '\0' && amparo_scale_find (item->scale, answer->rating) < 0)
          || (*answer->evidence != '\0' && !amparo_evidence_from_id (answer->evidence, &evidence)))
        return FALSE;
    }

  return TRUE;
}

static void
give_answer (const AmparoAnswer *answer,
             AmparoScreening    *screening)
{
  const AmparoItem *item = amparo_instrument_find_item (amparo_screening_get_instrument (screening), answer->item);
  AmparoEvidence evidence = AMPARO_EVIDENCE_UNSAID;

  if (*answer->rating != '\0')
    amparo_screening_rate (screening, item->index, amparo_scale_find (item->scale, answer->rating));
  if (*answer->evidence != '\0' && amparo_evidence_from_id (answer->evidence, &evidence))
    amparo_screening_set_evidence (screening, item->index, evidence);
  amparo_screening_set_note (screening, item->index, answer->note);
}

/**
 * amparo_dossier_give:
 * @self: a record
 * @screening: a new screening with the instrument of the record's closure
 * @error: return location
 *
 * Returns: whether the screening now holds what the record holds
 */
gboolean
amparo_dossier_give (const AmparoDossier  *self,
                     AmparoScreening      *screening,
                     GError              **error)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (instrument);

  if (!fits (self, instrument))
    {
      g_set_error_literal (error, AMPARO_STORE_ERROR, AMPARO_STORE_ERROR_STATE,
                           _("This screening was made with another version of the checklist. Open it with its own."));
      return FALSE;
    }

  amparo_screening_freeze (screening);
  amparo_screening_set_code (screening, self->summary->code);
  if (*self->summary->date != '\0')
    amparo_screening_set_date (screening, self->summary->date);
  for (guint i = 0; i < self->facts->len; i++)
    {
      const AmparoKnown *known = g_ptr_array_index (self->facts, i);
      const AmparoFact *fact = amparo_vocabulary_get_fact (vocabulary, known->id);

      amparo_screening_set_fact (screening, fact->index, amparo_fact_find (fact, known->value));
    }
  for (guint i = 0; i < self->answers->len; i++)
    give_answer (g_ptr_array_index (self->answers, i), screening);
  amparo_screening_thaw (screening);

  return TRUE;
}
