/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pupil-picture.h"

void
pupil_picture_test (Pupil         *pupil,
                    gconstpointer  data)
{
  const PupilPicture *self = data;
  AmparoWindow *window;

  picture_set_scene (&self->picture, pupil->session);
  self->go (pupil);
  window = pupil_open_window (pupil);
  picture_dress (window);
  picture_take (&self->picture, window);

  desk_close (window);
  picture_strike_scene ();
}
