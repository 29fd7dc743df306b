/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/even-layout.h"

struct _AmparoEvenLayout
{
  GtkLayoutManager parent_instance;

  /* plain */
  int gap;
};

G_DEFINE_FINAL_TYPE (AmparoEvenLayout, amparo_even_layout, GTK_TYPE_LAYOUT_MANAGER)

/* How many children there are, and how wide the widest must and wants to be. */
typedef struct
{
  int n;
  int minimum;
  int natural;
} Widest;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return skip_hidden (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

static Widest
find_widest (GtkWidget *widget)
{
  Widest widest = { 0 };

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int minimum, natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      widest.minimum = MAX (widest.minimum, minimum);
      widest.natural = MAX (widest.natural, natural);
      widest.n++;
    }
  return widest;
}

/* As many as leave each child its natural width. */
static int
count_columns (AmparoEvenLayout *self,
               GtkWidget        *widget,
               int               width)
{
  Widest widest = find_widest (widget);
  int columns = MAX (widest.n, 1);

  while (columns > 1 && columns * widest.natural + (columns - 1) * self->gap > width)
    columns = (columns + 1) / 2;
  return columns;
}

static int
find_cell_width (AmparoEvenLayout *self,
                 int               columns,
                 int               width)
{
  return (width - (columns - 1) * self->gap) / columns;
}

/* The height that all cells have. */
static int
find_cell_height (GtkWidget *widget,
                  int        cell_width)
{
  int height = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, cell_width, NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
    }
  return height;
}

static int
measure_height (AmparoEvenLayout *self,
                GtkWidget        *widget,
                int               width)
{
  int columns = count_columns (self, widget, width);
  int lines = (find_widest (widget).n + columns - 1) / columns;

  return lines * find_cell_height (widget, find_cell_width (self, columns, width))
         + MAX (lines - 1, 0) * self->gap;
}

static GtkSizeRequestMode
amparo_even_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
amparo_even_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  AmparoEvenLayout *self = AMPARO_EVEN_LAYOUT (manager);
  Widest widest = find_widest (widget);
  int width = widest.n * widest.natural + MAX (widest.n - 1, 0) * self->gap;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest.minimum;
      *natural = width;
    }
  else
    {
      *minimum = measure_height (self, widget, for_size < 0 ? width : for_size);
      *natural = *minimum;
    }
}

static void
amparo_even_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  AmparoEvenLayout *self = AMPARO_EVEN_LAYOUT (manager);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int columns = count_columns (self, widget, width);
  int cell_width = find_cell_width (self, columns, width);
  int cell_height = find_cell_height (widget, cell_width);
  int i = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child), i++)
    {
      int column = mirrored ? columns - 1 - i % columns : i % columns;
      GtkAllocation place = {
        column * (cell_width + self->gap),
        i / columns * (cell_height + self->gap),
        cell_width,
        cell_height,
      };

      gtk_widget_size_allocate (child, &place, -1);
    }
}

static void
amparo_even_layout_class_init (AmparoEvenLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = amparo_even_layout_get_request_mode;
  layout_class->measure = amparo_even_layout_measure;
  layout_class->allocate = amparo_even_layout_allocate;
}

static void
amparo_even_layout_init (AmparoEvenLayout *self)
{
}

GtkLayoutManager *
amparo_even_layout_new (int gap)
{
  AmparoEvenLayout *self = g_object_new (AMPARO_TYPE_EVEN_LAYOUT, NULL);

  self->gap = gap;
  return GTK_LAYOUT_MANAGER (self);
}
