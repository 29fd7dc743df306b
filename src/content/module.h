/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/block.h"
#include "content/instrument.h"
#include "content/question.h"
#include "content/scenario.h"
#include "language/text.h"

G_BEGIN_DECLS

/* A course for one audience: a check before, lessons, scenarios and rating practice, a check
 * after, and refreshers. Immutable; the values below live as long as their module. */

#define AMPARO_TYPE_MODULE (amparo_module_get_type ())
G_DECLARE_FINAL_TYPE (AmparoModule, amparo_module, AMPARO, MODULE, GObject)

typedef enum
{
  AMPARO_AUDIENCE_SCHOOL,
  AMPARO_AUDIENCE_CHILD_WELFARE,
  AMPARO_AUDIENCE_JUVENILE_JUSTICE,
  AMPARO_AUDIENCE_LAW_ENFORCEMENT,
  AMPARO_AUDIENCE_PROSECUTORS,
  AMPARO_AUDIENCE_PREVENTION,
  AMPARO_N_AUDIENCES,
} AmparoAudience;

typedef struct
{
  char       *id;
  AmparoText *text;
} AmparoGoal;

/* A legal topic that pages of the module answer to. */
typedef struct
{
  char       *id;
  AmparoText *text;
  GPtrArray  *sources;   /* of AmparoSource */
} AmparoDuty;

typedef struct
{
  char       *id;
  AmparoText *heading;
  GPtrArray  *goals;     /* of AmparoGoal */
  GPtrArray  *duties;    /* of AmparoDuty */
  GPtrArray  *blocks;    /* of AmparoBlock */
} AmparoPage;

typedef struct
{
  char       *id;
  AmparoText *title;
  GPtrArray  *pages;     /* of AmparoPage */
} AmparoLesson;

/* A fact that a written case states. */
typedef struct
{
  const AmparoFact *fact;
  int               value;   /* position */
} AmparoGiven;

/* How an expert rates an item of a written case. */
typedef struct
{
  guint       item;       /* position in the instrument */
  guint       rating;     /* position in the scale of the item */
  guint       accepted;   /* bit set of ratings, for feedback only; has the key itself */
  AmparoText *because;
} AmparoKey;

typedef struct
{
  char             *id;
  AmparoText       *title;
  AmparoText       *caveat;       /* nullable */
  GPtrArray        *cases;        /* of AmparoText: the paragraphs of the written case */
  AmparoInstrument *instrument;
  GPtrArray        *given;        /* of AmparoGiven */
  GPtrArray        *keys;         /* of AmparoKey: one per item, in the order of the instrument */
} AmparoPractice;

typedef enum
{
  AMPARO_PART_BEFORE,
  AMPARO_PART_LESSON,
  AMPARO_PART_SCENARIO,
  AMPARO_PART_PRACTICE,
  AMPARO_PART_AFTER,
} AmparoPartKind;

/* One of them, by its kind; the others are NULL. */
typedef struct
{
  AmparoPartKind  kind;
  const char     *id;          /* "before", "after", or the id of what it is */
  AmparoLesson   *lesson;
  AmparoScenario *scenario;
  AmparoPractice *practice;
  GPtrArray      *questions;   /* of AmparoQuestion */
} AmparoPart;

typedef struct
{
  char       *id;
  guint       days;        /* after completion */
  AmparoText *title;
  GPtrArray  *cases;       /* of AmparoText */
  GPtrArray  *questions;   /* of AmparoQuestion */
} AmparoRefresher;

const char            *amparo_module_get_id          (AmparoModule *self);
const char            *amparo_module_get_version     (AmparoModule *self);
AmparoAudience         amparo_module_get_audience    (AmparoModule *self);
guint                  amparo_module_get_minutes     (AmparoModule *self);
guint                  amparo_module_get_pass_mark   (AmparoModule *self);   /* percent */
guint                  amparo_module_get_renew_years (AmparoModule *self);
AmparoText            *amparo_module_get_title       (AmparoModule *self);
AmparoText            *amparo_module_get_summary     (AmparoModule *self);
AmparoText            *amparo_module_get_for_whom    (AmparoModule *self);
AmparoText            *amparo_module_get_caveat      (AmparoModule *self);
AmparoText            *amparo_module_get_limits      (AmparoModule *self);
GPtrArray             *amparo_module_get_goals       (AmparoModule *self);   /* of AmparoGoal */
GPtrArray             *amparo_module_get_duties      (AmparoModule *self);   /* of AmparoDuty */
GPtrArray             *amparo_module_get_parts       (AmparoModule *self);   /* of AmparoPart, as they are taken */
GPtrArray             *amparo_module_get_refreshers  (AmparoModule *self);   /* of AmparoRefresher, the soonest first */
const AmparoPart      *amparo_module_find_part       (AmparoModule *self,
                                                      const char   *id);     /* NULL if none */
const AmparoQuestion  *amparo_module_find_question   (AmparoModule *self,
                                                      const char   *id);     /* of the checks and refreshers; NULL if none */
gboolean               amparo_module_trains          (AmparoModule *self,
                                                      AmparoSign   *sign);
const char            *amparo_module_get_hash        (AmparoModule *self);

const char            *amparo_audience_get_id        (AmparoAudience  audience);
gboolean               amparo_audience_from_id       (const char     *id,
                                                      AmparoAudience *audience);

G_END_DECLS
