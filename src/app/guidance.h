/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* What helps to rate a sign: what to look for, an example and what is not meant, the words
 * that may be said, what never to ask, and the sources. */

GtkWidget *amparo_guidance_new      (AmparoSession *session,
                                     AmparoSign    *sign);
/* The same without its sources. */
GtkWidget *amparo_guidance_new_body (AmparoSession *session,
                                     AmparoSign    *sign);

G_END_DECLS
