/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/story-walk.h"

/* What a story may cost, and one that is told to people never does: about a fifth of a
 * second. Work is counted in values looked at, and a step is worth some. */
#define MAX_STATES   50000
#define MAX_WORK     8000000
#define WORK_OF_STEP 8

/* A state is a number: the scene, then the score, then each variable from its minimum, each
 * with as many values as it has. */
typedef struct
{
  guint64 number;
  guint   scene;
  guint   depth;     /* choices from the start */
} State;

typedef struct
{
  guint from;        /* positions in states */
  guint to;
} Step;

typedef struct
{
  /* lent */
  GPtrArray       *scenes;
  GPtrArray       *variables;
  AmparoStoryWalk *result;
  /* owned */
  GArray          *states;      /* of State, in the order they are met */
  GArray          *steps;       /* of Step */
  GHashTable      *positions;   /* number of a state -> position */
  int             *values;      /* of the state being looked at */
  int             *next;        /* of the one after it */
  /* plain */
  guint64          work;
  int              most_score;  /* beyond it, no condition tells two scores apart */
  AmparoWalkFlags  flags;
} Walk;

/* The score as far as it matters */

static void
raise_most_score (Walk      *self,
                  GPtrArray *guards)
{
  for (guint i = 0; i < guards->len; i++)
    {
      const AmparoGuard *guard = g_ptr_array_index (guards, i);

      if (guard->variable == AMPARO_SCORE)
        self->most_score = MAX (self->most_score, guard->value + guard->at_most);
    }
}

static void
find_most_score (Walk *self)
{
  for (guint i = 0; i < self->scenes->len; i++)
    {
      const AmparoScene *scene = g_ptr_array_index (self->scenes, i);

      for (guint j = 0; j < scene->choices->len; j++)
        {
          const AmparoChoice *choice = g_ptr_array_index (scene->choices, j);

          raise_most_score (self, choice->guards);
          for (guint k = 0; k < choice->ways->len; k++)
            raise_most_score (self, ((AmparoWay *) g_ptr_array_index (choice->ways, k))->guards);
        }
    }
}

/* States and their numbers */

static guint64
count_values (const AmparoVariable *variable)
{
  return (guint64) (variable->maximum - variable->minimum) + 1;
}

/* Whether every state has a number of its own. */
static gboolean
can_number (const Walk *self)
{
  guint64 count = self->scenes->len;

  if (!g_uint64_checked_mul (&count, count, (guint64) self->most_score + 1))
    return FALSE;
  for (guint i = 0; i < self->variables->len; i++)
    if (!g_uint64_checked_mul (&count, count, count_values (g_ptr_array_index (self->variables, i))))
      return FALSE;

  return TRUE;
}

static guint64
write_number (const Walk *self,
              guint       scene,
              int         score,
              const int  *values)
{
  guint64 number = scene;

  number = number * (self->most_score + 1) + score;
  for (guint i = 0; i < self->variables->len; i++)
    {
      const AmparoVariable *variable = g_ptr_array_index (self->variables, i);

      number = number * count_values (variable) + (values[i] - variable->minimum);
    }

  return number;
}

/* Fills the values; gives the score. */
static int
read_number (Walk    *self,
             guint64  number)
{
  for (guint i = self->variables->len; i > 0; i--)
    {
      const AmparoVariable *variable = g_ptr_array_index (self->variables, i - 1);

      self->values[i - 1] = variable->minimum + (int) (number % count_values (variable));
      number /= count_values (variable);
    }

  return number % (self->most_score + 1);
}

/* Gives the position. */
static guint
meet (Walk      *self,
      guint      scene,
      int        score,
      const int *values,
      guint      depth)
{
  State state = { write_number (self, scene, score, values), scene, depth };
  gpointer position = g_hash_table_lookup (self->positions, &state.number);

  if (position != NULL)
    return GPOINTER_TO_UINT (position) - 1;

  g_array_append_val (self->states, state);
  g_hash_table_insert (self->positions, g_memdup2 (&state.number, sizeof state.number),
                       GUINT_TO_POINTER (self->states->len));
  self->result->reached[scene] = TRUE;

  return self->states->len - 1;
}

/* Steps */

static const AmparoWay *
find_way (Walk               *self,
          const AmparoChoice *choice,
          int                 score)
{
  for (guint i = 0; i < choice->ways->len; i++)
    {
      const AmparoWay *way = g_ptr_array_index (choice->ways, i);

      if (amparo_guards_hold (way->guards, self->next, score))
        return way;
    }

  g_assert_not_reached ();
}

static void
choose (Walk               *self,
        guint               from,
        const AmparoChoice *choice,
        int                 score)
{
  const guint depth = g_array_index (self->states, State, from).depth;
  const AmparoWay *way;
  Step step = { .from = from };

  g_hash_table_add (self->result->used, (gpointer) choice);
  for (guint i = 0; i < self->variables->len; i++)
    self->next[i] = self->values[i];
  for (guint i = 0; i < choice->changes->len; i++)
    {
      const AmparoChange *change = g_ptr_array_index (choice->changes, i);

      self->next[change->variable] = amparo_variable_change (g_ptr_array_index (self->variables, change->variable),
                                                             change, self->next[change->variable]);
    }
  score = MIN (score + (int) choice->points, self->most_score);

  way = find_way (self, choice, score);
  g_hash_table_add (self->result->used, (gpointer) way);
  step.to = meet (self, way->to, score, self->next, depth + 1);
  g_array_append_val (self->steps, step);
}

