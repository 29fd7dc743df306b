/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Any checklist that the loader takes: items that follow others or facts, rules and
 * steps with nested conditions. The same seed gives the same checklist. */

typedef struct
{
  guint    n_items;
  guint    n_rules;
  guint    n_steps;
  gboolean no_protective_conditions;   /* nothing looks at protective items */
} RandomShape;

typedef struct
{
  guint  share;
  char  *items;
  char  *rules;
  char  *steps;
} RandomChecklist;

RandomChecklist *random_checklist_new  (const RandomShape *shape,
                                        guint32            seed);
void             random_checklist_free (RandomChecklist   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RandomChecklist, random_checklist_free)

G_END_DECLS
