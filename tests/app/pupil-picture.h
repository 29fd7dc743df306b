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

/* A test whose data is the PupilPicture. */
void pupil_picture_test (Pupil         *pupil,
                         gconstpointer  data);

G_END_DECLS
