/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/result-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/condition-words.h"
#include "report/parts.h"
#include "report/words.h"
#include "report/outline.h"

#define SHORT_HASH 12

/* What every part of a result is written from. */
typedef struct
{
  AmparoOutline     *outline;
  AmparoScreening  *screening;
  AmparoAssessment *assessment;
  AmparoInstrument *instrument;
  GPtrArray        *done;         /* of AmparoDone, nullable */
} Result;

static AmparoText *
get_level_label (const Result *self,
                 AmparoLevel   level)
{
  return amparo_vocabulary_get_level_label (amparo_instrument_get_vocabulary (self->instrument), level);
}

static void
write_heading (const Result *self,
               const char   *english)
{
  g_autoptr (AmparoText) heading = amparo_words_dup (english, NULL);

  amparo_outline_heading (self->outline, heading, '-');
}

static void
write_statement (const Result     *self,
                 const AmparoItem *item)
{
  amparo_outline_bullet (self->outline, "- ", amparo_sign_get_statement (item->sign));
}

static void
write_statements (const Result *self,
                  GArray       *items)
{
  for (guint i = 0; i < items->len; i++)
    write_statement (self, amparo_instrument_get_item (self->instrument, g_array_index (items, guint, i)));
}

/* “Holds the young person's papers”: Clear */
static void
write_rated (const Result     *self,
             const AmparoItem *item)
{
  int rating = amparo_screening_get_rating (self->screening, item->index);
  g_autoptr (AmparoText) text = NULL;

  if (rating == AMPARO_UNANSWERED)
    return;

  /* Translators: %1$s is the statement of a sign, %2$s its rating */
  text = amparo_words_dup (N_("“%1$s”: %2$s"), amparo_sign_get_statement (item->sign),
                           amparo_scale_get_rating (item->scale, rating)->label, NULL);
  amparo_outline_bullet (self->outline, "- ", text);
}

static void
write_rated_items (const Result *self,
                   GArray       *items)
{
  for (guint i = 0; i < items->len; i++)
    write_rated (self, amparo_instrument_get_item (self->instrument, g_array_index (items, guint, i)));
}

/* A checklist with a single English text in it makes no bilingual result, however the
 * result is read, and whoever hands it to a family must know. */
static void
write_bilingual (const Result *self)
{
  if (!amparo_assessment_is_bilingual (self->assessment))
    amparo_outline_words (self->outline, N_("Parts of this checklist are not in Spanish yet, so this result is not bilingual."));
  else if (amparo_outline_get_reading (self->outline) == AMPARO_READING_BOTH)
    amparo_outline_words (self->outline, N_("Bilingual result: English and Spanish"));
}

static void
write_level (const Result *self)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (self->instrument);
  AmparoLevel level = amparo_assessment_get_level (self->assessment);
  g_autofree char *bullet = g_strconcat (amparo_level_get_shape (level), "  ", NULL);

  amparo_outline_heading (self->outline, amparo_instrument_get_title (self->instrument), '=');
  write_bilingual (self);
  amparo_outline_blank (self->outline);
  amparo_outline_bullet (self->outline, bullet, get_level_label (self, level));
  amparo_outline_blank (self->outline);
  amparo_outline_text (self->outline, amparo_vocabulary_get_level_meaning (vocabulary, level));
  amparo_outline_blank (self->outline);
  amparo_outline_text (self->outline, amparo_vocabulary_get_caveat (vocabulary));
}

static void
write_finding (const Result        *self,
               const AmparoFinding *finding)
{
  g_autoptr (AmparoText) text = NULL;

  /* Translators: %1$s is the reason of a rule, %2$s the level that the rule gives */
  text = amparo_words_dup (N_("%1$s (%2$s)"), finding->rule->because,
                           get_level_label (self, finding->rule->level), NULL);
  amparo_outline_bullet (self->outline, "- ", text);
  amparo_outline_push (self->outline);
  write_rated_items (self, finding->items);
  amparo_outline_pop (self->outline);
}

static void
write_counts (const Result *self)
{
  g_autoptr (AmparoText) asked = amparo_words_dup_number (amparo_assessment_get_n_asked (self->assessment));
  g_autoptr (AmparoText) answered = amparo_words_dup_number (amparo_assessment_get_n_answered (self->assessment));
  g_autoptr (AmparoText) hidden = amparo_words_dup_number (amparo_assessment_get_n_hidden (self->assessment));
  /* Translators: three numbers: items answered, items asked, and items that the answers did not open */
  g_autoptr (AmparoText) text =
    amparo_words_dup (N_("Signs answered: %1$s of %2$s; not asked because of other answers: %3$s"),
                      answered, asked, hidden, NULL);

  amparo_outline_text (self->outline, text);
}

