/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/fold.h"

/* In widths of a letter, so that larger text folds earlier. */
#define COLUMN_LETTERS 32
#define BODY_LETTERS   64

/* Body and side scroll, so any height will do for them. Asking them would lay out every text
 * in them for widths that they never get. */
#define SCROLLED_HEIGHT 96

enum
{
  HEAD,
  SIDE,
  FOOT,
  BODY,
  N_PARTS,
};

struct _AmparoFold
{
  GtkWidget parent_instance;

  /* children, each may be missing */
  GtkWidget *parts[N_PARTS];
  /* plain */
  int        letters;
  gboolean   folded;
  guint      notify_id;
};

G_DEFINE_FINAL_TYPE (AmparoFold, amparo_fold, GTK_TYPE_WIDGET)

/* The first ones are the parts in their order. */
enum
{
  PROP_0,
  PROP_HEAD,
  PROP_SIDE,
  PROP_FOOT,
  PROP_BODY,
  PROP_LETTERS,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static int
find_letter_width (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width);
}

static gboolean
is_there (AmparoFold *self,
          int         part)
{
  return self->parts[part] != NULL && gtk_widget_get_visible (self->parts[part]);
}

static void
measure_part (AmparoFold     *self,
              int             part,
              GtkOrientation  orientation,
              int             for_size,
              int            *minimum,
              int            *natural)
{
  *minimum = *natural = 0;

  if (is_there (self, part))
    gtk_widget_measure (self->parts[part], orientation, for_size, minimum, natural, NULL, NULL);
}

static int
find_minimum (AmparoFold     *self,
              int             part,
              GtkOrientation  orientation,
              int             for_size)
{
  int minimum, natural;

  measure_part (self, part, orientation, for_size, &minimum, &natural);
  return minimum;
}

static int
find_column_width (AmparoFold *self)
{
  int width = self->letters * find_letter_width (GTK_WIDGET (self));

  width = MAX (width, find_minimum (self, SIDE, GTK_ORIENTATION_HORIZONTAL, -1));
  return MAX (width, find_minimum (self, FOOT, GTK_ORIENTATION_HORIZONTAL, -1));
}

static gboolean
is_narrow (AmparoFold *self,
           int         width)
{
  int body = find_minimum (self, BODY, GTK_ORIENTATION_HORIZONTAL, -1);

  return width < (self->letters + BODY_LETTERS) * find_letter_width (GTK_WIDGET (self))
         || width < find_column_width (self) + body;
}

static GtkSizeRequestMode
amparo_fold_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* It can always fold, so it need not be wider than its widest part. */
static void
measure_width (AmparoFold *self,
               int        *minimum,
               int        *natural)
{
  *minimum = *natural = 0;

  for (int part = 0; part < N_PARTS; part++)
    {
      int part_minimum, part_natural;

      if (part == SIDE)
        continue;
      measure_part (self, part, GTK_ORIENTATION_HORIZONTAL, -1, &part_minimum, &part_natural);
      *minimum = MAX (*minimum, part_minimum);
      *natural = MAX (*natural, part_natural);
    }
}

static int
measure_height (AmparoFold *self,
                int         width)
{
  int column = find_column_width (self);

  if (is_narrow (self, width))
    return find_minimum (self, HEAD, GTK_ORIENTATION_VERTICAL, width) + SCROLLED_HEIGHT
           + find_minimum (self, FOOT, GTK_ORIENTATION_VERTICAL, width);

  return SCROLLED_HEIGHT + find_minimum (self, FOOT, GTK_ORIENTATION_VERTICAL, column);
}

static void
amparo_fold_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  AmparoFold *self = AMPARO_FOLD (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
    }
  else
    {
      /* Without a width the smallest height is asked for, which is the one of a wide page. */
      *minimum = *natural = measure_height (self, for_size < 0 ? G_MAXINT : for_size);
    }
}

static void
place (AmparoFold *self,
       int         part,
       int         x,
       int         y,
       int         width,
       int         height)
{
  GtkAllocation place = { x, y, width, height };

  if (!is_there (self, part))
    return;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    place.x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_set_child_visible (self->parts[part], TRUE);
  gtk_widget_size_allocate (self->parts[part], &place, -1);
}

static void
hide (AmparoFold *self,
      int         part)
{
  if (self->parts[part] != NULL)
    gtk_widget_set_child_visible (self->parts[part], FALSE);
}

