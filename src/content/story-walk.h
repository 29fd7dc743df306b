/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/scenario.h"

G_BEGIN_DECLS

/* Walks a story through every state that a reader can bring it to: a scene, the values of
 * the variables, and the score as far as a condition looks at it. Private to this room.
 *
 * A story whose states are too many is not walked to the end: then complete is FALSE, and
 * what was not met may still be there. */

typedef enum
{
  AMPARO_WALK_ALL         = 0,
  AMPARO_WALK_RECOMMENDED = 1 << 0,   /* chooses only what is recommended */
  AMPARO_WALK_RIGHT       = 1 << 1,   /* answers every question right; else right and wrong */
} AmparoWalkFlags;

typedef struct
{
  gboolean    complete;
  gboolean   *reached;     /* by scene: somebody can come here */
  gboolean   *stuck;       /* by scene: from some state of it, no ending can be reached */
  GHashTable *used;        /* the choices that are ever offered, the ways that are ever taken */
  gboolean    ends[3];     /* by AmparoEndingKind: met */
  guint       shortest;    /* fewest choices on the way to an ending; G_MAXUINT without one */
} AmparoStoryWalk;

AmparoStoryWalk *amparo_story_walk      (AmparoScenario  *scenario,
                                         AmparoWalkFlags  flags);
void             amparo_story_walk_free (AmparoStoryWalk *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoStoryWalk, amparo_story_walk_free)

G_END_DECLS
