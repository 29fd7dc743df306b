/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/column.h"

struct _AmparoColumn
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *child;
  /* plain */
  int        maximum_width;
};

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AmparoColumn, amparo_column, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

enum
{
  PROP_0,
  PROP_MAXIMUM_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static GtkSizeRequestMode
amparo_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
amparo_column_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  AmparoColumn *self = AMPARO_COLUMN (widget);

  *minimum = *natural = 0;
  if (self->child == NULL)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->child, orientation, -1, minimum, NULL, NULL, NULL);
      *natural = MAX (*minimum, self->maximum_width);
    }
  else if (for_size >= 0)
    gtk_widget_measure (self->child, orientation, MIN (for_size, self->maximum_width),
                        minimum, natural, NULL, NULL);
}

static void
amparo_column_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  AmparoColumn *self = AMPARO_COLUMN (widget);
  GtkAllocation allocation = { 0, 0, MIN (width, self->maximum_width), height };

  if (self->child == NULL)
    return;

  allocation.x = (width - allocation.width) / 2;
  gtk_widget_size_allocate (self->child, &allocation, -1);
}

static void
amparo_column_add_child (GtkBuildable *buildable,
                         GtkBuilder   *builder,
                         GObject      *child,
                         const char   *type)
{
  AmparoColumn *self = AMPARO_COLUMN (buildable);

  if (!GTK_IS_WIDGET (child))
    {
      parent_buildable->add_child (buildable, builder, child, type);
      return;
    }

  g_return_if_fail (self->child == NULL);
  self->child = GTK_WIDGET (child);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = amparo_column_add_child;
}

static void
amparo_column_dispose (GObject *object)
{
  AmparoColumn *self = AMPARO_COLUMN (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (amparo_column_parent_class)->dispose (object);
}

static void
amparo_column_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AmparoColumn *self = AMPARO_COLUMN (object);

  switch (prop_id)
    {
    case PROP_MAXIMUM_WIDTH:
      g_value_set_int (value, self->maximum_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
amparo_column_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AmparoColumn *self = AMPARO_COLUMN (object);

  switch (prop_id)
    {
    case PROP_MAXIMUM_WIDTH:
      self->maximum_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
amparo_column_class_init (AmparoColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_column_dispose;
  object_class->get_property = amparo_column_get_property;
  object_class->set_property = amparo_column_set_property;
  widget_class->get_request_mode = amparo_column_get_request_mode;
  widget_class->measure = amparo_column_measure;
  widget_class->size_allocate = amparo_column_size_allocate;

  properties[PROP_MAXIMUM_WIDTH] =
    g_param_spec_int ("maximum-width", NULL, NULL, 0, G_MAXINT, 860,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
amparo_column_init (AmparoColumn *self)
{
  self->maximum_width = 860;
}

GtkWidget *
amparo_column_new (GtkWidget *child,
                   int        maximum_width)
{
  AmparoColumn *self;

  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  self = g_object_new (AMPARO_TYPE_COLUMN, "maximum-width", maximum_width, NULL);
  self->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
