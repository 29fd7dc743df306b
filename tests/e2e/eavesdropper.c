/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "eavesdropper.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <string.h>

#define PAUSE    50000     /* microseconds */
#define PATIENCE 500000
#define STEP     2000
#define MOST     65536     /* bytes, in words of four */

static const char * const selections[] = { "PRIMARY", "CLIPBOARD" };

struct _Eavesdropper
{
  GThread *thread;
  GMutex   mutex;
  GString *heard[G_N_ELEMENTS (selections)];    /* by selection; guarded */
  guint    n_asked;                             /* likewise: rounds */
  gint     leaving;                             /* atomic */
};

static gboolean
wait_for_answer (Display *display,
                 XEvent  *event)
{
  for (guint waited = 0; waited < PATIENCE; waited += STEP)
    {
      if (XCheckTypedEvent (display, SelectionNotify, event))
        return event->xselection.property != None;
      g_usleep (STEP);
    }

  return FALSE;
}

static void
ask (Eavesdropper *self,
     Display      *display,
     Window        window,
     guint         i)
{
  Atom property = XInternAtom (display, "AMPARO_HEARD", False);
  Atom type;
  XEvent event;
  unsigned char *words = NULL;
  unsigned long n, after;
  int format;

  XConvertSelection (display, XInternAtom (display, selections[i], False),
                     XInternAtom (display, "UTF8_STRING", False), property, window, CurrentTime);
  XFlush (display);
  if (!wait_for_answer (display, &event)
      || XGetWindowProperty (display, window, property, 0, MOST, True, AnyPropertyType,
                             &type, &format, &n, &after, &words) != Success)
    return;

  g_mutex_lock (&self->mutex);
  if (words != NULL)
    g_string_append_printf (self->heard[i], "%s\n", (char *) words);
  g_mutex_unlock (&self->mutex);
  if (words != NULL)
    XFree (words);
}

static gpointer
listen (gpointer data)
{
  Eavesdropper *self = data;
  Display *display = XOpenDisplay (NULL);
  Window window;

  g_assert_nonnull (display);
  window = XCreateSimpleWindow (display, DefaultRootWindow (display), 0, 0, 1, 1, 0, 0, 0);
  while (!g_atomic_int_get (&self->leaving))
    {
      for (guint i = 0; i < G_N_ELEMENTS (selections); i++)
        ask (self, display, window, i);
      g_mutex_lock (&self->mutex);
      self->n_asked++;
      g_mutex_unlock (&self->mutex);
      g_usleep (PAUSE);
    }
  XCloseDisplay (display);

  return NULL;
}

Eavesdropper *
eavesdropper_new (void)
{
  Eavesdropper *self = g_new0 (Eavesdropper, 1);

  g_mutex_init (&self->mutex);
  for (guint i = 0; i < G_N_ELEMENTS (selections); i++)
    self->heard[i] = g_string_new (NULL);
  self->thread = g_thread_new ("eavesdropper", listen, self);

  return self;
}

void
eavesdropper_free (Eavesdropper *self)
{
  g_atomic_int_set (&self->leaving, TRUE);
  g_thread_join (self->thread);
  for (guint i = 0; i < G_N_ELEMENTS (selections); i++)
    g_string_free (self->heard[i], TRUE);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static guint
count_asked (Eavesdropper *self)
{
  guint n;

  g_mutex_lock (&self->mutex);
  n = self->n_asked;
  g_mutex_unlock (&self->mutex);

  return n;
}

/* The round under way may have begun too early. */
void
eavesdropper_wait (Eavesdropper *self)
{
  guint before = count_asked (self);

  while (count_asked (self) < before + 2)
    g_usleep (STEP);
}

gboolean
eavesdropper_has_heard (Eavesdropper *self,
                        const char   *selection,
                        const char   *words)
{
  gboolean heard = FALSE;

  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < G_N_ELEMENTS (selections); i++)
    if (g_str_equal (selections[i], selection))
      heard = strstr (self->heard[i]->str, words) != NULL;
  g_mutex_unlock (&self->mutex);

  return heard;
}
