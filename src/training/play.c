/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/play.h"

#include "training/grading.h"

/* Steps form a tree: paths that part at a decision have the steps before it in common, so
 * that to go on, or back, costs the same on a path of ten steps or of ten thousand. */
struct _AmparoPlay
{
  GObject parent_instance;

  /* owned */
  AmparoScenario *scenario;
  GPtrArray      *steps;       /* of AmparoMoment: all there are */
  GPtrArray      *paths;       /* of AmparoMoment, lent: the last of each path */
  GPtrArray      *offered;     /* of AmparoChoice, lent */
  GHashTable     *taken;       /* of AmparoChoice, lent */
  gboolean       *seen;        /* for each scene */
  /* plain */
  gboolean        has_ended;
  gboolean        has_parted;  /* the last path came from another, and nothing was chosen on it yet */
};

G_DEFINE_FINAL_TYPE (AmparoPlay, amparo_play, G_TYPE_OBJECT)

static void
free_step (gpointer data)
{
  AmparoMoment *step = data;

  g_free (step->answer);
  g_free (step);
}

static void
amparo_play_finalize (GObject *object)
{
  AmparoPlay *self = AMPARO_PLAY (object);

  g_clear_pointer (&self->offered, g_ptr_array_unref);
  g_clear_pointer (&self->taken, g_hash_table_unref);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->seen, g_free);
  g_clear_object (&self->scenario);

  G_OBJECT_CLASS (amparo_play_parent_class)->finalize (object);
}

static void
amparo_play_class_init (AmparoPlayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = amparo_play_finalize;
}

static void
amparo_play_init (AmparoPlay *self)
{
  self->steps = g_ptr_array_new_with_free_func (free_step);
  self->paths = g_ptr_array_new ();
  self->offered = g_ptr_array_new ();
  self->taken = g_hash_table_new (NULL, NULL);
}

/* Where it stands is the last step of the last path. */
static AmparoMoment *
get_step (AmparoPlay *self)
{
  return self->paths->pdata[self->paths->len - 1];
}

static AmparoMoment *
add_step (AmparoPlay         *self,
          const AmparoMoment *before,
          const AmparoScene  *scene)
{
  guint n_values = amparo_scenario_get_variables (self->scenario)->len;
  AmparoMoment *step = g_malloc0 (sizeof *step + n_values * sizeof (int));

  step->before = before;
  step->number = before != NULL ? before->number + 1 : 0;
  step->scene = scene;
  g_ptr_array_add (self->steps, step);

  return step;
}

static void
copy_values (AmparoPlay         *self,
             AmparoMoment       *to,
             const AmparoMoment *from)
{
  guint n_values = amparo_scenario_get_variables (self->scenario)->len;

  for (guint i = 0; i < n_values; i++)
    to->values[i] = from->values[i];
}

/* A story that comes round to the same scene does not ask, or pay, twice. */
static void
remember_answer (AmparoMoment *step)
{
  for (const AmparoMoment *earlier = step->before; earlier != NULL; earlier = earlier->before)
    if (earlier->scene == step->scene)
      {
        step->answer = g_strdup (earlier->answer);
        return;
      }
}

static void
offer (AmparoPlay         *self,
       const AmparoMoment *step)
{
  GPtrArray *choices = step->scene->choices;

  g_ptr_array_set_size (self->offered, 0);
  for (guint i = 0; i < choices->len; i++)
    {
      AmparoChoice *choice = choices->pdata[i];

      if (amparo_guards_hold (choice->guards, step->values, step->score))
        g_ptr_array_add (self->offered, choice);
    }
}

static void
arrive (AmparoPlay   *self,
        AmparoMoment *step)
{
  if (step->scene->question != NULL && self->seen[step->scene->index])
    remember_answer (step);

  self->seen[step->scene->index] = TRUE;
  self->has_ended = self->has_ended || step->scene->ending != NULL;
  offer (self, step);
}

