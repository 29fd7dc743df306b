/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/map-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

/* Between scenes of a layer, and between layers, where the lines are. */
#define COLUMN_GAP 8
#define LAYER_GAP  34

#define ARROW 7.0

struct _AmparoMapView
{
  GtkWidget parent_instance;

  /* owned */
  AmparoMap *map;
  /* children, by the position of their scene */
  GPtrArray *buttons;
  /* plain: by layer, how many scenes it has */
  GArray    *counts;
};

G_DEFINE_FINAL_TYPE (AmparoMapView, amparo_map_view, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const AmparoMapScene *
get_scene (AmparoMap *map,
           guint      i)
{
  return &g_array_index (map->scenes, AmparoMapScene, i);
}

/* Order */

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      map)
{
  const AmparoMapScene *one = get_scene (map, *(const guint *) a);
  const AmparoMapScene *other = get_scene (map, *(const guint *) b);

  if (one->layer != other->layer)
    return one->layer < other->layer ? -1 : 1;

  return one->place < other->place ? -1 : one->place > other->place;
}

GArray *
amparo_map_dup_order (AmparoMap *map)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (map != NULL, order);

  for (guint i = 0; i < map->scenes->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_places, map);

  return order;
}

guint
amparo_map_get_number (GArray *order,
                       guint   scene)
{
  guint i = 0;

  while (i < order->len && g_array_index (order, guint, i) != scene)
    i++;

  return i + 1;
}

/* Size and place */

static void
measure_button (AmparoMapView *self,
                int           *width,
                int           *height)
{
  *width = *height = 0;

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkRequisition size;

      gtk_widget_get_preferred_size (self->buttons->pdata[i], NULL, &size);
      *width = MAX (*width, size.width);
      *height = MAX (*height, size.height);
    }
}

static guint
find_widest (AmparoMapView *self)
{
  guint widest = 0;

  for (guint layer = 0; layer < self->counts->len; layer++)
    widest = MAX (widest, g_array_index (self->counts, guint, layer));

  return widest;
}

static void
amparo_map_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  AmparoMapView *self = AMPARO_MAP_VIEW (widget);
  int width, height;

  measure_button (self, &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) find_widest (self) * (width + COLUMN_GAP);
  else
    *minimum = *natural = (int) self->counts->len * (height + LAYER_GAP) - LAYER_GAP;
}

static void
place_button (AmparoMapView *self,
              guint          i,
              int            width,
              GtkAllocation *place)
{
  const AmparoMapScene *scene = get_scene (self->map, i);
  double share = (double) width / g_array_index (self->counts, guint, scene->layer);

  measure_button (self, &place->width, &place->height);
  place->x = (int) (share * (scene->place + 0.5)) - place->width / 2;
  place->y = (int) scene->layer * (place->height + LAYER_GAP);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    place->x = width - place->x - place->width;
}

static void
amparo_map_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  AmparoMapView *self = AMPARO_MAP_VIEW (widget);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkAllocation place;

      place_button (self, i, width, &place);
      gtk_widget_size_allocate (self->buttons->pdata[i], &place, -1);
    }
}

/* Lines */

static void
draw_arrow (cairo_t *cr,
            double   x,
            double   y,
            double   angle)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_rotate (cr, angle);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, -ARROW, -ARROW / 2);
  cairo_line_to (cr, -ARROW, ARROW / 2);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* Downwards from below one scene to above the other; back up along the side. */
static void
draw_line (cairo_t             *cr,
           const GtkAllocation *from,
           const GtkAllocation *to,
           gboolean             returns)
{
  double x1 = returns ? from->x + from->width : from->x + from->width / 2.0;
  double y1 = returns ? from->y + from->height / 2.0 : from->y + from->height;
  double x2 = returns ? to->x + to->width : to->x + to->width / 2.0;
  double y2 = returns ? to->y + to->height / 2.0 : to->y;
  double bend = returns ? from->width : (y2 - y1) / 2;

  cairo_move_to (cr, x1, y1);
  if (returns)
    cairo_curve_to (cr, x1 + bend, y1, x2 + bend, y2, x2 + ARROW / 2, y2);
  else
    cairo_curve_to (cr, x1, y1 + bend, x2, y2 - bend, x2, y2 - ARROW / 2);
  cairo_stroke (cr);
  draw_arrow (cr, x2, y2, returns ? G_PI : G_PI / 2);
}

static void
draw_ways (AmparoMapView *self,
           cairo_t       *cr,
           gboolean       taken)
{
  static const double dashes[] = { 3, 4 };
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  cairo_set_line_width (cr, taken ? 3 : 1.2);
  for (guint i = 0; i < self->map->ways->len; i++)
    {
      const AmparoMapWay *way = &g_array_index (self->map->ways, AmparoMapWay, i);
      GtkAllocation from, to;

      if (way->taken != taken)
        continue;
      place_button (self, way->from, width, &from);
      place_button (self, way->to, width, &to);
      cairo_set_dash (cr, dashes, taken ? 0 : G_N_ELEMENTS (dashes), 0);
      draw_line (cr, &from, &to, way->returns);
    }
}

