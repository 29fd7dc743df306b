/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lazy-watch.h"

/* So that the padding of a row is not seen without its words. */
#define MARGIN 24

#define WATCH "amparo-lazy-watch"

/* One for each scrolled window, which owns it. */
typedef struct
{
  /* owned */
  GHashTable    *rows;      /* of AmparoLazy, lent while they are mapped */
  /* lent */
  GtkWidget     *scroller;
  GdkFrameClock *clock;     /* while there are rows */
  GtkWidget     *anchor;    /* weak; nullable: what is to stay where it is */
  /* plain */
  double         anchor_y;  /* from the top of all that scrolls */
} Watch;

static gboolean
is_in_view (Watch                 *self,
            const graphene_rect_t *bounds)
{
  return bounds->origin.y + bounds->size.height >= -MARGIN
         && bounds->origin.y <= gtk_widget_get_height (self->scroller) + MARGIN;
}

/* Keeping the place */

/* From the top of all that scrolls, whatever is in view. */
static gboolean
find_y (Watch     *self,
        GtkWidget *widget,
        double    *y)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, gtk_widget_get_first_child (viewport), &bounds))
    return FALSE;

  *y = bounds.origin.y;

  return TRUE;
}

static gboolean
set_anchor (Watch     *self,
            GtkWidget *anchor)
{
  g_clear_weak_pointer (&self->anchor);
  if (anchor == NULL || !find_y (self, anchor, &self->anchor_y))
    return FALSE;

  g_set_weak_pointer (&self->anchor, anchor);

  return TRUE;
}

/* What has the focus. */
static gboolean
anchor_to_focus (Watch *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (self->scroller));
  graphene_rect_t bounds;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->scroller)
         && gtk_widget_compute_bounds (focus, self->scroller, &bounds) && is_in_view (self, &bounds)
         && set_anchor (self, focus);
}

/* Rows above it have become higher or lower than was guessed, and nobody scrolled for that.
 * The focus is not left half in view: to scroll now ends GTK's own way there. */
static void
keep_place (Watch *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double value = gtk_adjustment_get_value (adjustment);
  double y;

  if (self->anchor != NULL && find_y (self, self->anchor, &y) && y != self->anchor_y)
    {
      value += y - self->anchor_y;
      gtk_adjustment_set_value (adjustment, gtk_widget_has_focus (self->anchor) ? MIN (value, y) : value);
    }
  g_clear_weak_pointer (&self->anchor);
}

/* Filling */

/* Gives those to be filled, and the highest row of which the top is in view. */
static GPtrArray *
find_in_view (Watch      *self,
              GtkWidget **first)
{
  GPtrArray *found = g_ptr_array_new ();
  double first_y = G_MAXDOUBLE;
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_compute_bounds (row, self->scroller, &bounds) || !is_in_view (self, &bounds))
        continue;
      if (!amparo_lazy_is_filled (row))
        g_ptr_array_add (found, row);
      if (bounds.origin.y >= 0 && bounds.origin.y < first_y)
        {
          *first = row;
          first_y = bounds.origin.y;
        }
    }

  return found;
}

/* Comes after GTK has laid out the window and before it draws; the clock lays out once more
 * for what was made, so nobody sees a row without its words. */
static void
layout_cb (Watch *self)
{
  g_autoptr (GPtrArray) found = NULL;
  GtkWidget *first = NULL;

  if (gtk_widget_get_height (self->scroller) == 0)
    return;

  keep_place (self);
  found = find_in_view (self, &first);
  if (found->len == 0)
    return;

  if (!anchor_to_focus (self))
    set_anchor (self, first);
  for (guint i = 0; i < found->len; i++)
    amparo_lazy_fill (found->pdata[i]);
}

static void
stop (Watch *self)
{
  g_clear_weak_pointer (&self->anchor);
  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_func (self->clock, layout_cb, self);
  self->clock = NULL;
}

static void
watch_free (Watch *self)
{
  stop (self);
  g_hash_table_unref (self->rows);
  g_free (self);
}

static Watch *
ensure_watch (GtkWidget *scroller)
{
  Watch *self = g_object_get_data (G_OBJECT (scroller), WATCH);

  if (self != NULL)
    return self;

  self = g_new0 (Watch, 1);
  self->scroller = scroller;
  self->rows = g_hash_table_new (NULL, NULL);
  g_object_set_data_full (G_OBJECT (scroller), WATCH, self, (GDestroyNotify) watch_free);

  return self;
}

void
amparo_lazy_watch_add (GtkWidget  *scroller,
                       AmparoLazy *lazy)
{
  Watch *self;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));
  g_return_if_fail (AMPARO_IS_LAZY (lazy));

  self = ensure_watch (scroller);
  g_hash_table_add (self->rows, lazy);
  if (self->clock != NULL)
    return;

  self->clock = gtk_widget_get_frame_clock (scroller);
  g_signal_connect_swapped (self->clock, "layout", G_CALLBACK (layout_cb), self);
}

void
amparo_lazy_watch_remove (GtkWidget  *scroller,
                          AmparoLazy *lazy)
{
  Watch *self = g_object_get_data (G_OBJECT (scroller), WATCH);

  g_return_if_fail (self != NULL);

  g_hash_table_remove (self->rows, lazy);
  if (g_hash_table_size (self->rows) == 0)
    stop (self);
}
