/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/capped.h"

/* A third of a phone, and a little more for each line of larger text. */
#define MAX_HEIGHT 120
#define MAX_LINES  5

struct _AmparoCapped
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *scroller;
  GtkWidget *child;
};

G_DEFINE_FINAL_TYPE (AmparoCapped, amparo_capped, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static int
find_max_height (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int line = pango_font_metrics_get_height (metrics);

  pango_font_metrics_unref (metrics);
  return MAX_HEIGHT + MAX_LINES * PANGO_PIXELS_CEIL (line);
}

static GtkSizeRequestMode
amparo_capped_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
amparo_capped_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  AmparoCapped *self = AMPARO_CAPPED (widget);
  int smallest, ignored;

  gtk_widget_measure (self->scroller, orientation, -1, &smallest, &ignored, NULL, NULL);
  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = MIN (*natural, find_max_height (widget));

  *minimum = MAX (*minimum, smallest);
  *natural = MAX (*natural, *minimum);
}

static void
amparo_capped_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  AmparoCapped *self = AMPARO_CAPPED (widget);

  gtk_widget_allocate (self->scroller, width, height, baseline, NULL);
}

static void
amparo_capped_dispose (GObject *object)
{
  AmparoCapped *self = AMPARO_CAPPED (object);

  self->child = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (amparo_capped_parent_class)->dispose (object);
}

static void
amparo_capped_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  g_value_set_object (value, AMPARO_CAPPED (object)->child);
}

static void
amparo_capped_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AmparoCapped *self = AMPARO_CAPPED (object);
  GtkWidget *child = g_value_get_object (value);

  if (self->child == child)
    return;

  self->child = child;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), child);
  g_object_notify_by_pspec (object, properties[PROP_CHILD]);
}

static void
amparo_capped_class_init (AmparoCappedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_capped_dispose;
  object_class->get_property = amparo_capped_get_property;
  object_class->set_property = amparo_capped_set_property;
  widget_class->get_request_mode = amparo_capped_get_request_mode;
  widget_class->measure = amparo_capped_measure;
  widget_class->size_allocate = amparo_capped_size_allocate;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
amparo_capped_init (AmparoCapped *self)
{
  /* A scrollbar would ask for a height of its own. */
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "vscrollbar-policy", GTK_POLICY_EXTERNAL,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}
