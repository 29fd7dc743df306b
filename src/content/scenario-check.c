/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/scenario-private.h"

#include <glib/gi18n.h>

#include "content/kinds.h"
#include "content/story-walk.h"

/* A story that is told well on each of its pages can still be told badly as a whole. */

#define MIN_CHOICES 2
#define MIN_ENDINGS 2

typedef struct
{
  AmparoScenario   *scenario;
  AmparoReader     *reader;
  const AmparoNode *node;
  GPtrArray        *nodes;      /* of the scenes, in their order */
} Checking;

static GPtrArray *
collect (const AmparoNode *node,
         const char       *element)
{
  GPtrArray *nodes = g_ptr_array_new ();
  const AmparoNode *child;
  guint position = 0;

  while ((child = amparo_node_next (node, element, &position)) != NULL)
    g_ptr_array_add (nodes, (gpointer) child);

  return nodes;
}

/* One scene by itself */

static void
check_ways_on (const Checking    *self,
               const AmparoScene *scene,
               const AmparoNode  *node)
{
  if (scene->ending == NULL && scene->choices->len == 0)
    amparo_reader_error (self->reader, node, "dead-end",
                         _("The scene “%s” has neither choices nor an ending, so the story stops there. Add one of them."), scene->id);
  else if (scene->ending != NULL && scene->choices->len > 0)
    amparo_reader_error (self->reader, node, "ending-with-choices",
                         _("The scene “%s” has choices and an ending. Keep one of them."), scene->id);
  else if (scene->ending == NULL && scene->choices->len < MIN_CHOICES)
    amparo_reader_error (self->reader, node, "too-few-choices",
                         _("The scene “%s” has only one choice, so there is nothing to decide. Add another."), scene->id);
}

/* Gives the choice that is recommended, NULL after reporting. */
static const AmparoChoice *
find_recommended (const Checking    *self,
                  const AmparoScene *scene,
                  const AmparoNode  *node)
{
  const AmparoChoice *found = NULL;
  guint count = 0;

  for (guint i = 0; i < scene->choices->len; i++)
    {
      const AmparoChoice *choice = g_ptr_array_index (scene->choices, i);

      if (choice->recommended)
        {
          found = choice;
          count++;
        }
    }
  if (count != 1)
    amparo_reader_error (self->reader, node, "not-one-recommended",
                         _("The scene “%s” has %u choices with recommended=\"yes\". Mark exactly one."), scene->id, count);

  return count == 1 ? found : NULL;
}

static void
check_recommended (const Checking    *self,
                   const AmparoScene *scene,
                   const AmparoNode  *node)
{
  const AmparoChoice *recommended = find_recommended (self, scene, node);

  if (recommended == NULL)
    return;

  if (recommended->guards->len > 0)
    amparo_reader_error (self->reader, node, "recommended-not-offered",
                         _("The recommended choice “%s” is offered only on a condition. Take its <when> away: what is right can always be done."),
                         recommended->id);
  for (guint i = 0; i < scene->choices->len; i++)
    {
      const AmparoChoice *choice = g_ptr_array_index (scene->choices, i);

      if (choice->points > recommended->points)
        amparo_reader_error (self->reader, node, "recommended-not-best",
                             _("The choice “%s” has more points than the recommended one. Give the recommended choice the most."),
                             choice->id);
    }
}

/* Numbers that nothing can bring about */

/* The most points there are, each scene met once. */
static int
count_points (AmparoScenario *scenario)
{
  int total = 0;

  for (guint i = 0; i < scenario->scenes->len; i++)
    {
      const AmparoScene *scene = g_ptr_array_index (scenario->scenes, i);
      guint most = 0;

      for (guint j = 0; j < scene->choices->len; j++)
        most = MAX (most, ((AmparoChoice *) g_ptr_array_index (scene->choices, j))->points);
      total += most + (scene->question != NULL ? scene->question->points : 0);
    }

  return total;
}

