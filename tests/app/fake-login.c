/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fake-login.h"

#include <gio/gunixfdlist.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>

#define NAME    "org.freedesktop.login1"
#define PATH    "/org/freedesktop/login1"
#define SESSION PATH "/session/_31"

static const char description[] =
  "<node><interface name='org.freedesktop.login1.Manager'>"
  "<method name='Inhibit'>"
  "<arg direction='in' type='s'/><arg direction='in' type='s'/>"
  "<arg direction='in' type='s'/><arg direction='in' type='s'/>"
  "<arg direction='out' type='h'/>"
  "</method></interface></node>";

struct _FakeLogin
{
  GSubprocess     *bus;
  GDBusConnection *connection;
  GDBusNodeInfo   *node;
  int              watch;   /* hears when the last who asked lets go, or -1 */
};

static void
inhibit (FakeLogin             *self,
         GDBusMethodInvocation *invocation)
{
  g_autoptr (GUnixFDList) files = g_unix_fd_list_new ();
  g_autoptr (GError) error = NULL;
  int ends[2];

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, &error));
  g_assert_cmpint (g_unix_fd_list_append (files, ends[1], NULL), ==, 0);
  g_close (ends[1], NULL);
  if (self->watch >= 0)
    g_close (self->watch, NULL);
  self->watch = ends[0];
  g_dbus_method_invocation_return_value_with_unix_fd_list (invocation, g_variant_new ("(h)", 0), files);
}

/* Only a delay of sleep is for programs like ours to ask for. */
static void
call_cb (GDBusConnection       *connection,
         const char            *sender,
         const char            *path,
         const char            *interface,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               user_data)
{
  const char *what, *who, *why, *mode;

  g_variant_get (parameters, "(&s&s&s&s)", &what, &who, &why, &mode);
  g_assert_cmpstr (what, ==, "sleep");
  g_assert_cmpstr (mode, ==, "delay");
  inhibit (user_data, invocation);
}

static void
take_name (FakeLogin *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (self->connection, "org.freedesktop.DBus",
                                                            "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                                            "RequestName", g_variant_new ("(su)", NAME, 0), NULL,
                                                            G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
}

/* A test that fails leaves nothing behind that somebody would wait for. */
static void
go_with_parent_cb (gpointer user_data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

/* GTestDBus would take the place of the session's bus, where windows and screen readers meet. */
static char *
start_bus (FakeLogin *self)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (GError) error = NULL;
  char *address;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_set_child_setup (launcher, go_with_parent_cb, NULL, NULL);
  self->bus = g_subprocess_launcher_spawn (launcher, &error, "dbus-daemon", "--session", "--nofork",
                                           "--print-address=1", NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->bus));
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (output), FALSE);
  address = g_data_input_stream_read_line_utf8 (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (address);

  return address;
}

static void
register_manager (FakeLogin *self)
{
  static const GDBusInterfaceVTable calls = { call_cb, NULL, NULL, { NULL } };
  g_autoptr (GError) error = NULL;

  self->node = g_dbus_node_info_new_for_xml (description, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (self->connection, PATH, self->node->interfaces[0], &calls, self, NULL, &error);
  g_assert_no_error (error);
}

FakeLogin *
fake_login_new (void)
{
  FakeLogin *self = g_new0 (FakeLogin, 1);
  g_autofree char *address = start_bus (self);
  g_autoptr (GError) error = NULL;

  self->watch = -1;
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", address, TRUE);
  self->connection = g_dbus_connection_new_for_address_sync (address,
                                                             G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                             | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                             NULL, NULL, &error);
  g_assert_no_error (error);
  register_manager (self);
  take_name (self);

  return self;
}

void
fake_login_free (FakeLogin *self)
{
  g_dbus_connection_close_sync (self->connection, NULL, NULL);
  g_object_unref (self->connection);
  g_dbus_node_info_unref (self->node);
  if (self->watch >= 0)
    g_close (self->watch, NULL);
  g_subprocess_force_exit (self->bus);
  g_subprocess_wait (self->bus, NULL, NULL);
  g_object_unref (self->bus);
  g_unsetenv ("DBUS_SYSTEM_BUS_ADDRESS");
  g_free (self);
}

static void
say (FakeLogin  *self,
     const char *path,
     const char *interface,
     const char *signal,
     GVariant   *parameters)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_emit_signal (self->connection, NULL, path, interface, signal, parameters, &error);
  g_assert_no_error (error);
  g_dbus_connection_flush_sync (self->connection, NULL, &error);
  g_assert_no_error (error);
}

void
fake_login_lock (FakeLogin *self)
{
  say (self, SESSION, NAME ".Session", "Lock", NULL);
}

void
fake_login_set (FakeLogin  *self,
                const char *property,
                gboolean    value)
{
  GVariantDict values;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, property, "b", value);
  say (self, SESSION, "org.freedesktop.DBus.Properties", "PropertiesChanged",
       g_variant_new ("(s@a{sv}as)", NAME ".Session", g_variant_dict_end (&values), NULL));
}

void
fake_login_sleep (FakeLogin *self,
                  gboolean   going)
{
  say (self, PATH, NAME ".Manager", "PrepareForSleep", g_variant_new ("(b)", going));
}

gboolean
fake_login_is_delayed (FakeLogin *self)
{
  struct pollfd file = { self->watch, POLLIN, 0 };

  return self->watch >= 0 && poll (&file, 1, 0) == 0;
}
