/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/bilingual.h"
#include "app/pages.h"
#include "app/parts.h"
#include "app/training-pages.h"

static GtkWidget *
create_page (AmparoSession *session)
{
  switch (amparo_learning_get_place (amparo_session_get_learning (session)))
    {
    case AMPARO_PLACE_LEARNERS:
      return amparo_learners_page_new (session);
    case AMPARO_PLACE_MODULE:
      return amparo_module_page_new (session);
    case AMPARO_PLACE_LESSON:
      return amparo_lesson_page_new (session);
    case AMPARO_PLACE_CHECK:
      return amparo_check_page_new (session);
    case AMPARO_PLACE_SCENE:
      return amparo_scene_page_new (session);
    case AMPARO_PLACE_DEBRIEF:
      return amparo_debrief_page_new (session);
    case AMPARO_PLACE_MAP:
      return amparo_map_page_new (session);
    case AMPARO_PLACE_PRACTICE:
      return amparo_practice_page_new (session);
    case AMPARO_PLACE_AGREEMENT:
      return amparo_agreement_page_new (session);
    case AMPARO_PLACE_CATALOGUE:
    default:
      return amparo_catalogue_page_new (session);
    }
}

/* What went wrong stands above whatever one was at. It is there also while there is nothing to
 * say, so that the rest of the page keeps its place in the tree. */
static GtkWidget *
create_notice (AmparoText    *trouble,
               AmparoReading  reading)
{
  GtkWidget *notice = g_object_new (GTK_TYPE_BOX,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                    "css-classes", (const char *[]) { "notice", NULL },
                                    "orientation", GTK_ORIENTATION_VERTICAL,
                                    "visible", trouble != NULL,
                                    NULL);
  g_autofree char *name = NULL;

  if (trouble == NULL)
    return notice;

  name = amparo_bilingual_dup_label (trouble, reading);
  gtk_box_append (GTK_BOX (notice),
                  amparo_marked_words_new (gtk_image_new_from_icon_name ("dialog-warning-symbolic"),
                                           amparo_bilingual_new (trouble, reading)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (notice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return notice;
}

GtkWidget *
amparo_training_page_new (AmparoSession *session)
{
  AmparoText *trouble;
  GtkWidget *box, *page;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  page = create_page (session);
  trouble = amparo_learning_get_trouble (amparo_session_get_learning (session));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), create_notice (trouble, amparo_session_get_reading (session)));
  gtk_box_append (GTK_BOX (box), page);

  return box;
}
