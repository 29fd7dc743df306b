/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/instrument.h"
#include "screening/assessment.h"

G_BEGIN_DECLS

/* A screening in progress: one mutable object. It knows no clock, no disk and no widget.
 *
 * A rating touches only the conditions and rules that look at it, so an answer costs the
 * same in a checklist of ten items or of ten thousand. */

/* A rating is a position in the item's scale. */
#define AMPARO_UNANSWERED (-1)

/* A fact's value is a position in its values. */
#define AMPARO_UNKNOWN    (-1)

/* How the worker knows. */
typedef enum
{
  AMPARO_EVIDENCE_UNSAID,
  AMPARO_EVIDENCE_SEEN,
  AMPARO_EVIDENCE_TOLD_BY_YOUNG_PERSON,
  AMPARO_EVIDENCE_TOLD_BY_ANOTHER,
  AMPARO_EVIDENCE_RECORD,
  AMPARO_N_EVIDENCE,
} AmparoEvidence;

#define AMPARO_TYPE_SCREENING (amparo_screening_get_type ())
G_DECLARE_FINAL_TYPE (AmparoScreening, amparo_screening, AMPARO, SCREENING, GObject)

/* Signals, given when all has settled, in this order:
 *   "item-changed"  (guint item)   rating, evidence, note, or whether it is asked; each item once
 *   "fact-changed"  (guint fact)
 *   "level-changed" ()
 *   "changed"       ()             once after each call below that changed anything */

AmparoScreening  *amparo_screening_new              (AmparoInstrument *instrument);
AmparoInstrument *amparo_screening_get_instrument   (AmparoScreening  *self);

gboolean          amparo_screening_rate             (AmparoScreening  *self,
                                                     guint             item,
                                                     int               rating);
int               amparo_screening_get_rating       (AmparoScreening  *self,
                                                     guint             item);
gboolean          amparo_screening_is_asked         (AmparoScreening  *self,
                                                     guint             item);
void              amparo_screening_set_evidence     (AmparoScreening  *self,
                                                     guint             item,
                                                     AmparoEvidence    evidence);
AmparoEvidence    amparo_screening_get_evidence     (AmparoScreening  *self,
                                                     guint             item);
void              amparo_screening_set_note         (AmparoScreening  *self,
                                                     guint             item,
                                                     const char       *note);
const char       *amparo_screening_get_note         (AmparoScreening  *self,
                                                     guint             item);   /* never NULL */

void              amparo_screening_set_fact         (AmparoScreening  *self,
                                                     guint             fact,
                                                     int               value);
int               amparo_screening_get_fact         (AmparoScreening  *self,
                                                     guint             fact);
void              amparo_screening_set_code         (AmparoScreening  *self,
                                                     const char       *code);
const char       *amparo_screening_get_code         (AmparoScreening  *self);   /* never NULL */
void              amparo_screening_set_date         (AmparoScreening  *self,
                                                     const char       *date);   /* YYYY-MM-DD */
const char       *amparo_screening_get_date         (AmparoScreening  *self);   /* never NULL */

AmparoLevel       amparo_screening_get_level        (AmparoScreening  *self);
void              amparo_screening_get_progress     (AmparoScreening  *self,
                                                     guint            *asked,
                                                     guint            *answered);
void              amparo_screening_get_section_progress (AmparoScreening *self,
                                                     guint             section,
                                                     guint            *asked,
                                                     guint            *answered);

/* Between the two, signals wait; then each is given once. Calls nest. */
void              amparo_screening_freeze           (AmparoScreening  *self);
void              amparo_screening_thaw             (AmparoScreening  *self);

/* What stands now, as an immutable value. */
AmparoAssessment *amparo_screening_dup_assessment   (AmparoScreening  *self);

/* Copies facts, code and date, and the rating, evidence and note of every sign that both
 * checklists cite. Gives the number of ratings carried. */
guint             amparo_screening_carry_over       (AmparoScreening  *self,
                                                     AmparoScreening  *from);
/* The facts alone. */
void              amparo_screening_carry_facts      (AmparoScreening  *self,
                                                     AmparoScreening  *from);

const char       *amparo_evidence_get_id            (AmparoEvidence    evidence);
gboolean          amparo_evidence_from_id           (const char       *id,
                                                     AmparoEvidence   *evidence);

G_END_DECLS
