/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/logbook-notice.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/bilingual.h"
#include "app/compat.h"
#include "app/parts.h"
#include "app/save-file.h"
#include "exchange/csv.h"
#include "exchange/roster-csv.h"

/* The notice stands above the toasts of its page, so it has some of its own. */
static void
export_cb (AmparoLearning *learning,
           GtkWidget      *button)
{
  GtkWidget *toasts = gtk_widget_get_ancestor (button, ADW_TYPE_TOAST_OVERLAY);
  g_autoptr (AmparoSalvage) salvage = amparo_logbook_salvage (amparo_learning_get_logbook (learning));
  g_autofree char *table = amparo_roster_csv_write_events (salvage);
  g_autofree char *marked = g_strconcat (AMPARO_CSV_BYTE_ORDER_MARK, table, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (marked, strlen (marked));

  amparo_save_file (ADW_TOAST_OVERLAY (toasts), _("Save What Can Be Read"), _("Amparo logbook.csv"), bytes);
}

static void
begin_cb (gboolean confirmed,
          gpointer user_data)
{
  g_autoptr (AmparoLearning) learning = user_data;

  if (confirmed)
    amparo_learning_begin_anew (learning);
}

static void
ask_cb (AmparoLearning *learning,
        GtkWidget      *button)
{
  amparo_alert_present (button, _("Begin a New Logbook?"),
                        _("The damaged one is kept beside it under another name, and nothing in it is changed. In the new one nobody has learned anything yet."),
                        _("_Cancel"), _("_Begin a New One"), FALSE,
                        begin_cb, g_object_ref (learning));
}

static GtkWidget *
create_button (const char     *words,
               GCallback       clicked,
               AmparoLearning *learning)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);

  g_signal_connect_object (button, "clicked", clicked, learning, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_ways_out (AmparoLearning *learning)
{
  GtkWidget *buttons = amparo_wrap_box_new ();

  gtk_box_append (GTK_BOX (buttons), create_button (_("_Save What Can Be Read…"), G_CALLBACK (export_cb), learning));
  gtk_box_append (GTK_BOX (buttons), create_button (_("Begin a _New Logbook…"), G_CALLBACK (ask_cb), learning));

  return buttons;
}

static void
fill (GtkWidget      *notice,
      AmparoSession  *session,
      AmparoText     *trouble)
{
  AmparoLearning *learning = amparo_session_get_learning (session);
  AmparoLogbook *logbook = amparo_learning_get_logbook (learning);
  AmparoReading reading = amparo_session_get_reading (session);
  g_autofree char *name = amparo_bilingual_dup_label (trouble, reading);

  gtk_box_append (GTK_BOX (notice),
                  amparo_marked_words_new (gtk_image_new_from_icon_name ("dialog-warning-symbolic"),
                                           amparo_bilingual_new (trouble, reading)));
  if (logbook != NULL && amparo_logbook_get_state (logbook) == AMPARO_LOGBOOK_DAMAGED)
    gtk_box_append (GTK_BOX (notice), create_ways_out (learning));
  gtk_accessible_update_property (GTK_ACCESSIBLE (notice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  amparo_name_by_words (notice);
}

GtkWidget *
amparo_logbook_notice_new (AmparoSession *session)
{
  AmparoText *trouble;
  GtkWidget *toasts, *notice;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  trouble = amparo_learning_get_trouble (amparo_session_get_learning (session));
  notice = g_object_new (GTK_TYPE_BOX,
                         "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                         "css-classes", (const char *[]) { "notice", NULL },
                         "orientation", GTK_ORIENTATION_VERTICAL,
                         "spacing", 6,
                         NULL);
  if (trouble != NULL)
    fill (notice, session, trouble);
  toasts = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), notice);
  gtk_widget_set_visible (toasts, trouble != NULL);

  return toasts;
}
