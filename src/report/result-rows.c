/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/result-rows.h"

#include <glib/gi18n.h>

#include "report/parts.h"
#include "report/words.h"

#define SHORT_HASH 16

#define BULLET     "•"
#define INDENT     10.0    /* of what has a mark */
#define DEEPER     20.0

static const AmparoColor ink = { 0.10, 0.10, 0.10 };
static const AmparoColor quiet = { 0.30, 0.30, 0.30 };

static const AmparoFace title_face = { "Sans Bold", 13, &ink, PANGO_ALIGN_LEFT };
static const AmparoFace level_face = { "Sans Bold", 12, &ink, PANGO_ALIGN_LEFT };
static const AmparoFace heading_face = { "Sans Bold", 10, &ink, PANGO_ALIGN_LEFT };
static const AmparoFace strong_face = { "Sans Bold", 9, &ink, PANGO_ALIGN_LEFT };
static const AmparoFace body_face = { "Sans", 9, &ink, PANGO_ALIGN_LEFT };
static const AmparoFace small_face = { "Sans", 8, &quiet, PANGO_ALIGN_LEFT };

typedef struct
{
  AmparoFlow                *flow;
  const AmparoResultContent *content;
  AmparoAssessment          *assessment;
  AmparoInstrument          *instrument;
} Writer;

static void
add_heading (const Writer *self,
             const char   *english)
{
  g_autoptr (AmparoText) text = amparo_words_dup (english, NULL);

  amparo_flow_add_heading (self->flow, &heading_face, NULL, text, 0, 9);
}

static void
add_words (const Writer     *self,
           const AmparoFace *face,
           const char       *english,
           double            indent)
{
  g_autoptr (AmparoText) text = amparo_words_dup (english, NULL);

  amparo_flow_add (self->flow, face, NULL, text, indent, 2);
}

/* Level */

static void
add_level (const Writer *self)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (self->instrument);
  AmparoLevel level = amparo_assessment_get_level (self->assessment);
  g_autofree char *shape = g_strdup (amparo_level_get_shape (level));
  g_autoptr (AmparoText) verbatim = amparo_words_dup_verbatim (shape);
  /* Translators: %1$s is the sign of a level, such as ●●○, %2$s its name */
  g_autoptr (AmparoText) label = amparo_words_dup (N_("%1$s  %2$s"), verbatim,
                                                   amparo_vocabulary_get_level_label (vocabulary, level), NULL);

  amparo_flow_add (self->flow, &title_face, NULL, amparo_instrument_get_title (self->instrument), 0, 0);
  amparo_flow_add (self->flow, &level_face, NULL, label, 0, 6);
  amparo_flow_add (self->flow, &body_face, NULL, amparo_vocabulary_get_level_meaning (vocabulary, level), 0, 2);
  amparo_flow_add (self->flow, &strong_face, NULL, amparo_vocabulary_get_caveat (vocabulary), 0, 4);
  if (!amparo_assessment_is_bilingual (self->assessment))
    add_words (self, &small_face, N_("Parts of this checklist are not in Spanish yet, so this result is not bilingual."), 0);
}

/* “Holds the young person's papers”: Clear */
static void
add_rated (const Writer     *self,
           const AmparoItem *item)
{
  int rating = amparo_screening_get_rating (self->content->screening, item->index);
  g_autoptr (AmparoText) text = NULL;

  if (rating == AMPARO_UNANSWERED)
    return;

  /* Translators: %1$s is the statement of a sign, %2$s its rating */
  text = amparo_words_dup (N_("“%1$s”: %2$s"), amparo_sign_get_statement (item->sign),
                           amparo_scale_get_rating (item->scale, rating)->label, NULL);
  amparo_flow_add (self->flow, &body_face, "–", text, INDENT, 1);
}

/* A sign that several rules count is said once, or the paper would be full of it. */
static void
add_counted (const Writer *self,
             GPtrArray    *fired)
{
  GPtrArray *items = amparo_instrument_get_items (self->instrument);
  g_autofree gboolean *counted = g_new0 (gboolean, items->len);

  for (guint i = 0; i < fired->len; i++)
    {
      const AmparoFinding *finding = g_ptr_array_index (fired, i);

      for (guint j = 0; j < finding->items->len; j++)
        counted[g_array_index (finding->items, guint, j)] = TRUE;
    }
  for (guint i = 0; i < items->len; i++)
    if (counted[i])
      add_rated (self, g_ptr_array_index (items, i));
}

static void
add_why (const Writer *self)
{
  GPtrArray *fired = amparo_assessment_get_fired (self->assessment);

  add_heading (self, N_("Why"));
  if (fired->len == 0)
    add_words (self, &body_face, N_("No rule of this checklist holds."), 0);
  for (guint i = 0; i < fired->len; i++)
    {
      const AmparoFinding *finding = g_ptr_array_index (fired, i);

      amparo_flow_add (self->flow, &body_face, BULLET, finding->rule->because, INDENT, 2);
    }
  add_counted (self, fired);
}

