/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/question.h"

G_BEGIN_DECLS

/* A question and an answer to it, and how far the answer is right.
 *
 * An answer is the ids of options apart by single blanks: the one or those that were
 * chosen or found; all of them in the order they were put; or, to match, every option and
 * the option whose other half it was given, "option=option". */

/* One option as it was answered, in the order of the question. */
typedef struct
{
  const AmparoOption *option;
  gboolean            chosen;   /* ORDER and MATCH: always */
  gboolean            right;    /* chosen where it is right to, left where not; at its place; matched */
  guint               place;    /* ORDER: the position it was put at; MATCH: that of the option whose half it got */
} AmparoMark;

#define AMPARO_TYPE_GRADE (amparo_grade_get_type ())

typedef struct
{
  const AmparoQuestion *question;
  gboolean              correct;   /* all of it */
  double                share;     /* 0 to 1 */
  GArray               *marks;     /* of AmparoMark */
} AmparoGrade;

GType        amparo_grade_get_type       (void) G_GNUC_CONST;

/* NULL for what is no answer to this question, or no longer. A grade lends from the question. */
AmparoGrade *amparo_grade_new            (const AmparoQuestion *question,
                                          const char           *answer);
AmparoGrade *amparo_grade_copy           (const AmparoGrade    *self);
void         amparo_grade_free           (AmparoGrade          *self);

/* The positions of the options in the order they are shown at first (of guint). To be put
 * in order, or to be matched, they are shuffled: always alike, and never right already. */
GArray      *amparo_question_dup_shuffle (const AmparoQuestion *question);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoGrade, amparo_grade_free)

G_END_DECLS
