/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/library-list.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"
#include "app/column.h"
#include "app/lazy-line.h"
#include "app/look-up.h"
#include "app/parts.h"
#include "app/shelves.h"

/* Not found. */
#define NOWHERE G_MAXUINT
/* Of the list where it has the window for itself. */
#define WIDEST  700

struct _AmparoLibraryList
{
  GtkWidget parent_instance;

  /* owned */
  AmparoSession *session;
  GPtrArray     *rows;                       /* of GtkListBoxRow, by index of the entry */
  guint         *ranks;                      /* by index of the entry; NOWHERE: not found */
  guint          shelves[AMPARO_N_SHELVES];  /* the order they are shown in */
  /* children */
  GtkWidget     *box;
  GtkWidget     *search;
  GtkWidget     *found;
  GtkWidget     *scroller;
  GtkWidget     *list;
  /* plain */
  gboolean       is_updating;
};

G_DEFINE_FINAL_TYPE (AmparoLibraryList, amparo_library_list, GTK_TYPE_WIDGET)

static AmparoLookUp *
get_look_up (AmparoLibraryList *self)
{
  return amparo_session_get_look_up (self->session);
}

static const AmparoEntry *
get_entry (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "entry");
}

/* Rows */

static GtkWidget *
create_row (const AmparoEntry *entry,
            AmparoReading      reading)
{
  g_autofree char *name = amparo_bilingual_dup_label (entry->title, reading);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW,
                                 "child", amparo_lazy_line_new (entry->title, reading),
                                 NULL);

  g_object_set_data (G_OBJECT (row), "entry", (gpointer) entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
fill (AmparoLibraryList *self)
{
  GPtrArray *entries = amparo_library_get_entries (amparo_look_up_get_library (get_look_up (self)));
  AmparoReading reading = amparo_session_get_reading (self->session);

  self->ranks = g_new0 (guint, entries->len);
  for (guint i = 0; i < entries->len; i++)
    {
      GtkWidget *row = create_row (g_ptr_array_index (entries, i), reading);

      g_ptr_array_add (self->rows, row);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
    }
}

/* Searching */

static void
rank (AmparoLibraryList *self,
      GPtrArray         *found)
{
  guint n_shelves = 0;

  for (guint i = 0; i < self->rows->len; i++)
    self->ranks[i] = NOWHERE;
  for (guint i = 0; i < AMPARO_N_SHELVES; i++)
    self->shelves[i] = NOWHERE;

  for (guint i = 0; i < found->len; i++)
    {
      const AmparoEntry *entry = g_ptr_array_index (found, i);

      self->ranks[entry->index] = i;
      if (self->shelves[entry->shelf] == NOWHERE)
        self->shelves[entry->shelf] = n_shelves++;
    }
}

static void
show_found (AmparoLibraryList *self,
            guint              n)
{
  g_autofree char *words = NULL;

  if (n == 0)
    words = g_strdup (_("Nothing found. Try fewer words, or only their beginning."));
  else
    words = g_strdup_printf (g_dngettext (NULL, "%u page found", "%u pages found", n), n);

  gtk_label_set_label (GTK_LABEL (self->found), words);
  gtk_widget_set_visible (self->found, *amparo_look_up_get_query (get_look_up (self)) != '\0');
}

static void
search (AmparoLibraryList *self)
{
  AmparoLookUp *look_up = get_look_up (self);
  g_autoptr (GPtrArray) found = amparo_search_find (amparo_look_up_get_search (look_up),
                                                    amparo_look_up_get_query (look_up));

  rank (self, found);
  show_found (self, found->len);
  gtk_list_box_invalidate_sort (GTK_LIST_BOX (self->list));
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
  gtk_list_box_invalidate_headers (GTK_LIST_BOX (self->list));
}

static GtkListBoxRow *
find_best (AmparoLibraryList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (self->ranks[i] == 0)
      return g_ptr_array_index (self->rows, i);

  return NULL;
}

/* The shelf with the best page goes first, and on each shelf its best page. */
static int
sort_cb (GtkListBoxRow *a,
         GtkListBoxRow *b,
         gpointer       user_data)
{
  AmparoLibraryList *self = user_data;
  const AmparoEntry *first = get_entry (a);
  const AmparoEntry *second = get_entry (b);
  guint first_shelf = self->shelves[first->shelf];
  guint second_shelf = self->shelves[second->shelf];

  if (first_shelf != second_shelf)
    return first_shelf < second_shelf ? -1 : 1;
  if (self->ranks[first->index] != self->ranks[second->index])
    return self->ranks[first->index] < self->ranks[second->index] ? -1 : 1;

  return first->index < second->index ? -1 : first->index > second->index;
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  AmparoLibraryList *self = user_data;

  return self->ranks[get_entry (row)->index] != NOWHERE;
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  AmparoShelf shelf = get_entry (row)->shelf;
  GtkWidget *header;

  if (before != NULL && get_entry (before)->shelf == shelf)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = amparo_heading_new (amparo_shelf_get_name (shelf));
  gtk_widget_add_css_class (header, "shelf");
  gtk_list_box_row_set_header (row, header);
}

static void
typed_cb (AmparoLibraryList *self)
{
  if (self->is_updating)
    return;

  amparo_look_up_set_query (get_look_up (self), gtk_editable_get_text (GTK_EDITABLE (self->search)));
  search (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

static void
enter_cb (AmparoLibraryList *self)
{
  GtkListBoxRow *best = find_best (self);

  if (best != NULL)
    amparo_look_up_open (get_look_up (self), get_entry (best));
}

static void
stop_cb (AmparoLibraryList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static gboolean
down_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  AmparoLibraryList *self = user_data;

  return gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
}

static void
row_selected_cb (AmparoLibraryList *self,
                 GtkListBoxRow     *row)
{
  /* Where only the list is seen, the arrows choose and Enter opens. */
  if (row != NULL && !self->is_updating && gtk_widget_get_mapped (GTK_WIDGET (self))
      && !gtk_widget_has_css_class (GTK_WIDGET (self), "alone"))
    amparo_look_up_browse (get_look_up (self), get_entry (row));
}

static void
row_activated_cb (AmparoLibraryList *self,
                  GtkListBoxRow     *row)
{
  amparo_look_up_open (get_look_up (self), get_entry (row));
}

static void
amparo_library_list_dispose (GObject *object)
{
  AmparoLibraryList *self = AMPARO_LIBRARY_LIST (object);

  self->is_updating = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_library_list_parent_class)->dispose (object);
}

static void
amparo_library_list_finalize (GObject *object)
{
  AmparoLibraryList *self = AMPARO_LIBRARY_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->ranks);

  G_OBJECT_CLASS (amparo_library_list_parent_class)->finalize (object);
}

static void
amparo_library_list_class_init (AmparoLibraryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_library_list_dispose;
  object_class->finalize = amparo_library_list_finalize;

  gtk_widget_class_set_css_name (widget_class, "librarylist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
add_keys (AmparoLibraryList *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *down = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Down, 0),
                                        gtk_callback_action_new (down_cb, self, NULL));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), down);
  gtk_widget_add_controller (self->search, keys);
}

