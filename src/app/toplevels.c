/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/toplevels.h"

typedef struct
{
  AmparoToplevelFunc func;
  gpointer           user_data;
  GHashTable        *known;     /* of GtkWindow, lent: compared, never looked into */
} Watch;

static void
free_watch (gpointer  data,
            GClosure *closure)
{
  Watch *self = data;

  g_hash_table_unref (self->known);
  g_free (self);
}

/* What is gone is forgotten: another window may come to lie where it was. */
static void
windows_changed_cb (GListModel *windows,
                    guint       position,
                    guint       removed,
                    guint       added,
                    Watch      *self)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->known);
  guint n = g_list_model_get_n_items (windows);

  self->known = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      g_hash_table_add (self->known, window);
      if (!g_hash_table_contains (before, window))
        self->func (window, self->user_data);
    }
}

void
amparo_toplevels_watch (GtkWindow          *owner,
                        AmparoToplevelFunc  func,
                        gpointer            user_data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  Watch *self = g_new0 (Watch, 1);
  GClosure *closure;

  g_return_if_fail (GTK_IS_WINDOW (owner));
  g_return_if_fail (func != NULL);

  self->func = func;
  self->user_data = user_data;
  self->known = g_hash_table_new (NULL, NULL);
  closure = g_cclosure_new (G_CALLBACK (windows_changed_cb), self, free_watch);
  g_object_watch_closure (G_OBJECT (owner), closure);
  g_signal_connect_closure (windows, "items-changed", closure, FALSE);
  windows_changed_cb (windows, 0, 0, 0, self);
}

/* Closing one may take another with it, so each is held. */
void
amparo_toplevels_close_others (GtkWindow *kept)
{
  GList *windows = gtk_window_list_toplevels ();

  g_return_if_fail (GTK_IS_WINDOW (kept));

  g_list_foreach (windows, (GFunc) g_object_ref, NULL);

  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != kept)
      gtk_widget_set_visible (l->data, FALSE);
  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != kept)
      gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}
