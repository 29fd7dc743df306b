/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/help-view.h"

#include <glib/gi18n.h>

#include "app/column.h"
#include "app/contact-card.h"
#include "app/language-control.h"

/* Shown even if the directory cannot be read. */
#define EMERGENCY_NUMBER "911"

struct _AmparoHelpView
{
  AdwBin parent_instance;

  /* children */
  AdwToastOverlay *toasts;
  GtkBox          *danger;
  GtkWidget       *others_heading;
  GtkBox          *others;
};

G_DEFINE_FINAL_TYPE (AmparoHelpView, amparo_help_view, ADW_TYPE_BIN)

static void
copied_cb (AmparoHelpView *self,
           const char     *number)
{
  /* Translators: %s is a telephone number or an address, now on the clipboard */
  g_autofree char *words = g_strdup_printf (_("Copied: %s"), number);
  g_autofree char *title = g_markup_escape_text (words, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (title));
}

static gboolean
is_emergency (AmparoContact *contact)
{
  GPtrArray *lines = amparo_contact_get_lines (contact);

  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (((AmparoContactLine *) g_ptr_array_index (lines, i))->number, EMERGENCY_NUMBER))
      return TRUE;

  return FALSE;
}

static void
add_contact (AmparoHelpView *self,
             AmparoContact  *contact,
             AmparoSession  *session)
{
  GtkWidget *card = amparo_contact_card_new (contact, session);

  g_signal_connect_object (card, "copied", G_CALLBACK (copied_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (is_emergency (contact) ? self->danger : self->others, card);
}

/* Without a directory there is still one number that everybody may call. */
static void
add_last_resort (AmparoHelpView *self)
{
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL,
                                   "label", _("In danger now, call:"),
                                   "xalign", 0.0f, "wrap", TRUE, NULL);
  GtkWidget *number = g_object_new (GTK_TYPE_LABEL,
                                    "label", EMERGENCY_NUMBER,
                                    "xalign", 0.0f,
                                    "css-classes", (const char *[]) { "contact-number", NULL },
                                    NULL);

  gtk_box_append (self->danger, words);
  gtk_box_append (self->danger, number);
}

static void
fill (AmparoHelpView *self,
      AmparoSession  *session)
{
  GPtrArray *contacts = amparo_content_get_contacts (amparo_session_get_content (session));

  for (guint i = 0; i < contacts->len; i++)
    add_contact (self, g_ptr_array_index (contacts, i), session);

  if (gtk_widget_get_first_child (GTK_WIDGET (self->danger)) == NULL)
    add_last_resort (self);
  gtk_widget_set_visible (self->others_heading,
                          gtk_widget_get_first_child (GTK_WIDGET (self->others)) != NULL);
}

static void
amparo_help_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AMPARO_TYPE_HELP_VIEW);

  G_OBJECT_CLASS (amparo_help_view_parent_class)->dispose (object);
}

static void
amparo_help_view_class_init (AmparoHelpViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_help_view_dispose;

  g_type_ensure (AMPARO_TYPE_LANGUAGE_CONTROL);
  g_type_ensure (AMPARO_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/amparo_nm/Amparo/ui/help-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AmparoHelpView, toasts);
  gtk_widget_class_bind_template_child (widget_class, AmparoHelpView, danger);
  gtk_widget_class_bind_template_child (widget_class, AmparoHelpView, others_heading);
  gtk_widget_class_bind_template_child (widget_class, AmparoHelpView, others);
}

static void
amparo_help_view_init (AmparoHelpView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
amparo_help_view_new (AmparoSession *session)
{
  AmparoHelpView *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_HELP_VIEW, NULL);
  fill (self, session);

  return GTK_WIDGET (self);
}

GtkWidget *
amparo_help_view_get_first (AmparoHelpView *self)
{
  g_return_val_if_fail (AMPARO_IS_HELP_VIEW (self), NULL);

  return gtk_widget_get_first_child (GTK_WIDGET (self->danger));
}