static void
allocate_folded (AmparoFold *self,
                 int         width,
                 int         height)
{
  int head = find_minimum (self, HEAD, GTK_ORIENTATION_VERTICAL, width);
  int foot = find_minimum (self, FOOT, GTK_ORIENTATION_VERTICAL, width);

  hide (self, SIDE);
  place (self, HEAD, 0, 0, width, head);
  place (self, BODY, 0, head, width, height - head - foot);
  place (self, FOOT, 0, height - foot, width, foot);
}

static void
allocate_wide (AmparoFold *self,
               int         width,
               int         height)
{
  int column = find_column_width (self);
  int minimum, foot;

  measure_part (self, FOOT, GTK_ORIENTATION_VERTICAL, column, &minimum, &foot);
  foot = CLAMP (foot, minimum, MAX (minimum, height / 2));

  hide (self, HEAD);
  place (self, SIDE, 0, 0, column, height - foot);
  place (self, FOOT, 0, height - foot, column, foot);
  place (self, BODY, column, 0, width - column, height);
}

static gboolean
notify_folded_cb (gpointer data)
{
  AmparoFold *self = data;

  self->notify_id = 0;
  if (self->folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "folded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "folded");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
  return G_SOURCE_REMOVE;
}

static void
amparo_fold_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  AmparoFold *self = AMPARO_FOLD (widget);
  gboolean folded = is_narrow (self, width);

  if (folded)
    allocate_folded (self, width, height);
  else
    allocate_wide (self, width, height);

  /* Whoever listens will move widgets, which must not be done while they are allocated. */
  if (self->folded != folded && self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_folded_cb, self, NULL);
  self->folded = folded;
}

static void
set_part (AmparoFold *self,
          int         part,
          GtkWidget  *widget)
{
  if (self->parts[part] == widget)
    return;

  g_clear_pointer (&self->parts[part], gtk_widget_unparent);
  self->parts[part] = widget;
  if (widget != NULL)
    gtk_widget_set_parent (widget, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEAD + part]);
}

static void
amparo_fold_dispose (GObject *object)
{
  AmparoFold *self = AMPARO_FOLD (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  for (int part = 0; part < N_PARTS; part++)
    g_clear_pointer (&self->parts[part], gtk_widget_unparent);

  G_OBJECT_CLASS (amparo_fold_parent_class)->dispose (object);
}

static void
amparo_fold_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  AmparoFold *self = AMPARO_FOLD (object);

  if (prop_id == PROP_FOLDED)
    g_value_set_boolean (value, self->folded);
  else if (prop_id == PROP_LETTERS)
    g_value_set_int (value, self->letters);
  else
    g_value_set_object (value, self->parts[prop_id - PROP_HEAD]);
}

static void
amparo_fold_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  AmparoFold *self = AMPARO_FOLD (object);

  if (prop_id == PROP_LETTERS)
    self->letters = g_value_get_int (value);
  else
    set_part (self, prop_id - PROP_HEAD, g_value_get_object (value));
}

static void
amparo_fold_class_init (AmparoFoldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char * const names[N_PARTS] = { "head", "side", "foot", "body" };

  object_class->dispose = amparo_fold_dispose;
  object_class->get_property = amparo_fold_get_property;
  object_class->set_property = amparo_fold_set_property;
  widget_class->get_request_mode = amparo_fold_get_request_mode;
  widget_class->measure = amparo_fold_measure;
  widget_class->size_allocate = amparo_fold_size_allocate;

  for (int part = 0; part < N_PARTS; part++)
    properties[PROP_HEAD + part] =
      g_param_spec_object (names[part], NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LETTERS] =
    g_param_spec_int ("letters", NULL, NULL, 1, 200, COLUMN_LETTERS,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "fold");
}

static void
amparo_fold_init (AmparoFold *self)
{
}

/* NULL takes the side away, so that it can be shown elsewhere. */
void
amparo_fold_set_side (AmparoFold *self,
                      GtkWidget  *side)
{
  g_return_if_fail (AMPARO_IS_FOLD (self));
  g_return_if_fail (side == NULL || GTK_IS_WIDGET (side));

  set_part (self, SIDE, side);
}

gboolean
amparo_fold_is_folded (AmparoFold *self)
{
  g_return_val_if_fail (AMPARO_IS_FOLD (self), FALSE);

  return self->folded;
}
