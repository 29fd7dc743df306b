/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/instrument.h"

G_BEGIN_DECLS

/* What a screening comes to at one moment. Immutable; every getter lends. */

#define AMPARO_TYPE_ASSESSMENT (amparo_assessment_get_type ())
G_DECLARE_FINAL_TYPE (AmparoAssessment, amparo_assessment, AMPARO, ASSESSMENT, GObject)

/* A rule that holds, and the items it counted. */
typedef struct
{
  const AmparoRule *rule;
  GArray           *items;   /* of guint, rising, each once */
} AmparoFinding;

/* A step that is due, now or if a fact turns out so. */
typedef struct
{
  AmparoStep *step;
  GPtrArray  *open;          /* of AmparoOpenFact: "if …"; empty when due for certain */
} AmparoNextStep;

typedef struct
{
  const AmparoFact      *fact;
  const AmparoFactValue *value;
} AmparoOpenFact;

/* One single change that would give a graver level. Either an item or a fact. */
typedef struct
{
  const AmparoItem *item;    /* NULL when it is a fact */
  int               rating;  /* the lowest rating that does it */
  const AmparoFact *fact;    /* NULL when it is an item */
  int               value;
  AmparoLevel       level;   /* what the level would be */
} AmparoLevelChange;

AmparoInstrument *amparo_assessment_get_instrument     (AmparoAssessment *self);
AmparoLevel       amparo_assessment_get_level          (AmparoAssessment *self);
GPtrArray        *amparo_assessment_get_fired          (AmparoAssessment *self);   /* of AmparoFinding */
GPtrArray        *amparo_assessment_get_steps          (AmparoAssessment *self);   /* of AmparoNextStep */
GPtrArray        *amparo_assessment_get_changes        (AmparoAssessment *self);   /* of AmparoLevelChange */
GArray           *amparo_assessment_get_missing        (AmparoAssessment *self);   /* of guint: asked, unanswered */
GArray           *amparo_assessment_get_no_information (AmparoAssessment *self);   /* of guint: asked, no information */
GArray           *amparo_assessment_get_protective     (AmparoAssessment *self);   /* of guint: asked and rated in order */
guint             amparo_assessment_get_n_asked        (AmparoAssessment *self);
guint             amparo_assessment_get_n_answered     (AmparoAssessment *self);
guint             amparo_assessment_get_n_hidden       (AmparoAssessment *self);
gboolean          amparo_assessment_is_bilingual       (AmparoAssessment *self);

G_END_DECLS
