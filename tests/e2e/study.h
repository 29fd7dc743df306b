/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "../app/pupil.h"
#include "worker.h"

G_BEGIN_DECLS

/* A learner at the keyboard, on a computer of their own. */

typedef struct
{
  Worker           *worker;
  Pupil             pupil;     /* who came so far already; empty for a new learner */
  AmparoModule     *module;    /* lent by what the worker knows */
  const AmparoPart *part;      /* the one they are in */
  char             *home;      /* the folder of settings and data */
} Study;

/* The logbook of the program says already that they came as far as a scenario or a practice
 * of the module, and home offers to go on with it. */
Study *study_begin        (AmparoLanguage        language,
                           const char           *module,
                           const char           *part);
/* Nobody has learned on this computer. */
Study *study_begin_anew   (AmparoLanguage        language,
                           const char           *module);
/* The power is cut and comes back: the program is at home. */
void   study_restart      (Study                *self);
void   study_end          (Study                *self);

/* From home into the part, past its content warning. */
void   study_go_on        (Study                *self);
void   study_pass_warning (Study                *self);

/* Until the page with this title is there and the focus is on it. */
void   study_wait         (Study                *self,
                           const char           *above,     /* as it is seen */
                           AmparoText           *title);
void   study_wait_module  (Study                *self);
/* "Question 1 of 8": %1$u and %2$u of the words, or %u. */
char  *study_dup_count    (Study                *self,
                           const char           *words,
                           guint                 first,
                           guint                 second);
void   study_press_digit  (Study                *self,
                           guint                 number);   /* of an option, from 0 */
void   study_press_return (Study                *self);

/* Right, whatever its kind, and until it is handed in. */
void   study_answer       (Study                *self,
                           const AmparoQuestion *question);
/* The story from its first scene to the look back, as recommended. */
void   study_play         (Study                *self);
/* The case from its first sign to the comparison, as the key has it. */
void   study_rate         (Study                *self);

/* Until the check one is in asks its question with this number, from 0, or explains the
 * answer to it under this heading. */
void   study_wait_question (Study               *self,
                            guint                number);
void   study_wait_explanation (Study            *self,
                               guint             number,
                               const char       *english);

/* From home, as somebody new, into the first part of the module. */
void   study_sign_in      (Study                *self,
                           const char           *name);
/* From there to the certificate: every page is read, every answer is right. */
void   study_take_module  (Study                *self);

G_END_DECLS
