/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/listing.h"

#include <glib/gi18n.h>

#include "report/condition-words.h"
#include "report/parts.h"
#include "report/words.h"
#include "report/outline.h"

static void
write_identity (AmparoOutline    *outline,
                AmparoInstrument *instrument)
{
  g_autoptr (AmparoText) version = amparo_words_dup_verbatim (amparo_instrument_get_version (instrument));
  g_autoptr (AmparoText) version_line = amparo_words_dup (N_("Version %1$s"), version, NULL);
  g_autoptr (AmparoText) minutes =
    amparo_words_dup_count (amparo_instrument_get_minutes (instrument),
                            N_("Takes about 1 minute"), N_("Takes about %1$s minutes"));

  amparo_outline_plain (outline, amparo_instrument_get_id (instrument));
  amparo_outline_text (outline, version_line);
  amparo_outline_text (outline, minutes);
  if (!amparo_instrument_is_bilingual (instrument))
    amparo_outline_words (outline, N_("Parts of this checklist are not in Spanish yet."));
}

static void
write_about (AmparoOutline    *outline,
             AmparoInstrument *instrument)
{
  const char *leads_to = amparo_instrument_get_leads_to (instrument);

  amparo_outline_blank (outline);
  amparo_report_write_labelled (outline, N_("Purpose: %1$s"), amparo_instrument_get_purpose (instrument));
  amparo_report_write_labelled (outline, N_("For whom: %1$s"), amparo_instrument_get_for_whom (instrument));
  amparo_report_write_labelled (outline, N_("Limits: %1$s"), amparo_instrument_get_limits (instrument));

  if (leads_to != NULL)
    {
      g_autoptr (AmparoText) id = amparo_words_dup_verbatim (leads_to);

      amparo_report_write_labelled (outline, N_("Leads to the checklist: %1$s"), id);
    }
}

static void
write_scale (AmparoOutline     *outline,
             const AmparoScale *scale)
{
  for (guint i = 0; i < scale->ratings->len; i++)
    {
      const AmparoRating *rating = g_ptr_array_index (scale->ratings, i);

      amparo_outline_bullet (outline, "- ", rating->label);
      amparo_outline_push (outline);
      amparo_outline_text (outline, rating->meaning);
      amparo_outline_pop (outline);
    }
}

/* Only the scales that this checklist uses, each once. */
static void
write_scales (AmparoOutline    *outline,
              AmparoInstrument *instrument)
{
  g_autoptr (GHashTable) written = g_hash_table_new (NULL, NULL);
  g_autoptr (AmparoText) heading = amparo_words_dup (N_("Ratings"), NULL);
  GPtrArray *items = amparo_instrument_get_items (instrument);

  amparo_outline_heading (outline, heading, '-');
  for (guint i = 0; i < items->len; i++)
    {
      const AmparoItem *item = g_ptr_array_index (items, i);

      if (!g_hash_table_add (written, (gpointer) item->scale))
        continue;

      amparo_outline_words (outline, item->protective ? N_("Protective factors are rated") : N_("Signs are rated"));
      amparo_outline_push (outline);
      write_scale (outline, item->scale);
      amparo_outline_pop (outline);
    }
}

static void
write_strength (AmparoOutline    *outline,
                AmparoInstrument *instrument,
                const AmparoItem *item)
{
  const AmparoDimension *dimension;
  g_autoptr (AmparoText) text = NULL;
  const char *words;

  if (item->protective)
    {
      amparo_outline_words (outline, N_("Protective factor: it never lowers the level"));
      return;
    }

  /* Translators: %1$s is a dimension, such as “Control by someone else” */
  words = item->strength == AMPARO_STRENGTH_STRONG ? N_("Strong sign of “%1$s”")
        : item->strength == AMPARO_STRENGTH_MEDIUM ? N_("Medium sign of “%1$s”")
        : N_("Weak sign of “%1$s”");
  dimension = g_ptr_array_index (amparo_instrument_get_dimensions (instrument), item->dimension);
  text = amparo_words_dup (words, dimension->label, NULL);
  amparo_outline_text (outline, text);
}

static void
write_condition (AmparoOutline         *outline,
                 AmparoInstrument      *instrument,
                 const char            *label,
                 const AmparoCondition *condition)
{
  if (amparo_report_is_always (condition))
    return;

  amparo_outline_words (outline, label);
  amparo_outline_push (outline);
  amparo_report_write_condition (condition, instrument, outline);
  amparo_outline_pop (outline);
}

static void
write_item (AmparoOutline    *outline,
            AmparoInstrument *instrument,
            const AmparoItem *item)
{
  g_autofree char *number = g_strdup_printf ("%u. ", item->index + 1);

  amparo_outline_blank (outline);
  amparo_outline_bullet (outline, number, amparo_sign_get_statement (item->sign));
  amparo_outline_push (outline);
  amparo_outline_plain (outline, amparo_sign_get_id (item->sign));
  write_strength (outline, instrument, item);
  write_condition (outline, instrument, N_("Asked only"), item->when);
  amparo_report_write_sign (outline, item->sign);
  amparo_outline_pop (outline);
}

