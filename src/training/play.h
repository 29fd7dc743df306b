/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/scenario.h"
#include "training/event.h"
#include "training/misfit.h"

G_BEGIN_DECLS

/* A scenario in progress. What was done in it is a list of events; replaying them on a new
 * one gives the same state, and every verb is an event that goes through the same door.
 *
 * Whoever goes back to a decision and tries another way begins another path. The path they
 * came by is kept as it was left; the first one counts for the record. */

#define AMPARO_TYPE_PLAY (amparo_play_get_type ())
G_DECLARE_FINAL_TYPE (AmparoPlay, amparo_play, AMPARO, PLAY, GObject)

/* One scene as it was met on a path. Lent by its play, which keeps it as long as it lives. */
typedef struct _AmparoMoment AmparoMoment;

struct _AmparoMoment
{
  const AmparoMoment *before;     /* NULL for the first */
  guint               number;     /* how many come before it */
  const AmparoScene  *scene;
  const AmparoChoice *choice;     /* NULL: not yet, or an ending */
  char               *answer;     /* to the question of the scene; NULL: not yet, or there is none */
  int                 score;      /* so far: before the choice, after the answer */
  int                 values[];   /* one for each variable, before the choice */
};

AmparoPlay         *amparo_play_new          (AmparoScenario     *scenario);
AmparoScenario     *amparo_play_get_scenario (AmparoPlay         *self);

/* Where it stands */
const AmparoMoment *amparo_play_get_moment   (AmparoPlay         *self);
const AmparoScene  *amparo_play_get_scene    (AmparoPlay         *self);
GPtrArray          *amparo_play_get_choices  (AmparoPlay         *self);   /* of AmparoChoice: offered now, in order */
int                 amparo_play_get_score    (AmparoPlay         *self);
gboolean            amparo_play_is_asking    (AmparoPlay         *self);   /* the question of the scene comes first */
gboolean            amparo_play_is_over      (AmparoPlay         *self);   /* at an ending */
gboolean            amparo_play_has_ended    (AmparoPlay         *self);   /* on any path */
gboolean            amparo_play_can_go_back  (AmparoPlay         *self);

/* Paths, in the order they were begun; the last one is where it stands. */
guint               amparo_play_get_n_paths  (AmparoPlay         *self);
const AmparoMoment *amparo_play_get_path     (AmparoPlay         *self,
                                              guint               path);   /* its last moment */
GPtrArray          *amparo_moment_dup_path   (const AmparoMoment *self);   /* of AmparoMoment, from the first to this */

/* What was seen on any path */
gboolean            amparo_play_has_seen     (AmparoPlay         *self,
                                              const AmparoScene  *scene);
gboolean            amparo_play_has_taken    (AmparoPlay         *self,
                                              const AmparoChoice *choice);

/* Changes nothing where the event does not fit, and says why. */
AmparoFit           amparo_play_apply        (AmparoPlay         *self,
                                              const AmparoEvent  *event);

/* The verbs. Each gives the event to be written down (transfer full) after it was applied,
 * or NULL where it cannot be done now. */
AmparoEvent        *amparo_play_answer       (AmparoPlay         *self,
                                              gint64              time,
                                              const char         *answer);
AmparoEvent        *amparo_play_choose       (AmparoPlay         *self,
                                              gint64              time,
                                              const char         *choice);
AmparoEvent        *amparo_play_back         (AmparoPlay         *self,
                                              gint64              time);
AmparoEvent        *amparo_play_again        (AmparoPlay         *self,
                                              gint64              time,
                                              guint               step);   /* number on the last path */

G_END_DECLS
