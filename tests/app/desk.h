/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"
#include "app/window.h"

G_BEGIN_DECLS

/* What most tests of the window need: the shipped content, a session, a window, and eyes
 * that find a widget in it. */

typedef struct
{
  AmparoContent *content;
  AmparoSession *session;
} Desk;

void           desk_set_up        (Desk          *desk,
                                   gconstpointer  data);
void           desk_tear_down     (Desk          *desk,
                                   gconstpointer  data);

/* The content is read once for all tests of a program. */
AmparoContent *desk_get_content   (void);
void           desk_begin         (Desk          *desk);   /* a First look, at its start page */
guint          desk_get_fact      (Desk          *desk,
                                   const char    *id);

/* A window that is on the screen; give it back with desk_close(). */
AmparoWindow  *desk_open_window   (Desk          *desk);
void           desk_close         (gpointer       window);
/* Lets the main loop do what is waiting. */
void           desk_settle        (void);
/* Frames are drawn as well: folding and places wait for the layout. */
void           desk_lay_out       (AmparoWindow  *window);

/* Whether a screen reader is told this name as the widget's label. */
gboolean       desk_is_named      (GtkWidget     *widget,
                                   const char    *name);

typedef gboolean (*DeskWanted) (GtkWidget     *widget,
                                gconstpointer  what);

GtkWidget     *desk_find          (GtkWidget     *root,
                                   DeskWanted     is_wanted,
                                   gconstpointer  what);
GtkWidget     *desk_find_type     (GtkWidget     *root,
                                   GType          type);
GtkWidget     *desk_find_label    (GtkWidget     *root,
                                   const char    *words);   /* a GtkLabel that says just this */
GtkWidget     *desk_find_action   (GtkWidget     *root,
                                   const char    *action,
                                   const char    *target);  /* NULL for any */
guint          desk_count_type    (GtkWidget     *root,
                                   GType          type);

G_END_DECLS
