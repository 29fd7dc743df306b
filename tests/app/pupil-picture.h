/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "picture.h"
#include "pupil.h"

G_BEGIN_DECLS

/* A picture of the training, from where somebody who learns has come to. */

typedef struct
{
  void    (*go) (Pupil *pupil);
  Picture   picture;
} PupilPicture;

/* What main() does in a program that takes such pictures, all in one module. */
int pupil_picture_run (int                 argc,
                       char              **argv,
                       const char         *path,        /* of the tests, up to the names of the pictures */
                       const char         *module,
                       const PupilPicture *pictures,
                       guint               n_pictures);

G_END_DECLS
