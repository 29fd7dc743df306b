/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/chart-view.h"

#include <adwaita.h>

#include "app/bilingual.h"
#include "report/chart.h"

#define MINIMUM_WIDTH 240
#define NATURAL_WIDTH 640
#define USUAL_DPI     (96 * 1024)
/* Ink on light ground, and on dark. */
#define INK_LIGHT     0.12
#define INK_DARK      1.0

struct _AmparoChartPicture
{
  GtkWidget parent_instance;

  /* plain */
  const AmparoBlock *block;       /* lives as long as its article */
  AmparoReading      reading;
  int                width;       /* the last one measured; 0 for none */
  int                height;
};

G_DEFINE_FINAL_TYPE (AmparoChartPicture, amparo_chart_picture, GTK_TYPE_WIDGET)

static double
find_scale (AmparoChartPicture *self)
{
  int dpi = USUAL_DPI;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? (double) dpi / USUAL_DPI : 1;
}

/* The font of the window is scaled already; the chart scales everything at once. */
static PangoFontDescription *
dup_font (AmparoChartPicture *self,
          double              scale)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontDescription *font =
    pango_font_description_copy (pango_context_get_font_description (context));
  double size = pango_font_description_get_size (font) / scale;

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);

  return font;
}

static AmparoChartStyle
make_style (AmparoChartPicture         *self,
            const PangoFontDescription *font,
            double                      scale)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  double ink = dark ? INK_DARK : INK_LIGHT;

  return (AmparoChartStyle) {
    .reading = self->reading, .scale = scale, .font = font,
    .red = ink, .green = ink, .blue = ink,
  };
}

static int
find_height (AmparoChartPicture *self,
             int                 width)
{
  double scale = find_scale (self);
  g_autoptr (PangoFontDescription) font = dup_font (self, scale);
  AmparoChartStyle style = make_style (self, font, scale);

  if (self->width != width)
    {
      self->height = (int) amparo_chart_measure (self->block, &style, width) + 1;
      self->width = width;
    }

  return self->height;
}

static GtkSizeRequestMode
amparo_chart_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
amparo_chart_picture_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  AmparoChartPicture *self = AMPARO_CHART_PICTURE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = *natural = find_height (self, for_size < 0 ? NATURAL_WIDTH : for_size);
    }
}

static void
amparo_chart_picture_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  AmparoChartPicture *self = AMPARO_CHART_PICTURE (widget);
  int width = gtk_widget_get_width (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget));
  double scale = find_scale (self);
  g_autoptr (PangoFontDescription) font = dup_font (self, scale);
  AmparoChartStyle style = make_style (self, font, scale);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  amparo_chart_draw (self->block, &style, cr, width);
  cairo_destroy (cr);
}

static void
text_size_changed_cb (AmparoChartPicture *self)
{
  self->width = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
amparo_chart_picture_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (amparo_chart_picture_parent_class)->realize (widget);

  text_size_changed_cb (AMPARO_CHART_PICTURE (widget));
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi",
                           G_CALLBACK (text_size_changed_cb), widget, G_CONNECT_SWAPPED);
}

static void
amparo_chart_picture_class_init (AmparoChartPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = amparo_chart_picture_get_request_mode;
  widget_class->measure = amparo_chart_picture_measure;
  widget_class->snapshot = amparo_chart_picture_snapshot;
  widget_class->realize = amparo_chart_picture_realize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "chart");
}

static void
amparo_chart_picture_init (AmparoChartPicture *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
amparo_chart_picture_new (const AmparoBlock *block,
                          AmparoReading      reading)
{
  AmparoChartPicture *self;
  g_autofree char *title = NULL;
  g_autofree char *caveat = NULL;

  g_return_val_if_fail (block != NULL && block->chart != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_CHART_PICTURE, NULL);
  self->block = block;
  self->reading = reading;
  title = amparo_bilingual_dup_label (block->chart->title, reading);
  caveat = amparo_bilingual_dup_label (block->chart->caveat, reading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, caveat,
                                  -1);

  return GTK_WIDGET (self);
}
