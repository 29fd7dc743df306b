/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/contact-lines.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/parts.h"

static const char * const icon_names[] = {
  [AMPARO_LINE_PHONE] = "call-start-symbolic",
  [AMPARO_LINE_CELL] = "phone-symbolic",
  [AMPARO_LINE_TEXT] = "mail-unread-symbolic",
  [AMPARO_LINE_CHAT] = "user-available-symbolic",
  [AMPARO_LINE_TTY] = "input-keyboard-symbolic",
  [AMPARO_LINE_WEB] = "web-browser-symbolic",
};

static const char * const kinds[] = {
  [AMPARO_LINE_PHONE] = N_("Telephone"),
  [AMPARO_LINE_CELL] = N_("From a cell phone"),
  [AMPARO_LINE_TEXT] = N_("Text message"),
  [AMPARO_LINE_CHAT] = N_("Chat on the internet"),
  [AMPARO_LINE_TTY] = N_("TTY, for people who are deaf or hard of hearing"),
  [AMPARO_LINE_WEB] = N_("Website"),
};

static void
copy_clicked_cb (GtkWidget *button)
{
  const char *number = g_object_get_data (G_OBJECT (button), "number");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), number);
  gtk_widget_set_tooltip_text (button, _("Copied"));
  gtk_button_set_icon_name (GTK_BUTTON (button), "object-select-symbolic");
}

static GtkWidget *
create_copy_button (const char *number)
{
  /* Translators: %s is a telephone number */
  g_autofree char *name = g_strdup_printf (_("Copy %s"), number);
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  g_object_set_data_full (G_OBJECT (button), "number", g_strdup (number), g_free);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_clicked_cb), NULL);
  return button;
}

/* Selectable, because the number is what people come for. */
static GtkWidget *
create_number (const char *number)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "css-classes", (const char *[]) { "line-number", "numeric", NULL },
                       "label", number,
                       "selectable", TRUE,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "xalign", 0.0f,
                       NULL);
}

static GtkWidget *
create_line (AmparoContactLine *line,
             AmparoReading      reading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_names[line->kind]);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_tooltip_text (icon, _(kinds[line->kind]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(kinds[line->kind]), -1);
  gtk_box_append (GTK_BOX (words), create_number (line->number));
  if (line->label != NULL)
    gtk_box_append (GTK_BOX (words), amparo_content_label_new (line->label, reading, "caption"));

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), create_copy_button (line->number));
  return box;
}

GtkWidget *
amparo_contact_lines_new (AmparoSession *session,
                          AmparoContact *contact)
{
  AmparoReading reading;
  GtkWidget *box;
  GPtrArray *lines;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (AMPARO_IS_CONTACT (contact), NULL);

  reading = amparo_session_get_reading (session);
  lines = amparo_contact_get_lines (contact);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (box, "contact-lines");

  gtk_box_append (GTK_BOX (box),
                  amparo_content_label_new (amparo_contact_get_name (contact), reading, "heading"));
  for (guint i = 0; i < lines->len; i++)
    gtk_box_append (GTK_BOX (box), create_line (g_ptr_array_index (lines, i), reading));
  gtk_box_append (GTK_BOX (box), amparo_grounds_new (amparo_contact_get_grounds (contact)));
  return box;
}
