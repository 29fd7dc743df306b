/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/pages.h"

/* A calendar and nothing else: what whoever comes up to the desk may see. A key or a click
 * on the button below leads to the door of the vault. */

static gboolean
key_cb (AmparoSession *session)
{
  amparo_session_uncover (session);

  return GDK_EVENT_STOP;
}

static GtkWidget *
create_calendar (void)
{
  GtkWidget *calendar = gtk_calendar_new ();

  gtk_widget_set_halign (calendar, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (calendar, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (calendar, TRUE);
  gtk_widget_set_focusable (calendar, FALSE);

  return calendar;
}

GtkWidget *
amparo_cover_page_new (AmparoSession *session)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *close = gtk_button_new_with_label (_("Close Calendar"));
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  gtk_widget_add_css_class (box, "page-body");
  gtk_box_append (GTK_BOX (box), create_calendar ());
  gtk_widget_set_halign (close, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (close, "flat");
  g_signal_connect_object (close, "clicked", G_CALLBACK (amparo_session_uncover), session, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), close);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), session, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (box, keys);

  return box;
}
