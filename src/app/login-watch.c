/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/login-watch.h"

#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* What org.freedesktop.login1(5) tells. Any session of the computer counts, ours or another
 * one: one that comes to the front sends ours away, and to lock once too often costs little. */

#define NAME       "org.freedesktop.login1"
#define PATH       "/org/freedesktop/login1"
#define MANAGER    NAME ".Manager"
#define SESSION    NAME ".Session"
#define PROPERTIES "org.freedesktop.DBus.Properties"

enum
{
  LOCK,
  CHANGE,
  SLEEP,
  N_SIGNALS,
};

struct _AmparoLoginWatch
{
  void           (*left) (gpointer user_data);
  gpointer         user_data;
  GCancellable    *cancellable;
  GDBusConnection *bus;       /* NULL until it is there */
  guint            signals[N_SIGNALS];
  gboolean         delay;     /* wanted */
  gboolean         asked;     /* and not answered yet */
  int              inhibitor; /* a file that is open as long as sleep has to wait, or -1 */
};

static void
locked_cb (GDBusConnection *bus,
           const char      *sender,
           const char      *path,
           const char      *interface,
           const char      *signal,
           GVariant        *parameters,
           gpointer         user_data)
{
  AmparoLoginWatch *self = user_data;

  self->left (self->user_data);
}

/* Desktops that lock their screen themselves say so afterwards. */
static void
changed_cb (GDBusConnection *bus,
            const char      *sender,
            const char      *path,
            const char      *interface,
            const char      *signal,
            GVariant        *parameters,
            gpointer         user_data)
{
  AmparoLoginWatch *self = user_data;
  g_autoptr (GVariant) values = NULL;
  gboolean locked = FALSE, active = TRUE;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(sa{sv}as)")))
    return;

  values = g_variant_get_child_value (parameters, 1);
  g_variant_lookup (values, "LockedHint", "b", &locked);
  g_variant_lookup (values, "Active", "b", &active);
  if (locked || !active)
    self->left (self->user_data);
}

static void
sleep_cb (GDBusConnection *bus,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *signal,
          GVariant        *parameters,
          gpointer         user_data)
{
  AmparoLoginWatch *self = user_data;
  gboolean going = FALSE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &going);
  if (going)
    self->left (self->user_data);
}

/* Sleep that waits */

static void
let_sleep (AmparoLoginWatch *self)
{
  if (self->inhibitor >= 0)
    g_close (self->inhibitor, NULL);
  self->inhibitor = -1;
}

static void
inhibited_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GUnixFDList) files = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), &files,
                                                                                result, &error);
  AmparoLoginWatch *self = user_data;

  /* The watch is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->asked = FALSE;
  if (reply != NULL && files != NULL && g_unix_fd_list_get_length (files) == 1)
    self->inhibitor = g_unix_fd_list_get (files, 0, NULL);
  if (!self->delay)
    let_sleep (self);
}

static void
ask_to_wait (AmparoLoginWatch *self)
{
  if (self->bus == NULL || !self->delay || self->asked || self->inhibitor >= 0)
    return;

  self->asked = TRUE;
  g_dbus_connection_call_with_unix_fd_list (self->bus, NAME, PATH, MANAGER, "Inhibit",
                                            g_variant_new ("(ssss)", "sleep", "Amparo",
                                                           _("The vault is locked before the computer sleeps."), "delay"),
                                            G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL,
                                            self->cancellable, inhibited_cb, self);
}

void
amparo_login_watch_delay_sleep (AmparoLoginWatch *self,
                                gboolean          delay)
{
  g_return_if_fail (self != NULL);

  self->delay = delay;
  if (delay)
    ask_to_wait (self);
  else
    let_sleep (self);
}

static guint
listen (AmparoLoginWatch    *self,
        const char          *interface,
        const char          *signal,
        const char          *about,     /* first argument, NULL for any */
        GDBusSignalCallback  callback)
{
  return g_dbus_connection_signal_subscribe (self->bus, NAME, interface, signal, NULL, about,
                                             G_DBUS_SIGNAL_FLAGS_NONE, callback, self, NULL);
}

static void
bus_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  AmparoLoginWatch *self = user_data;

  /* There are computers without it; or the watch is gone. */
  if (bus == NULL)
    return;

  self->bus = g_steal_pointer (&bus);
  /* A bus that stops is no reason to stop with it. */
  g_dbus_connection_set_exit_on_close (self->bus, FALSE);
  self->signals[LOCK] = listen (self, SESSION, "Lock", NULL, locked_cb);
  self->signals[CHANGE] = listen (self, PROPERTIES, "PropertiesChanged", SESSION, changed_cb);
  self->signals[SLEEP] = listen (self, MANAGER, "PrepareForSleep", NULL, sleep_cb);
  ask_to_wait (self);
}

/**
 * amparo_login_watch_new:
 * @left: called each time somebody goes, from the main loop
 *
 * Returns: (transfer full): for amparo_login_watch_free()
 */
AmparoLoginWatch *
amparo_login_watch_new (void     (*left) (gpointer user_data),
                        gpointer   user_data)
{
  AmparoLoginWatch *self;

  g_return_val_if_fail (left != NULL, NULL);

  self = g_new0 (AmparoLoginWatch, 1);
  self->left = left;
  self->user_data = user_data;
  self->inhibitor = -1;
  self->cancellable = g_cancellable_new ();
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, bus_cb, self);

  return self;
}

void
amparo_login_watch_free (AmparoLoginWatch *self)
{
  g_return_if_fail (self != NULL);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  for (int i = 0; i < N_SIGNALS && self->bus != NULL; i++)
    g_dbus_connection_signal_unsubscribe (self->bus, self->signals[i]);
  g_clear_object (&self->bus);
  let_sleep (self);
  g_free (self);
}
