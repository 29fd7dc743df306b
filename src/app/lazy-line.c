/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/lazy-line.h"

#include "app/bilingual.h"

struct _AmparoLazyLine
{
  GtkWidget parent_instance;

  /* owned */
  AmparoText    *text;
  /* children */
  GtkWidget     *label;      /* NULL until it is in view */
  /* plain */
  AmparoReading  reading;
};

G_DEFINE_FINAL_TYPE (AmparoLazyLine, amparo_lazy_line, GTK_TYPE_WIDGET)

/* All lines of a list have its font, so they share its Pango context: one of their own
 * would cost them more than their words. */
static int
measure_words (AmparoLazyLine *self,
               int             width)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX);
  PangoContext *context = gtk_widget_get_pango_context (list != NULL ? list : GTK_WIDGET (self));
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autofree char *words = amparo_bilingual_dup_label (self->text, self->reading);
  int height;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_text (layout, words, -1);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static GtkSizeRequestMode
amparo_lazy_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As wide as the list is; how wide the words would like to be is not asked. */
static void
amparo_lazy_line_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  AmparoLazyLine *self = AMPARO_LAZY_LINE (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = measure_words (self, for_size);
}

static void
amparo_lazy_line_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  AmparoLazyLine *self = AMPARO_LAZY_LINE (widget);

  if (self->label != NULL)
    gtk_widget_allocate (self->label, width, height, -1, NULL);
}

static void
amparo_lazy_line_dispose (GObject *object)
{
  AmparoLazyLine *self = AMPARO_LAZY_LINE (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->text, amparo_text_unref);

  G_OBJECT_CLASS (amparo_lazy_line_parent_class)->dispose (object);
}

static void
amparo_lazy_line_class_init (AmparoLazyLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_lazy_line_dispose;
  widget_class->get_request_mode = amparo_lazy_line_get_request_mode;
  widget_class->measure = amparo_lazy_line_measure;
  widget_class->size_allocate = amparo_lazy_line_size_allocate;
}

static void
amparo_lazy_line_init (AmparoLazyLine *self)
{
}

GtkWidget *
amparo_lazy_line_new (AmparoText    *text,
                      AmparoReading  reading)
{
  AmparoLazyLine *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_LAZY_LINE, NULL);
  self->text = amparo_text_ref (text);
  self->reading = reading;

  return GTK_WIDGET (self);
}

void
amparo_lazy_line_fill (AmparoLazyLine *self)
{
  g_return_if_fail (AMPARO_IS_LAZY_LINE (self));

  if (self->label != NULL)
    return;

  self->label = amparo_bilingual_new_line (self->text, self->reading);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}