static void
begin (AmparoPlay *self)
{
  GPtrArray *variables = amparo_scenario_get_variables (self->scenario);
  GPtrArray *scenes = amparo_scenario_get_scenes (self->scenario);
  AmparoMoment *step = add_step (self, NULL, scenes->pdata[0]);

  for (guint i = 0; i < variables->len; i++)
    step->values[i] = ((AmparoVariable *) variables->pdata[i])->start;

  self->seen = g_new0 (gboolean, scenes->len);
  g_ptr_array_add (self->paths, step);
  arrive (self, step);
}

/* Doing what was chosen */

static void
change_values (AmparoPlay         *self,
               AmparoMoment       *step,
               const AmparoChoice *choice)
{
  GPtrArray *variables = amparo_scenario_get_variables (self->scenario);

  for (guint i = 0; i < choice->changes->len; i++)
    {
      const AmparoChange *change = choice->changes->pdata[i];
      int *value = &step->values[change->variable];

      *value = amparo_variable_change (variables->pdata[change->variable], change, *value);
    }
}

/* The last way has no guards, so one is always found. */
static guint
find_way (const AmparoChoice *choice,
          const AmparoMoment *step)
{
  guint i = 0;

  while (i + 1 < choice->ways->len
         && !amparo_guards_hold (((AmparoWay *) choice->ways->pdata[i])->guards, step->values, step->score))
    i++;

  return ((AmparoWay *) choice->ways->pdata[i])->to;
}

static void
go_on (AmparoPlay         *self,
       const AmparoChoice *choice)
{
  AmparoMoment *from = get_step (self);
  AmparoMoment *to = add_step (self, from, NULL);

  from->choice = choice;
  g_hash_table_add (self->taken, (gpointer) choice);

  to->score = from->score + (int) choice->points;
  copy_values (self, to, from);
  change_values (self, to, choice);
  to->scene = amparo_scenario_get_scenes (self->scenario)->pdata[find_way (choice, to)];

  self->paths->pdata[self->paths->len - 1] = to;
  self->has_parted = FALSE;
  arrive (self, to);
}

/* Begins another path, which has all in common with the last one until this decision. A
 * path on which nothing was chosen is none, and makes room. */
static void
part_at (AmparoPlay         *self,
         const AmparoMoment *decision)
{
  AmparoMoment *step = add_step (self, decision->before, decision->scene);

  step->score = decision->score;
  step->answer = g_strdup (decision->answer);
  copy_values (self, step, decision);

  if (self->has_parted)
    self->paths->pdata[self->paths->len - 1] = step;
  else
    g_ptr_array_add (self->paths, step);
  self->has_parted = TRUE;
  offer (self, step);
}

/* Events */

static AmparoFit
find_place (AmparoPlay *self,
            const char *scene)
{
  if (g_str_equal (get_step (self)->scene->id, scene))
    return AMPARO_FITS;

  return amparo_scenario_find_scene (self->scenario, scene) != NULL ? AMPARO_MISFIT_ELSEWHERE
                                                                   : AMPARO_MISFIT_SCENE;
}

static const AmparoChoice *
find_choice (GPtrArray  *choices,
             const char *id)
{
  for (guint i = 0; i < choices->len; i++)
    {
      const AmparoChoice *choice = choices->pdata[i];

      if (g_str_equal (choice->id, id))
        return choice;
    }

  return NULL;
}

/* Leaves a question that was added since unanswered: the choice was made without it. */
static AmparoFit
apply_choice (AmparoPlay        *self,
              const AmparoEvent *event)
{
  AmparoFit fit = find_place (self, event->at);
  const AmparoChoice *choice;

  if (fit != AMPARO_FITS)
    return fit;
  if (find_choice (get_step (self)->scene->choices, event->value) == NULL)
    return AMPARO_MISFIT_CHOICE;

  choice = find_choice (self->offered, event->value);
  if (choice == NULL)
    return AMPARO_MISFIT_NOT_OFFERED;

  go_on (self, choice);

  return AMPARO_FITS;
}

