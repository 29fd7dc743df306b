/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/finishing.h"

#include <glib/gi18n.h>

#include "app/compat.h"
#include "app/keeper.h"
#include "app/note-view.h"
#include "app/parts.h"
#include "app/sheet.h"

static void
confirmed_cb (gboolean confirmed,
              gpointer user_data)
{
  g_autoptr (AmparoSession) session = user_data;
  AmparoKeeper *keeper = amparo_session_get_keeper (session);

  if (confirmed && amparo_session_get_screening (session) != NULL)
    amparo_keeper_finish (keeper, NULL);
}

static void
amended_cb (GtkWidget *button)
{
  AmparoSession *session = g_object_get_data (G_OBJECT (button), "session");
  AmparoNoteView *reason = g_object_get_data (G_OBJECT (button), "reason");
  GtkWidget *wanted = g_object_get_data (G_OBJECT (button), "wanted");
  g_autofree char *words = g_strstrip (amparo_note_view_dup_note (reason));

  if (*words == '\0')
    {
      gtk_widget_set_visible (wanted, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (reason));
      return;
    }

  amparo_keeper_finish (amparo_session_get_keeper (session), words);
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (button)));
}

static void
ask_for_reason (AmparoSession *session,
                GtkWidget     *parent)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkWidget *reason = amparo_note_view_new ("");
  GtkWidget *wanted = amparo_words_label_new (_("Say why the screening is amended."), "heading");
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Keep the Amendment"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  gtk_widget_set_size_request (reason, -1, 110);
  gtk_frame_set_child (GTK_FRAME (frame), reason);
  gtk_widget_set_visible (wanted, FALSE);
  gtk_widget_add_css_class (button, "suggested-action");
  g_object_set_data_full (G_OBJECT (button), "session", g_object_ref (session), g_object_unref);
  g_object_set_data (G_OBJECT (button), "reason", reason);
  g_object_set_data (G_OBJECT (button), "wanted", wanted);
  g_signal_connect (button, "clicked", G_CALLBACK (amended_cb), NULL);

  gtk_box_append (GTK_BOX (box), amparo_words_label_new (_("What stood there before is kept beside it. Why is it amended?"), NULL));
  gtk_box_append (GTK_BOX (box), frame);
  gtk_box_append (GTK_BOX (box), wanted);
  gtk_box_append (GTK_BOX (box), button);
  amparo_name_by_words (box);
  amparo_sheet_present (parent, _("Reason"), box);
  gtk_widget_grab_focus (reason);
}

void
amparo_finishing_ask (AmparoSession *session,
                      GtkWidget     *parent)
{
  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  if (amparo_keeper_is_amending (amparo_session_get_keeper (session)))
    ask_for_reason (session, parent);
  else
    amparo_alert_present (parent, _("Finish This Screening?"),
                          _("It is kept in the vault as it is now. Later it can be amended, with a reason; both texts are kept."),
                          _("_Not Yet"), _("_Finish"), FALSE,
                          confirmed_cb, g_object_ref (session));
}
