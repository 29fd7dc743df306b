/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "content/vocabulary.h"

G_BEGIN_DECLS

/* A condition, resolved: it speaks of positions and ranks, not of ids. Plain values;
 * the screening engine walks them, nobody changes them after they are read. */

typedef enum
{
  AMPARO_STRENGTH_WEAK   = 1 << 0,
  AMPARO_STRENGTH_MEDIUM = 1 << 1,
  AMPARO_STRENGTH_STRONG = 1 << 2,
} AmparoStrength;

#define AMPARO_STRENGTH_ANY \
  (AMPARO_STRENGTH_WEAK | AMPARO_STRENGTH_MEDIUM | AMPARO_STRENGTH_STRONG)

typedef enum
{
  AMPARO_CONDITION_ALL,     /* all children hold; without children: always */
  AMPARO_CONDITION_ANY,     /* at least one child holds */
  AMPARO_CONDITION_ITEM,    /* item is asked and rated so */
  AMPARO_CONDITION_FACT,    /* fact is known and is so; open while unknown */
  AMPARO_CONDITION_LEVEL,   /* the level is so (steps only) */
  AMPARO_CONDITION_COUNT,   /* at least so many items match (rules and steps) */
} AmparoConditionKind;

typedef struct _AmparoCondition AmparoCondition;

struct _AmparoCondition
{
  AmparoConditionKind  kind;

  GPtrArray           *children;    /* ALL, ANY: of AmparoCondition */

  guint                item;        /* ITEM: position in the instrument */
  guint                rank;        /* ITEM, COUNT: the rank asked for */
  gboolean             exactly;     /* ITEM, COUNT, LEVEL: exactly so, else at least so */

  const AmparoFact    *fact;        /* FACT: owned by the vocabulary */
  int                  value;       /* FACT: position in its values */

  AmparoLevel          level;       /* LEVEL */

  guint                at_least;    /* COUNT: how many items */
  guint                strengths;   /* COUNT: set of AmparoStrength */
  int                  dimension;   /* COUNT: position in the instrument, -1 for any */

  guint                line;        /* where it was written */
  guint                column;
};

void amparo_condition_free (AmparoCondition *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoCondition, amparo_condition_free)

G_END_DECLS
