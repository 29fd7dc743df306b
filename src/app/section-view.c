/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/section-view.h"

#include "app/item-keys.h"

/* Further follow-ups of a follow-up stand no further in: the lines would get short. */
#define MAX_DEPTH 3

struct _AmparoSectionView
{
  GtkWidget parent_instance;

  /* owned */
  AmparoSession   *session;
  AmparoScreening *screening;
  /* lent by the instrument, which the screening keeps */
  const AmparoSection *section;

  /* children: a row for each item of the section, NULL until it is asked */
  GtkWidget  *box;
  GtkWidget **rows;

  /* plain */
  gboolean    is_exercise;
};

G_DEFINE_FINAL_TYPE (AmparoSectionView, amparo_section_view, GTK_TYPE_WIDGET)

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The item that a condition looks at, -1 for none: whose follow-up it makes. */
static int
find_parent_item (const AmparoCondition *when)
{
  if (when == NULL)
    return -1;
  if (when->kind == AMPARO_CONDITION_ITEM)
    return when->item;
  if (when->kind != AMPARO_CONDITION_ALL && when->kind != AMPARO_CONDITION_ANY)
    return -1;

  for (guint i = 0; i < when->children->len; i++)
    {
      int parent = find_parent_item (g_ptr_array_index (when->children, i));

      if (parent >= 0)
        return parent;
    }
  return -1;
}

static guint
count_depth (AmparoSectionView *self,
             const AmparoItem  *item)
{
  AmparoInstrument *instrument = amparo_screening_get_instrument (self->screening);
  guint depth = 0;
  int parent;

  while (depth < MAX_DEPTH && (parent = find_parent_item (item->when)) >= 0)
    {
      item = amparo_instrument_get_item (instrument, parent);
      depth++;
    }
  return depth;
}

static const AmparoItem *
get_item (AmparoSectionView *self,
          guint              position)
{
  return g_ptr_array_index (self->section->items, position);
}

/* Position of an item in the section, -1 when it stands in another one. */
static int
find_position (AmparoSectionView *self,
               guint              item)
{
  for (guint i = 0; i < self->section->items->len; i++)
    if (get_item (self, i)->index == item)
      return i;
  return -1;
}

static GtkWidget *
find_row_before (AmparoSectionView *self,
                 guint              position)
{
  while (position-- > 0)
    if (self->rows[position] != NULL)
      return self->rows[position];
  return NULL;
}

static void
row_opened_cb (AmparoItemRow     *row,
               gboolean           opened,
               AmparoSectionView *self)
{
  g_signal_emit (self, signals[OPENED], 0, amparo_item_row_get_item (row), opened);
}

static GtkWidget *
create_row (AmparoSectionView *self,
            const AmparoItem  *item)
{
  GtkWidget *row = self->is_exercise
                   ? amparo_item_row_new_exercise (self->session, self->screening, item)
                   : amparo_item_row_new (self->session, item);

  g_signal_connect (row, "opened", G_CALLBACK (row_opened_cb), self);
  return row;
}

static void
build_row (AmparoSectionView *self,
           guint              position)
{
  const AmparoItem *item = get_item (self, position);
  GtkWidget *row = create_row (self, item);
  guint depth = count_depth (self, item);

  if (depth > 0)
    {
      gtk_widget_add_css_class (row, "follow-up");
      gtk_widget_set_margin_start (row, 24 * depth);
    }
  gtk_box_insert_child_after (GTK_BOX (self->box), row, find_row_before (self, position));
  self->rows[position] = row;
}

static void
update_row (AmparoSectionView *self,
            guint              position)
{
  gboolean asked = amparo_screening_is_asked (self->screening, get_item (self, position)->index);

  if (asked && self->rows[position] == NULL)
    build_row (self, position);
  else if (asked)
    amparo_item_row_update (AMPARO_ITEM_ROW (self->rows[position]));

  /* Hidden, it is not there for a screen reader either. */
  if (self->rows[position] != NULL)
    gtk_widget_set_visible (self->rows[position], asked);
}

