/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/scenario.h"

G_BEGIN_DECLS

/* The inside of a scenario, for the files of this room that read and check it. */

struct _AmparoScenario
{
  GObject parent_instance;

  /* owned */
  char       *id;
  AmparoText *title;
  AmparoText *caveat;
  GPtrArray  *speakers;
  GPtrArray  *variables;
  GPtrArray  *scenes;
  GHashTable *scenes_by_id;   /* id -> scene, both lent */
};

/* Empty ones, with their arrays; the arrays free what is added to them. */
AmparoScenario *amparo_scenario_new (void);
AmparoScene    *amparo_scene_new    (void);
AmparoChoice   *amparo_choice_new   (void);
AmparoWay      *amparo_way_new      (guint to);

G_END_DECLS
