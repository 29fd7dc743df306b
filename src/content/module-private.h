/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/module.h"

G_BEGIN_DECLS

/* The inside of a module, for the files of this room that read and check it. */

struct _AmparoModule
{
  GObject parent_instance;

  /* owned */
  char           *id;
  char           *version;
  AmparoText     *title;
  AmparoText     *summary;
  AmparoText     *for_whom;
  AmparoText     *caveat;
  AmparoText     *limits;
  GPtrArray      *goals;
  GPtrArray      *duties;
  GPtrArray      *parts;
  GPtrArray      *refreshers;
  GHashTable     *questions;     /* id -> question of a check or refresher, both lent */
  char           *hash;          /* found when first asked for */
  /* plain */
  AmparoAudience  audience;
  guint           minutes;
  guint           pass_mark;
  guint           renew_years;
};

AmparoModule    *amparo_module_new    (void);

/* Empty ones, with their arrays; the arrays of the module free what is added to them. */
AmparoLesson    *amparo_lesson_new    (void);
AmparoPage      *amparo_page_new      (void);
AmparoPractice  *amparo_practice_new  (void);

/* Every text of its own, in the order it is read. Of AmparoText; the second has those of
 * the scenarios too. */
GPtrArray       *amparo_scenario_dup_texts (AmparoScenario *self);
GPtrArray       *amparo_module_dup_texts   (AmparoModule   *self);

G_END_DECLS
