/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/place.h"

struct _AmparoPlace
{
  GArray *path;        /* of guint: from the content down, which child; NULL without focus */
  GType   type;        /* of the widget with the focus */
  int     cursor;      /* in its text, -1 if it has none */
  double  scrolled;    /* from 0 to 1; below 0 if nothing scrolls */
};

static guint
count_before (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *sibling = gtk_widget_get_prev_sibling (widget); sibling != NULL;
       sibling = gtk_widget_get_prev_sibling (sibling))
    n++;

  return n;
}

static GtkWidget *
get_nth_child (GtkWidget *widget,
               guint      n)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && n-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GArray *
find_path (GtkWidget *content,
           GtkWidget *widget)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (guint));

  for (; widget != content; widget = gtk_widget_get_parent (widget))
    {
      guint n = count_before (widget);

      g_array_prepend_val (path, n);
    }

  return path;
}

static GtkWidget *
follow_path (GtkWidget *content,
             GArray    *path)
{
  GtkWidget *widget = content;

  for (guint i = 0; i < path->len && widget != NULL; i++)
    widget = get_nth_child (widget, g_array_index (path, guint, i));

  return widget;
}

static GtkAdjustment *
find_scrolling (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAdjustment *found = find_scrolling (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static double
get_room (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)
         - gtk_adjustment_get_lower (adjustment);
}

static double
read_scrolled (GtkWidget *content)
{
  GtkAdjustment *adjustment = find_scrolling (content);

  if (adjustment == NULL || get_room (adjustment) <= 0)
    return -1;

  return gtk_adjustment_get_value (adjustment) / get_room (adjustment);
}

/**
 * amparo_place_take:
 * @content: inside a window
 *
 * Returns: (transfer full): what to give to amparo_place_restore()
 */
AmparoPlace *
amparo_place_take (GtkWidget *content)
{
  AmparoPlace *self = g_new0 (AmparoPlace, 1);
  GtkRoot *root = gtk_widget_get_root (content);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->cursor = -1;
  self->scrolled = read_scrolled (content);
  if (focus != NULL && (focus == content || gtk_widget_is_ancestor (focus, content)))
    {
      self->path = find_path (content, focus);
      self->type = G_OBJECT_TYPE (focus);
      if (GTK_IS_TEXT (focus))
        self->cursor = gtk_editable_get_position (GTK_EDITABLE (focus));
    }

  return self;
}

/* The height is known only when the page has been laid out. */
static void
laid_out_cb (GtkAdjustment *adjustment,
             double        *scrolled)
{
  if (get_room (adjustment) <= 0)
    return;

  gtk_adjustment_set_value (adjustment, *scrolled * get_room (adjustment));
  g_signal_handlers_disconnect_by_func (adjustment, laid_out_cb, scrolled);
}

static void
free_scrolled (gpointer  scrolled,
               GClosure *closure)
{
  g_free (scrolled);
}

static void
restore_scrolled (AmparoPlace *self,
                  GtkWidget   *content)
{
  GtkAdjustment *adjustment = find_scrolling (content);

  if (adjustment != NULL && self->scrolled > 0)
    g_signal_connect_data (adjustment, "changed", G_CALLBACK (laid_out_cb),
                           g_memdup2 (&self->scrolled, sizeof self->scrolled), free_scrolled, 0);
}

static void
restore_focus (AmparoPlace *self,
               GtkWidget   *content)
{
  GtkWidget *widget = self->path != NULL ? follow_path (content, self->path) : NULL;

  if (widget == NULL || G_OBJECT_TYPE (widget) != self->type)
    return;

  /* An entry that takes the focus selects its text, and the next key would delete it. */
  if (GTK_IS_TEXT (widget))
    {
      gtk_text_grab_focus_without_selecting (GTK_TEXT (widget));
      gtk_editable_set_position (GTK_EDITABLE (widget), self->cursor);
    }
  else
    gtk_widget_grab_focus (widget);
}

void
amparo_place_restore (AmparoPlace *self,
                      GtkWidget   *content)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (content));

  restore_scrolled (self, content);
  restore_focus (self, content);
}

void
amparo_place_free (AmparoPlace *self)
{
  g_clear_pointer (&self->path, g_array_unref);
  g_free (self);
}
