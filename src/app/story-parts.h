/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

/* What the pages of a scenario are put together from. */

/* The scenario that the person is in, as far as it was played; lent by the course. NULL
 * outside of one. */
AmparoPlay *amparo_story_get_play        (AmparoSession     *session);

/* Where a scene is, as its title; the name of the story where the scene does not say. */
GtkWidget  *amparo_scene_title_new       (AmparoScenario    *scenario,
                                          const AmparoScene *scene,
                                          guint              number,   /* from 1, on the path */
                                          AmparoReading      reading);
AmparoText *amparo_scene_get_place       (AmparoScenario    *scenario,
                                          const AmparoScene *scene);
/* What is told and what is said in a scene. */
GtkWidget  *amparo_scene_words_new       (const AmparoScene *scene,
                                          AmparoReading      reading);
/* How a story ended, and what came of it. */
GtkWidget  *amparo_ending_new            (const AmparoEnding *ending,
                                          AmparoReading       reading);
/* Signs (of AmparoSign), each a link to its page, and with_items also to the checklists in
 * which it is rated; NULL where there is none. */
GtkWidget  *amparo_signs_met_new         (AmparoSession     *session,
                                          GPtrArray         *signs,
                                          gboolean           with_items);

/* A foot with the ways out that every page of a story has: to leave, and the help lines. */
GtkWidget  *amparo_story_foot_new        (AmparoSession     *session);

G_END_DECLS
