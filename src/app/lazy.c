/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lazy.h"

#include "app/lazy-watch.h"

struct _AmparoLazy
{
  GtkWidget parent_instance;

  /* owned */
  gpointer           data;
  GDestroyNotify     free_data;
  /* lent */
  GtkWidget         *scroller;   /* while it is mapped; NULL: nothing scrolls */
  /* children */
  GtkWidget         *child;      /* NULL until it is in view */
  /* plain */
  AmparoLazyMake     make;
  AmparoLazyMeasure  measure;
};

G_DEFINE_FINAL_TYPE (AmparoLazy, amparo_lazy, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
amparo_lazy_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* All rows of a list have its font, so they share its Pango context: one of their own would
 * cost them more than their words. */
static PangoContext *
get_shared_context (AmparoLazy *self)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX);

  return gtk_widget_get_pango_context (list != NULL ? list : GTK_WIDGET (self));
}

/* As wide as the list is; how wide its words would like to be is not asked before. */
static void
amparo_lazy_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  AmparoLazy *self = AMPARO_LAZY (widget);

  *minimum = *natural = 0;
  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  else if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = self->measure (self->data, get_shared_context (self), for_size);
}

static void
amparo_lazy_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  AmparoLazy *self = AMPARO_LAZY (widget);

  if (self->child != NULL)
    gtk_widget_allocate (self->child, width, height, -1, NULL);
}

static void
amparo_lazy_map (GtkWidget *widget)
{
  AmparoLazy *self = AMPARO_LAZY (widget);

  self->scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  if (self->scroller != NULL)
    amparo_lazy_watch_add (self->scroller, self);
  else
    amparo_lazy_fill (self);

  GTK_WIDGET_CLASS (amparo_lazy_parent_class)->map (widget);
}

static void
amparo_lazy_unmap (GtkWidget *widget)
{
  AmparoLazy *self = AMPARO_LAZY (widget);

  GTK_WIDGET_CLASS (amparo_lazy_parent_class)->unmap (widget);

  if (self->scroller != NULL)
    amparo_lazy_watch_remove (self->scroller, self);
  self->scroller = NULL;
}

static void
amparo_lazy_dispose (GObject *object)
{
  AmparoLazy *self = AMPARO_LAZY (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (amparo_lazy_parent_class)->dispose (object);
}

static void
amparo_lazy_finalize (GObject *object)
{
  AmparoLazy *self = AMPARO_LAZY (object);

  self->free_data (self->data);

  G_OBJECT_CLASS (amparo_lazy_parent_class)->finalize (object);
}

static void
amparo_lazy_class_init (AmparoLazyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_lazy_dispose;
  object_class->finalize = amparo_lazy_finalize;
  widget_class->get_request_mode = amparo_lazy_get_request_mode;
  widget_class->measure = amparo_lazy_measure;
  widget_class->size_allocate = amparo_lazy_size_allocate;
  widget_class->map = amparo_lazy_map;
  widget_class->unmap = amparo_lazy_unmap;
}

static void
amparo_lazy_init (AmparoLazy *self)
{
}

/**
 * amparo_lazy_new:
 * @data: (transfer full): for @make and @measure
 */
GtkWidget *
amparo_lazy_new (AmparoLazyMake     make,
                 AmparoLazyMeasure  measure,
                 gpointer           data,
                 GDestroyNotify     free_data)
{
  AmparoLazy *self;

  g_return_val_if_fail (make != NULL && measure != NULL && free_data != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_LAZY, NULL);
  self->make = make;
  self->measure = measure;
  self->data = data;
  self->free_data = free_data;

  return GTK_WIDGET (self);
}

void
amparo_lazy_fill (AmparoLazy *self)
{
  g_return_if_fail (AMPARO_IS_LAZY (self));

  if (self->child != NULL)
    return;

  self->child = self->make (self->data);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

gboolean
amparo_lazy_is_filled (AmparoLazy *self)
{
  g_return_val_if_fail (AMPARO_IS_LAZY (self), FALSE);

  return self->child != NULL;
}

int
amparo_lazy_guess_height (PangoContext *context,
                          const char   *words,
                          int           width)
{
  PangoFontMetrics *metrics;
  int letters, lines, line;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 0);
  g_return_val_if_fail (words != NULL, 0);

  metrics = pango_context_get_metrics (context, NULL, NULL);
  letters = width * PANGO_SCALE / MAX (pango_font_metrics_get_approximate_char_width (metrics), 1);
  lines = width < 0 ? 1 : g_utf8_strlen (words, -1) / MAX (letters, 1) + 1;
  line = pango_font_metrics_get_height (metrics);
  pango_font_metrics_unref (metrics);

  return PANGO_PIXELS_CEIL (lines * line);
}
