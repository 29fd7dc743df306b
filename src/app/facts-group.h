/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

/* The facts of the screening under way as rows, each with "Not known" as a choice of its
 * own. What is chosen goes straight to the screening, and what changes there shows here. */

typedef enum
{
  AMPARO_FACTS_ROLE      = 1 << 0,   /* what is always known: the worker's role */
  AMPARO_FACTS_SITUATION = 1 << 1,   /* all others */
  AMPARO_FACTS_HELP      = 1 << 2,   /* with why each one matters */
} AmparoFactsShown;

#define AMPARO_TYPE_FACTS_GROUP (amparo_facts_group_get_type ())
G_DECLARE_FINAL_TYPE (AmparoFactsGroup, amparo_facts_group, AMPARO, FACTS_GROUP, AdwPreferencesGroup)

GtkWidget *amparo_facts_group_new      (AmparoSession    *session,
                                        AmparoFactsShown  shown);
/* The row of a fact, lent; NULL if it is not shown. */
GtkWidget *amparo_facts_group_get_row  (AmparoFactsGroup *self,
                                        const char       *fact);

G_END_DECLS
