/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "exchange/assessment-json.h"

#include "exchange/json-parts.h"

/* Positions mean nothing outside; another system is given ids. */
static void
add_items (JsonBuilder      *builder,
           const char       *name,
           AmparoInstrument *instrument,
           GArray           *items)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    {
      const AmparoItem *item = amparo_instrument_get_item (instrument, g_array_index (items, guint, i));

      json_builder_add_string_value (builder, amparo_sign_get_id (item->sign));
    }
  json_builder_end_array (builder);
}

static void
add_fired (JsonBuilder      *builder,
           AmparoAssessment *assessment)
{
  AmparoInstrument *instrument = amparo_assessment_get_instrument (assessment);
  GPtrArray *fired = amparo_assessment_get_fired (assessment);

  json_builder_set_member_name (builder, "fired");
  json_builder_begin_array (builder);
  for (guint i = 0; i < fired->len; i++)
    {
      const AmparoFinding *finding = g_ptr_array_index (fired, i);

      json_builder_begin_object (builder);
      amparo_json_add_string (builder, "rule", finding->rule->id);
      add_items (builder, "items", instrument, finding->items);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* A fact may be open for several of its values; it is named once. */
static void
add_open (JsonBuilder *builder,
          GPtrArray   *open)
{
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);

  json_builder_set_member_name (builder, "if");
  json_builder_begin_array (builder);
  for (guint i = 0; i < open->len; i++)
    {
      const AmparoOpenFact *fact = g_ptr_array_index (open, i);

      if (g_hash_table_add (named, (gpointer) fact->fact))
        json_builder_add_string_value (builder, fact->fact->id);
    }
  json_builder_end_array (builder);
}

static void
add_steps (JsonBuilder      *builder,
           AmparoAssessment *assessment)
{
  GPtrArray *steps = amparo_assessment_get_steps (assessment);

  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < steps->len; i++)
    {
      const AmparoNextStep *next = g_ptr_array_index (steps, i);
      AmparoContact *contact = amparo_step_get_contact (next->step);

      json_builder_begin_object (builder);
      amparo_json_add_string (builder, "id", amparo_step_get_id (next->step));
      amparo_json_add_string (builder, "deadline", amparo_step_get_deadline (next->step));
      amparo_json_add_string (builder, "contact", contact != NULL ? amparo_contact_get_id (contact) : NULL);
      add_open (builder, next->open);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static JsonBuilder *
build_assessment (AmparoAssessment *assessment)
{
  AmparoInstrument *instrument = amparo_assessment_get_instrument (assessment);
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  amparo_json_add_string (builder, "instrument", amparo_instrument_get_id (instrument));
  amparo_json_add_string (builder, "version", amparo_instrument_get_version (instrument));
  amparo_json_add_string (builder, "hash", amparo_instrument_get_hash (instrument));
  amparo_json_add_string (builder, "level", amparo_level_get_id (amparo_assessment_get_level (assessment)));
  add_fired (builder, assessment);
  add_items (builder, "missing", instrument, amparo_assessment_get_missing (assessment));
  add_items (builder, "no_information", instrument, amparo_assessment_get_no_information (assessment));
  amparo_json_add_number (builder, "asked", amparo_assessment_get_n_asked (assessment));
  amparo_json_add_number (builder, "answered", amparo_assessment_get_n_answered (assessment));
  amparo_json_add_number (builder, "hidden", amparo_assessment_get_n_hidden (assessment));
  add_steps (builder, assessment);
  json_builder_end_object (builder);

  return builder;
}

/**
 * amparo_assessment_json_write:
 *
 * Returns: (transfer full): the assessment as JSON in UTF-8, ending with a line feed
 */
char *
amparo_assessment_json_write (AmparoAssessment *assessment)
{
  g_autoptr (JsonBuilder) builder = NULL;

  g_return_val_if_fail (AMPARO_IS_ASSESSMENT (assessment), NULL);

  builder = build_assessment (assessment);

  return amparo_json_write (builder);
}