static void
write_why (const Result *self)
{
  GPtrArray *fired = amparo_assessment_get_fired (self->assessment);

  write_heading (self, N_("Why"));
  if (fired->len == 0)
    amparo_outline_words (self->outline, N_("No rule of this checklist holds."));
  for (guint i = 0; i < fired->len; i++)
    write_finding (self, g_ptr_array_index (fired, i));
  write_counts (self);
}

static void
write_items (const Result *self,
             const char   *heading,
             GArray       *items)
{
  if (items->len == 0)
    return;

  write_heading (self, heading);
  write_statements (self, items);
}

static gboolean
is_alike (const AmparoLevelChange *a,
          const AmparoLevelChange *b)
{
  if (a->level != b->level || (a->item == NULL) != (b->item == NULL))
    return FALSE;

  return a->item == NULL || (a->item->scale == b->item->scale && a->rating == b->rating);
}

static void
write_change_heading (const Result            *self,
                      const AmparoLevelChange *change)
{
  AmparoText *level = get_level_label (self, change->level);
  g_autoptr (AmparoText) text = NULL;

  if (change->item != NULL)
    {
      g_autoptr (AmparoText) rating = amparo_words_dup_rating (change->item->scale, change->rating);

      /* Translators: %1$s is a rating in quotes, %2$s a level; a list of signs follows */
      text = amparo_words_dup (N_("One of these rated %1$s would make it “%2$s”:"), rating, level, NULL);
    }
  else
    {
      /* Translators: %1$s is a level; a list such as “Age: Under 18” follows */
      text = amparo_words_dup (N_("One of these facts would make it “%1$s”:"), level, NULL);
    }

  amparo_outline_text (self->outline, text);
}

static void
write_fact (const Result     *self,
            const AmparoFact *fact,
            int               value)
{
  g_autoptr (AmparoText) unknown = amparo_words_dup (N_("not known"), NULL);
  AmparoText *label = value == AMPARO_UNKNOWN ? unknown : amparo_fact_get_value (fact, value)->label;
  /* Translators: %1$s is a fact, %2$s what is known of it: “Age: Under 18” */
  g_autoptr (AmparoText) text = amparo_words_dup (N_("%1$s: %2$s"), fact->label, label, NULL);

  amparo_outline_bullet (self->outline, "- ", text);
}

static void
write_change (const Result            *self,
              const AmparoLevelChange *change)
{
  if (change->item != NULL)
    write_statement (self, change->item);
  else
    write_fact (self, change->fact, change->value);
}

/* Changes that read alike but for their sign stand under one heading: forty sentences
 * in a row would hide the one that matters. */
static void
write_changes (const Result *self)
{
  GPtrArray *changes = amparo_assessment_get_changes (self->assessment);
  g_autoptr (GHashTable) written = g_hash_table_new (NULL, NULL);

  if (changes->len == 0)
    return;

  write_heading (self, N_("What would change it"));
  for (guint i = 0; i < changes->len; i++)
    {
      const AmparoLevelChange *first = g_ptr_array_index (changes, i);

      if (g_hash_table_contains (written, first))
        continue;

      write_change_heading (self, first);
      amparo_outline_push (self->outline);
      for (guint j = i; j < changes->len; j++)
        {
          const AmparoLevelChange *other = g_ptr_array_index (changes, j);

          if (is_alike (first, other) && g_hash_table_add (written, (gpointer) other))
            write_change (self, other);
        }
      amparo_outline_pop (self->outline);
    }
}

static void
write_protective (const Result *self)
{
  GArray *items = amparo_assessment_get_protective (self->assessment);

  if (items->len == 0)
    return;

  write_heading (self, N_("Protective factors"));
  write_rated_items (self, items);
}

/* The same condition may be open for several reasons; it is said once. */
static void
write_open (const Result         *self,
            const AmparoNextStep *next)
{
  g_autoptr (GHashTable) written = g_hash_table_new (NULL, NULL);

  if (next->open->len == 0)
    return;

  amparo_outline_words (self->outline, N_("Depends on what is not known yet"));
  amparo_outline_push (self->outline);
  for (guint i = 0; i < next->open->len; i++)
    {
      const AmparoOpenFact *open = g_ptr_array_index (next->open, i);

      if (g_hash_table_add (written, (gpointer) open->value))
        amparo_outline_bullet (self->outline, "- ", open->value->condition);
    }
  amparo_outline_pop (self->outline);
}

static void
write_filled (const Result *self,
              const char   *english,
              const char   *string)
{
  g_autoptr (AmparoText) filling = NULL;
  g_autoptr (AmparoText) text = NULL;

  if (string == NULL || *string == '\0')
    return;

  filling = amparo_words_dup_verbatim (string);
  text = amparo_words_dup (english, filling, NULL);
  amparo_outline_text (self->outline, text);
}

static void
write_done (const Result *self,
            const char   *step)
{
  for (guint i = 0; self->done != NULL && i < self->done->len; i++)
    {
      const AmparoDone *done = g_ptr_array_index (self->done, i);

      if (g_strcmp0 (done->step, step) != 0)
        continue;

      write_filled (self, N_("✓ Done: %1$s"), done->at);
      write_filled (self, N_("Done by: %1$s"), done->by);
      write_filled (self, N_("Report or case number: %1$s"), done->reference);
    }
}

