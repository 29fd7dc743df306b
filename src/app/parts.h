/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Small pieces that the checklist and its result are put together from. */

/* A line that names what stands below it; screen readers hear a heading. */
GtkWidget      *amparo_heading_new       (const char          *text);
/* Words of the interface that wrap and begin at the left. */
GtkWidget      *amparo_words_label_new   (const char          *text,
                                          const char          *css_class);   /* nullable */
/* Says what a drop-down chooses, also to a screen reader: the focus is on the button in it,
 * which has no name of its own. */
void            amparo_name_drop_down    (GtkWidget           *drop_down,
                                          GtkWidget           *label);
/* A text of the content, with one style class or none. */
GtkWidget      *amparo_content_label_new (AmparoText          *text,
                                          AmparoReading        reading,
                                          const char          *css_class);   /* nullable */
/* Words with something before them, such as an icon. */
GtkWidget      *amparo_marked_words_new  (GtkWidget           *mark,
                                          GtkWidget           *words);
/* A text of the content with a bullet before it. */
GtkWidget      *amparo_bullet_new        (AmparoText          *text,
                                          AmparoReading        reading);
/* The shape of a level above its name, which so begins where the words around it do. */
GtkWidget      *amparo_level_new         (AmparoVocabulary    *vocabulary,
                                          AmparoLevel          level,
                                          AmparoReading        reading);
/* The day a fact was checked, and the badge that asks to verify it where that is due. */
GtkWidget      *amparo_grounds_new       (const AmparoGrounds *grounds);
/* The documents that a fact rests on. */
GtkWidget      *amparo_source_list_new   (GPtrArray           *sources);
/* An arrow with a title. The caller fills it, at the latest when it is opened. */
GtkWidget      *amparo_disclosure_new    (GtkWidget           *title,
                                          const char          *name);

/* A button whose words wrap where there is little room or large text; `callback` gets the
 * object first. */
GtkWidget      *amparo_pill_button_new   (const char          *label,       /* with a mnemonic */
                                          const char          *css_class,   /* nullable */
                                          GCallback            callback,
                                          gpointer             object);

/* Children side by side, in as many lines as they need; filled with gtk_box_append(). */
GtkWidget      *amparo_wrap_box_new      (void);

/* Buttons below `root` whose label has a mnemonic are named by what one reads on them. */
void            amparo_name_by_words     (GtkWidget           *root);

/* The one language for places that have room for one. */
AmparoLanguage  amparo_main_language     (AmparoSession       *session);

/* What a screen reader is told of a row of a list view. */
void            amparo_name_list_item    (GtkListItem         *item,
                                          const char          *name);

G_END_DECLS
