/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/module.h"
#include "screening/screening.h"
#include "training/agreement.h"

G_BEGIN_DECLS

/* A written case as a learner rated it, beside the key. A value, made when asked.
 *
 * Signs and protective factors stand on scales of their own, whose ranks mean different
 * things: kappa is measured on each alone, and only the percent is of both together. */

typedef struct
{
  const AmparoItem *item;
  const AmparoKey  *key;
  int               rating;     /* position in the scale; AMPARO_UNANSWERED */
  gboolean          is_asked;
  gboolean          is_alike;   /* the rating of the key */
  gboolean          is_accepted; /* … or one within its range: for the words beside it, and no number */
} AmparoRatedItem;

typedef struct
{
  const AmparoPractice *practice;     /* lent by its module */
  GArray               *items;        /* of AmparoRatedItem, in the order of the checklist */
  AmparoAgreement       signs;
  AmparoAgreement       protective;
  int                   percent;      /* of all pairs alike; -1 without a pair */
} AmparoRated;

AmparoRated *amparo_rated_new  (const AmparoPractice *practice,
                                AmparoScreening      *screening);
void         amparo_rated_free (AmparoRated          *self);

/* A new screening of the case, knowing what the case states. */
AmparoScreening *amparo_rated_begin (const AmparoPractice *practice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoRated, amparo_rated_free)

G_END_DECLS
