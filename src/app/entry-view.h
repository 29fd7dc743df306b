/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"
#include "content/library.h"

G_BEGIN_DECLS

/* A page of the library, made for whatever its entry holds. It scrolls nothing itself.
 * Numbers that are copied tell the AdwToastOverlay around it. */

GtkWidget *amparo_entry_view_new       (AmparoSession     *session,
                                        const AmparoEntry *entry);
/* Where the focus goes when the page has come by a link: its title. */
GtkWidget *amparo_entry_view_get_title (GtkWidget         *view);

/* What the kinds of entries append to the page. */
void       amparo_article_view_append  (GtkBox            *box,
                                        AmparoSession     *session,
                                        AmparoArticle     *article);
void       amparo_sign_view_append     (GtkBox            *box,
                                        AmparoSession     *session,
                                        AmparoSign        *sign);

/* Pieces that they share. A part without content appends nothing. */
void       amparo_entry_view_add_text  (GtkBox            *box,
                                        const char        *heading,
                                        AmparoText        *text,     /* nullable */
                                        AmparoReading      reading);
void       amparo_entry_view_add       (GtkBox            *box,
                                        GtkWidget         *part);    /* nullable */
GtkWidget *amparo_entry_view_card      (AmparoContact     *contact,
                                        AmparoSession     *session);
void       amparo_entry_view_add_basis (GtkBox              *box,
                                        AmparoSession       *session,
                                        GPtrArray           *sources,
                                        const AmparoGrounds *grounds);   /* nullable */

G_END_DECLS
