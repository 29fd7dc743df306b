/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Another program of the desktop, which asks twenty times a second what is selected (PRIMARY)
 * and what was copied (CLIPBOARD), as a manager of clipboards does. */

typedef struct _Eavesdropper Eavesdropper;

Eavesdropper *eavesdropper_new       (void);
void          eavesdropper_free      (Eavesdropper *self);
/* Until it has asked again, from beginning to end. */
void          eavesdropper_wait      (Eavesdropper *self);
gboolean      eavesdropper_has_heard (Eavesdropper *self,
                                      const char   *selection,    /* "PRIMARY" or "CLIPBOARD" */
                                      const char   *words);

G_END_DECLS
