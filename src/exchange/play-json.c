/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "exchange/play-json.h"

#include "exchange/json-parts.h"
#include "training/debrief.h"

static void
begin_list (JsonBuilder *builder,
            const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

static void
add_decisions (JsonBuilder *builder,
               const char  *name,
               GPtrArray   *decisions)
{
  begin_list (builder, name);
  for (guint i = 0; i < decisions->len; i++)
    {
      const AmparoDecision *decision = g_ptr_array_index (decisions, i);

      json_builder_begin_object (builder);
      amparo_json_add_string (builder, "scene", decision->scene->id);
      amparo_json_add_string (builder, "choice", decision->chosen->id);
      amparo_json_add_truth (builder, "recommended", decision->chosen->recommended);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_signs (JsonBuilder *builder,
           GPtrArray   *signs)
{
  begin_list (builder, "signs");
  for (guint i = 0; i < signs->len; i++)
    json_builder_add_string_value (builder, amparo_sign_get_id (g_ptr_array_index (signs, i)));
  json_builder_end_array (builder);
}

static void
add_path (JsonBuilder         *builder,
          const AmparoDebrief *debrief)
{
  const AmparoEnding *ending = debrief->ending;

  json_builder_begin_object (builder);
  amparo_json_add_number (builder, "score", debrief->score);
  amparo_json_add_truth (builder, "over", ending != NULL);
  amparo_json_add_string (builder, "scene", debrief->last->id);
  amparo_json_add_string (builder, "ending", ending != NULL ? amparo_ending_kind_get_name (ending->kind) : NULL);
  add_decisions (builder, "decisions", debrief->decisions);
  add_signs (builder, debrief->signs);
  json_builder_end_object (builder);
}

static void
add_paths (JsonBuilder *builder,
           AmparoPlay  *play)
{
  begin_list (builder, "paths");
  for (guint i = 0; i < amparo_play_get_n_paths (play); i++)
    {
      g_autoptr (AmparoDebrief) debrief = amparo_debrief_new (play, i);

      add_path (builder, debrief);
    }
  json_builder_end_array (builder);
}

static void
add_variables (JsonBuilder *builder,
               AmparoPlay  *play)
{
  GPtrArray *variables = amparo_scenario_get_variables (amparo_play_get_scenario (play));

  json_builder_set_member_name (builder, "variables");
  json_builder_begin_object (builder);
  for (guint i = 0; i < variables->len; i++)
    {
      const AmparoVariable *variable = g_ptr_array_index (variables, i);

      amparo_json_add_number (builder, variable->id, amparo_play_get_moment (play)->values[i]);
    }
  json_builder_end_object (builder);
}

static void
add_now (JsonBuilder *builder,
         AmparoPlay  *play)
{
  const AmparoScene *scene = amparo_play_get_scene (play);
  GPtrArray *choices = amparo_play_get_choices (play);

  json_builder_set_member_name (builder, "now");
  json_builder_begin_object (builder);
  amparo_json_add_string (builder, "scene", scene->id);
  amparo_json_add_number (builder, "score", amparo_play_get_score (play));
  amparo_json_add_string (builder, "question", amparo_play_is_asking (play) ? scene->question->id : NULL);
  begin_list (builder, "offered");
  for (guint i = 0; i < choices->len; i++)
    json_builder_add_string_value (builder, ((AmparoChoice *) g_ptr_array_index (choices, i))->id);
  json_builder_end_array (builder);
  add_variables (builder, play);
  json_builder_end_object (builder);
}

/**
 * amparo_play_json_write:
 *
 * Returns: (transfer full): JSON in UTF-8, ending with a line feed
 */
char *
amparo_play_json_write (AmparoPlay *play)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (AmparoDebrief) debrief = NULL;

  g_return_val_if_fail (AMPARO_IS_PLAY (play), NULL);

  builder = json_builder_new ();
  debrief = amparo_debrief_new (play, 0);
  json_builder_begin_object (builder);
  amparo_json_add_string (builder, "scenario", amparo_scenario_get_id (debrief->scenario));
  amparo_json_add_number (builder, "best", debrief->best);
  add_paths (builder, play);
  add_decisions (builder, "recommended", debrief->recommended);
  add_now (builder, play);
  json_builder_end_object (builder);

  return amparo_json_write (builder);
}
