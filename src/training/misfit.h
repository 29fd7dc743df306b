/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "training/event.h"

G_BEGIN_DECLS

/* An event that does not fit the module it is replayed on: the module was edited since. It
 * stays in the logbook, changes nothing, and is reported. */

typedef enum
{
  AMPARO_FITS,
  AMPARO_MISFIT_KIND,        /* no such thing can be done there */
  AMPARO_MISFIT_PART,        /* the part is gone */
  AMPARO_MISFIT_PAGE,        /* … the page */
  AMPARO_MISFIT_SCENE,       /* … the scene */
  AMPARO_MISFIT_ELSEWHERE,   /* the scene is there, and the story is not at it */
  AMPARO_MISFIT_CHOICE,      /* the choice is gone */
  AMPARO_MISFIT_NOT_OFFERED, /* … or its conditions do not hold any more */
  AMPARO_MISFIT_STEP,        /* no such decision to go back to */
  AMPARO_MISFIT_QUESTION,    /* the question is gone */
  AMPARO_MISFIT_ANSWER,      /* … or takes no such answer */
  AMPARO_MISFIT_FACT,        /* the fact is gone, or its value */
  AMPARO_MISFIT_ITEM,        /* … the item */
  AMPARO_MISFIT_RATING,      /* … the rating */
  AMPARO_MISFIT_FINISHED,    /* it was handed in already, or answered */
  AMPARO_N_FITS,
} AmparoFit;

typedef struct
{
  AmparoEvent *event;
  AmparoFit    why;
} AmparoMisfit;

AmparoMisfit *amparo_misfit_new       (const AmparoEvent *event,
                                       AmparoFit          why);
void          amparo_misfit_free      (AmparoMisfit      *self);

/* A sentence in English, to be looked up: why, for the person who meets it. */
const char   *amparo_fit_get_words    (AmparoFit          why);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoMisfit, amparo_misfit_free)

G_END_DECLS
