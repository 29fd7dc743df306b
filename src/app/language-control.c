/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/language-control.h"

struct _AmparoLanguageControl
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (AmparoLanguageControl, amparo_language_control, GTK_TYPE_BOX)

static void
amparo_language_control_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AMPARO_TYPE_LANGUAGE_CONTROL);

  G_OBJECT_CLASS (amparo_language_control_parent_class)->dispose (object);
}

static void
amparo_language_control_class_init (AmparoLanguageControlClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_language_control_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/amparo_nm/Amparo/ui/language-control.ui");
}

static void
amparo_language_control_init (AmparoLanguageControl *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
amparo_language_control_new (void)
{
  return g_object_new (AMPARO_TYPE_LANGUAGE_CONTROL, NULL);
}