static void
create_search (AmparoLibraryList *self)
{
  self->search = g_object_new (GTK_TYPE_SEARCH_ENTRY,
                               "placeholder-text", _("Search the library"),
                               "css-classes", (const char *[]) { "library-search", NULL },
                               NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search the library"), -1);
  self->found = amparo_words_label_new ("", "found");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  self->found, NULL, -1);
  add_keys (self);
}

static void
create_list (AmparoLibraryList *self)
{
  self->list = g_object_new (GTK_TYPE_LIST_BOX,
                             "css-classes", (const char *[]) { "navigation-sidebar", NULL },
                             "selection-mode", GTK_SELECTION_SINGLE,
                             NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages of the library"), -1);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "child", amparo_column_new (self->list, WIDEST),
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "vexpand", TRUE,
                                 NULL);
  /* It finds its own only right inside. */
  gtk_list_box_set_adjustment (GTK_LIST_BOX (self->list),
                               gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)));
}

static void
amparo_library_list_init (AmparoLibraryList *self)
{
  self->rows = g_ptr_array_new ();
  create_search (self);
  create_list (self);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->search);
  gtk_box_append (GTK_BOX (self->box), self->found);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
connect_signals (AmparoLibraryList *self)
{
  g_signal_connect_swapped (self->search, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (stop_cb), self);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

GtkWidget *
amparo_library_list_new (AmparoSession *session)
{
  AmparoLibraryList *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_LIBRARY_LIST, NULL);
  self->session = g_object_ref (session);
  fill (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), amparo_look_up_get_query (get_look_up (self)));
  search (self);
  gtk_list_box_set_sort_func (GTK_LIST_BOX (self->list), sort_cb, self, NULL);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), filter_cb, self, NULL);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), header_cb, self, NULL);
  amparo_library_list_update_mark (self);
  connect_signals (self);

  return GTK_WIDGET (self);
}

void
amparo_library_list_focus_search (AmparoLibraryList *self)
{
  g_return_if_fail (AMPARO_IS_LIBRARY_LIST (self));

  gtk_widget_grab_focus (self->search);
}

/* By a link one may get far from where the list is. */
static void
show_row (AmparoLibraryList *self,
          GtkWidget         *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  if (gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, self->list, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

void
amparo_library_list_update_mark (AmparoLibraryList *self)
{
  const AmparoEntry *entry;
  GtkListBoxRow *row;

  g_return_if_fail (AMPARO_IS_LIBRARY_LIST (self));

  entry = amparo_look_up_get_entry (get_look_up (self));
  row = entry != NULL ? g_ptr_array_index (self->rows, entry->index) : NULL;
  self->is_updating = TRUE;
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  self->is_updating = FALSE;
  if (row != NULL)
    show_row (self, GTK_WIDGET (row));
}

GtkWidget *
amparo_library_list_get_scroller (AmparoLibraryList *self)
{
  g_return_val_if_fail (AMPARO_IS_LIBRARY_LIST (self), NULL);

  return self->scroller;
}
