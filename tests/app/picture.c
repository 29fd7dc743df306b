/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "picture.h"

static void
drawn_cb (gboolean *is_drawn)
{
  *is_drawn = TRUE;
}

static void
wait_until_drawn (GtkWidget    *window,
                  GdkPaintable *paintable)
{
  gint64 end = g_get_monotonic_time () + 2 * G_USEC_PER_SEC;
  gboolean is_drawn = FALSE;
  gulong handler = g_signal_connect_swapped (paintable, "invalidate-contents", G_CALLBACK (drawn_cb), &is_drawn);

  /* What a page asks for while it is laid out comes with the next frames. */
  for (guint frame = 0; frame < 4; frame++)
    {
      is_drawn = FALSE;
      gtk_widget_queue_draw (window);
      while (!is_drawn && g_get_monotonic_time () < end)
        g_main_context_iteration (NULL, FALSE);
    }

  g_signal_handler_disconnect (paintable, handler);
}

GdkTexture *
picture_take (GtkWidget  *window,
              const char *name)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autofree char *path = NULL;
  GskRenderNode *node;
  GdkTexture *texture;

  wait_until_drawn (window, paintable);
  gdk_paintable_snapshot (paintable, snapshot,
                          gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  gsk_render_node_unref (node);

  if (g_getenv ("AMPARO_PICTURES") != NULL)
    {
      g_autofree char *file = g_strconcat (name, ".png", NULL);

      path = g_build_filename (g_getenv ("AMPARO_PICTURES"), file, NULL);
      g_assert_true (gdk_texture_save_to_png (texture, path));
    }

  return texture;
}

guint
picture_count_colors (GdkTexture *texture)
{
  gsize stride = (gsize) gdk_texture_get_width (texture) * 4;
  gsize size = stride * (gsize) gdk_texture_get_height (texture);
  g_autofree guint8 *data = g_malloc (size);
  g_autoptr (GHashTable) colors = g_hash_table_new (NULL, NULL);

  gdk_texture_download (texture, data, stride);
  for (gsize i = 0; i < size && g_hash_table_size (colors) < 256; i += 4)
    g_hash_table_add (colors, GUINT_TO_POINTER ((guint) data[i] << 16 | (guint) data[i + 1] << 8 | data[i + 2]));

  return g_hash_table_size (colors);
}
