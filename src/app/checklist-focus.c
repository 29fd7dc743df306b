/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/checklist-focus.h"

#include "app/into-view.h"
#include "app/item-row.h"

typedef struct
{
  AmparoSession     *session;    /* owned; nullable */
  GtkScrolledWindow *scroller;   /* lent by the page, which this lives with */
  GtkWidget         *page;
  GtkRoot           *root;
  guint              tick_id;
} Focus;

static void
focus_free (gpointer data)
{
  Focus *self = data;

  g_clear_object (&self->session);
  g_free (self);
}

static GtkWidget *
find_row (Focus *self)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->page))
    return NULL;
  return gtk_widget_get_ancestor (focus, AMPARO_TYPE_ITEM_ROW);
}

/* GTK brings the button with the focus into view; what it rates should be there as well.
 * Of a row that is taller than the page, the part with the focus matters. */
static void
reveal (Focus     *self,
        GtkWidget *row)
{
  gboolean fits = gtk_widget_get_height (row) <= gtk_widget_get_height (GTK_WIDGET (self->scroller));

  amparo_bring_area_into_view (fits ? row : gtk_root_get_focus (self->root), NULL);
}

/* Rows have a place only after they were laid out. */
static gboolean
tick_cb (GtkWidget     *page,
         GdkFrameClock *clock,
         gpointer       data)
{
  Focus *self = data;
  GtkWidget *row = find_row (self);

  if (row != NULL && gtk_widget_get_height (row) == 0)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  if (row != NULL)
    reveal (self, row);
  return G_SOURCE_REMOVE;
}

static void
focus_moved_cb (Focus *self)
{
  GtkWidget *row = find_row (self);
  AmparoItemRow *item_row;

  /* Nowhere, or on a button beside the rows: the item stays the one to come back to. */
  if (row == NULL)
    return;

  item_row = AMPARO_ITEM_ROW (row);
  if (self->session != NULL)
    amparo_session_remember_focus (self->session, amparo_item_row_get_item (item_row),
                                   amparo_item_row_find_control (item_row, gtk_root_get_focus (self->root)));
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (self->page, tick_cb, self, NULL);
}

static void
root_changed_cb (Focus *self)
{
  if (self->root != NULL)
    g_signal_handlers_disconnect_by_data (self->root, self);

  self->root = gtk_widget_get_root (self->page);
  if (self->root != NULL)
    g_signal_connect_swapped (self->root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self);
}

void
amparo_checklist_focus_attach (GtkWidget         *page,
                               AmparoSession     *session,
                               GtkScrolledWindow *scroller)
{
  Focus *self;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (session == NULL || AMPARO_IS_SESSION (session));
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  self = g_new0 (Focus, 1);
  g_set_object (&self->session, session);
  self->scroller = scroller;
  self->page = page;

  g_object_set_data_full (G_OBJECT (page), "amparo-checklist-focus", self, focus_free);
  g_signal_connect_swapped (page, "notify::root", G_CALLBACK (root_changed_cb), self);
}
