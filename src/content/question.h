/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/sign.h"
#include "language/text.h"

G_BEGIN_DECLS

/* A question of a check, of a refresher or of a scene. Plain values, lent by the module or
 * the scenario that asks it. */

typedef enum
{
  AMPARO_QUESTION_SINGLE,
  AMPARO_QUESTION_MULTIPLE,
  AMPARO_QUESTION_ORDER,
  AMPARO_QUESTION_MATCH,
  AMPARO_QUESTION_SPOT,
} AmparoQuestionKind;

typedef struct
{
  char       *id;
  AmparoText *text;
  AmparoText *with;       /* MATCH: what belongs to it; else NULL */
  AmparoText *feedback;
  AmparoSign *sign;       /* SPOT: the sign to be found, NULL where there is none */
  gboolean    correct;    /* SINGLE, MULTIPLE, and SPOT where there is a sign */
} AmparoOption;

typedef struct
{
  char               *id;
  AmparoQuestionKind  kind;
  char               *goal;      /* id of a goal of the module */
  AmparoText         *prompt;
  GPtrArray          *options;   /* of AmparoOption; ORDER: in the right order */
  guint               points;    /* in a scene, 0 to 3; else 0 */
} AmparoQuestion;

const char         *amparo_question_kind_get_name (AmparoQuestionKind    kind);
const AmparoOption *amparo_question_find_option   (const AmparoQuestion *self,
                                                   const char           *id);   /* NULL if none */

G_END_DECLS
