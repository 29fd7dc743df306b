/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/wrap-layout.h"

struct _AmparoWrapLayout
{
  GtkLayoutManager parent_instance;

  /* plain */
  int column_gap;
  int line_gap;
};

G_DEFINE_FINAL_TYPE (AmparoWrapLayout, amparo_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* One child after the other is placed; with `allocate` it is also put there. */
typedef struct
{
  int      width;
  int      x;
  int      y;
  int      line_height;
  gboolean allocate;
} Placing;

static void
begin_line (AmparoWrapLayout *self,
            Placing          *placing)
{
  placing->x = 0;
  placing->y += placing->line_height + self->line_gap;
  placing->line_height = 0;
}

static int
choose_width (GtkWidget *child,
              int        room)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, room));
}

static void
put (GtkWidget *widget,
     GtkWidget *child,
     Placing   *placing,
     int        width,
     int        height)
{
  GtkAllocation allocation = { placing->x, placing->y, width, height };

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    allocation.x = placing->width - placing->x - width;

  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
place (AmparoWrapLayout *self,
       GtkWidget        *widget,
       GtkWidget        *child,
       Placing          *placing)
{
  int width = choose_width (child, placing->width);
  int height;

  if (placing->x > 0 && placing->x + width > placing->width)
    begin_line (self, placing);

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  if (placing->allocate)
    put (widget, child, placing, width, height);

  placing->x += width + self->column_gap;
  placing->line_height = MAX (placing->line_height, height);
}

/* Gives the height that all children take. */
static int
place_all (AmparoWrapLayout *self,
           GtkWidget        *widget,
           int               width,
           gboolean          allocate)
{
  Placing placing = { .width = width, .allocate = allocate };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      place (self, widget, child, &placing);

  return placing.y + placing.line_height;
}

static void
measure_width (AmparoWrapLayout *self,
               GtkWidget        *widget,
               int              *minimum,
               int              *natural)
{
  *minimum = *natural = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1,
                          &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->column_gap : 0);
    }
}

static GtkSizeRequestMode
amparo_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
amparo_wrap_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  AmparoWrapLayout *self = AMPARO_WRAP_LAYOUT (manager);
  int narrowest, widest;

  measure_width (self, widget, &narrowest, &widest);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = narrowest;
      *natural = widest;
    }
  else
    {
      int width = for_size < 0 ? widest : MAX (for_size, narrowest);

      *minimum = *natural = place_all (self, widget, width, FALSE);
    }
}

static void
amparo_wrap_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  place_all (AMPARO_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
amparo_wrap_layout_class_init (AmparoWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = amparo_wrap_layout_get_request_mode;
  layout_class->measure = amparo_wrap_layout_measure;
  layout_class->allocate = amparo_wrap_layout_allocate;
}

static void
amparo_wrap_layout_init (AmparoWrapLayout *self)
{
}

GtkLayoutManager *
amparo_wrap_layout_new (int column_gap,
                        int line_gap)
{
  AmparoWrapLayout *self = g_object_new (AMPARO_TYPE_WRAP_LAYOUT, NULL);

  self->column_gap = column_gap;
  self->line_gap = line_gap;

  return GTK_LAYOUT_MANAGER (self);
}
