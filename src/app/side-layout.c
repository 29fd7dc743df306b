/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/side-layout.h"

/* The shortest line that reads well, in widths of a letter. */
#define COLUMN_LETTERS 28

struct _AmparoSideLayout
{
  GtkLayoutManager parent_instance;

  /* plain */
  int column_gap;
  int line_gap;
};

G_DEFINE_FINAL_TYPE (AmparoSideLayout, amparo_side_layout, GTK_TYPE_LAYOUT_MANAGER)

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

static int
find_letters_width (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);

  return PANGO_PIXELS_CEIL (width * COLUMN_LETTERS);
}

/* What a column needs, and how many there are. */
static int
find_column_width (GtkWidget *widget,
                   int       *n)
{
  int column = find_letters_width (widget);

  *n = 0;
  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      column = MAX (column, minimum);
      (*n)++;
    }

  return column;
}

/* The width of each child; in columns or not. */
static int
share_out (AmparoSideLayout *self,
           GtkWidget        *widget,
           int               width,
           gboolean         *stacked)
{
  int n;
  int column = find_column_width (widget, &n);

  *stacked = n < 2 || width < n * column + (n - 1) * self->column_gap;

  return *stacked ? width : (width - (n - 1) * self->column_gap) / n;
}

static int
find_height (GtkWidget *child,
             int        width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static int
measure_height (AmparoSideLayout *self,
                GtkWidget        *widget,
                int               width)
{
  gboolean stacked;
  int share = share_out (self, widget, width, &stacked);
  int sum = 0;
  int highest = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int height = find_height (child, share);

      sum += height + (sum > 0 ? self->line_gap : 0);
      highest = MAX (highest, height);
    }

  return stacked ? sum : highest;
}

static int
measure_width (GtkWidget *widget)
{
  int widest = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      widest = MAX (widest, minimum);
    }

  return widest;
}

static GtkSizeRequestMode
amparo_side_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
amparo_side_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  AmparoSideLayout *self = AMPARO_SIDE_LAYOUT (manager);
  int n;
  int column = find_column_width (widget, &n);
  int wide = n * column + MAX (n - 1, 0) * self->column_gap;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = measure_width (widget);
      *natural = MAX (*minimum, wide);
    }
  else
    {
      *minimum = *natural = measure_height (self, widget, for_size < 0 ? wide : for_size);
    }
}

static void
amparo_side_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  AmparoSideLayout *self = AMPARO_SIDE_LAYOUT (manager);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean stacked;
  int share = share_out (self, widget, width, &stacked);
  int x = 0;
  int y = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int child_height = find_height (child, share);
      GtkAllocation place = { mirrored ? width - x - share : x, y, share, child_height };

      gtk_widget_size_allocate (child, &place, -1);
      if (stacked)
        y += child_height + self->line_gap;
      else
        x += share + self->column_gap;
    }
}

static void
amparo_side_layout_class_init (AmparoSideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = amparo_side_layout_get_request_mode;
  layout_class->measure = amparo_side_layout_measure;
  layout_class->allocate = amparo_side_layout_allocate;
}

static void
amparo_side_layout_init (AmparoSideLayout *self)
{
}

GtkLayoutManager *
amparo_side_layout_new (int column_gap,
                        int line_gap)
{
  AmparoSideLayout *self = g_object_new (AMPARO_TYPE_SIDE_LAYOUT, NULL);

  self->column_gap = column_gap;
  self->line_gap = line_gap;

  return GTK_LAYOUT_MANAGER (self);
}
