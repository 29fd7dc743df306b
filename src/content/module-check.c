/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/module-private.h"

#include <glib/gi18n.h>

#include "content/kinds.h"
#include "content/story-walk.h"

/* What the parts of a module have to do with each other: the rules of
 * docs/content-format.md that no part keeps alone. */

#define MIN_GOALS                  3
#define MAX_GOALS                  8
#define MIN_QUESTIONS              8
#define MIN_QUESTIONS_OF_REFRESHER 3
#define MIN_DECISIONS              3

static const guint refresher_days[] = { 7, 30, 90 };

typedef struct
{
  AmparoModule     *module;
  AmparoReader     *reader;
  const AmparoNode *node;
} Checking;

/* The node of a part, by its element and the attribute that names it. */
static const AmparoNode *
find_node (const Checking *self,
           const char     *element,
           const char     *attribute,
           const char     *id)
{
  for (guint i = 0; i < self->node->children->len; i++)
    {
      const AmparoNode *child = g_ptr_array_index (self->node->children, i);

      if (g_str_equal (child->name, element) && g_strcmp0 (amparo_node_get (child, attribute), id) == 0)
        return child;
    }

  return self->node;
}

/* Checks */

static gboolean
asks_about (GPtrArray  *questions,
            const char *goal)
{
  for (guint i = 0; i < questions->len; i++)
    if (g_str_equal (((AmparoQuestion *) g_ptr_array_index (questions, i))->goal, goal))
      return TRUE;

  return FALSE;
}

static void
check_number (const Checking   *self,
              GPtrArray        *questions,
              guint             minimum,
              const AmparoNode *node)
{
  if (questions->len < minimum)
    amparo_reader_error (self->reader, node, "too-few-questions",
                         _("<%s> has %u questions. Write at least %u."), node->name, questions->len, minimum);
}

static void
check_check (const Checking *self,
             const char     *id)
{
  GPtrArray *questions = amparo_module_find_part (self->module, id)->questions;
  const AmparoNode *node = amparo_node_find (self->node, id);

  check_number (self, questions, MIN_QUESTIONS, node);
  for (guint i = 0; i < self->module->goals->len; i++)
    {
      const AmparoGoal *goal = g_ptr_array_index (self->module->goals, i);

      if (!asks_about (questions, goal->id))
        amparo_reader_error (self->reader, node, "goal-not-asked",
                             _("<%s> asks nothing about the goal “%s”. Both checks ask about every goal: add a question."),
                             node->name, goal->id);
    }
}

/* Ids are unique already; a question is also the same when it asks with the same words. */
static void
check_repeated (const Checking *self)
{
  GPtrArray *before = amparo_module_find_part (self->module, "before")->questions;
  const AmparoNode *after = amparo_node_find (self->node, "after");
  g_autoptr (GHashTable) prompts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < before->len; i++)
    {
      const AmparoQuestion *question = g_ptr_array_index (before, i);

      g_hash_table_add (prompts, (gpointer) amparo_text_get_english (question->prompt));
    }
  for (guint i = 0; i < after->children->len; i++)
    {
      const AmparoNode *node = g_ptr_array_index (after->children, i);
      const AmparoNode *prompt = amparo_node_find (node, "prompt");

      if (g_hash_table_contains (prompts, prompt->text))
        amparo_reader_error (self->reader, node, "repeated-question",
                             _("The check before already asks this. Ask another question about the same goal."));
    }
}

/* Refreshers */

static void
check_days (const Checking *self)
{
  GPtrArray *refreshers = self->module->refreshers;
  gboolean all = refreshers->len == G_N_ELEMENTS (refresher_days);

  /* They are sorted. */
  for (guint i = 0; all && i < refreshers->len; i++)
    all = ((AmparoRefresher *) g_ptr_array_index (refreshers, i))->days == refresher_days[i];

  if (!all)
    amparo_reader_error (self->reader, self->node, "wrong-refreshers",
                         _("A module has three refreshers, after %u, %u and %u days. Add those that are missing, and delete others."),
                         refresher_days[0], refresher_days[1], refresher_days[2]);
}

static void
check_refreshers (const Checking *self)
{
  check_days (self);
  for (guint i = 0; i < self->module->refreshers->len; i++)
    {
      const AmparoRefresher *refresher = g_ptr_array_index (self->module->refreshers, i);

      check_number (self, refresher->questions, MIN_QUESTIONS_OF_REFRESHER,
                    find_node (self, "refresher", "id", refresher->id));
    }
}

/* Scenarios */

static gboolean
has_goal (const Checking *self,
          const char     *id)
{
  for (guint i = 0; i < self->module->goals->len; i++)
    if (g_str_equal (((AmparoGoal *) g_ptr_array_index (self->module->goals, i))->id, id))
      return TRUE;

  return FALSE;
}

static void
check_goals_of_scenario (const Checking   *self,
                         AmparoScenario   *scenario,
                         const AmparoNode *node)
{
  GPtrArray *scenes = amparo_scenario_get_scenes (scenario);

  for (guint i = 0; i < scenes->len; i++)
    {
      const AmparoScene *scene = g_ptr_array_index (scenes, i);

      if (scene->question != NULL && !has_goal (self, scene->question->goal))
        amparo_reader_error (self->reader, node, "unknown-goal",
                             _("The question “%s” of this scenario has the goal “%s”, which this module does not have. Correct it there."),
                             scene->question->id, scene->question->goal);
    }
}

