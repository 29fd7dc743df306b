/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/logbook-notice.h"
#include "app/pages.h"
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
    case AMPARO_PLACE_CERTIFICATE:
      return amparo_certificate_page_new (session);
    case AMPARO_PLACE_TRAINER:
      return amparo_trainer_page_new (session);
    case AMPARO_PLACE_VERIFY:
      return amparo_verify_page_new (session);
    case AMPARO_PLACE_CATALOGUE:
    default:
      return amparo_catalogue_page_new (session);
    }
}

GtkWidget *
amparo_training_page_new (AmparoSession *session)
{
  GtkWidget *box, *page;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  page = create_page (session);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), amparo_logbook_notice_new (session));
  gtk_box_append (GTK_BOX (box), page);

  return box;
}
