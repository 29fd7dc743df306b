/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "screening/screening.h"

G_BEGIN_DECLS

/* Two screenings side by side, item by item. They may be of two ages of a checklist, or of
 * two checklists: items, facts and ratings are found by their ids. */

typedef enum
{
  AMPARO_DIFFERENCE_NONE,
  AMPARO_DIFFERENCE_CHANGED,
  AMPARO_DIFFERENCE_ONLY_BEFORE,   /* the later checklist does not have it */
  AMPARO_DIFFERENCE_ONLY_AFTER,    /* the earlier one does not */
} AmparoDifferenceKind;

typedef struct
{
  AmparoDifferenceKind  kind;
  const AmparoItem     *before;    /* NULL: only after */
  const AmparoItem     *after;     /* NULL: only before */
} AmparoItemDifference;

typedef struct
{
  AmparoDifferenceKind  kind;
  const AmparoFact     *before;    /* NULL: only after */
  const AmparoFact     *after;     /* NULL: only before */
} AmparoFactDifference;

#define AMPARO_TYPE_COMPARISON (amparo_comparison_get_type ())
G_DECLARE_FINAL_TYPE (AmparoComparison, amparo_comparison, AMPARO, COMPARISON, GObject)

/* Of how the two are now; later changes are not seen. Keeps both. */
AmparoComparison *amparo_comparison_new        (AmparoScreening  *before,
                                                AmparoScreening  *after);
AmparoScreening  *amparo_comparison_get_before (AmparoComparison *self);
AmparoScreening  *amparo_comparison_get_after  (AmparoComparison *self);
/* All of both, in the order of the later checklist; what only the earlier has comes last. */
GPtrArray        *amparo_comparison_get_items  (AmparoComparison *self);   /* of AmparoItemDifference */
GPtrArray        *amparo_comparison_get_facts  (AmparoComparison *self);   /* of AmparoFactDifference */
/* How many items are different, those of only one checklist not counted. */
guint             amparo_comparison_get_n_changed (AmparoComparison *self);

G_END_DECLS
