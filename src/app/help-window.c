/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/help-window.h"

#include <glib/gi18n.h>

#include "app/help-view.h"
#include "app/place.h"

struct _AmparoHelpWindow
{
  AdwWindow parent_instance;

  /* owned */
  AmparoSession *session;
  /* plain */
  guint          rebuild_id;
};

G_DEFINE_FINAL_TYPE (AmparoHelpWindow, amparo_help_window, ADW_TYPE_WINDOW)

static void
build (AmparoHelpWindow *self)
{
  GtkWidget *old = adw_window_get_content (ADW_WINDOW (self));
  g_autoptr (AmparoPlace) place = old != NULL ? amparo_place_take (old) : NULL;
  GtkWidget *view = amparo_help_view_new (self->session);

  gtk_window_set_title (GTK_WINDOW (self), _("Get Help Now"));
  adw_window_set_content (ADW_WINDOW (self), view);
  if (place != NULL)
    amparo_place_restore (place, view);
}

static gboolean
rebuild_cb (gpointer user_data)
{
  AmparoHelpWindow *self = user_data;

  self->rebuild_id = 0;
  build (self);

  return G_SOURCE_REMOVE;
}

/* Both languages may change at once. */
static void
language_changed_cb (AmparoHelpWindow *self)
{
  if (self->rebuild_id == 0)
    self->rebuild_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rebuild_cb, self, NULL);
}

/* The first number, not the first button of the header. */
static void
amparo_help_window_map (GtkWidget *widget)
{
  AmparoHelpView *view = AMPARO_HELP_VIEW (adw_window_get_content (ADW_WINDOW (widget)));

  GTK_WIDGET_CLASS (amparo_help_window_parent_class)->map (widget);

  gtk_widget_child_focus (amparo_help_view_get_first (view), GTK_DIR_TAB_FORWARD);
}

static void
amparo_help_window_dispose (GObject *object)
{
  AmparoHelpWindow *self = AMPARO_HELP_WINDOW (object);

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_help_window_parent_class)->dispose (object);
}

static void
amparo_help_window_class_init (AmparoHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_help_window_dispose;
  widget_class->map = amparo_help_window_map;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
amparo_help_window_init (AmparoHelpWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), 640, 720);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 294);
}

/**
 * amparo_help_window_new:
 * @parent: (nullable): the window to stay above; its actions work here as well
 */
GtkWidget *
amparo_help_window_new (AmparoSession *session,
                        GtkWindow     *parent)
{
  AmparoHelpWindow *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_HELP_WINDOW,
                       "transient-for", parent,
                       "destroy-with-parent", TRUE,
                       NULL);
  self->session = g_object_ref (session);
  if (G_IS_ACTION_GROUP (parent))
    gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));

  g_signal_connect_object (session, "notify::reading",
                           G_CALLBACK (language_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::interface-language",
                           G_CALLBACK (language_changed_cb), self, G_CONNECT_SWAPPED);
  build (self);

  return GTK_WIDGET (self);
}