static AmparoFit
apply_answer (AmparoPlay        *self,
              const AmparoEvent *event)
{
  AmparoMoment *step = get_step (self);
  const AmparoQuestion *question = step->scene->question;
  g_autoptr (AmparoGrade) grade = NULL;

  if (question == NULL || !g_str_equal (question->id, event->at))
    return AMPARO_MISFIT_QUESTION;
  if (step->answer != NULL)
    return AMPARO_MISFIT_FINISHED;

  grade = amparo_grade_new (question, event->value);
  if (grade == NULL)
    return AMPARO_MISFIT_ANSWER;

  step->answer = g_strdup (event->value);
  if (grade->correct)
    step->score += (int) question->points;
  offer (self, step);

  return AMPARO_FITS;
}

static AmparoFit
apply_back (AmparoPlay        *self,
            const AmparoEvent *event)
{
  AmparoFit fit = find_place (self, event->at);

  if (fit != AMPARO_FITS)
    return fit;
  if (get_step (self)->before == NULL)
    return AMPARO_MISFIT_STEP;

  part_at (self, get_step (self)->before);

  return AMPARO_FITS;
}

/* A decision that was made on the last path. */
static const AmparoMoment *
find_decision (AmparoPlay *self,
               guint64     number)
{
  const AmparoMoment *step = get_step (self)->before;

  while (step != NULL && step->number > number)
    step = step->before;

  return step != NULL && step->number == number ? step : NULL;
}

static AmparoFit
apply_again (AmparoPlay        *self,
             const AmparoEvent *event)
{
  const AmparoMoment *decision = NULL;
  guint64 number;

  if (g_ascii_string_to_unsigned (event->value, 10, 0, G_MAXUINT, &number, NULL))
    decision = find_decision (self, number);
  if (decision == NULL)
    return AMPARO_MISFIT_STEP;
  if (!g_str_equal (decision->scene->id, event->at))
    return AMPARO_MISFIT_ELSEWHERE;

  part_at (self, decision);

  return AMPARO_FITS;
}

/**
 * amparo_play_apply:
 * @event: what somebody did, now or long ago
 *
 * Having left, and having done it all, change nothing here.
 *
 * Returns: AMPARO_FITS, or why it does not
 */
AmparoFit
amparo_play_apply (AmparoPlay        *self,
                   const AmparoEvent *event)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), AMPARO_MISFIT_KIND);
  g_return_val_if_fail (event != NULL, AMPARO_MISFIT_KIND);

  if (g_str_equal (event->what, AMPARO_EVENT_CHOICE))
    return apply_choice (self, event);
  if (g_str_equal (event->what, AMPARO_EVENT_ANSWER))
    return apply_answer (self, event);
  if (g_str_equal (event->what, AMPARO_EVENT_BACK))
    return apply_back (self, event);
  if (g_str_equal (event->what, AMPARO_EVENT_AGAIN))
    return apply_again (self, event);
  if (g_str_equal (event->what, AMPARO_EVENT_DONE) || g_str_equal (event->what, AMPARO_EVENT_LEAVE))
    return AMPARO_FITS;

  return AMPARO_MISFIT_KIND;
}

/* Verbs */

static AmparoEvent *
act (AmparoPlay *self,
     gint64      time,
     const char *what,
     const char *at,
     const char *value)
{
  g_autoptr (AmparoEvent) event =
    amparo_event_new (time, amparo_scenario_get_id (self->scenario), what, at, value);

  return amparo_play_apply (self, event) == AMPARO_FITS ? g_steal_pointer (&event) : NULL;
}

AmparoEvent *
amparo_play_answer (AmparoPlay *self,
                    gint64      time,
                    const char *answer)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), NULL);
  g_return_val_if_fail (answer != NULL, NULL);

  if (!amparo_play_is_asking (self))
    return NULL;

  return act (self, time, AMPARO_EVENT_ANSWER, get_step (self)->scene->question->id, answer);
}