static void
write_section (AmparoOutline       *outline,
               AmparoInstrument    *instrument,
               const AmparoSection *section)
{
  amparo_outline_heading (outline, section->title, '-');
  amparo_outline_text (outline, section->intro);
  for (guint i = 0; i < section->items->len; i++)
    write_item (outline, instrument, g_ptr_array_index (section->items, i));
}

static void
write_levels (AmparoOutline    *outline,
              AmparoInstrument *instrument)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (instrument);
  g_autoptr (AmparoText) heading = amparo_words_dup (N_("Levels"), NULL);
  g_autoptr (AmparoText) share = amparo_words_dup_number (amparo_instrument_get_informed_share (instrument));
  /* Translators: %1$s is a level, %2$s a percentage */
  g_autoptr (AmparoText) informed =
    amparo_words_dup (N_("“%1$s” may be said only when at least %2$s%% of the signs that are asked have a rating other than no information."),
                      amparo_vocabulary_get_level_label (vocabulary, AMPARO_LEVEL_NONE_NOTED), share, NULL);

  amparo_outline_heading (outline, heading, '-');
  for (AmparoLevel level = 0; level < AMPARO_N_LEVELS; level++)
    {
      g_autofree char *bullet = g_strconcat (amparo_level_get_shape (level), " ", NULL);

      amparo_outline_bullet (outline, bullet, amparo_vocabulary_get_level_label (vocabulary, level));
      amparo_outline_push (outline);
      amparo_outline_text (outline, amparo_vocabulary_get_level_meaning (vocabulary, level));
      amparo_outline_pop (outline);
    }
  amparo_outline_text (outline, informed);
  amparo_outline_text (outline, amparo_vocabulary_get_caveat (vocabulary));
}

static void
write_rule (AmparoOutline    *outline,
            AmparoInstrument *instrument,
            const AmparoRule *rule)
{
  AmparoVocabulary *vocabulary = amparo_instrument_get_vocabulary (instrument);
  AmparoText *level = amparo_vocabulary_get_level_label (vocabulary, rule->level);
  g_autofree char *bullet = g_strconcat (amparo_level_get_shape (rule->level), " ", NULL);

  amparo_outline_blank (outline);
  amparo_outline_bullet (outline, bullet, level);
  amparo_outline_push (outline);
  amparo_outline_plain (outline, rule->id);
  amparo_report_write_labelled (outline, N_("Reason: %1$s"), rule->because);
  write_condition (outline, instrument, N_("Holds"), rule->condition);
  amparo_outline_pop (outline);
}

static void
write_due (AmparoOutline    *outline,
           AmparoInstrument *instrument,
           AmparoDueWhen    *due)
{
  amparo_outline_blank (outline);
  amparo_outline_bullet (outline, "- ", amparo_step_get_title (due->step));
  amparo_outline_push (outline);
  amparo_outline_plain (outline, amparo_step_get_id (due->step));
  if (amparo_report_is_always (due->when))
    amparo_outline_words (outline, N_("Always due"));
  write_condition (outline, instrument, N_("Due"), due->when);
  amparo_report_write_step (outline, due->step);
  amparo_report_write_sources (outline, amparo_step_get_sources (due->step));
  amparo_report_write_grounds (outline, amparo_step_get_grounds (due->step));
  amparo_outline_pop (outline);
}

static void
write_rules (AmparoOutline    *outline,
             AmparoInstrument *instrument)
{
  GPtrArray *rules = amparo_instrument_get_rules (instrument);
  g_autoptr (AmparoText) heading = amparo_words_dup (N_("Rules"), NULL);

  amparo_outline_heading (outline, heading, '-');
  for (guint i = 0; i < rules->len; i++)
    write_rule (outline, instrument, g_ptr_array_index (rules, i));
}

static void
write_steps (AmparoOutline    *outline,
             AmparoInstrument *instrument)
{
  GPtrArray *steps = amparo_instrument_get_steps (instrument);
  g_autoptr (AmparoText) heading = amparo_words_dup (N_("Next steps"), NULL);

  if (steps->len == 0)
    return;

  amparo_outline_heading (outline, heading, '-');
  for (guint i = 0; i < steps->len; i++)
    write_due (outline, instrument, g_ptr_array_index (steps, i));
}

char *
amparo_listing_write_instrument (AmparoInstrument *instrument,
                                 AmparoReading     reading)
{
  g_autoptr (AmparoOutline) outline = NULL;
  GPtrArray *sections;

  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (instrument), NULL);

  outline = amparo_outline_new (reading);
  sections = amparo_instrument_get_sections (instrument);

  amparo_outline_heading (outline, amparo_instrument_get_title (instrument), '=');
  write_identity (outline, instrument);
  write_about (outline, instrument);
  write_scales (outline, instrument);
  for (guint i = 0; i < sections->len; i++)
    write_section (outline, instrument, g_ptr_array_index (sections, i));
  write_levels (outline, instrument);
  write_rules (outline, instrument);
  write_steps (outline, instrument);
  amparo_outline_blank (outline);
  amparo_report_write_sources (outline, amparo_instrument_get_sources (instrument));

  return amparo_outline_dup_text (outline);
}