static gboolean
is_offered (const Walk         *self,
            const AmparoChoice *choice,
            int                 score)
{
  if ((self->flags & AMPARO_WALK_RECOMMENDED) != 0 && !choice->recommended)
    return FALSE;

  return amparo_guards_hold (choice->guards, self->values, score);
}

static guint
measure_work (const Walk         *self,
              const AmparoChoice *choice)
{
  guint work = WORK_OF_STEP + self->variables->len + choice->guards->len + choice->changes->len;

  for (guint i = 0; i < choice->ways->len; i++)
    work += 1 + ((AmparoWay *) g_ptr_array_index (choice->ways, i))->guards->len;

  return work;
}

static void
choose_all (Walk              *self,
            guint              from,
            const AmparoScene *scene,
            int                score)
{
  for (guint i = 0; i < scene->choices->len; i++)
    {
      const AmparoChoice *choice = g_ptr_array_index (scene->choices, i);

      self->work += measure_work (self, choice);
      if (is_offered (self, choice, score))
        choose (self, from, choice, score);
    }
}

static void
end (Walk               *self,
     const State        *state,
     const AmparoEnding *ending)
{
  self->result->ends[ending->kind] = TRUE;
  self->result->shortest = MIN (self->result->shortest, state->depth);
}

static void
look_at (Walk  *self,
         guint  position)
{
  const State state = g_array_index (self->states, State, position);
  const AmparoScene *scene = g_ptr_array_index (self->scenes, state.scene);
  int score = read_number (self, state.number);
  int right = score;

  if (scene->ending != NULL)
    {
      end (self, &state, scene->ending);
      return;
    }

  if (scene->question != NULL)
    right = MIN (score + (int) scene->question->points, self->most_score);
  choose_all (self, position, scene, right);
  if (right != score && (self->flags & AMPARO_WALK_RIGHT) == 0)
    choose_all (self, position, scene, score);
}

/* Ways out: from the endings back along the steps, which are sorted by where they lead */

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  const Step *first = a;
  const Step *second = b;

  return first->to < second->to ? -1 : first->to > second->to;
}

/* The positions where the steps to each state begin. */
static guint *
index_steps (Walk *self)
{
  guint *begins = g_new0 (guint, self->states->len + 1);
  guint i = 0;

  g_array_sort (self->steps, compare_steps);
  for (guint state = 0; state <= self->states->len; state++)
    {
      while (i < self->steps->len && g_array_index (self->steps, Step, i).to < state)
        i++;
      begins[state] = i;
    }

  return begins;
}

static void
find_stuck (Walk *self)
{
  g_autofree gboolean *leaves = g_new0 (gboolean, self->states->len);
  g_autofree guint *begins = index_steps (self);
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->states->len; i++)
    {
      const AmparoScene *scene = g_ptr_array_index (self->scenes, g_array_index (self->states, State, i).scene);

      leaves[i] = scene->ending != NULL;
      if (leaves[i])
        g_array_append_val (waiting, i);
    }

  while (waiting->len > 0)
    {
      guint state = g_array_index (waiting, guint, waiting->len - 1);

      g_array_set_size (waiting, waiting->len - 1);
      for (guint i = begins[state]; i < begins[state + 1]; i++)
        {
          guint from = g_array_index (self->steps, Step, i).from;

          if (leaves[from])
            continue;
          leaves[from] = TRUE;
          g_array_append_val (waiting, from);
        }
    }

  for (guint i = 0; i < self->states->len; i++)
    if (!leaves[i])
      self->result->stuck[g_array_index (self->states, State, i).scene] = TRUE;
}

/* The walk */

static void
start (Walk *self)
{
  for (guint i = 0; i < self->variables->len; i++)
    self->values[i] = ((AmparoVariable *) g_ptr_array_index (self->variables, i))->start;
  meet (self, 0, 0, self->values, 0);
}

static void
go (Walk *self)
{
  guint position = 0;

  start (self);
  while (position < self->states->len && self->states->len <= MAX_STATES && self->work <= MAX_WORK)
    look_at (self, position++);

  self->result->complete = position == self->states->len;
  if (self->result->complete)
    find_stuck (self);
}

AmparoStoryWalk *
amparo_story_walk (AmparoScenario  *scenario,
                   AmparoWalkFlags  flags)
{
  AmparoStoryWalk *result = g_new0 (AmparoStoryWalk, 1);
  Walk self = { .scenes = amparo_scenario_get_scenes (scenario), .variables = amparo_scenario_get_variables (scenario),
                .result = result, .flags = flags };

  result->reached = g_new0 (gboolean, self.scenes->len);
  result->stuck = g_new0 (gboolean, self.scenes->len);
  result->used = g_hash_table_new (NULL, NULL);
  result->shortest = G_MAXUINT;

  self.states = g_array_new (FALSE, FALSE, sizeof (State));
  self.steps = g_array_new (FALSE, FALSE, sizeof (Step));
  self.positions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self.values = g_new0 (int, self.variables->len);
  self.next = g_new0 (int, self.variables->len);
  find_most_score (&self);
  if (can_number (&self))
    go (&self);

  g_array_unref (self.states);
  g_array_unref (self.steps);
  g_hash_table_unref (self.positions);
  g_free (self.values);
  g_free (self.next);

  return result;
}

void
amparo_story_walk_free (AmparoStoryWalk *self)
{
  g_free (self->reached);
  g_free (self->stuck);
  g_hash_table_unref (self->used);
  g_free (self);
}