/* Outside of these it would hold always, or never. */
static void
check_guards (const Checking   *self,
              GPtrArray        *guards,
              const AmparoNode *node,
              int               points)
{
  for (guint i = 0; i < guards->len; i++)
    {
      const AmparoGuard *guard = g_ptr_array_index (guards, i);
      gboolean of_score = guard->variable == AMPARO_SCORE;
      const AmparoVariable *variable = of_score ? NULL : g_ptr_array_index (self->scenario->variables, guard->variable);
      int lowest = (of_score ? 0 : variable->minimum) + !guard->at_most;
      int highest = (of_score ? points : variable->maximum) - guard->at_most;

      if (guard->value >= lowest && guard->value <= highest)
        continue;
      if (of_score)
        amparo_reader_error (self->reader, node, "score-out-of-range",
                             _("A condition on a score of %d holds always or never: the score goes from 0 to %d. Correct the condition."),
                             guard->value, points);
      else
        amparo_reader_error (self->reader, node, "value-out-of-range",
                             _("A condition on “%s” with %d holds always or never. Correct the condition, or the range of the variable."),
                             variable->id, guard->value);
    }
}

static void
check_changes (const Checking     *self,
               const AmparoChoice *choice,
               const AmparoNode   *node)
{
  for (guint i = 0; i < choice->changes->len; i++)
    {
      const AmparoChange *change = g_ptr_array_index (choice->changes, i);
      const AmparoVariable *variable = g_ptr_array_index (self->scenario->variables, change->variable);

      if (change->sets ? change->value < variable->minimum || change->value > variable->maximum : change->value == 0)
        amparo_reader_error (self->reader, node, "value-out-of-range",
                             _("A change of “%s” to %d is not possible. Correct the change, or the range of the variable."),
                             variable->id, change->value);
    }
}

static void
check_numbers (const Checking    *self,
               const AmparoScene *scene,
               const AmparoNode  *node,
               int                points)
{
  g_autoptr (GPtrArray) choices = collect (node, "choice");

  for (guint i = 0; i < scene->choices->len; i++)
    {
      const AmparoChoice *choice = g_ptr_array_index (scene->choices, i);
      const AmparoNode *at = g_ptr_array_index (choices, i);

      check_guards (self, choice->guards, at, points);
      check_changes (self, choice, at);
      for (guint j = 0; j < choice->ways->len; j++)
        check_guards (self, ((AmparoWay *) g_ptr_array_index (choice->ways, j))->guards, at, points);
    }
}

static void
check_scenes (const Checking *self)
{
  int points = count_points (self->scenario);
  guint n_endings = 0;

  for (guint i = 0; i < self->scenario->scenes->len; i++)
    {
      const AmparoScene *scene = g_ptr_array_index (self->scenario->scenes, i);
      const AmparoNode *node = g_ptr_array_index (self->nodes, i);

      n_endings += scene->ending != NULL;
      check_ways_on (self, scene, node);
      if (scene->choices->len > 0)
        check_recommended (self, scene, node);
      check_numbers (self, scene, node, points);
    }

  if (n_endings < MIN_ENDINGS)
    amparo_reader_error (self->reader, self->node, "too-few-endings",
                         _("This scenario has too few endings: %u. Write at least %u."), n_endings, MIN_ENDINGS);
}

/* The story as a whole */

/* Beyond what a walk can do: every way counts as open. */
static void
follow_all (const Checking *self,
            gboolean       *reached)
{
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first = 0;

  reached[first] = TRUE;
  g_array_append_val (waiting, first);
  while (waiting->len > 0)
    {
      guint index = g_array_index (waiting, guint, waiting->len - 1);
      const AmparoScene *scene = g_ptr_array_index (self->scenario->scenes, index);

      g_array_set_size (waiting, waiting->len - 1);
      for (guint i = 0; i < scene->choices->len; i++)
        {
          const AmparoChoice *choice = g_ptr_array_index (scene->choices, i);

          for (guint j = 0; j < choice->ways->len; j++)
            {
              guint to = ((AmparoWay *) g_ptr_array_index (choice->ways, j))->to;

              if (reached[to])
                continue;
              reached[to] = TRUE;
              g_array_append_val (waiting, to);
            }
        }
    }
}

