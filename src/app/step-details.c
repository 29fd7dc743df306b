/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/step-details.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/contact-card.h"
#include "app/parts.h"

GtkWidget *
amparo_step_background_new (AmparoSession *session,
                            AmparoStep    *step)
{
  AmparoReading reading;
  AmparoContact *contact;
  GtkWidget *box;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (AMPARO_IS_STEP (step), NULL);

  reading = amparo_session_get_reading (session);
  contact = amparo_step_get_contact (step);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), amparo_heading_new (_("Why")));
  gtk_box_append (GTK_BOX (box), amparo_bilingual_new (amparo_step_get_why (step), reading));
  if (contact != NULL)
    gtk_box_append (GTK_BOX (box), amparo_contact_card_new (contact, session));
  gtk_box_append (GTK_BOX (box), amparo_heading_new (_("Sources")));
  gtk_box_append (GTK_BOX (box), amparo_source_list_new (amparo_step_get_sources (step)));
  gtk_box_append (GTK_BOX (box), amparo_grounds_new (amparo_step_get_grounds (step)));
  return box;
}

GtkWidget *
amparo_step_details_new (AmparoSession *session,
                         AmparoStep    *step)
{
  AmparoReading reading;
  GtkWidget *box;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (AMPARO_IS_STEP (step), NULL);

  reading = amparo_session_get_reading (session);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box),
                  amparo_content_label_new (amparo_step_get_title (step), reading, "title-3"));
  gtk_box_append (GTK_BOX (box), amparo_bilingual_new (amparo_step_get_how (step), reading));
  gtk_box_append (GTK_BOX (box), amparo_step_background_new (session, step));
  return box;
}