/* Next steps */

static void
join (AmparoText **joined,
      AmparoText  *more)      /* (transfer full) (nullable) */
{
  g_autoptr (AmparoText) before = g_steal_pointer (joined);
  g_autoptr (AmparoText) after = more;

  if (before == NULL || after == NULL)
    *joined = before != NULL ? g_steal_pointer (&before) : g_steal_pointer (&after);
  else
    /* Translators: two pieces of one line of paper */
    *joined = amparo_words_dup (N_("%1$s · %2$s"), before, after, NULL);
}

/* NULL for nothing. */
static AmparoText *
dup_filled (const char *english,
            const char *filling)
{
  g_autoptr (AmparoText) verbatim = NULL;

  if (filling == NULL || *filling == '\0')
    return NULL;

  verbatim = amparo_words_dup_verbatim (filling);

  return amparo_words_dup (english, verbatim, NULL);
}

static void
add_deadline (const Writer *self,
              AmparoStep   *step)
{
  gint64 seconds = amparo_step_get_seconds (step);
  g_autoptr (GDateTime) by = NULL;
  g_autofree char *iso = NULL;
  g_autofree char *clock = NULL;
  g_autoptr (AmparoText) span = NULL;
  g_autoptr (AmparoText) date = NULL;
  g_autoptr (AmparoText) time = NULL;
  g_autoptr (AmparoText) text = NULL;

  if (seconds < 0)
    return;

  if (self->content->found == NULL || seconds == 0)
    {
      span = amparo_words_dup_deadline (seconds);
      /* Translators: %1$s is such as “within 24 hours” or “now” */
      text = amparo_words_dup (N_("To be done %1$s"), span, NULL);
      amparo_flow_add (self->flow, &strong_face, NULL, text, DEEPER, 1);
      return;
    }

  by = g_date_time_add_seconds (self->content->found, seconds);
  iso = g_date_time_format (by, "%Y-%m-%d");
  clock = g_date_time_format (by, "%H:%M");
  date = amparo_words_dup_date (iso);
  time = amparo_words_dup_verbatim (clock);
  /* Translators: %1$s is a date, %2$s a time such as 16:20 */
  text = amparo_words_dup (N_("To be done by %1$s at %2$s"), date, time, NULL);
  amparo_flow_add (self->flow, &strong_face, NULL, text, DEEPER, 1);
}

static void
add_done (const Writer *self,
          const char   *step)
{
  for (guint i = 0; self->content->done != NULL && i < self->content->done->len; i++)
    {
      const AmparoDone *done = g_ptr_array_index (self->content->done, i);
      g_autoptr (AmparoText) text = NULL;

      if (g_strcmp0 (done->step, step) != 0)
        continue;
      join (&text, dup_filled (N_("✓ Done: %1$s"), done->at));
      join (&text, dup_filled (N_("Done by: %1$s"), done->by));
      join (&text, dup_filled (N_("Report or case number: %1$s"), done->reference));
      if (text != NULL)
        amparo_flow_add (self->flow, &strong_face, NULL, text, DEEPER, 1);
    }
}

/* “Call: Statewide Central Intake, 1-855-333-7233 · #7233”: all the ways */
static AmparoText *
dup_contact (AmparoContact *contact)
{
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_autoptr (AmparoText) verbatim = NULL;
  GPtrArray *lines = amparo_contact_get_lines (contact);

  if (lines->len == 0)
    return amparo_words_dup (N_("Call: %1$s"), amparo_contact_get_name (contact), NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (numbers, "%s%s", i > 0 ? " · " : "", ((const AmparoContactLine *) g_ptr_array_index (lines, i))->number);
  verbatim = amparo_words_dup_verbatim (numbers->str);

  /* Translators: %1$s is whom to call, %2$s one or more telephone numbers */
  return amparo_words_dup (N_("Call: %1$s, %2$s"), amparo_contact_get_name (contact), verbatim, NULL);
}

/* When the step is to be taken, where that is not known, and whom to call: one paragraph, so
 * that all finds room on one page. */
static void
add_details (const Writer         *self,
             const AmparoNextStep *next)
{
  AmparoContact *contact = amparo_step_get_contact (next->step);
  g_autoptr (GHashTable) written = g_hash_table_new (NULL, NULL);
  g_autoptr (AmparoText) text = NULL;

  for (guint i = 0; i < next->open->len; i++)
    {
      const AmparoOpenFact *open = g_ptr_array_index (next->open, i);

      if (g_hash_table_add (written, (gpointer) open->value))
        join (&text, amparo_text_ref (open->value->condition));
    }
  if (contact != NULL)
    join (&text, dup_contact (contact));
  if (contact != NULL && amparo_contact_get_grounds (contact)->verify)
    join (&text, amparo_words_dup (N_("Verify before relying on this"), NULL));
  if (text != NULL)
    amparo_flow_add (self->flow, &body_face, NULL, text, DEEPER, 1);
}

static void
add_steps (const Writer *self)
{
  GPtrArray *steps = amparo_assessment_get_steps (self->assessment);

  if (steps->len == 0)
    return;

  add_heading (self, N_("Next steps"));
  for (guint i = 0; i < steps->len; i++)
    {
      const AmparoNextStep *next = g_ptr_array_index (steps, i);
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);

      amparo_flow_add_heading (self->flow, &strong_face, number, amparo_step_get_title (next->step), DEEPER, 3);
      add_done (self, amparo_step_get_id (next->step));
      add_deadline (self, next->step);
      add_details (self, next);
    }
}

