/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/condition.h"
#include "content/sign.h"
#include "content/step.h"
#include "content/vocabulary.h"
#include "language/text.h"

G_BEGIN_DECLS

/* A checklist: sections of items, the rules that find its level, and its next steps.
 *
 * Items, sections, rules and dimensions are plain values that live as long as their
 * instrument; every getter lends. */

#define AMPARO_TYPE_INSTRUMENT (amparo_instrument_get_type ())
G_DECLARE_FINAL_TYPE (AmparoInstrument, amparo_instrument, AMPARO, INSTRUMENT, GObject)

typedef struct
{
  char       *id;
  AmparoText *label;
} AmparoDimension;

typedef struct
{
  AmparoSign        *sign;         /* its id is the item's id */
  const AmparoScale *scale;
  gboolean           protective;   /* rated on the protective scale: counts towards no level */
  AmparoStrength     strength;     /* 0 when protective */
  int                dimension;    /* position in the instrument; -1 when protective */
  AmparoCondition   *when;         /* nullable: always asked */
  guint              index;        /* position in the instrument */
  guint              section;      /* position of its section */
  guint              line;
  guint              column;
} AmparoItem;

typedef struct
{
  char       *id;
  AmparoText *title;
  AmparoText *intro;     /* nullable */
  GPtrArray  *items;     /* of AmparoItem, lent by the instrument */
  guint       index;
} AmparoSection;

typedef struct
{
  char            *id;
  AmparoLevel      level;
  AmparoCondition *condition;
  AmparoText      *because;
  guint            line;
  guint            column;
} AmparoRule;

/* A step as this instrument uses it: due when the condition holds or is open. */
typedef struct
{
  AmparoStep      *step;
  AmparoCondition *when;     /* nullable: always due */
} AmparoDueWhen;

const char       *amparo_instrument_get_id             (AmparoInstrument *self);
const char       *amparo_instrument_get_version        (AmparoInstrument *self);
guint             amparo_instrument_get_minutes        (AmparoInstrument *self);
guint             amparo_instrument_get_informed_share (AmparoInstrument *self);   /* percent, 1-100 */
const char       *amparo_instrument_get_leads_to       (AmparoInstrument *self);   /* nullable */
AmparoText       *amparo_instrument_get_title          (AmparoInstrument *self);
AmparoText       *amparo_instrument_get_purpose        (AmparoInstrument *self);
AmparoText       *amparo_instrument_get_for_whom       (AmparoInstrument *self);
AmparoText       *amparo_instrument_get_limits         (AmparoInstrument *self);
AmparoVocabulary *amparo_instrument_get_vocabulary     (AmparoInstrument *self);
GPtrArray        *amparo_instrument_get_dimensions     (AmparoInstrument *self);   /* of AmparoDimension */
GPtrArray        *amparo_instrument_get_sections       (AmparoInstrument *self);   /* of AmparoSection */
GPtrArray        *amparo_instrument_get_items          (AmparoInstrument *self);   /* of AmparoItem */
GPtrArray        *amparo_instrument_get_rules          (AmparoInstrument *self);   /* of AmparoRule */
GPtrArray        *amparo_instrument_get_steps          (AmparoInstrument *self);   /* of AmparoDueWhen */
GPtrArray        *amparo_instrument_get_sources        (AmparoInstrument *self);   /* of AmparoSource */
const AmparoItem *amparo_instrument_get_item           (AmparoInstrument *self,
                                                        guint             index);
const AmparoItem *amparo_instrument_find_item          (AmparoInstrument *self,
                                                        const char       *id);
const char       *amparo_instrument_get_hash           (AmparoInstrument *self);
guint             amparo_instrument_count_untranslated (AmparoInstrument *self);
gboolean          amparo_instrument_is_bilingual       (AmparoInstrument *self);

G_END_DECLS
