/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/training-pages.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/map-view.h"
#include "app/parts.h"
#include "app/story-parts.h"
#include "app/training-parts.h"
#include "report/words.h"

/* What the picture shows, in words: scene by scene, and where each choice leads. */

static GtkWidget *
create_way (const AmparoMapWay *way,
            GArray             *order,
            AmparoReading       reading)
{
  g_autoptr (AmparoText) number = amparo_words_dup_number (amparo_map_get_number (order, way->to));
  g_autoptr (AmparoText) words =
    way->taken
    /* Translators: %1$s is a choice in a story, %2$s the number of the scene that follows */
    ? amparo_words_dup (N_("%1$s — leads to scene %2$s. You took this way."), way->choice->text, number, NULL)
    : amparo_words_dup (N_("%1$s — leads to scene %2$s."), way->choice->text, number, NULL);

  return amparo_bullet_new (words, reading);
}

static void
append_ways (GtkWidget     *box,
             AmparoMap     *map,
             GArray        *order,
             guint          scene,
             AmparoReading  reading)
{
  for (guint i = 0; i < map->ways->len; i++)
    {
      const AmparoMapWay *way = &g_array_index (map->ways, AmparoMapWay, i);

      if (way->from == scene)
        gtk_box_append (GTK_BOX (box), create_way (way, order, reading));
    }
}

static void
append_scene (GtkWidget            *box,
              AmparoMap            *map,
              const AmparoMapScene *scene,
              AmparoReading         reading)
{
  if (scene->here)
    gtk_box_append (GTK_BOX (box), amparo_words_label_new (_("You are here."), "caption-heading"));
  if (scene->scene->place != NULL)
    gtk_box_append (GTK_BOX (box), amparo_content_label_new (scene->scene->place, reading, "dim-label"));
  if (scene->scene->ending != NULL)
    gtk_box_append (GTK_BOX (box), amparo_ending_new (scene->scene->ending, reading));
}

/* Takes the focus when its button in the picture is pressed. */
static GtkWidget *
create_entry (AmparoMap     *map,
              GArray        *order,
              guint          position,
              AmparoReading  reading)
{
  const AmparoMapScene *scene = &g_array_index (map->scenes, AmparoMapScene, position);
  g_autofree char *title = g_strdup_printf (_("Scene %u"), amparo_map_get_number (order, position));
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                 "css-classes", (const char *[]) { "map-scene", NULL },
                                 "focusable", TRUE,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "spacing", 4,
                                 NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (box), amparo_heading_new (title));
  if (scene->seen)
    {
      append_scene (box, map, scene, reading);
      append_ways (box, map, order, position, reading);
    }
  else
    gtk_box_append (GTK_BOX (box), amparo_words_label_new (_("Not seen yet."), "dim-label"));

  return box;
}

static void
chosen_cb (AmparoMapView *view,
           guint          scene,
           GtkWidget     *list)
{
  g_autoptr (GArray) order = amparo_map_dup_order (amparo_map_view_get_map (view));
  GtkWidget *entry = gtk_widget_get_first_child (list);

  for (guint i = amparo_map_get_number (order, scene); i > 1 && entry != NULL; i--)
    entry = gtk_widget_get_next_sibling (entry);
  if (entry != NULL)
    gtk_widget_grab_focus (entry);
}

static GtkWidget *
create_list (AmparoMap     *map,
             AmparoReading  reading)
{
  g_autoptr (GArray) order = amparo_map_dup_order (map);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < order->len; i++)
    gtk_box_append (GTK_BOX (list), create_entry (map, order, g_array_index (order, guint, i), reading));

  return list;
}

static GtkWidget *
create_body (AmparoSession *session,
             AmparoPlay    *play)
{
  AmparoReading reading = amparo_session_get_reading (session);
  AmparoMap *map = amparo_map_new (play);
  GtkWidget *body = amparo_leaf_body_new ();
  GtkWidget *list = create_list (map, reading);
  GtkWidget *view = amparo_map_view_new (map);

  gtk_box_append (GTK_BOX (body), amparo_leaf_title_new (_("Map"), amparo_scenario_get_title (map->scenario), reading,
                                                         "title-2"));
  gtk_box_append (GTK_BOX (body), amparo_words_label_new (_("Thick lines are ways you took, dotted lines ways you did not. Endings are square. Where the edge is dotted, you have not been yet; where it is thick, you are now. Press a scene to read about it below."), "dim-label"));
  gtk_box_append (GTK_BOX (body), view);
  gtk_box_append (GTK_BOX (body), list);
  g_signal_connect_object (view, "chosen", G_CALLBACK (chosen_cb), list, 0);

  return body;
}

static void
back_clicked_cb (AmparoLearning *learning)
{
  amparo_learning_back (learning);
}

GtkWidget *
amparo_map_page_new (AmparoSession *session)
{
  AmparoPlay *play = amparo_story_get_play (session);
  GtkWidget *foot, *leaf;

  g_return_val_if_fail (play != NULL, NULL);

  foot = amparo_story_foot_new (session);
  gtk_box_append (GTK_BOX (foot), amparo_leaf_button_new (_("_Back to Looking Back"), TRUE, G_CALLBACK (back_clicked_cb),
                                                          amparo_session_get_learning (session)));
  leaf = amparo_leaf_new (create_body (session, play), foot);
  amparo_leaf_attach_keys (leaf, NULL, NULL);

  return leaf;
}
