/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/choices.h"

#include <glib/gi18n.h>

#include "content/content.h"
#include "content/shape.h"
#include "content/xml.h"

static const AmparoShape shapes[] = {
  { "choices", "scenario", "scenario", "choose answer back again", FALSE },
  { "choose", "scene choice", "scene choice", "", FALSE },
  { "answer", "question is", "question is", "", FALSE },
  { "back", "", "", "", FALSE },
  { "again", "step", "step", "", FALSE },
  { NULL },
};

/* What is written, before it is played */

static gboolean
is_choices (AmparoMistakes   *mistakes,
            const AmparoNode *root)
{
  if (g_str_equal (root->name, "choices") && g_str_equal (root->ns, AMPARO_CHOICES_NAMESPACE))
    return TRUE;

  amparo_mistakes_add (mistakes, root, "not-choices",
                       _("This is not a file of choices. It must begin with <choices xmlns=\"%s\">."),
                       AMPARO_CHOICES_NAMESPACE);

  return FALSE;
}

static gboolean
is_shape (const char *element)
{
  for (const AmparoShape *shape = shapes; shape->element != NULL; shape++)
    if (g_str_equal (shape->element, element))
      return TRUE;

  return FALSE;
}

static void
check_scenario (AmparoMistakes   *mistakes,
                const AmparoNode *root,
                AmparoScenario   *scenario)
{
  const char *id = amparo_node_get (root, "scenario");

  if (id != NULL && !g_str_equal (id, amparo_scenario_get_id (scenario)))
    amparo_mistakes_add (mistakes, root, "other-scenario",
                         _("These are choices in the scenario “%s”, not in “%s”. Play them with their own scenario."),
                         id, amparo_scenario_get_id (scenario));
}

static gboolean
check (AmparoMistakes   *mistakes,
       const AmparoNode *root,
       AmparoScenario   *scenario)
{
  if (!is_choices (mistakes, root))
    return FALSE;

  amparo_mistakes_check_shape (mistakes, root, shapes, AMPARO_CHOICES_NAMESPACE);
  check_scenario (mistakes, root, scenario);
  for (guint i = 0; i < root->children->len; i++)
    {
      const AmparoNode *child = root->children->pdata[i];

      if (is_shape (child->name))
        amparo_mistakes_check_shape (mistakes, child, shapes, AMPARO_CHOICES_NAMESPACE);
    }

  return !mistakes->any;
}

/* Playing it. Each tells whether the step was taken. */

static char *
join_choices (GPtrArray *choices)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", ((AmparoChoice *) choices->pdata[i])->id);

  return g_string_free (ids, FALSE);
}

static gboolean
explain_choice (AmparoMistakes   *mistakes,
                const AmparoNode *node,
                AmparoPlay       *play)
{
  g_autofree char *offered = join_choices (amparo_play_get_choices (play));

  amparo_mistakes_add (mistakes, node, "unknown-choice",
                       _("“%s” is not offered in the scene “%s”. Choose one of these: %s."),
                       amparo_node_get (node, "choice"), amparo_play_get_scene (play)->id, offered);

  return FALSE;
}

static gboolean
is_at (AmparoMistakes   *mistakes,
       const AmparoNode *node,
       AmparoPlay       *play)
{
  const char *scene = amparo_node_get (node, "scene");
  const char *here = amparo_play_get_scene (play)->id;

  if (amparo_play_is_over (play))
    amparo_mistakes_add (mistakes, node, "story-over",
                         _("The story ended at the scene “%s”. Go back first, or leave out what follows."), here);
  else if (!g_str_equal (scene, here))
    amparo_mistakes_add (mistakes, node, "elsewhere",
                         _("The story is at the scene “%s” here, and not at “%s”."), here, scene);

  return !mistakes->any;
}

static gboolean
choose (AmparoMistakes   *mistakes,
        const AmparoNode *node,
        AmparoPlay       *play)
{
  g_autoptr (AmparoEvent) event = NULL;

  if (!is_at (mistakes, node, play))
    return FALSE;

  if (amparo_play_is_asking (play))
    {
      amparo_mistakes_add (mistakes, node, "question-first",
                           _("The scene asks the question “%s” before its choices. Answer it first."),
                           amparo_play_get_scene (play)->question->id);
      return FALSE;
    }

  event = amparo_play_choose (play, 0, amparo_node_get (node, "choice"));

  return event != NULL || explain_choice (mistakes, node, play);
}

