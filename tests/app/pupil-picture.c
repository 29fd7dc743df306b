/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pupil-picture.h"

static const char *module;

static void
set_up (Pupil         *pupil,
        gconstpointer  data)
{
  pupil_set_up (pupil, module);
}

static void
test_picture (Pupil         *pupil,
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

int
pupil_picture_run (int                 argc,
                   char              **argv,
                   const char         *path,
                   const char         *of_module,
                   const PupilPicture *pictures,
                   guint               n_pictures)
{
  picture_init (&argc, &argv);
  module = of_module;
  for (guint i = 0; i < n_pictures; i++)
    {
      g_autofree char *name = g_strconcat (path, pictures[i].picture.name, NULL);

      g_test_add (name, Pupil, &pictures[i], set_up, test_picture, pupil_tear_down);
    }

  return g_test_run ();
}
