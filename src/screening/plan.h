/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/instrument.h"
#include "screening/links.h"

G_BEGIN_DECLS

/* An instrument made ready for counting: who looks at what. Compiled once, immutable.
 *
 * Every condition of an item or a rule is taken apart into terms, and every term knows
 * the terms it is a part of. So a change walks upwards, from the rating to what looks at
 * it, and never meets the rest of the checklist. Like parts are one term: a hundred
 * rules that ask whether two strong signs are clear look at a single term.
 *
 * A term either holds or does not. A fact that is not known does not hold: for items and
 * rules open counts as false, and as there is no "not" in conditions, calling the fact
 * false right away gives the same as calling it false at the end. The conditions of
 * steps, where open is something of its own, are judged when asked for (judge.h). */

typedef enum
{
  AMPARO_TERM_GATE,    /* enough of its parts hold */
  AMPARO_TERM_ITEM,    /* an item is asked and rated so */
  AMPARO_TERM_FACT,    /* a fact is known and is so */
  AMPARO_TERM_COUNT,   /* a counter has reached so many */
} AmparoTermKind;

typedef struct
{
  AmparoTermKind kind;
  guint          subject;   /* which item, fact or counter; 0 for a gate */
  guint          need;      /* how many parts or items, which rank, which value */
  gboolean       exactly;   /* ITEM: this rank, else at least this rank */
} AmparoTerm;

/* What one kind of count counts, whatever number it must reach. */
typedef struct
{
  guint    strengths;   /* set of AmparoStrength */
  int      dimension;   /* -1 for any */
  guint    rank;
  gboolean exactly;
} AmparoSelector;

typedef struct
{
  AmparoInstrument *instrument;        /* owned */
  guint             n_items;
  guint             n_sections;
  guint             n_rules;
  guint             n_facts;

  /* Terms 0 … n_items - 1 say which items are asked, the next n_rules which rules hold;
   * then come their parts. */
  GArray           *terms;             /* of AmparoTerm */
  GArray           *selectors;         /* of AmparoSelector, one for each counter */
  GHashTable       *counters;          /* AmparoSelector to its counter */

  AmparoLinks       parents;           /* of a term: the gates it is a part of */
  AmparoLinks       item_terms;        /* of an item: the terms that look at it */
  AmparoLinks       item_counters;     /* of an item: the counters that may count it */
  AmparoLinks       fact_terms;        /* of a fact: the terms that look at it */
  AmparoLinks       counter_terms;     /* of a counter: its terms, the lowest need first */
} AmparoPlan;

AmparoPlan *amparo_plan_new          (AmparoInstrument      *instrument);
void        amparo_plan_free         (AmparoPlan            *self);
guint       amparo_plan_find_counter (const AmparoPlan      *self,
                                      const AmparoCondition *count);

/* Whether a rank satisfies a wanted one. Rank 0 stands for unanswered, for no information
 * and for a hidden item alike, and satisfies nothing. */
static inline gboolean
amparo_rank_satisfies (guint    rank,
                       guint    wanted,
                       gboolean exactly)
{
  return rank != 0 && (exactly ? rank == wanted : rank >= wanted);
}

gboolean    amparo_selector_includes (const AmparoSelector  *self,
                                      const AmparoItem      *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoPlan, amparo_plan_free)

G_END_DECLS
