/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/question.h"
#include "language/text.h"

G_BEGIN_DECLS

/* A branching story: scenes, the signs met in them, choices with what they bring about,
 * and endings. Immutable; the values below live as long as their scenario. */

#define AMPARO_TYPE_SCENARIO (amparo_scenario_get_type ())
G_DECLARE_FINAL_TYPE (AmparoScenario, amparo_scenario, AMPARO, SCENARIO, GObject)

/* Stands for the score where a variable is named. */
#define AMPARO_SCORE (-1)

/* The most points of one choice or question. */
#define AMPARO_MAX_POINTS 3

typedef struct
{
  char       *id;
  AmparoText *name;
} AmparoSpeaker;

/* A whole number that choices change and guards look at. */
typedef struct
{
  char *id;
  int   minimum;
  int   maximum;
  int   start;
} AmparoVariable;

typedef struct
{
  int      variable;   /* position, or AMPARO_SCORE */
  gboolean at_most;    /* else at least */
  int      value;
} AmparoGuard;

typedef struct
{
  int      variable;   /* position */
  gboolean sets;       /* else adds; the result is kept within the range of the variable */
  int      value;
} AmparoChange;

/* Taken when all guards hold, after the changes; the first such way wins. */
typedef struct
{
  guint      to;       /* position of the scene that follows */
  GPtrArray *guards;   /* of AmparoGuard */
} AmparoWay;

typedef struct
{
  char       *id;
  AmparoText *text;
  AmparoText *consequence;
  gboolean    recommended;
  guint       points;
  GPtrArray  *guards;      /* of AmparoGuard: offered only while all hold */
  GPtrArray  *changes;     /* of AmparoChange */
  GPtrArray  *ways;        /* of AmparoWay, the last without guards */
} AmparoChoice;

typedef struct
{
  const AmparoSpeaker *speaker;   /* NULL: narration */
  AmparoText          *text;
} AmparoLine;

typedef enum
{
  AMPARO_ENDING_GOOD,
  AMPARO_ENDING_MIXED,
  AMPARO_ENDING_POOR,
} AmparoEndingKind;

typedef struct
{
  AmparoEndingKind  kind;
  AmparoText       *title;
  AmparoText       *text;
} AmparoEnding;

typedef struct
{
  char           *id;
  AmparoText     *place;      /* nullable */
  GPtrArray      *lines;      /* of AmparoLine */
  GPtrArray      *signs;      /* of AmparoSign */
  AmparoQuestion *question;   /* nullable; answered before the choices */
  GPtrArray      *choices;    /* of AmparoChoice; none at an ending */
  AmparoEnding   *ending;     /* nullable */
  guint           index;      /* position in the scenario; the first scene begins */
} AmparoScene;

const char        *amparo_scenario_get_id        (AmparoScenario *self);
AmparoText        *amparo_scenario_get_title     (AmparoScenario *self);
AmparoText        *amparo_scenario_get_caveat    (AmparoScenario *self);
GPtrArray         *amparo_scenario_get_scenes    (AmparoScenario *self);   /* of AmparoScene */
GPtrArray         *amparo_scenario_get_speakers  (AmparoScenario *self);   /* of AmparoSpeaker */
GPtrArray         *amparo_scenario_get_variables (AmparoScenario *self);   /* of AmparoVariable */
const AmparoScene *amparo_scenario_find_scene    (AmparoScenario *self,
                                                  const char     *id);     /* NULL if none */

gboolean           amparo_scenario_meets         (AmparoScenario *self,
                                                  AmparoSign     *sign);

/* Whether all guards (of AmparoGuard) hold: with one value for each variable, and a score. */
gboolean           amparo_guards_hold            (GPtrArray      *guards,
                                                  const int      *values,
                                                  int             score);
/* What a variable becomes, within its range. */
int                amparo_variable_change        (const AmparoVariable *self,
                                                  const AmparoChange   *change,
                                                  int                   value);

const char        *amparo_ending_kind_get_name   (AmparoEndingKind kind);

G_END_DECLS
