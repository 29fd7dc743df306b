/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk.h"

G_BEGIN_DECLS

/* What a window looks like, for tests that it is not blank and for docs/pictures. */

#define EN   AMPARO_READING_ENGLISH
#define ES   AMPARO_READING_SPANISH
#define BOTH AMPARO_READING_BOTH

typedef struct
{
  const char    *name;
  AmparoReading  reading;
  int            width;
  int            height;
  gboolean       dark;
  int            dpi;      /* 96 is the usual text, 192 twice as large */
} Picture;

/* Instead of gtk_test_init(), which ends all translation. */
void picture_init         (int            *argc,
                           char         ***argv);

/* The session in the languages of the picture, and a window opened from now on in its size,
 * color and text size; until the scene is struck. */
void picture_set_scene    (const Picture  *picture,
                           AmparoSession  *session);
void picture_strike_scene (void);
/* The actions of the application are not there in a test, and its buttons would be grey. */
void picture_dress        (AmparoWindow   *window);

/* Takes the picture and expects that it has its size and is not blank. With AMPARO_PICTURES
 * in the environment it is written there, otherwise to the tests folder of the build. */
void picture_take         (const Picture  *picture,
                           AmparoWindow   *window);

G_END_DECLS
