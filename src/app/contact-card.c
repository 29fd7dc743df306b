/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/contact-card.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"

struct _AmparoContactCard
{
  GtkBox parent_instance;

  /* children */
  AmparoBilingual *name;
  GtkWidget       *verify;
  AmparoBilingual *purpose;
  GtkBox          *lines;
  GtkWidget       *not_for_row;
  AmparoBilingual *not_for;
  GtkWidget       *hours_row;
  AmparoBilingual *hours;
  GtkWidget       *languages_row;
  AmparoBilingual *languages;
};

G_DEFINE_FINAL_TYPE (AmparoContactCard, amparo_contact_card, GTK_TYPE_BOX)

enum
{
  SIGNAL_COPIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
name_kind (AmparoLineKind kind)
{
  switch (kind)
    {
    case AMPARO_LINE_PHONE:
      return _("Telephone");
    case AMPARO_LINE_CELL:
      return _("From a cell phone");
    case AMPARO_LINE_TEXT:
      return _("Text message");
    case AMPARO_LINE_CHAT:
      return _("Chat on the internet");
    case AMPARO_LINE_TTY:
      return _("TTY, for people who are deaf or hard of hearing");
    case AMPARO_LINE_WEB:
      return _("Website");
    default:
      g_assert_not_reached ();
    }
}

static void
copy_cb (GtkButton         *button,
         AmparoContactCard *self)
{
  const char *number = g_object_get_data (G_OBJECT (button), "number");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), number);
  g_signal_emit (self, signals[SIGNAL_COPIED], 0, number);
}

static GtkWidget *
make_copy_button (AmparoContactCard *self,
                  const char        *number)
{
  /* Translators: %s is a telephone number or an address */
  g_autofree char *name = g_strdup_printf (_("Copy %s"), number);
  GtkWidget *button = gtk_button_new_with_label (_("Copy"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "number", g_strdup (number), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (copy_cb), self, 0);

  return button;
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0f,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "css-classes", (const char *[]) { css_class, NULL },
                       NULL);
}

/* A number in large type, or an address in type that fits. */
static void
add_line (AmparoContactCard       *self,
          const AmparoContactLine *line,
          AmparoReading            reading)
{
  gboolean is_address = line->kind == AMPARO_LINE_CHAT || line->kind == AMPARO_LINE_WEB;
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), make_label (name_kind (line->kind), "caption"));
  gtk_box_append (GTK_BOX (words), make_label (line->number,
                                               is_address ? "contact-address" : "contact-number"));
  if (line->label != NULL)
    gtk_box_append (GTK_BOX (words), amparo_bilingual_new (line->label, reading));

  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), make_copy_button (self, line->number));
  gtk_box_append (self->lines, row);
}

static void
show_text (GtkWidget       *row,
           AmparoBilingual *words,
           AmparoText      *text,
           AmparoReading    reading)
{
  if (text == NULL)
    return;

  amparo_bilingual_set_reading (words, reading);
  amparo_bilingual_set_text (words, text);
  gtk_widget_set_visible (row, TRUE);
}

static void
show_contact (AmparoContactCard *self,
              AmparoContact     *contact,
              AmparoReading      reading)
{
  GPtrArray *lines = amparo_contact_get_lines (contact);
  g_autofree char *name = amparo_bilingual_dup_label (amparo_contact_get_name (contact), reading);

  show_text (GTK_WIDGET (self->name), self->name, amparo_contact_get_name (contact), reading);
  show_text (GTK_WIDGET (self->purpose), self->purpose, amparo_contact_get_for (contact), reading);
  show_text (self->not_for_row, self->not_for, amparo_contact_get_not_for (contact), reading);
  show_text (self->hours_row, self->hours, amparo_contact_get_hours (contact), reading);
  show_text (self->languages_row, self->languages, amparo_contact_get_languages (contact), reading);
  for (guint i = 0; i < lines->len; i++)
    add_line (self, g_ptr_array_index (lines, i), reading);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
amparo_contact_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AMPARO_TYPE_CONTACT_CARD);

  G_OBJECT_CLASS (amparo_contact_card_parent_class)->dispose (object);
}

static void
amparo_contact_card_class_init (AmparoContactCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_contact_card_dispose;

  signals[SIGNAL_COPIED] =
    g_signal_new ("copied", AMPARO_TYPE_CONTACT_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (AMPARO_TYPE_BILINGUAL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/amparo_nm/Amparo/ui/contact-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AmparoContactCard, name);
  gtk_widget_class_bind_template_child (widget_class, AmparoContactCard, verify);
  gtk_widget_class_bind_template_child (widget_class, AmparoContactCard, purpose);
  gtk_widget_class_bind_template_child (widget_class, AmparoContactCard, lines);
  gtk_widget_class_bind_template_child (widget_class, AmparoContactCard, not_for_row);
  gtk_widget_class_bind_template_child (widget_class, AmparoContactCard, not_for);
  gtk_widget_class_bind_template_child (widget_class, AmparoContactCard, hours_row);
  gtk_widget_class_bind_template_child (widget_class, AmparoContactCard, hours);
  gtk_widget_class_bind_template_child (widget_class, AmparoContactCard, languages_row);
  gtk_widget_class_bind_template_child (widget_class, AmparoContactCard, languages);
}

static void
amparo_contact_card_init (AmparoContactCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
amparo_contact_card_new (AmparoContact *contact,
                         AmparoSession *session)
{
  AmparoContactCard *self;

  g_return_val_if_fail (AMPARO_IS_CONTACT (contact), NULL);
  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_CONTACT_CARD, NULL);
  show_contact (self, contact, amparo_session_get_reading (session));
  gtk_widget_set_visible (self->verify, amparo_contact_get_grounds (contact)->verify);

  return GTK_WIDGET (self);
}
