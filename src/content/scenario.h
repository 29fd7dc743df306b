/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "language/text.h"

G_BEGIN_DECLS

/* A branching story. For now a sketch: scenes, the signs met in them, and choices. */

#define AMPARO_TYPE_SCENARIO (amparo_scenario_get_type ())
G_DECLARE_FINAL_TYPE (AmparoScenario, amparo_scenario, AMPARO, SCENARIO, GObject)

typedef struct
{
  char       *id;
  AmparoText *text;
  AmparoText *consequence;
  guint       to;            /* position of the scene that follows */
} AmparoChoice;

typedef struct
{
  char       *id;
  AmparoText *place;         /* nullable */
  GPtrArray  *texts;         /* of AmparoText */
  GPtrArray  *signs;         /* of AmparoSign */
  GPtrArray  *choices;       /* of AmparoChoice; none ends the scenario */
} AmparoScene;

const char *amparo_scenario_get_id     (AmparoScenario *self);
AmparoText *amparo_scenario_get_title  (AmparoScenario *self);
AmparoText *amparo_scenario_get_caveat (AmparoScenario *self);
GPtrArray  *amparo_scenario_get_scenes (AmparoScenario *self);   /* of AmparoScene */

G_END_DECLS
