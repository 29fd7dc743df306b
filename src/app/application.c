/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/application.h"

#include <glib/gi18n.h>

#include "app/compat.h"
#include "app/session.h"
#include "app/safe.h"
#include "app/settings.h"
#include "app/window-lock.h"
#include "app/window.h"
#include "language/language.h"

struct _AmparoApplication
{
  AdwApplication parent_instance;

  /* owned */
  AmparoSession *session;
  gboolean       locked;      /* as it begins after it was locked */
  gboolean       covered;
  GThread       *reader;      /* gives an AmparoContent; NULL before and after */
};

G_DEFINE_FINAL_TYPE (AmparoApplication, amparo_application, ADW_TYPE_APPLICATION)

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);
  GtkWindow *parent = window != NULL ? gtk_window_get_transient_for (window) : NULL;

  /* Each window may still ask; the program ends with the last one. */
  if (parent != NULL)
    window = parent;
  if (window != NULL)
    gtk_window_close (window);
}

static AmparoWindow *
find_window (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (AMPARO_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}

static void
help_now_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  AmparoWindow *window = find_window (user_data);

  if (window != NULL)
    amparo_window_show_help (window);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (window != NULL)
    amparo_about_present (GTK_WIDGET (window));
}

static void
add_actions (AmparoApplication *self)
{
  static const GActionEntry entries[] = {
    { "quit", quit_cb, NULL, NULL, NULL },
    { "help-now", help_now_cb, NULL, NULL, NULL },
    { "about", about_cb, NULL, NULL, NULL },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
add_keys (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accels[] = {
    { "app.quit", { "<Control>q" } },
    { "app.help-now", { "F2" } },
    { "win.next-reading", { "<Control>l" } },
    { "win.back", { "<Alt>Left" } },
    { "win.hide", { "F9" } },
    { "win.lock", { "<Control><Shift>l" } },
    { "win.library", { "<Control>k", "<Control>f" } },
    { "win.shortcuts", { "F1", "<Control>question" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action, accels[i].keys);
}

/* What was chosen another day goes before what the desktop prefers. */
static void
restore_languages (AmparoSession *session)
{
  GSettings *settings = amparo_settings_get_default ();
  g_autoptr (GVariant) chosen = NULL;
  g_autofree char *language = NULL;
  AmparoReading reading;

  if (settings == NULL)
    return;

  language = g_settings_get_string (settings, "interface-language");
  if (g_str_equal (language, "en"))
    amparo_session_set_interface (session, AMPARO_LANGUAGE_ENGLISH);
  else if (g_str_equal (language, "es"))
    amparo_session_set_interface (session, AMPARO_LANGUAGE_SPANISH);

  /* Never chosen: what is read is in the language of the desktop too. */
  chosen = g_settings_get_user_value (settings, "reading-mode");
  if (chosen != NULL && amparo_reading_from_name (g_variant_get_string (chosen, NULL), &reading))
    amparo_session_set_reading (session, reading);
}

static gpointer
read_content (gpointer user_data)
{
  const char *paths[] = { amparo_content_get_shipped_dir (), NULL };

  return amparo_content_load (paths, user_data);
}

/* Content is read while GTK starts; neither needs the other. */
static void
start_reading (AmparoApplication *self)
{
  if (self->reader == NULL)
    self->reader = g_thread_new ("content", read_content, amparo_language_get_catalog ());
}

static AmparoContent *
finish_reading (AmparoApplication *self)
{
  return g_thread_join (g_steal_pointer (&self->reader));
}

/* Served through Broadway, the window is in a browser, and everything goes over a network. */
static void
refuse_browser (AmparoSession *session)
{
  GdkDisplay *display = gdk_display_get_default ();

  if (display != NULL && g_str_equal (G_OBJECT_TYPE_NAME (display), "GdkBroadwayDisplay"))
    amparo_safe_refuse (amparo_session_get_safe (session),
                        _("Amparo is shown in a browser, and what is shown there goes over a network. So the vault is not opened here. Screenings can be used once, and nothing is kept."));
}

static void
start_session (AmparoApplication *self)
{
  g_autoptr (AmparoContent) content = NULL;

  start_reading (self);
  content = finish_reading (self);
  self->session = amparo_session_new (content);
  restore_languages (self->session);
  refuse_browser (self->session);
}

static void
amparo_application_startup (GApplication *application)
{
  AmparoApplication *self = AMPARO_APPLICATION (application);

  G_APPLICATION_CLASS (amparo_application_parent_class)->startup (application);

  /* A file that somebody saves is nobody else's business on a shared computer. */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
  add_actions (self);
  add_keys (GTK_APPLICATION (application));
  start_session (self);
}

static AmparoWindow *
open_window (AmparoApplication *self)
{
  AmparoWindow *window = AMPARO_WINDOW (amparo_window_new (GTK_APPLICATION (self), self->session));

  if (self->locked || self->covered)
    amparo_window_begin_locked (window, self->covered);

  return window;
}

static void
amparo_application_activate (GApplication *application)
{
  AmparoApplication *self = AMPARO_APPLICATION (application);
  AmparoWindow *window = find_window (GTK_APPLICATION (application));

  if (window == NULL)
    {
      window = open_window (self);
      amparo_learning_verify (amparo_session_get_learning (self->session));
    }

  gtk_window_present (GTK_WINDOW (window));
}

static int
amparo_application_handle_local_options (GApplication *application,
                                         GVariantDict *options)
{
  AmparoApplication *self = AMPARO_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("amparo %s\n", PACKAGE_VERSION);
      return 0;
    }

  self->locked = g_variant_dict_contains (options, AMPARO_LOCKED_OPTION);
  self->covered = g_variant_dict_contains (options, AMPARO_COVERED_OPTION);
  start_reading (self);

  return -1;
}

static void
amparo_application_dispose (GObject *object)
{
  AmparoApplication *self = AMPARO_APPLICATION (object);

  /* Another Amparo is running and shows its window instead. */
  if (self->reader != NULL)
    g_object_unref (finish_reading (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_application_parent_class)->dispose (object);
}

static void
amparo_application_class_init (AmparoApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_application_dispose;
  application_class->startup = amparo_application_startup;
  application_class->activate = amparo_application_activate;
  application_class->handle_local_options = amparo_application_handle_local_options;
}

static void
amparo_application_init (AmparoApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version and leave"), NULL },
    { AMPARO_LOCKED_OPTION, 0, 0, G_OPTION_ARG_NONE, NULL, N_("Begin at the door of the vault"), NULL },
    { AMPARO_COVERED_OPTION, 0, 0, G_OPTION_ARG_NONE, NULL, N_("Begin with a calendar before everything else"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

AmparoApplication *
amparo_application_new (void)
{
  return g_object_new (AMPARO_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "resource-base-path", "/io/github/amparo_nm/Amparo",
                       NULL);
}
