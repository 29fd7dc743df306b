/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/recovery-sheet.h"

#include <glib/gi18n.h>

#include "app/parts.h"
#include "app/safe.h"
#include "app/sheet-form.h"
#include "app/sheet.h"

static void
say_trouble (GtkLabel   *label,
             GParamSpec *pspec,
             AmparoSafe *safe)
{
  const char *trouble = amparo_safe_get_trouble (safe);

  gtk_label_set_label (label, trouble != NULL ? trouble : "");
  gtk_widget_set_visible (GTK_WIDGET (label), trouble != NULL);
}

/* A sheet that is put away because the window closes must not close it again. */
static void
done_cb (GtkWidget *form)
{
  if (gtk_widget_get_mapped (form))
    gtk_window_close (GTK_WINDOW (gtk_widget_get_root (form)));
}

static void
closed_cb (AmparoSafe *safe)
{
  amparo_safe_put_sheet_away (safe);
}

void
amparo_recovery_sheet_open (AmparoSession *session,
                            GtkWidget     *parent)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  AmparoSafe *safe;
  GtkWidget *form, *trouble, *window;

  g_return_if_fail (AMPARO_IS_SESSION (session));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  safe = amparo_session_get_safe (session);
  form = amparo_sheet_form_new (safe);
  trouble = amparo_words_label_new ("", "heading");
  gtk_widget_set_visible (trouble, FALSE);
  gtk_box_append (GTK_BOX (box), amparo_words_label_new (_("Whoever forgets the passphrase gets back in with it, once. Keep it in a place as safe as the screenings themselves."), NULL));
  gtk_box_append (GTK_BOX (box), form);
  gtk_box_append (GTK_BOX (box), trouble);
  g_signal_connect (form, "done", G_CALLBACK (done_cb), NULL);
  g_signal_connect_object (safe, "notify::state", G_CALLBACK (say_trouble), trouble, G_CONNECT_SWAPPED);

  window = amparo_sheet_present (parent, _("New Recovery Sheet"), box);
  gtk_widget_child_focus (form, GTK_DIR_TAB_FORWARD);
  g_signal_connect_object (window, "unmap", G_CALLBACK (closed_cb), safe, G_CONNECT_SWAPPED);
}
