/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "picture.h"

#include <adwaita.h>

#include "app/settings.h"
#include "language/language.h"

/* Ten colors are letters on paper and little else. */
#define FEWEST_COLORS 30
/* A busy computer draws when it can. */
#define PATIENCE      (60 * G_USEC_PER_SEC)

/* As AdwApplication does by itself. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/amparo_nm/Amparo/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
picture_init (int    *argc,
              char ***argv)
{
  amparo_language_init (g_getenv ("AMPARO_LOCALE_DIR"));
  g_test_init (argc, argv, NULL);
  g_setenv ("AMPARO_PICTURES", g_test_get_dir (G_TEST_BUILT), FALSE);
  adw_init ();
  load_style ();
}

/* The scene */

void
picture_set_scene (const Picture *picture,
                   AmparoSession *session)
{
  GSettings *settings = amparo_settings_get_default ();

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      picture->dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                    : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (),
                /* As GNOME has it: more buttons would leave large text no room at 360. */
                "gtk-decoration-layout", "appmenu:close",
                "gtk-enable-animations", FALSE,
                "gtk-xft-dpi", picture->dpi * 1024,
                NULL);
  g_settings_set_int (settings, "window-width", picture->width);
  g_settings_set_int (settings, "window-height", picture->height);
  amparo_session_set_reading (session, picture->reading);
  amparo_session_set_interface (session, picture->reading == ES ? AMPARO_LANGUAGE_SPANISH
                                                                : AMPARO_LANGUAGE_ENGLISH);
}

void
picture_strike_scene (void)
{
  GSettings *settings = amparo_settings_get_default ();

  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  amparo_language_set_interface (AMPARO_LANGUAGE_ENGLISH);
}

void
picture_dress (AmparoWindow *window)
{
  static const GActionEntry entries[] = { { "help-now", NULL, NULL, NULL, NULL } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "app", G_ACTION_GROUP (group));
}

/* The picture */

static void
drawn_cb (gboolean *is_drawn)
{
  *is_drawn = TRUE;
}

static void
wait_until_drawn (GtkWidget    *window,
                  GdkPaintable *paintable)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
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

static GdkTexture *
draw (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
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

  return texture;
}

static guint
count_colors (GdkTexture *texture)
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

void
picture_take (const Picture *picture,
              AmparoWindow  *window)
{
  g_autoptr (GdkTexture) texture = draw (GTK_WIDGET (window));
  g_autofree char *file = g_strconcat (picture->name, ".png", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("AMPARO_PICTURES"), file, NULL);

  g_assert_true (gdk_texture_save_to_png (texture, path));
  g_assert_cmpint (gdk_texture_get_width (texture), ==, picture->width);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, picture->height);
  g_assert_cmpuint (count_colors (texture), >, FEWEST_COLORS);
}
