/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/place.h"

struct _AmparoPlace
{
  GArray  *path;       /* of guint: from the content down, which child; NULL without focus */
  GType    type;       /* of the widget with the focus */
  int      cursor;     /* in its text, -1 if it has none */
  gboolean is_seen;    /* the focus is inside what scrolls, and in sight */
  double   focus_y;    /* if so: how far below the top of what is seen */
  double   scrolled;   /* from 0 to 1; below 0 if nothing scrolls */
};

/* Waits for the first layout, which tells how high the page is. */
typedef struct
{
  GtkWidget *content;    /* weak */
  GtkWidget *focus;      /* weak */
  gboolean   is_seen;
  double     focus_y;
  double     scrolled;
} Scrolling;

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

/* Menus and drop-downs scroll as well, but they are closed. */
static GtkWidget *
find_scrolling (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget))
    return NULL;
  if (GTK_IS_SCROLLED_WINDOW (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_scrolling (child);

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

static GtkAdjustment *
get_adjustment (GtkWidget *scrolling)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolling));
}

static gboolean
find_y (GtkWidget *widget,
        GtkWidget *scrolling,
        double    *y)
{
  graphene_rect_t bounds;

  if (!gtk_widget_is_ancestor (widget, scrolling)
      || !gtk_widget_compute_bounds (widget, scrolling, &bounds))
    return FALSE;

  *y = bounds.origin.y;

  return TRUE;
}

static void
take_scrolled (AmparoPlace *self,
               GtkWidget   *content,
               GtkWidget   *focus)
{
  GtkWidget *scrolling = find_scrolling (content);
  GtkAdjustment *adjustment;

  self->scrolled = -1;
  if (scrolling == NULL)
    return;

  adjustment = get_adjustment (scrolling);
  if (get_room (adjustment) > 0)
    self->scrolled = gtk_adjustment_get_value (adjustment) / get_room (adjustment);

  self->is_seen = focus != NULL
                  && find_y (focus, scrolling, &self->focus_y)
                  && self->focus_y >= 0
                  && self->focus_y < gtk_widget_get_height (scrolling);
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

  if (focus != NULL && focus != content && !gtk_widget_is_ancestor (focus, content))
    focus = NULL;

  self->cursor = -1;
  take_scrolled (self, content, focus);
  if (focus != NULL)
    {
      self->path = find_path (content, focus);
      self->type = G_OBJECT_TYPE (focus);
      if (GTK_IS_TEXT (focus))
        self->cursor = gtk_editable_get_position (GTK_EDITABLE (focus));
      else if (GTK_IS_TEXT_VIEW (focus))
        g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), "cursor-position", &self->cursor, NULL);
    }

  return self;
}

static void
free_scrolling (gpointer  data,
                GClosure *closure)
{
  Scrolling *scrolling = data;

  g_clear_weak_pointer (&scrolling->content);
  g_clear_weak_pointer (&scrolling->focus);
  g_free (scrolling);
}

/* Keeps the control that has the focus where the eye left it. */
static void
scroll (Scrolling *self,
        GtkWidget *scrolling)
{
  GtkAdjustment *adjustment = get_adjustment (scrolling);
  double y;

  if (self->is_seen && self->focus != NULL && find_y (self->focus, scrolling, &y))
    {
      int lowest = gtk_widget_get_height (scrolling) - gtk_widget_get_height (self->focus);

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + y
                                            - MIN (self->focus_y, MAX (lowest, 0)));
    }
  else if (self->scrolled > 0)
    gtk_adjustment_set_value (adjustment, self->scrolled * get_room (adjustment));
}

/* Comes after GTK has laid out the window and before it draws; the clock lays out once
 * more if somebody asks for it, so the page is never seen elsewhere. */
static void
layout_cb (GdkFrameClock *clock,
           Scrolling     *self)
{
  GtkWidget *scrolling = self->content != NULL ? find_scrolling (self->content) : NULL;

  if (scrolling != NULL && gtk_widget_get_height (scrolling) == 0)
    return;

  if (scrolling != NULL)
    scroll (self, scrolling);
  g_signal_handlers_disconnect_by_func (clock, layout_cb, self);
}

static void
restore_scrolled (AmparoPlace *self,
                  GtkWidget   *content,
                  GtkWidget   *focus)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (content);
  Scrolling *scrolling;

  if (clock == NULL || (!self->is_seen && self->scrolled <= 0))
    return;

  scrolling = g_new0 (Scrolling, 1);
  g_set_weak_pointer (&scrolling->content, content);
  g_set_weak_pointer (&scrolling->focus, focus);
  scrolling->is_seen = self->is_seen;
  scrolling->focus_y = self->focus_y;
  scrolling->scrolled = self->scrolled;
  g_signal_connect_data (clock, "layout", G_CALLBACK (layout_cb), scrolling, free_scrolling, 0);
}

/* Gives the widget that is where the one with the focus was, and is alike. */
static GtkWidget *
find_focus (AmparoPlace *self,
            GtkWidget   *content)
{
  GtkWidget *widget = self->path != NULL ? follow_path (content, self->path) : NULL;

  return widget != NULL && G_OBJECT_TYPE (widget) == self->type ? widget : NULL;
}

static void
place_cursor (GtkTextView *view,
              int          at)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, at);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

static void
restore_focus (AmparoPlace *self,
               GtkWidget   *widget)
{
  /* An entry that takes the focus selects its text, and the next key would delete it. */
  if (GTK_IS_TEXT (widget))
    {
      gtk_text_grab_focus_without_selecting (GTK_TEXT (widget));
      gtk_editable_set_position (GTK_EDITABLE (widget), self->cursor);
    }
  else
    {
      gtk_widget_grab_focus (widget);
      if (GTK_IS_TEXT_VIEW (widget))
        place_cursor (GTK_TEXT_VIEW (widget), self->cursor);
    }
}

void
amparo_place_restore (AmparoPlace *self,
                      GtkWidget   *content)
{
  GtkWidget *focus;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (content));

  focus = find_focus (self, content);
  if (focus != NULL)
    restore_focus (self, focus);
  restore_scrolled (self, content, focus);
}

void
amparo_place_free (AmparoPlace *self)
{
  g_clear_pointer (&self->path, g_array_unref);
  g_free (self);
}