static void
write_grounds (const Result        *self,
               const AmparoGrounds *grounds)
{
  g_autoptr (AmparoText) date = amparo_words_dup_date (grounds->checked);

  amparo_report_write_labelled (self->outline, N_("Checked on %1$s"), date);
  amparo_report_write_badge (self->outline, grounds);
}

static void
write_next_step (const Result         *self,
                 const AmparoNextStep *next,
                 guint                 number)
{
  g_autofree char *bullet = g_strdup_printf ("%u. ", number);

  amparo_outline_blank (self->outline);
  amparo_outline_bullet (self->outline, bullet, amparo_step_get_title (next->step));
  amparo_outline_push (self->outline);
  write_done (self, amparo_step_get_id (next->step));
  write_open (self, next);
  amparo_report_write_step (self->outline, next->step);
  write_grounds (self, amparo_step_get_grounds (next->step));
  amparo_outline_pop (self->outline);
}

static void
write_next_steps (const Result *self)
{
  GPtrArray *steps = amparo_assessment_get_steps (self->assessment);

  if (steps->len == 0)
    return;

  write_heading (self, N_("Next steps"));
  amparo_outline_words (self->outline, N_("Time counts from the moment of the finding."));
  for (guint i = 0; i < steps->len; i++)
    write_next_step (self, g_ptr_array_index (steps, i), i + 1);
}

static void
write_facts (const Result *self)
{
  GPtrArray *facts = amparo_vocabulary_get_facts (amparo_instrument_get_vocabulary (self->instrument));

  if (facts->len == 0)
    return;

  write_heading (self, N_("Facts as they are known"));
  for (guint i = 0; i < facts->len; i++)
    {
      const AmparoFact *fact = g_ptr_array_index (facts, i);

      write_fact (self, fact, amparo_screening_get_fact (self->screening, fact->index));
    }
}

static void
write_date (const Result *self)
{
  const char *date = amparo_screening_get_date (self->screening);
  g_autoptr (AmparoText) words = NULL;
  g_autoptr (AmparoText) text = NULL;

  if (*date == '\0')
    return;

  words = amparo_words_dup_date (date);
  text = amparo_words_dup (N_("Date: %1$s"), words, NULL);
  amparo_outline_text (self->outline, text);
}

static void
write_identity (const Result *self)
{
  g_autofree char *hash = g_strndup (amparo_instrument_get_hash (self->instrument), SHORT_HASH);
  g_autoptr (AmparoText) id = amparo_words_dup_verbatim (amparo_instrument_get_id (self->instrument));
  g_autoptr (AmparoText) version = amparo_words_dup_verbatim (amparo_instrument_get_version (self->instrument));
  g_autoptr (AmparoText) fingerprint = amparo_words_dup_verbatim (hash);
  /* Translators: the id of a checklist, its version, and the digits that prove which one it was */
  g_autoptr (AmparoText) text = amparo_words_dup (N_("Checklist: %1$s, version %2$s, fingerprint %3$s"),
                                                  id, version, fingerprint, NULL);

  write_heading (self, N_("This screening"));
  write_filled (self, N_("Code: %1$s"), amparo_screening_get_code (self->screening));
  write_date (self);
  amparo_outline_text (self->outline, text);
}

void
amparo_done_free (AmparoDone *self)
{
  if (self == NULL)
    return;

  g_free (self->step);
  g_free (self->at);
  g_free (self->by);
  g_free (self->reference);
  g_free (self);
}

/**
 * amparo_result_text_write:
 * @done: (nullable): what has been done already
 *
 * Returns: (transfer full): the result, ending with a line feed
 */
char *
amparo_result_text_write (AmparoScreening  *screening,
                          AmparoAssessment *assessment,
                          GPtrArray        *done,
                          AmparoReading     reading)
{
  g_autoptr (AmparoOutline) outline = NULL;
  Result self = { 0 };

  g_return_val_if_fail (AMPARO_IS_SCREENING (screening), NULL);
  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (assessment), NULL);

  outline = amparo_outline_new (reading);
  self.outline = outline;
  self.screening = screening;
  self.assessment = assessment;
  self.instrument = amparo_assessment_get_instrument (assessment);
  self.done = done;

  /* What to do comes before what is missing: a checklist that was just begun has a long
   * list of that. */
  write_level (&self);
  write_why (&self);
  write_protective (&self);
  write_next_steps (&self);
  write_changes (&self);
  write_items (&self, N_("Not answered yet"), amparo_assessment_get_missing (assessment));
  write_items (&self, N_("No information"), amparo_assessment_get_no_information (assessment));
  write_facts (&self);
  write_identity (&self);

  return amparo_outline_dup_text (outline);
}