static void
item_changed_cb (AmparoSectionView *self,
                 guint              item)
{
  int position = find_position (self, item);

  if (position >= 0)
    update_row (self, position);
}

static void
amparo_section_view_dispose (GObject *object)
{
  AmparoSectionView *self = AMPARO_SECTION_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_free);
  g_clear_object (&self->screening);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_section_view_parent_class)->dispose (object);
}

static void
amparo_section_view_class_init (AmparoSectionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_section_view_dispose;

  signals[OPENED] = g_signal_new ("opened", AMPARO_TYPE_SECTION_VIEW, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "sectionview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
amparo_section_view_init (AmparoSectionView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  amparo_item_keys_attach (self);
}

static GtkWidget *
create_view (AmparoSession   *session,
             AmparoScreening *screening,
             guint            section,
             gboolean         exercise)
{
  AmparoSectionView *self = g_object_new (AMPARO_TYPE_SECTION_VIEW, NULL);
  AmparoInstrument *instrument = amparo_screening_get_instrument (screening);

  self->session = g_object_ref (session);
  self->screening = g_object_ref (screening);
  self->is_exercise = exercise;
  self->section = g_ptr_array_index (amparo_instrument_get_sections (instrument), section);
  self->rows = g_new0 (GtkWidget *, self->section->items->len);

  for (guint i = 0; i < self->section->items->len; i++)
    update_row (self, i);
  g_signal_connect_object (self->screening, "item-changed",
                           G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

GtkWidget *
amparo_section_view_new (AmparoSession *session,
                         guint          section)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  return create_view (session, amparo_session_get_screening (session), section, FALSE);
}

GtkWidget *
amparo_section_view_new_exercise (AmparoSession   *session,
                                  AmparoScreening *screening,
                                  guint            section)
{
  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (AMPARO_IS_SCREENING (screening), NULL);

  return create_view (session, screening, section, TRUE);
}

AmparoItemRow *
amparo_section_view_get_row (AmparoSectionView *self,
                             guint              item)
{
  int position;

  g_return_val_if_fail (AMPARO_IS_SECTION_VIEW (self), NULL);

  position = find_position (self, item);
  if (position < 0 || self->rows[position] == NULL || !gtk_widget_get_visible (self->rows[position]))
    return NULL;
  return AMPARO_ITEM_ROW (self->rows[position]);
}

AmparoItemRow *
amparo_section_view_next_row (AmparoSectionView *self,
                              AmparoItemRow     *row,
                              int                step)
{
  int n, position;

  g_return_val_if_fail (AMPARO_IS_SECTION_VIEW (self), NULL);
  g_return_val_if_fail (AMPARO_IS_ITEM_ROW (row), NULL);

  n = self->section->items->len;
  position = find_position (self, amparo_item_row_get_item (row)) + step;
  for (; position >= 0 && position < n; position += step)
    {
      AmparoItemRow *next = amparo_section_view_get_row (self, get_item (self, position)->index);

      if (next != NULL)
        return next;
    }
  return NULL;
}

gboolean
amparo_section_view_focus (AmparoSectionView *self,
                           int                item,
                           AmparoControl      control)
{
  AmparoItemRow *row;

  g_return_val_if_fail (AMPARO_IS_SECTION_VIEW (self), FALSE);

  row = item >= 0 ? amparo_section_view_get_row (self, item) : NULL;
  if (row != NULL)
    return amparo_item_row_focus_control (row, control);

  for (guint i = 0; i < self->section->items->len; i++)
    {
      row = amparo_section_view_get_row (self, get_item (self, i)->index);
      if (row != NULL)
        return amparo_item_row_focus_control (row, AMPARO_CONTROL_RATING);
    }
  return FALSE;
}
