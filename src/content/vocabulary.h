/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "language/text.h"

G_BEGIN_DECLS

/* The words all checklists share: scales, facts, levels, and the caveat beside every result. */

/* Levels in order of precedence, the gravest first. */
typedef enum
{
  AMPARO_LEVEL_CLEAR_CONCERN,
  AMPARO_LEVEL_POSSIBLE_CONCERN,
  AMPARO_LEVEL_INSUFFICIENT,
  AMPARO_LEVEL_NONE_NOTED,
  AMPARO_N_LEVELS,
} AmparoLevel;

/* One rating of a scale. Rank 0 stands outside the order; the others count up from 1. */
typedef struct
{
  char       *id;
  AmparoText *label;
  AmparoText *meaning;
  guint       rank;
} AmparoRating;

typedef struct
{
  char      *id;
  GPtrArray *ratings;   /* of AmparoRating, in the order they are shown */
  guint      top;       /* the highest rank */
} AmparoScale;

typedef struct
{
  char       *id;
  AmparoText *label;
  AmparoText *condition;   /* "if the young person is under 18" */
} AmparoFactValue;

typedef struct
{
  char       *id;
  AmparoText *label;
  AmparoText *question;
  AmparoText *help;           /* nullable */
  GPtrArray  *values;         /* of AmparoFactValue */
  gboolean    always_known;   /* the worker's role */
  guint       index;          /* position in the vocabulary */
} AmparoFact;

#define AMPARO_TYPE_VOCABULARY (amparo_vocabulary_get_type ())
G_DECLARE_FINAL_TYPE (AmparoVocabulary, amparo_vocabulary, AMPARO, VOCABULARY, GObject)

const AmparoScale *amparo_vocabulary_get_scale         (AmparoVocabulary *self,
                                                        const char       *id);
GPtrArray         *amparo_vocabulary_get_scales        (AmparoVocabulary *self);
const AmparoFact  *amparo_vocabulary_get_fact          (AmparoVocabulary *self,
                                                        const char       *id);
GPtrArray         *amparo_vocabulary_get_facts         (AmparoVocabulary *self);
AmparoText        *amparo_vocabulary_get_level_label   (AmparoVocabulary *self,
                                                        AmparoLevel       level);
AmparoText        *amparo_vocabulary_get_level_meaning (AmparoVocabulary *self,
                                                        AmparoLevel       level);
AmparoText        *amparo_vocabulary_get_caveat        (AmparoVocabulary *self);

const char        *amparo_level_get_id                 (AmparoLevel       level);
gboolean           amparo_level_from_id                (const char       *id,
                                                        AmparoLevel      *level);
int                amparo_scale_find                   (const AmparoScale *scale,
                                                        const char        *rating_id);
const AmparoRating *amparo_scale_get_rating            (const AmparoScale *scale,
                                                        int                rating);
int                amparo_fact_find                    (const AmparoFact  *fact,
                                                        const char        *value_id);
const AmparoFactValue *amparo_fact_get_value           (const AmparoFact  *fact,
                                                        int                value);

G_END_DECLS
