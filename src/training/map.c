/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/map.h"

/* While the ways are walked, depth first. */
typedef struct
{
  AmparoMap *map;
  guint     *first;     /* for each scene, its first way; one more at the end */
  guint     *next;      /* for each scene on the trail, the way to be walked next */
  gboolean  *open;      /* is on the trail */
  gboolean  *met;
  GArray    *trail;     /* of guint: scenes */
  GArray    *finished;  /* of guint: scenes, each after all it leads to */
} Walk;

static AmparoMapScene *
get_scene (const AmparoMap *self,
           guint            i)
{
  return &g_array_index (self->scenes, AmparoMapScene, i);
}

static AmparoMapWay *
get_way (const AmparoMap *self,
         guint            i)
{
  return &g_array_index (self->ways, AmparoMapWay, i);
}

/* Scenes and ways */

static void
add_scenes (AmparoMap  *self,
            AmparoPlay *play)
{
  GPtrArray *scenes = amparo_scenario_get_scenes (self->scenario);

  for (guint i = 0; i < scenes->len; i++)
    {
      AmparoMapScene scene = {
        .scene = scenes->pdata[i],
        .seen = amparo_play_has_seen (play, scenes->pdata[i]),
        .here = amparo_play_get_scene (play) == scenes->pdata[i],
      };

      g_array_append_val (self->scenes, scene);
    }
}

static gboolean
is_known (const AmparoMap *self,
          guint            first,
          guint            to)
{
  for (guint i = first; i < self->ways->len; i++)
    if (get_way (self, i)->to == to)
      return TRUE;

  return FALSE;
}

/* A choice may name the same scene under several conditions. */
static void
add_ways (AmparoMap          *self,
          guint               from,
          const AmparoChoice *choice)
{
  guint first = self->ways->len;

  for (guint i = 0; i < choice->ways->len; i++)
    {
      AmparoMapWay way = { .from = from, .to = ((AmparoWay *) choice->ways->pdata[i])->to, .choice = choice };

      if (!is_known (self, first, way.to))
        g_array_append_val (self->ways, way);
    }
}

static void
add_all_ways (AmparoMap *self,
              guint     *first)
{
  for (guint i = 0; i < self->scenes->len; i++)
    {
      GPtrArray *choices = get_scene (self, i)->scene->choices;

      first[i] = self->ways->len;
      for (guint j = 0; j < choices->len; j++)
        add_ways (self, i, choices->pdata[j]);
    }
  first[self->scenes->len] = self->ways->len;
}

static void
mark_step (AmparoMap          *self,
           const guint        *first,
           const AmparoMoment *from,
           const AmparoMoment *to)
{
  for (guint i = first[from->scene->index]; i < first[from->scene->index + 1]; i++)
    {
      AmparoMapWay *way = get_way (self, i);

      if (way->choice == from->choice && way->to == to->scene->index)
        way->taken = TRUE;
    }
}

/* Paths share their beginnings; each step is looked at once. */
static void
mark_taken (AmparoMap   *self,
            AmparoPlay  *play,
            const guint *first)
{
  g_autoptr (GHashTable) marked = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < amparo_play_get_n_paths (play); i++)
    for (const AmparoMoment *step = amparo_play_get_path (play, i);
         step->before != NULL && g_hash_table_add (marked, (gpointer) step);
         step = step->before)
      mark_step (self, first, step->before, step);
}

/* Layers */

static void
open_scene (Walk  *walk,
            guint  scene)
{
  walk->met[scene] = TRUE;
  walk->open[scene] = TRUE;
  walk->next[scene] = walk->first[scene];
  g_array_append_val (walk->trail, scene);
}

static void
close_scene (Walk  *walk,
             guint  scene)
{
  walk->open[scene] = FALSE;
  g_array_set_size (walk->trail, walk->trail->len - 1);
  g_array_append_val (walk->finished, scene);
}

/* A trail of our own instead of the stack: a story may be ten thousand scenes deep. A way
 * back to a scene on the trail goes round, and is no way forward. */
static void
walk_from (Walk  *walk,
           guint  start)
{
  open_scene (walk, start);
  while (walk->trail->len > 0)
    {
      guint scene = g_array_index (walk->trail, guint, walk->trail->len - 1);
      AmparoMapWay *way;

      if (walk->next[scene] == walk->first[scene + 1])
        {
          close_scene (walk, scene);
          continue;
        }

      way = get_way (walk->map, walk->next[scene]++);
      way->returns = walk->open[way->to];
      if (!walk->met[way->to])
        open_scene (walk, way->to);
    }
}

/* From the last that was finished, every scene comes after all that lead to it. */
static void
set_layers (const Walk *walk)
{
  for (guint i = walk->finished->len; i > 0; i--)
    {
      guint from = g_array_index (walk->finished, guint, i - 1);

      for (guint j = walk->first[from]; j < walk->first[from + 1]; j++)
        {
          const AmparoMapWay *way = get_way (walk->map, j);
          AmparoMapScene *to = get_scene (walk->map, way->to);

          if (!way->returns)
            to->layer = MAX (to->layer, get_scene (walk->map, from)->layer + 1);
        }
    }
}

static void
set_places (const Walk *walk)
{
  AmparoMap *map = walk->map;
  g_autofree guint *n_in_layer = g_new0 (guint, map->scenes->len + 1);

  for (guint i = walk->finished->len; i > 0; i--)
    {
      AmparoMapScene *scene = get_scene (map, g_array_index (walk->finished, guint, i - 1));

      scene->place = n_in_layer[scene->layer]++;
      map->n_layers = MAX (map->n_layers, scene->layer + 1);
    }
}

static void
lay_out (AmparoMap *self,
         guint     *first)
{
  guint n = self->scenes->len;
  g_autofree guint *next = g_new0 (guint, n);
  g_autofree gboolean *open = g_new0 (gboolean, n);
  g_autofree gboolean *met = g_new0 (gboolean, n);
  g_autoptr (GArray) trail = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) finished = g_array_new (FALSE, FALSE, sizeof (guint));
  Walk walk = { self, first, next, open, met, trail, finished };

  walk_from (&walk, 0);
  set_layers (&walk);
  set_places (&walk);
}

/**
 * amparo_map_new:
 *
 * Returns: (transfer full): free with amparo_map_free()
 */
AmparoMap *
amparo_map_new (AmparoPlay *play)
{
  AmparoMap *self;
  g_autofree guint *first = NULL;

  g_return_val_if_fail (AMPARO_IS_PLAY (play), NULL);

  self = g_new0 (AmparoMap, 1);
  self->scenario = g_object_ref (amparo_play_get_scenario (play));
  self->scenes = g_array_new (FALSE, TRUE, sizeof (AmparoMapScene));
  self->ways = g_array_new (FALSE, TRUE, sizeof (AmparoMapWay));
  add_scenes (self, play);

  first = g_new (guint, self->scenes->len + 1);
  add_all_ways (self, first);
  mark_taken (self, play, first);
  lay_out (self, first);

  return self;
}

void
amparo_map_free (AmparoMap *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->scenes);
  g_array_unref (self->ways);
  g_object_unref (self->scenario);
  g_free (self);
}
