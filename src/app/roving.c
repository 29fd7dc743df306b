/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/roving.h"

static GtkWidget *
find_next (GtkWidget *box)
{
  GtkWidget *child = gtk_widget_get_focus_child (box);
  GtkWidget *next = child != NULL ? gtk_widget_get_next_sibling (child) : NULL;

  return next != NULL ? next : gtk_widget_get_first_child (box);
}

static GtkWidget *
find_previous (GtkWidget *box)
{
  GtkWidget *child = gtk_widget_get_focus_child (box);
  GtkWidget *previous = child != NULL ? gtk_widget_get_prev_sibling (child) : NULL;

  return previous != NULL ? previous : gtk_widget_get_last_child (box);
}

/* Nobody but the children has the focus inside, or there would be no key. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state)
{
  GtkWidget *box = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if (state & gtk_accelerator_get_default_mod_mask ())
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return gtk_widget_grab_focus (find_next (box));
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return gtk_widget_grab_focus (find_previous (box));
    default:
      return FALSE;
    }
}

/* Before the child with the focus: a radio button would choose as it moves. */
void
amparo_roving_attach (GtkWidget *box)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WIDGET (box));

  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), NULL);
  gtk_widget_add_controller (box, controller);
}
