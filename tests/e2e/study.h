/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "../app/pupil.h"
#include "worker.h"

G_BEGIN_DECLS

/* A learner at the keyboard. The logbook of the program says already that they came as far as
 * a part of a module, and home offers to go on with it. */

typedef struct
{
  Worker           *worker;
  Pupil             pupil;     /* who came so far */
  AmparoModule     *module;    /* lent by what the worker knows */
  const AmparoPart *part;
  char             *home;      /* the folder of settings and data */
} Study;

Study *study_begin     (AmparoLanguage  language,
                        const char     *module,
                        const char     *part);
void   study_end       (Study          *self);

/* From home into the part, which begins with its content warning. */
void   study_go_on     (Study          *self);
/* Until the page with this title is there and the focus is on it. */
void   study_wait      (Study          *self,
                        const char     *above,     /* as it is seen */
                        AmparoText     *title);

/* The story from its first scene to the look back, as recommended. */
void   study_play      (Study          *self);
/* The case from its first sign to the comparison, as the key has it. */
void   study_rate      (Study          *self);

G_END_DECLS