/* Told by itself a story may be short; a module promises practice in deciding. That there
 * are two endings is a rule of every scenario. */
static void
check_scenario (const Checking *self,
                AmparoScenario *scenario)
{
  const AmparoNode *node = find_node (self, "scenario", "ref", amparo_scenario_get_id (scenario));
  g_autoptr (AmparoStoryWalk) walk = amparo_story_walk (scenario, AMPARO_WALK_RECOMMENDED);

  check_goals_of_scenario (self, scenario, node);
  if (walk->shortest < MIN_DECISIONS)
    amparo_reader_error (self->reader, node, "scenario-too-short",
                         _("The recommended way through this scenario has too few decisions: %u. In a module it needs at least %u: add scenes."),
                         walk->shortest, MIN_DECISIONS);
}

/* Guessing */

typedef struct
{
  guint  n_scenes;     /* in which something is chosen */
  guint  n_longest;    /* in which the recommended choice is longer than all others */
  double expected;     /* of them by chance: the sum of 1/n over n choices */
  double variance;     /* the sum of 1/n (1 - 1/n) */
} Lengths;

static gboolean
can_be_read (const AmparoScene *scene,
             AmparoLanguage     language)
{
  for (guint i = 0; language == AMPARO_LANGUAGE_SPANISH && i < scene->choices->len; i++)
    if (!amparo_text_is_translated (((AmparoChoice *) g_ptr_array_index (scene->choices, i))->text))
      return FALSE;

  return scene->choices->len > 0;
}

static gboolean
is_recommended_longest (const AmparoScene *scene,
                        AmparoLanguage     language)
{
  glong recommended = 0;
  glong others = 0;

  for (guint i = 0; i < scene->choices->len; i++)
    {
      const AmparoChoice *choice = g_ptr_array_index (scene->choices, i);
      glong length = g_utf8_strlen (amparo_text_get (choice->text, language), -1);

      if (choice->recommended)
        recommended = length;
      else
        others = MAX (others, length);
    }

  return recommended > others;
}

static void
measure_scenario (Lengths        *lengths,
                  AmparoScenario *scenario,
                  AmparoLanguage  language)
{
  GPtrArray *scenes = amparo_scenario_get_scenes (scenario);

  for (guint i = 0; i < scenes->len; i++)
    {
      const AmparoScene *scene = g_ptr_array_index (scenes, i);
      double chance;

      if (!can_be_read (scene, language))
        continue;
      chance = 1.0 / scene->choices->len;
      lengths->n_scenes++;
      lengths->n_longest += is_recommended_longest (scene, language);
      lengths->expected += chance;
      lengths->variance += chance * (1 - chance);
    }
}

/* More often than chance: by more than two standard deviations, as few as one in forty
 * would be by luck; or in more than half of the scenes, which a reader notices in a short
 * module. */
static gboolean
is_guessable (const Lengths *lengths)
{
  double excess = lengths->n_longest - lengths->expected;

  return (excess > 0 && excess * excess > 4 * lengths->variance) || 2 * lengths->n_longest > lengths->n_scenes;
}

static void
check_guessable (const Checking *self,
                 AmparoLanguage  language)
{
  Lengths lengths = { 0 };

  for (guint i = 0; i < self->module->parts->len; i++)
    {
      const AmparoPart *part = g_ptr_array_index (self->module->parts, i);

      if (part->scenario != NULL)
        measure_scenario (&lengths, part->scenario, language);
    }
  if (is_guessable (&lengths))
    amparo_reader_report (self->reader, self->node->line, self->node->column, AMPARO_SEVERITY_WARNING, "guessable",
                          language == AMPARO_LANGUAGE_SPANISH
                          ? _("In %u of %u scenes the recommended choice is the longest in Spanish, so its length gives it away. Shorten some, or lengthen others.")
                          : _("In %u of %u scenes the recommended choice is the longest, so its length gives it away. Shorten some, or lengthen others."),
                          lengths.n_longest, lengths.n_scenes);
}

static void
check_parts (const Checking *self)
{
  for (guint i = 0; i < self->module->parts->len; i++)
    {
      const AmparoPart *part = g_ptr_array_index (self->module->parts, i);

      if (part->scenario != NULL)
        check_scenario (self, part->scenario);
    }
}

void
amparo_module_check (AmparoModule     *self,
                     AmparoReader     *reader,
                     const AmparoNode *node)
{
  const Checking checking = { self, reader, node };

  if (self->goals->len < MIN_GOALS || self->goals->len > MAX_GOALS)
    amparo_reader_error (reader, node, "wrong-number-of-goals",
                         _("This module has %u goals. Give it from %u to %u."), self->goals->len, MIN_GOALS, MAX_GOALS);
  check_check (&checking, "before");
  check_check (&checking, "after");
  check_repeated (&checking);
  check_refreshers (&checking);
  check_parts (&checking);
  check_guessable (&checking, AMPARO_LANGUAGE_ENGLISH);
  check_guessable (&checking, AMPARO_LANGUAGE_SPANISH);
}
