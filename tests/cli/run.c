/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "run.h"

#include "../report/small.h"

void
run_free (Run *self)
{
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}

GSubprocessLauncher *
run_prepare (void)
{
  g_autofree char *content = small_path ("content");
  g_autofree char *schema = g_build_filename (g_getenv ("AMPARO_SOURCE_DIR"), "data", "schema", NULL);
  GSubprocessLauncher *launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_setenv (launcher, "AMPARO_CONTENT_DIR", content, TRUE);
  g_subprocess_launcher_setenv (launcher, "AMPARO_SCHEMA_DIR", schema, TRUE);
  g_subprocess_launcher_setenv (launcher, "AMPARO_LOCALE_DIR", small_get_locale_dir (), TRUE);
  g_subprocess_launcher_setenv (launcher, "CTL", g_getenv ("AMPARO_CTL"), TRUE);

  return launcher;
}

Run *
run_with (GSubprocessLauncher *launcher,
          const char * const  *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  Run *self = g_new0 (Run, 1);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  self->status = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;

  return self;
}

Run *
run (const char *first,
     ...)
{
  g_autoptr (GSubprocessLauncher) launcher = run_prepare ();
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  va_list rest;

  g_ptr_array_add (argv, (gpointer) g_getenv ("AMPARO_CTL"));
  va_start (rest, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (rest, const char *))
    g_ptr_array_add (argv, (gpointer) argument);
  va_end (rest);
  g_ptr_array_add (argv, NULL);

  return run_with (launcher, (const char * const *) argv->pdata);
}

Run *
run_in_shell (const char *command)
{
  g_autoptr (GSubprocessLauncher) launcher = run_prepare ();
  const char * const argv[] = { "/bin/sh", "-c", command, NULL };

  return run_with (launcher, argv);
}
