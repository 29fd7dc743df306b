/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "training/misfit.h"

#include <glib/gi18n.h>

static const char *const words[] = {
  [AMPARO_FITS] = N_("This fits the module as it is."),
  [AMPARO_MISFIT_KIND] = N_("This cannot be done in this part of the module."),
  [AMPARO_MISFIT_PART] = N_("This part is no longer in the module."),
  [AMPARO_MISFIT_PAGE] = N_("This page is no longer in the lesson."),
  [AMPARO_MISFIT_SCENE] = N_("This scene is no longer in the story."),
  [AMPARO_MISFIT_ELSEWHERE] = N_("The story no longer comes to this scene that way."),
  [AMPARO_MISFIT_CHOICE] = N_("This choice is no longer in the scene."),
  [AMPARO_MISFIT_NOT_OFFERED] = N_("This choice is no longer offered at this point of the story."),
  [AMPARO_MISFIT_STEP] = N_("There is no such decision to go back to."),
  [AMPARO_MISFIT_QUESTION] = N_("This question is no longer asked here."),
  [AMPARO_MISFIT_ANSWER] = N_("The question no longer has the options of this answer."),
  [AMPARO_MISFIT_FACT] = N_("The checklist no longer has this fact or this value of it."),
  [AMPARO_MISFIT_ITEM] = N_("This sign is no longer on the checklist."),
  [AMPARO_MISFIT_RATING] = N_("The checklist no longer has this rating."),
  [AMPARO_MISFIT_FINISHED] = N_("This was already answered or handed in, and counts as it was then."),
};

G_STATIC_ASSERT (G_N_ELEMENTS (words) == AMPARO_N_FITS);

AmparoMisfit *
amparo_misfit_new (const AmparoEvent *event,
                   AmparoFit          why)
{
  AmparoMisfit *self;

  g_return_val_if_fail (event != NULL, NULL);
  g_return_val_if_fail (why != AMPARO_FITS, NULL);

  self = g_new (AmparoMisfit, 1);
  *self = (AmparoMisfit) { amparo_event_copy (event), why };

  return self;
}

void
amparo_misfit_free (AmparoMisfit *self)
{
  if (self == NULL)
    return;

  amparo_event_free (self->event);
  g_free (self);
}

const char *
amparo_fit_get_words (AmparoFit why)
{
  g_return_val_if_fail ((guint) why < AMPARO_N_FITS, NULL);

  return words[why];
}