static void
amparo_map_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  AmparoMapView *self = AMPARO_MAP_VIEW (widget);
  double ink = adw_style_manager_get_dark (adw_style_manager_get_default ()) ? 0.8 : 0.3;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  cairo_set_source_rgb (cr, ink, ink, ink);
  draw_ways (self, cr, FALSE);
  draw_ways (self, cr, TRUE);
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (amparo_map_view_parent_class)->snapshot (widget, snapshot);
}

/* The widget */

static void
amparo_map_view_dispose (GObject *object)
{
  AmparoMapView *self = AMPARO_MAP_VIEW (object);

  g_ptr_array_set_size (self->buttons, 0);

  G_OBJECT_CLASS (amparo_map_view_parent_class)->dispose (object);
}

static void
amparo_map_view_finalize (GObject *object)
{
  AmparoMapView *self = AMPARO_MAP_VIEW (object);

  g_ptr_array_unref (self->buttons);
  g_array_unref (self->counts);
  g_clear_pointer (&self->map, amparo_map_free);

  G_OBJECT_CLASS (amparo_map_view_parent_class)->finalize (object);
}

static void
amparo_map_view_class_init (AmparoMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_map_view_dispose;
  object_class->finalize = amparo_map_view_finalize;
  widget_class->measure = amparo_map_view_measure;
  widget_class->size_allocate = amparo_map_view_size_allocate;
  widget_class->snapshot = amparo_map_view_snapshot;

  signals[CHOSEN] = g_signal_new ("chosen", AMPARO_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "mapview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
amparo_map_view_init (AmparoMapView *self)
{
  self->buttons = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

static void
clicked_cb (GtkWidget     *button,
            AmparoMapView *self)
{
  guint scene;

  if (g_ptr_array_find (self->buttons, button, &scene))
    g_signal_emit (self, signals[CHOSEN], 0, scene);
}

/* Said in full by the list; here it is enough to know which scene it is. */
static char *
dup_name (const AmparoMapScene *scene,
          guint                 number)
{
  if (scene->here)
    /* Translators: of the scenes of a story; %u is the number of one */
    return g_strdup_printf (_("Scene %u, where you are"), number);
  if (!scene->seen)
    return g_strdup_printf (_("Scene %u, not seen yet"), number);
  if (scene->scene->ending != NULL)
    return g_strdup_printf (_("Scene %u, an ending"), number);

  return g_strdup_printf (_("Scene %u"), number);
}

static GtkWidget *
create_button (AmparoMapView        *self,
               const AmparoMapScene *scene,
               guint                 number)
{
  g_autofree char *label = g_strdup_printf ("%u", number);
  g_autofree char *name = dup_name (scene, number);
  GtkWidget *button = gtk_button_new_with_label (label);

  if (scene->scene->ending != NULL)
    gtk_widget_add_css_class (button, "map-ending");
  if (!scene->seen)
    gtk_widget_add_css_class (button, "map-unseen");
  if (scene->here)
    gtk_widget_add_css_class (button, "map-here");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);

  return button;
}

/* The children stand in the order of their numbers, which the Tab key follows. */
static void
add_buttons (AmparoMapView *self)
{
  g_autoptr (GArray) order = amparo_map_dup_order (self->map);

  g_array_set_size (self->counts, self->map->n_layers);
  g_ptr_array_set_size (self->buttons, (int) order->len);
  for (guint i = 0; i < order->len; i++)
    {
      guint position = g_array_index (order, guint, i);
      const AmparoMapScene *scene = get_scene (self->map, position);

      g_array_index (self->counts, guint, scene->layer)++;
      self->buttons->pdata[position] = create_button (self, scene, i + 1);
      gtk_widget_set_parent (self->buttons->pdata[position], GTK_WIDGET (self));
    }
}

/**
 * amparo_map_view_new:
 * @map: (transfer full)
 */
GtkWidget *
amparo_map_view_new (AmparoMap *map)
{
  AmparoMapView *self;

  g_return_val_if_fail (map != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_MAP_VIEW, NULL);
  self->map = map;
  add_buttons (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Map of the scenes"), -1);

  return GTK_WIDGET (self);
}

AmparoMap *
amparo_map_view_get_map (AmparoMapView *self)
{
  g_return_val_if_fail (AMPARO_IS_MAP_VIEW (self), NULL);

  return self->map;
}

GtkWidget *
amparo_map_view_get_button (AmparoMapView *self,
                            guint          scene)
{
  g_return_val_if_fail (AMPARO_IS_MAP_VIEW (self), NULL);
  g_return_val_if_fail (scene < self->buttons->len, NULL);

  return self->buttons->pdata[scene];
}
