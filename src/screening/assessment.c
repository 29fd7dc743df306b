/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "screening/assessment-private.h"

#include "screening/changes.h"
#include "screening/judge.h"
#include "screening/screening.h"

struct _AmparoAssessment
{
  GObject parent_instance;

  /* owned */
  AmparoInstrument *instrument;
  GPtrArray        *fired;
  GPtrArray        *steps;
  GPtrArray        *changes;
  GArray           *missing;
  GArray           *no_information;
  GArray           *protective;

  /* plain */
  AmparoLevel       level;
  guint             n_asked;
  guint             n_answered;
};

G_DEFINE_FINAL_TYPE (AmparoAssessment, amparo_assessment, G_TYPE_OBJECT)

static void
free_finding (gpointer data)
{
  AmparoFinding *finding = data;

  g_array_unref (finding->items);
  g_free (finding);
}

static void
free_next_step (gpointer data)
{
  AmparoNextStep *next = data;

  g_object_unref (next->step);
  g_ptr_array_unref (next->open);
  g_free (next);
}

static void
gather_fired (AmparoAssessment *self,
              AmparoTally      *tally)
{
  GPtrArray *rules = amparo_instrument_get_rules (self->instrument);

  for (guint i = 0; i < rules->len; i++)
    {
      AmparoFinding *finding;

      if (!amparo_tally_rule_holds (tally, i))
        continue;

      finding = g_new0 (AmparoFinding, 1);
      finding->rule = rules->pdata[i];
      finding->items = amparo_judge_dup_items (tally, finding->rule->condition);
      g_ptr_array_add (self->fired, finding);
    }
}

static void
gather_steps (AmparoAssessment *self,
              AmparoTally      *tally)
{
  GPtrArray *steps = amparo_instrument_get_steps (self->instrument);

  for (guint i = 0; i < steps->len; i++)
    {
      const AmparoDueWhen *due = steps->pdata[i];
      AmparoNextStep *next;

      if (amparo_judge (tally, due->when) == AMPARO_VERDICT_FALSE)
        continue;

      next = g_new0 (AmparoNextStep, 1);
      next->step = g_object_ref (due->step);
      next->open = amparo_judge_dup_open (tally, due->when);
      g_ptr_array_add (self->steps, next);
    }
}

static void
sort_item (AmparoAssessment *self,
           AmparoTally      *tally,
           const AmparoItem *item)
{
  if (amparo_tally_get_rating (tally, item->index) == AMPARO_UNANSWERED)
    g_array_append_val (self->missing, item->index);
  else if (amparo_tally_get_rank (tally, item->index) == 0)
    g_array_append_val (self->no_information, item->index);
  else if (item->protective)
    g_array_append_val (self->protective, item->index);
}

static void
gather_items (AmparoAssessment *self,
              AmparoTally      *tally)
{
  GPtrArray *items = amparo_instrument_get_items (self->instrument);

  for (guint i = 0; i < items->len; i++)
    if (amparo_tally_is_asked (tally, i))
      sort_item (self, tally, items->pdata[i]);
}

static void
amparo_assessment_finalize (GObject *object)
{
  AmparoAssessment *self = AMPARO_ASSESSMENT (object);

  g_array_unref (self->protective);
  g_array_unref (self->no_information);
  g_array_unref (self->missing);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_ptr_array_unref (self->steps);
  g_ptr_array_unref (self->fired);
  /* Last: findings and changes point into it. */
  g_clear_object (&self->instrument);

  G_OBJECT_CLASS (amparo_assessment_parent_class)->finalize (object);
}

static void
amparo_assessment_class_init (AmparoAssessmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_assessment_finalize;
}

static void
amparo_assessment_init (AmparoAssessment *self)
{
  self->fired = g_ptr_array_new_with_free_func (free_finding);
  self->steps = g_ptr_array_new_with_free_func (free_next_step);
  self->missing = g_array_new (FALSE, FALSE, sizeof (guint));
  self->no_information = g_array_new (FALSE, FALSE, sizeof (guint));
  self->protective = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * amparo_assessment_new:
 * @tally: where the ratings and facts stand
 *
 * Returns: (transfer full): what they come to; later changes of the tally do not touch it
 */
AmparoAssessment *
amparo_assessment_new (AmparoTally *tally)
{
  AmparoAssessment *self = g_object_new (AMPARO_TYPE_ASSESSMENT, NULL);
  const AmparoProgress *progress = amparo_tally_get_progress (tally);

  self->instrument = g_object_ref (amparo_tally_get_plan (tally)->instrument);
  self->level = amparo_tally_get_level (tally);
  self->n_asked = progress->asked;
  self->n_answered = progress->answered;
  gather_fired (self, tally);
  gather_steps (self, tally);
  gather_items (self, tally);
  self->changes = amparo_changes_find (tally);

  return self;
}

/* Returns: (transfer none): the checklist that was answered */
AmparoInstrument *
amparo_assessment_get_instrument (AmparoAssessment *self)
{
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (self), NULL);

  return self->instrument;
}

AmparoLevel
amparo_assessment_get_level (AmparoAssessment *self)
{
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (self), AMPARO_LEVEL_INSUFFICIENT);

  return self->level;
}

/* Returns: (transfer none) (element-type AmparoFinding): all rules that hold, of whatever
 *   level, in the order of the checklist */
GPtrArray *
amparo_assessment_get_fired (AmparoAssessment *self)
{
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (self), NULL);

  return self->fired;
}

/* Returns: (transfer none) (element-type AmparoNextStep): the steps that are due, or may
 *   be, in the order of the checklist */
GPtrArray *
amparo_assessment_get_steps (AmparoAssessment *self)
{
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (self), NULL);

  return self->steps;
}

/* Returns: (transfer none) (element-type AmparoLevelChange): every single change that would
 *   give a graver level, the gravest first; for an item and a level once, with the
 *   lowest rating that reaches it */
GPtrArray *
amparo_assessment_get_changes (AmparoAssessment *self)
{
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (self), NULL);

  return self->changes;
}

/* Returns: (transfer none) (element-type guint): the items that are asked and unanswered */
GArray *
amparo_assessment_get_missing (AmparoAssessment *self)
{
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (self), NULL);

  return self->missing;
}

/* Returns: (transfer none) (element-type guint): the items that are asked and answered
 *   with no information, protective ones too */
GArray *
amparo_assessment_get_no_information (AmparoAssessment *self)
{
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (self), NULL);

  return self->no_information;
}

/* Returns: (transfer none) (element-type guint): the protective items that are asked and
 *   rated otherwise than with no information, “absent” included */
GArray *
amparo_assessment_get_protective (AmparoAssessment *self)
{
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (self), NULL);

  return self->protective;
}

/* Returns: how many items are asked, protective ones too */
guint
amparo_assessment_get_n_asked (AmparoAssessment *self)
{
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (self), 0);

  return self->n_asked;
}

/* Returns: how many of the items that are asked have an answer, no information included */
guint
amparo_assessment_get_n_answered (AmparoAssessment *self)
{
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (self), 0);

  return self->n_answered;
}

/* Returns: how many items are not asked, as things stand */
guint
amparo_assessment_get_n_hidden (AmparoAssessment *self)
{
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (self), 0);

  return amparo_instrument_get_items (self->instrument)->len - self->n_asked;
}

/* Returns: whether all words of the checklist are there in both languages */
gboolean
amparo_assessment_is_bilingual (AmparoAssessment *self)
{
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (self), FALSE);

  return amparo_instrument_is_bilingual (self->instrument);
}
