/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk.h"

G_BEGIN_DECLS

/* A small checklist of our own on a page in a plain window. Its items, in this order:
 * speaks-for, who-speaks (a follow-up of it) and holds-papers in the first section, debt
 * and trusted-adult (protective) in the second. */

enum
{
  SPEAKS_FOR,
  WHO_SPEAKS,
  HOLDS_PAPERS,
  DEBT,
  TRUSTED_ADULT,
};

enum
{
  NO_INFORMATION,
  NO_CONCERN,
  POSSIBLE,
  CLEAR,
};

typedef struct
{
  Desk             desk;
  AmparoSession   *session;
  AmparoScreening *screening;
  GtkWidget       *window;
  GtkWidget       *page;
} Trial;

void trial_set_up    (Trial         *trial,
                      gconstpointer  data);
void trial_tear_down (Trial         *trial,
                      gconstpointer  data);

/* Throws the page away and builds the one that the session is on, as the window does. */
void trial_rebuild   (Trial         *trial);
void trial_go_to     (Trial           *trial,
                      AmparoWindowPage page);
/* Waits until what is drawn is what was built. */
void trial_draw      (Trial         *trial);
/* A window other than ours, such as a dialog; NULL when there is none. */
GtkWidget *trial_find_dialog (Trial *trial);
/* As Escape does: a dialog that asks hears no. */
void trial_close_dialog (Trial         *trial);

G_END_DECLS
