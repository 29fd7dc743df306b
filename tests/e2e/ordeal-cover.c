/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ordeals.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <string.h>

#include "vaulting.h"

/* How long something is still to be seen after the key: from before it is pressed until the
 * screen has, pixel by pixel, what a covered window shows. Where the program replaces itself, no
 * window at all is as good. Looking takes its time, and counts. */

#define SETTLED (400 * 1000)    /* microseconds */
#define BREATH  (3 * 1000)      /* microseconds: whoever asks without a pause keeps the display from drawing */
#define RING    48              /* pixels */
#define MOST    (10 * G_TIME_SPAN_SECOND)

typedef struct
{
  Display *display;
  Worker  *worker;
  GBytes  *nothing;   /* what the screen shows without a window; NULL where that does not count */
  GBytes  *cover;
  GArray  *times;     /* of gint64, in microseconds */
} Watch;

static GBytes *
grab (Watch *self)
{
  Window root = DefaultRootWindow (self->display);
  int screen = DefaultScreen (self->display);
  XImage *image = XGetImage (self->display, root, 0, 0, DisplayWidth (self->display, screen),
                             DisplayHeight (self->display, screen), AllPlanes, ZPixmap);
  GBytes *pixels;

  g_assert_nonnull (image);
  pixels = g_bytes_new (image->data, (gsize) image->bytes_per_line * image->height);
  XDestroyImage (image);

  return pixels;
}

typedef struct
{
  int from;
  int to;
} Span;

static void
widen (Span *span,
       int   at)
{
  span->from = MIN (span->from, at);
  span->to = MAX (span->to, at);
}

/* Nothing differs but the ring around one day, which grows for a moment. */
static gboolean
is_cover (Watch  *self,
          GBytes *now)
{
  const guint32 *pixels = g_bytes_get_data (now, NULL);
  const guint32 *cover = g_bytes_get_data (self->cover, NULL);
  int width = DisplayWidth (self->display, DefaultScreen (self->display));
  int n = g_bytes_get_size (now) / sizeof (guint32);
  Span x = { G_MAXINT, 0 }, y = { G_MAXINT, 0 };

  for (int i = 0; i < n; i++)
    if (pixels[i] != cover[i])
      {
        widen (&x, i % width);
        widen (&y, i / width);
      }

  return x.to - x.from < RING && y.to - y.from < RING;
}

static gboolean
is_hidden (Watch *self)
{
  g_autoptr (GBytes) now = grab (self);

  return (self->nothing != NULL && g_bytes_equal (now, self->nothing)) || is_cover (self, now);
}

/* As a keyboard does. Starting a program that presses it would be waited for as well. */
static void
press_cover_key (Watch *self)
{
  KeyCode key = XKeysymToKeycode (self->display, XK_F9);

  XTestFakeKeyEvent (self->display, key, True, CurrentTime);
  XTestFakeKeyEvent (self->display, key, False, CurrentTime);
  XFlush (self->display);
}

static gint64
hide_and_measure (Watch *self)
{
  gint64 pressed = g_get_monotonic_time ();
  gint64 covered;

  press_cover_key (self);
  do
    {
      g_usleep (BREATH);
      g_assert_cmpint (g_get_monotonic_time () - pressed, <, MOST);
      covered = is_hidden (self) ? g_get_monotonic_time () : 0;
    }
  while (covered == 0);

  return covered - pressed;
}

static void
take_time (Watch *self)
{
  gint64 time = hide_and_measure (self);

  g_array_append_val (self->times, time);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static double
get_time (Watch *self,
          guint  percent)
{
  guint last = self->times->len - 1;

  return g_array_index (self->times, gint64, last * percent / 100) / 1000.0;
}

static void
say_times (Watch      *self,
           const char *what)
{
  g_array_sort (self->times, compare_times);
  g_test_message ("%s, %u times: covered after %.0f ms (median), %.0f ms (p99), %.0f ms (longest)",
                  what, self->times->len, get_time (self, 50), get_time (self, 99), get_time (self, 100));
  g_array_set_size (self->times, 0);
}

static void
begin_screening (Watch *self)
{
  worker_choose (self->worker, "youth-screening");
  worker_say_fact (self->worker, "role", "child-welfare");
  worker_type_code (self->worker);
  worker_begin (self->worker);
  worker_rate (self->worker, "danger-now", "clear");
}

/* Without a vault the window only covers itself, and a key brings it back. */
static void
uncover (Watch *self)
{
  program_press (self->worker->program, "space", NULL);
  program_wait_window (self->worker->program, "Amparo");
  worker_wait_item (self->worker, "danger-now");
  while (is_hidden (self))
    g_usleep (1000);
}

static void
learn_cover (Watch *self)
{
  program_press (self->worker->program, "F9", NULL);
  vaulting_wait_cover (self->worker);
  g_usleep (SETTLED);
  self->cover = grab (self);
  uncover (self);
}

static void
cover_alone (Watch *self,
             guint  n_rounds)
{
  g_autoptr (Office) office = office_new ();

  self->worker = worker_new (AMPARO_LANGUAGE_ENGLISH, office->environment);
  begin_screening (self);
  learn_cover (self);
  for (guint i = 0; i < n_rounds; i++)
    {
      take_time (self);
      uncover (self);
    }
  worker_leave (g_steal_pointer (&self->worker));
  say_times (self, "Without a vault");
}

/* With one, the program replaces itself behind the cover. */
static void
cover_vault (Watch *self,
             guint  n_rounds)
{
  g_autoptr (Office) office = office_new_vault ();

  self->worker = worker_new (AMPARO_LANGUAGE_ENGLISH, office->environment);
  vaulting_unlock (self->worker);
  begin_screening (self);
  vaulting_wait_saved (self->worker);
  for (guint i = 0; i < n_rounds; i++)
    {
      take_time (self);
      program_wait_anew (self->worker->program);
      vaulting_wait_cover (self->worker);
      program_press (self->worker->program, "space", NULL);
      vaulting_come_back (self->worker, OFFICE_PASSPHRASE);
      worker_wait_item (self->worker, "danger-now");
      vaulting_wait_saved (self->worker);
    }
  worker_leave (g_steal_pointer (&self->worker));
  say_times (self, "With an open vault");
}

void
ordeal_cover (guint n_rounds)
{
  Watch self = { .display = XOpenDisplay (NULL), .times = g_array_new (FALSE, FALSE, sizeof (gint64)) };
  g_autoptr (GBytes) nothing = NULL;

  g_assert_nonnull (self.display);
  nothing = grab (&self);
  cover_alone (&self, n_rounds);
  self.nothing = nothing;
  cover_vault (&self, MAX (n_rounds / 10, 1));

  g_bytes_unref (self.cover);
  g_array_unref (self.times);
  XCloseDisplay (self.display);
}
