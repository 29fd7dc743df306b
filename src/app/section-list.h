/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* The sections of the checklist under way, each with how much of it is answered.
 *
 * Signals: "selected" (guint section)    the mark moved there: show it
 *          "activated" (guint section)   by a click or Enter: go there */

#define AMPARO_TYPE_SECTION_LIST (amparo_section_list_get_type ())
G_DECLARE_FINAL_TYPE (AmparoSectionList, amparo_section_list, AMPARO, SECTION_LIST, GtkWidget)

GtkWidget *amparo_section_list_new        (AmparoSession     *session);
void       amparo_section_list_select     (AmparoSectionList *self,
                                           guint              section);
GtkWidget *amparo_section_list_get_row    (AmparoSectionList *self,
                                           guint              section);

/* "4/6" for the eye, and in words for everybody */
char      *amparo_section_dup_figure      (AmparoScreening   *screening,
                                           guint              section);
char      *amparo_section_dup_progress    (AmparoScreening   *screening,
                                           guint              section);

G_END_DECLS