AmparoEvent *
amparo_play_choose (AmparoPlay *self,
                    gint64      time,
                    const char *choice)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), NULL);
  g_return_val_if_fail (choice != NULL, NULL);

  if (amparo_play_is_asking (self))
    return NULL;

  return act (self, time, AMPARO_EVENT_CHOICE, get_step (self)->scene->id, choice);
}

AmparoEvent *
amparo_play_back (AmparoPlay *self,
                  gint64      time)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), NULL);

  return act (self, time, AMPARO_EVENT_BACK, get_step (self)->scene->id, NULL);
}

AmparoEvent *
amparo_play_again (AmparoPlay *self,
                   gint64      time,
                   guint       step)
{
  const AmparoMoment *decision;
  g_autofree char *number = NULL;

  g_return_val_if_fail (AMPARO_IS_PLAY (self), NULL);

  decision = find_decision (self, step);
  if (decision == NULL)
    return NULL;

  number = g_strdup_printf ("%u", step);

  return act (self, time, AMPARO_EVENT_AGAIN, decision->scene->id, number);
}

/* Asking */

AmparoPlay *
amparo_play_new (AmparoScenario *scenario)
{
  AmparoPlay *self;

  g_return_val_if_fail (AMPARO_IS_SCENARIO (scenario), NULL);

  self = g_object_new (AMPARO_TYPE_PLAY, NULL);
  self->scenario = g_object_ref (scenario);
  begin (self);

  return self;
}

AmparoScenario *
amparo_play_get_scenario (AmparoPlay *self)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), NULL);

  return self->scenario;
}

const AmparoMoment *
amparo_play_get_moment (AmparoPlay *self)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), NULL);

  return get_step (self);
}

const AmparoScene *
amparo_play_get_scene (AmparoPlay *self)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), NULL);

  return get_step (self)->scene;
}

GPtrArray *
amparo_play_get_choices (AmparoPlay *self)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), NULL);

  return self->offered;
}

int
amparo_play_get_score (AmparoPlay *self)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), 0);

  return get_step (self)->score;
}

gboolean
amparo_play_is_asking (AmparoPlay *self)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), FALSE);

  return get_step (self)->scene->question != NULL && get_step (self)->answer == NULL;
}

gboolean
amparo_play_is_over (AmparoPlay *self)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), FALSE);

  return get_step (self)->scene->ending != NULL;
}

gboolean
amparo_play_has_ended (AmparoPlay *self)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), FALSE);

  return self->has_ended;
}

gboolean
amparo_play_can_go_back (AmparoPlay *self)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), FALSE);

  return get_step (self)->before != NULL;
}

guint
amparo_play_get_n_paths (AmparoPlay *self)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), 0);

  return self->paths->len;
}

const AmparoMoment *
amparo_play_get_path (AmparoPlay *self,
                      guint       path)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), NULL);
  g_return_val_if_fail (path < self->paths->len, NULL);

  return self->paths->pdata[path];
}

/**
 * amparo_moment_dup_path:
 *
 * Returns: (transfer container) (element-type AmparoMoment): the way to this step, with it
 */
GPtrArray *
amparo_moment_dup_path (const AmparoMoment *self)
{
  GPtrArray *path;

  g_return_val_if_fail (self != NULL, NULL);

  path = g_ptr_array_sized_new (self->number + 1);
  g_ptr_array_set_size (path, (int) self->number + 1);
  for (const AmparoMoment *step = self; step != NULL; step = step->before)
    path->pdata[step->number] = (gpointer) step;

  return path;
}

gboolean
amparo_play_has_seen (AmparoPlay        *self,
                      const AmparoScene *scene)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), FALSE);
  g_return_val_if_fail (scene != NULL, FALSE);

  return self->seen[scene->index];
}

gboolean
amparo_play_has_taken (AmparoPlay         *self,
                       const AmparoChoice *choice)
{
  g_return_val_if_fail (AMPARO_IS_PLAY (self), FALSE);

  return g_hash_table_contains (self->taken, choice);
}
