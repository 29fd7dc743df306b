/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "screening/screening.h"

G_BEGIN_DECLS

/* Checklists for tests: the test writes what matters to it, the rest is filled in, and
 * all of it goes through the loader that everybody uses. */

typedef struct
{
  const char *id;           /* "test" without */
  guint       share;        /* 60 without */
  const char *dimensions;   /* beside "one" and "two" */
  const char *items;        /* what stands in the first section, or goes on in others */
  const char *rules;        /* before two that hold for rare facts */
  const char *steps;
} Checklist;

#define ITEM(id, strength) \
  "<item sign='" id "' strength='" strength "' dimension='one'/>"
#define ITEM_WHEN(id, strength, when) \
  "<item sign='" id "' strength='" strength "' dimension='one'>" when "</item>"
#define PROTECTIVE(id) \
  "<item sign='" id "' scale='protective'/>"
#define NEXT_SECTION(id) \
  "</section><section id='" id "'><title>Section</title>"
#define RULE(id, level, condition) \
  "<rule id='" id "' level='" level "'><because>So</because>" condition "</rule>"
#define STEP(id, condition) \
  "<step ref='" id "'>" condition "</step>"
#define WHEN(item, at_least) \
  "<when item='" item "' at-least='" at_least "'/>"
#define FACT(fact, is) \
  "<when fact='" fact "' is='" is "'/>"

AmparoInstrument *checklist_read       (const Checklist  *checklist);
AmparoInstrument *checklist_try        (const Checklist  *checklist);   /* NULL if a rule can never hold */
AmparoScreening  *checklist_start      (const Checklist  *checklist);

guint             find_item            (AmparoScreening  *screening,
                                        const char       *id);
const AmparoFact *find_fact            (AmparoScreening  *screening,
                                        const char       *id);
void              rate                 (AmparoScreening  *screening,
                                        const char       *item,
                                        const char       *rating);
void              rate_many            (AmparoScreening  *screening,
                                        const char       *answers);
void              know                 (AmparoScreening  *screening,
                                        const char       *fact,
                                        const char       *value);
void              forget               (AmparoScreening  *screening,
                                        const char       *fact);
gboolean          is_asked             (AmparoScreening  *screening,
                                        const char       *item);

void              assert_level         (AmparoScreening  *screening,
                                        const char       *level);
void              assert_items         (AmparoScreening  *screening,
                                        GArray           *items,
                                        const char       *ids);

G_END_DECLS
