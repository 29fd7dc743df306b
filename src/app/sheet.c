/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/sheet.h"

#include <adwaita.h>

static void
add_escape (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                            gtk_named_action_new ("window.close"));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (window, controller);
}

static GtkWidget *
create_scroller (GtkWidget *content)
{
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP,
                                   "child", content,
                                   "margin-bottom", 18,
                                   "margin-end", 18,
                                   "margin-start", 18,
                                   "margin-top", 18,
                                   NULL);

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "child", clamp,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "propagate-natural-height", TRUE,
                       "vexpand", TRUE,
                       NULL);
}

GtkWidget *
amparo_sheet_present (GtkWidget  *parent,
                      const char *title,
                      GtkWidget  *content)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (content), NULL);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), create_scroller (content));

  window = g_object_new (ADW_TYPE_WINDOW,
                         "content", box,
                         "default-height", 560,
                         "default-width", 520,
                         "destroy-with-parent", TRUE,
                         "modal", TRUE,
                         "title", title,
                         "transient-for", gtk_widget_get_root (parent),
                         NULL);
  add_escape (window);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}