static gboolean
answer (AmparoMistakes   *mistakes,
        const AmparoNode *node,
        AmparoPlay       *play)
{
  const char *question = amparo_node_get (node, "question");
  g_autoptr (AmparoEvent) event = NULL;

  if (!amparo_play_is_asking (play)
      || !g_str_equal (amparo_play_get_scene (play)->question->id, question))
    {
      amparo_mistakes_add (mistakes, node, "unknown-question",
                           _("The question “%s” is not asked at the scene “%s”, or was answered already."),
                           question, amparo_play_get_scene (play)->id);
      return FALSE;
    }

  event = amparo_play_answer (play, 0, amparo_node_get (node, "is"));
  if (event == NULL)
    amparo_mistakes_add (mistakes, node, "bad-answer",
                         _("“%s” is not an answer to the question “%s”: name its options, each once, and as many as it asks for."),
                         amparo_node_get (node, "is"), question);

  return event != NULL;
}

static gboolean
go_back (AmparoMistakes   *mistakes,
         const AmparoNode *node,
         AmparoPlay       *play)
{
  g_autoptr (AmparoEvent) event = NULL;
  const char *step = amparo_node_get (node, "step");

  if (step == NULL)
    event = amparo_play_back (play, 0);
  else
    event = amparo_play_again (play, 0, (guint) MIN (g_ascii_strtoull (step, NULL, 10), G_MAXUINT));

  if (event == NULL)
    amparo_mistakes_add (mistakes, node, "no-such-step",
                         _("There is no such decision to go back to: the story is at step %u."),
                         amparo_play_get_moment (play)->number);

  return event != NULL;
}

static gboolean
take_step (AmparoMistakes   *mistakes,
           const AmparoNode *node,
           AmparoPlay       *play)
{
  if (g_str_equal (node->name, "choose"))
    return choose (mistakes, node, play);
  if (g_str_equal (node->name, "answer"))
    return answer (mistakes, node, play);

  return go_back (mistakes, node, play);
}

/* Reading it */

static AmparoSchema *
open_schema (GPtrArray *diagnostics)
{
  g_autofree char *path = g_build_filename (amparo_content_get_schema_dir (), "choices.rng", NULL);
  g_autoptr (GError) error = NULL;
  AmparoSchema *schema = amparo_schema_open (path, &error);

  if (schema == NULL)
    g_ptr_array_add (diagnostics,
                     amparo_diagnostic_new (path, 0, 0, AMPARO_SEVERITY_ERROR,
                                            "cannot-read", error->message));

  return schema;
}

/* Our own words about a mistake are the better ones; the grammar has its say only where we
 * found nothing. */
static AmparoNode *
read_checked (AmparoScenario *scenario,
              GBytes         *bytes,
              AmparoMistakes *mistakes)
{
  g_autoptr (AmparoSchema) schema = open_schema (mistakes->diagnostics);
  g_autoptr (AmparoDiagnostic) misfit = NULL;
  g_autoptr (AmparoNode) root = NULL;

  if (schema == NULL)
    return NULL;

  root = amparo_xml_read (bytes, mistakes->name, schema, &misfit, mistakes->diagnostics);
  if (root == NULL || !check (mistakes, root, scenario))
    return NULL;

  if (misfit != NULL)
    {
      g_ptr_array_add (mistakes->diagnostics, g_steal_pointer (&misfit));
      return NULL;
    }

  return g_steal_pointer (&root);
}

/**
 * amparo_choices_read:
 * @scenario: what is played
 * @bytes: a file of choices
 * @name: what to call it in diagnostics
 * @diagnostics: (element-type AmparoDiagnostic): where mistakes are added
 *
 * Returns: (nullable) (transfer full): the play, at the end of or on the way through it
 */
AmparoPlay *
amparo_choices_read (AmparoScenario *scenario,
                     GBytes         *bytes,
                     const char     *name,
                     GPtrArray      *diagnostics)
{
  AmparoMistakes mistakes = { name, diagnostics, FALSE };
  g_autoptr (AmparoNode) root = NULL;
  g_autoptr (AmparoPlay) play = NULL;

  g_return_val_if_fail (AMPARO_IS_SCENARIO (scenario), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (diagnostics != NULL, NULL);

  root = read_checked (scenario, bytes, &mistakes);
  if (root == NULL)
    return NULL;

  play = amparo_play_new (scenario);
  for (guint i = 0; i < root->children->len; i++)
    if (!take_step (&mistakes, root->children->pdata[i], play))
      return NULL;

  return g_steal_pointer (&play);
}
