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
/* Words that may be said to a young person (of AmparoText), set as quotations in the language
 * they are spoken to. */
void       amparo_may_be_said_append (GtkWidget    *box,
                                      GPtrArray    *texts,
                                      AmparoReading person);

G_END_DECLS
