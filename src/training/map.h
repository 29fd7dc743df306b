/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "training/play.h"

G_BEGIN_DECLS

/* A scenario as a picture of scenes and of the ways between them, and what of it was seen.
 * A value, made when asked. */

typedef struct
{
  const AmparoScene *scene;
  guint              layer;   /* the longest distance from the start, going round nowhere */
  guint              place;   /* in its layer, from 0, as they are first come to */
  gboolean           seen;
  gboolean           here;    /* where the play stands */
} AmparoMapScene;

typedef struct
{
  guint               from;     /* positions of scenes */
  guint               to;
  const AmparoChoice *choice;
  gboolean            taken;    /* the choice was, and led here */
  gboolean            returns;  /* leads back to where one may have come from */
} AmparoMapWay;

typedef struct
{
  AmparoScenario *scenario;   /* owned */
  GArray         *scenes;     /* of AmparoMapScene, in the order of the scenario */
  GArray         *ways;       /* of AmparoMapWay: one for each scene that a choice may lead to */
  guint           n_layers;
} AmparoMap;

AmparoMap *amparo_map_new  (AmparoPlay *play);
void       amparo_map_free (AmparoMap  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoMap, amparo_map_free)

G_END_DECLS