static void
check_reached (const Checking        *self,
               const AmparoStoryWalk *walk)
{
  for (guint i = 0; i < self->scenario->scenes->len; i++)
    {
      const AmparoScene *scene = g_ptr_array_index (self->scenario->scenes, i);

      if (!walk->reached[i])
        amparo_reader_error (self->reader, g_ptr_array_index (self->nodes, i), "unreachable-scene",
                             _("No choice leads to the scene “%s”. Let one lead there, or delete the scene."), scene->id);
      else if (walk->stuck[i])
        amparo_reader_error (self->reader, g_ptr_array_index (self->nodes, i), "no-way-out",
                             _("From the scene “%s” the story can go round without an end. Let a choice lead out."), scene->id);
    }
}

static void
check_used_ways (const Checking        *self,
                 const AmparoStoryWalk *walk,
                 const AmparoChoice    *choice,
                 const AmparoNode      *node)
{
  g_autoptr (GPtrArray) goes = collect (node, "go");

  for (guint i = 0; i < goes->len; i++)
    if (!g_hash_table_contains (walk->used, g_ptr_array_index (choice->ways, i)))
      amparo_reader_error (self->reader, g_ptr_array_index (goes, i), "condition-never-true",
                           _("However the story is walked, this <go> is never taken. Correct its conditions, or delete it."));
}

static void
check_used (const Checking        *self,
            const AmparoStoryWalk *walk,
            const AmparoScene     *scene,
            const AmparoNode      *node)
{
  g_autoptr (GPtrArray) choices = collect (node, "choice");

  for (guint i = 0; i < scene->choices->len; i++)
    {
      const AmparoChoice *choice = g_ptr_array_index (scene->choices, i);

      if (g_hash_table_contains (walk->used, choice))
        check_used_ways (self, walk, choice, g_ptr_array_index (choices, i));
      else
        amparo_reader_error (self->reader, g_ptr_array_index (choices, i), "condition-never-true",
                             _("However the story is walked, the choice “%s” is never offered. Correct its conditions, or delete it."),
                             choice->id);
    }
}

static void
check_recommended_end (const Checking *self)
{
  g_autoptr (AmparoStoryWalk) walk = amparo_story_walk (self->scenario, AMPARO_WALK_RECOMMENDED | AMPARO_WALK_RIGHT);

  if (walk->complete && !walk->ends[AMPARO_ENDING_GOOD])
    amparo_reader_error (self->reader, self->node, "recommended-not-good",
                         _("Always choosing what is recommended does not lead to a good ending. Correct the ways, or the kind of the ending."));
}

static void
check_story (const Checking *self)
{
  g_autoptr (AmparoStoryWalk) walk = amparo_story_walk (self->scenario, AMPARO_WALK_ALL);

  if (!walk->complete)
    {
      amparo_reader_report (self->reader, self->node->line, self->node->column, AMPARO_SEVERITY_NOTICE, "story-not-walked",
                            _("This story has too many states to walk them all, so some mistakes are not looked for. Give its variables smaller ranges."));
      follow_all (self, walk->reached);
    }
  check_reached (self, walk);
  for (guint i = 0; walk->complete && i < self->scenario->scenes->len; i++)
    if (walk->reached[i])
      check_used (self, walk, g_ptr_array_index (self->scenario->scenes, i), g_ptr_array_index (self->nodes, i));
  check_recommended_end (self);
}

void
amparo_scenario_check (AmparoScenario   *self,
                       AmparoReader     *reader,
                       const AmparoNode *node)
{
  g_autoptr (GPtrArray) nodes = collect (node, "scene");
  const Checking checking = { self, reader, node, nodes };
  guint n_errors = reader->n_errors;

  check_scenes (&checking);
  if (reader->n_errors == n_errors)
    check_story (&checking);
}
