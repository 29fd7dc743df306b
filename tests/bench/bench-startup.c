/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <gio/gio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "gauge.h"

/* How long from exec until something is drawn in the window, and how much memory the
 * program has then, for Amparo and for an empty libadwaita window. Measured from outside,
 * as the person at the screen would: the X server says when a window was drawn upon.
 *
 *   bench-startup AMPARO EMPTY-WINDOW
 *
 * The runs are interleaved, so that whatever else the machine does slows both alike. */

#define RUNS         15
#define PATIENCE_MS  20000
/* Long enough to have settled after the first frame. */
#define SETTLE_MS    500

#define MOST_TIMES   1.25
#define MOST_MORE_MB 25.0

typedef struct
{
  double ms;
  double mb;
} Run;

static Display *display;
static int      damage_base;
static gboolean lost_a_window;

/* Windows come and go while we look at them. */
static int
ignore_error (Display     *of,
              XErrorEvent *error)
{
  lost_a_window = TRUE;

  return 0;
}

static void
watch_root (void)
{
  int unused;

  display = XOpenDisplay (NULL);
  if (display == NULL || !XDamageQueryExtension (display, &damage_base, &unused))
    {
      g_printerr ("bench-startup: needs an X display with the DAMAGE extension\n");
      exit (77);
    }

  XSetErrorHandler (ignore_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, True);
}

/* Hidden helper windows are a pixel wide. */
static gboolean
is_real_window (Window window)
{
  XWindowAttributes attributes;

  lost_a_window = FALSE;

  return XGetWindowAttributes (display, window, &attributes) != 0
         && !lost_a_window
         && attributes.width > 100 && attributes.height > 100;
}

static gboolean
wait_for_event (XEvent *event,
                gint64  deadline)
{
  while (XPending (display) == 0)
    {
      GPollFD fd = { ConnectionNumber (display), G_IO_IN, 0 };
      gint64 left = deadline - g_get_monotonic_time ();

      if (left <= 0)
        return FALSE;
      g_poll (&fd, 1, left / 1000 + 1);
    }

  XNextEvent (display, event);

  return TRUE;
}

/* A window that was mapped is visible; what is drawn on it afterwards is its first frame. */
static gboolean
wait_for_first_frame (gint64 deadline)
{
  XEvent event;

  while (wait_for_event (&event, deadline))
    {
      if (event.type == MapNotify && is_real_window (event.xmap.window))
        XDamageCreate (display, event.xmap.window, XDamageReportNonEmpty);
      else if (event.type == damage_base + XDamageNotify)
        return TRUE;
    }

  return FALSE;
}

static double
read_memory (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", (int) pid);
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return -1;

  /* Its own part: what is shared with other programs is divided among them. */
  line = strstr (text, "\nPss:");

  return line != NULL ? g_ascii_strtod (line + strlen ("\nPss:"), NULL) / 1024 : -1;
}

static void
run_program (const char *program,
             Run        *run)
{
  char *argv[] = { (char *) program, NULL };
  g_autoptr (GError) error = NULL;
  gint64 begin;
  GPid pid;

  XSync (display, True);
  begin = g_get_monotonic_time ();
  if (!g_spawn_async (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  if (!wait_for_first_frame (begin + PATIENCE_MS * 1000))
    g_error ("%s showed no window", program);
  run->ms = (g_get_monotonic_time () - begin) / 1000.0;

  g_usleep (SETTLE_MS * 1000);
  run->mb = read_memory (pid);

  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  g_spawn_close_pid (pid);
}

static Run
find_median (const Run *runs)
{
  return (Run) { gauge_median (&runs->ms, RUNS, sizeof *runs), gauge_median (&runs->mb, RUNS, sizeof *runs) };
}

int
main (int    argc,
      char **argv)
{
  Run amparo[RUNS], empty[RUNS], warm, ours, theirs;
  gboolean kept;

  if (argc != 3)
    {
      g_printerr ("usage: bench-startup AMPARO EMPTY-WINDOW\n");
      return 2;
    }

  watch_root ();
  /* Once each for the disk. */
  run_program (argv[1], &warm);
  run_program (argv[2], &warm);
  for (guint i = 0; i < RUNS; i++)
    {
      run_program (argv[1], &amparo[i]);
      run_program (argv[2], &empty[i]);
    }

  ours = find_median (amparo);
  theirs = find_median (empty);
  gauge_print ("startup-amparo", RUNS, ours.ms, "ms");
  gauge_print ("startup-empty-window", RUNS, theirs.ms, "ms");
  gauge_print ("startup-times-empty-window", RUNS, ours.ms / theirs.ms, "times");
  gauge_print ("memory-amparo", RUNS, ours.mb, "MB");
  gauge_print ("memory-empty-window", RUNS, theirs.mb, "MB");
  gauge_print ("memory-above-empty-window", RUNS, ours.mb - theirs.mb, "MB");
  kept = gauge_keeps ("startup-times-empty-window", ours.ms / theirs.ms, MOST_TIMES);
  kept = gauge_keeps ("memory-above-empty-window", ours.mb - theirs.mb, MOST_MORE_MB) && kept;

  return kept ? 0 : 1;
}
