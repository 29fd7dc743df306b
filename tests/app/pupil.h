/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/session.h"
#include "app/window.h"
#include "../training/material.h"

G_BEGIN_DECLS

/* Somebody who learns with the module “short” of tests/data/valid, or with a shipped one
 * whose id is the data of the test, on a computer whose logbook is in a folder of its own. It
 * is November 22, 2026, noon, until it is moved. */

typedef struct
{
  char           *folder;
  AmparoContent  *content;
  AmparoModule   *module;
  AmparoLearning *learning;
  AmparoSession  *session;    /* that lends the learning */
} Pupil;

void pupil_set_up    (Pupil         *pupil,
                      gconstpointer  data);
void pupil_tear_down (Pupil         *pupil,
                      gconstpointer  data);

/* As after a crash: everything is forgotten but what is on the disk. */
void pupil_restart   (Pupil         *pupil);
void pupil_wait      (Pupil         *pupil,
                      guint          days);

void pupil_sign_in   (Pupil         *pupil,
                      const char    *name);
/* Goes on with the module, up to the part with this id; the parts before it are done, right. */
void pupil_reach     (Pupil         *pupil,
                      const char    *part);
/* In the part one is in. */
void pupil_take_check (Pupil        *pupil,
                       gboolean      right);
/* All of the module, up to and with the check after. */
void pupil_finish    (Pupil         *pupil);

/* The window around the pupil, at the training. */
AmparoWindow *pupil_open_window  (Pupil        *pupil);
void          pupil_close_window (Pupil        *pupil,
                                  AmparoWindow *window);
GtkWidget    *pupil_find_button  (AmparoWindow *window,
                                  const char   *words);
void          pupil_press        (AmparoWindow *window,
                                  const char   *words);
GtkWidget    *pupil_find_row     (AmparoWindow *window,
                                  const char   *name);    /* what a screen reader hears */

G_END_DECLS
