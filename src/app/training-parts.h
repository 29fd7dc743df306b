/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* What the pages of training are put together from. */

/* One column that scrolls, and below it, always in view, what to do next. The first child of
 * the body should be a title, which gets the focus. */
GtkWidget *amparo_leaf_new           (GtkWidget     *body,
                                      GtkWidget     *foot);      /* nullable */
GtkWidget *amparo_leaf_body_new      (void);                     /* an empty body, to append to */
GtkWidget *amparo_leaf_foot_new      (void);                     /* a line of buttons, to append to */
/* A heading that can have the focus: a new page is read from it. A line stands above it that
 * says where one is, such as "Question 2 of 8"; NULL for none. */
GtkWidget *amparo_leaf_title_new     (const char    *above,
                                      AmparoText    *title,
                                      AmparoReading  reading,
                                      const char    *css_class); /* how large: "title-2" */

/* Calls clicked (object), a GObject. The main button is the one that Enter presses. */
GtkWidget *amparo_leaf_button_new    (const char    *label,      /* with a mnemonic */
                                      gboolean       is_main,
                                      GCallback      clicked,    /* nullable */
                                      gpointer       object);

/* Something to be told apart from what is around it: a heading and words in a card. */
GtkWidget *amparo_card_new           (const char    *heading,    /* nullable */
                                      GtkWidget     *content,
                                      const char    *css_class); /* nullable */

/* The keys of a page: Enter presses the main button of its foot unless the focus is on
 * something else to press, Escape goes back, and a digit is handed on (nullable), where the
 * focus is in no text and single keys are on. */
typedef void (*AmparoDigitFunc)      (guint          digit,      /* 1 to 9 */
                                      gpointer       user_data);
void       amparo_leaf_attach_keys   (GtkWidget      *leaf,
                                      AmparoDigitFunc func,
                                      gpointer        user_data);

G_END_DECLS