/* What is missing, and which screening it is */

static void
add_statements (const Writer *self,
                const char   *heading,
                GArray       *items)
{
  if (items->len == 0)
    return;

  add_heading (self, heading);
  for (guint i = 0; i < items->len; i++)
    {
      const AmparoItem *item = amparo_instrument_get_item (self->instrument, g_array_index (items, guint, i));

      amparo_flow_add (self->flow, &body_face, BULLET, amparo_sign_get_statement (item->sign), INDENT, 1);
    }
}

static AmparoText *
dup_dated (const char *english,
           const char *iso)
{
  g_autoptr (AmparoText) date = NULL;

  if (iso == NULL || *iso == '\0')
    return NULL;

  date = amparo_words_dup_date (iso);

  return amparo_words_dup (english, date, NULL);
}

static AmparoText *
dup_checklist (const Writer *self)
{
  g_autofree char *hash = g_strndup (amparo_instrument_get_hash (self->instrument), SHORT_HASH);
  g_autoptr (AmparoText) id = amparo_words_dup_verbatim (amparo_instrument_get_id (self->instrument));
  g_autoptr (AmparoText) version = amparo_words_dup_verbatim (amparo_instrument_get_version (self->instrument));
  g_autoptr (AmparoText) fingerprint = amparo_words_dup_verbatim (hash);

  /* Translators: the id of a checklist, its version, and the digits that prove which one it was */
  return amparo_words_dup (N_("Checklist: %1$s, version %2$s, fingerprint %3$s"), id, version, fingerprint, NULL);
}

static AmparoText *
dup_language (const Writer *self)
{
  switch (self->content->reading)
    {
    case AMPARO_READING_ENGLISH:
      return amparo_words_dup (N_("Language of this sheet: English"), NULL);
    case AMPARO_READING_SPANISH:
      return amparo_words_dup (N_("Language of this sheet: Spanish"), NULL);
    case AMPARO_READING_BOTH:
    default:
      return amparo_words_dup (N_("Languages of this sheet: English and Spanish"), NULL);
    }
}

static void
add_identity (const Writer *self)
{
  AmparoScreening *screening = self->content->screening;
  g_autoptr (AmparoText) who = NULL;
  g_autoptr (AmparoText) what = NULL;

  add_heading (self, N_("This screening"));
  join (&who, dup_filled (N_("Code: %1$s"), amparo_screening_get_code (screening)));
  join (&who, dup_dated (N_("Date: %1$s"), amparo_screening_get_date (screening)));
  join (&who, dup_filled (N_("Screened by: %1$s"), self->content->screener));
  join (&who, dup_dated (N_("Printed on: %1$s"), self->content->printed));
  if (who != NULL)
    amparo_flow_add (self->flow, &body_face, NULL, who, 0, 1);
  join (&what, dup_language (self));
  join (&what, dup_checklist (self));
  amparo_flow_add (self->flow, &small_face, NULL, what, 0, 1);
  add_words (self, &strong_face, N_("Keep this sheet where only people with a duty to read it can."), 0);
}

void
amparo_result_rows_add (AmparoFlow                *flow,
                        const AmparoResultContent *content)
{
  g_autoptr (AmparoAssessment) assessment = NULL;
  Writer self = { .flow = flow, .content = content };

  g_return_if_fail (flow != NULL && content != NULL);

  assessment = amparo_screening_dup_assessment (content->screening);
  self.assessment = assessment;
  self.instrument = amparo_assessment_get_instrument (assessment);
  add_level (&self);
  add_why (&self);
  add_steps (&self);
  add_statements (&self, N_("Not answered yet"), amparo_assessment_get_missing (assessment));
  add_statements (&self, N_("No information"), amparo_assessment_get_no_information (assessment));
  add_identity (&self);
}
