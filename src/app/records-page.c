/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/case-file.h"
#include "app/fold.h"
#include "app/pages.h"
#include "app/parts.h"
#include "app/record-filters.h"
#include "app/record-list.h"
#include "app/record-row.h"
#include "app/safe.h"
#include "app/search-field.h"

/* The screenings in the vault, as somebody looks for them. What they look for is in the finder
 * of the safe; the page shows it, and how many there are. */

#define AMPARO_TYPE_RECORDS_PAGE (amparo_records_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoRecordsPage, amparo_records_page, AMPARO, RECORDS_PAGE, AdwBin)

struct _AmparoRecordsPage
{
  AdwBin parent_instance;

  /* owned */
  AmparoSession    *session;
  AmparoSafe       *safe;
  AmparoFinder     *finder;
  AmparoRecordList *list;
  GtkWidget        *filters;       /* in a scroller; moves between the side and the popover */
  GHashTable       *items;         /* of GtkListItem that are bound; lent */
  /* children */
  AmparoFold       *fold;
  GtkWidget        *filter_button;
  GtkLabel         *filter_words;
  GtkWidget        *filter_popover;
  GtkWidget        *search;
  GtkWidget        *search_notes;
  GtkLabel         *count;
  GtkWidget        *nothing;
  GtkWidget        *clear;
  GtkListView      *view;
  /* plain */
  guint             clock_id;
};

G_DEFINE_FINAL_TYPE (AmparoRecordsPage, amparo_records_page, ADW_TYPE_BIN)

/* Rows */

static void
show_row (AmparoRecordsPage *self,
          GtkListItem       *item)
{
  AmparoRecordRow *row = AMPARO_RECORD_ROW (gtk_list_item_get_child (item));
  AmparoListed *record = gtk_list_item_get_item (item);
  g_autofree char *name = NULL;

  amparo_record_row_show (row, self->session, amparo_listed_get_summary (record),
                          amparo_record_list_get_agenda (self->list));
  name = amparo_record_row_dup_name (row);
  amparo_name_list_item (item, name);
}

static void
setup_cb (AmparoRecordsPage *self,
          GtkListItem       *item)
{
  gtk_list_item_set_child (item, amparo_record_row_new ());
}

static void
bind_cb (AmparoRecordsPage *self,
         GtkListItem       *item)
{
  g_hash_table_add (self->items, item);
  show_row (self, item);
}

static void
unbind_cb (AmparoRecordsPage *self,
           GtkListItem       *item)
{
  g_hash_table_remove (self->items, item);
}

static void
show_rows (AmparoRecordsPage *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show_row (self, item);
}

static void
activated_cb (AmparoRecordsPage *self,
              guint              position)
{
  g_autoptr (AmparoListed) record = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  const char *id = amparo_listed_get_summary (record)->id;

  amparo_finder_set_place (self->finder, id);
  amparo_record_activate (self->session, GTK_WIDGET (self), id);
}

/* What is said above the list */

static char *
say_search (AmparoRecordsPage *self)
{
  guint n = amparo_finder_count_unread (self->finder);

  switch (amparo_finder_get_search (self->finder))
    {
    case AMPARO_SEARCH_UNDER_WAY:
      return g_strdup (_("Searching in notes…"));
    case AMPARO_SEARCH_FAILED:
      return g_strdup (amparo_finder_get_trouble (self->finder));
    case AMPARO_SEARCH_DONE:
      if (n == 0)
        return g_strdup (_("Searched in notes, too"));
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "Searched in notes, too; %u screening could not be read",
                                           "Searched in notes, too; %u screenings could not be read", n), n);
    case AMPARO_SEARCH_NONE:
    default:
      return NULL;
    }
}

static void
show_count (AmparoRecordsPage *self)
{
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  guint all = amparo_safe_get_records (self->safe)->len;
  g_autofree char *count =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u of %2$u screening", "%1$u of %2$u screenings", all), shown, all);
  g_autofree char *search = say_search (self);
  g_autofree char *words = search != NULL ? g_strjoin (" · ", count, search, NULL) : g_steal_pointer (&count);

  gtk_label_set_label (self->count, words);
  gtk_label_set_label (GTK_LABEL (self->nothing),
                       all == 0 ? _("No screening is kept here yet.")
                                : _("No screening fits. Take filters away, or look for fewer words."));
  gtk_widget_set_visible (self->nothing, shown == 0);
}

static void
show_filters (AmparoRecordsPage *self)
{
  guint n = amparo_finder_count_filters (self->finder);
  g_autofree char *words = n == 0 ? g_strdup (_("Filter and Order"))
                           : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Filter and Order (%u filter)",
                                                           "Filter and Order (%u filters)", n), n);

  gtk_label_set_label (self->filter_words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_visible (self->clear, n > 0);
  gtk_widget_set_sensitive (self->search_notes,
                            *amparo_finder_get_words (self->finder) != '\0'
                            && amparo_finder_get_search (self->finder) != AMPARO_SEARCH_UNDER_WAY);
}

/* Looking */

static void
finder_changed_cb (AmparoRecordsPage *self)
{
  amparo_record_list_look (self->list);
  show_count (self);
  show_filters (self);
}

static void
records_changed_cb (AmparoRecordsPage *self)
{
  amparo_record_list_reload (self->list);
  show_count (self);
}

/* What is due in three hours is overdue some time. */
static gboolean
clock_cb (gpointer user_data)
{
  AmparoRecordsPage *self = user_data;

  amparo_record_list_look (self->list);
  show_count (self);
  show_rows (self);

  return G_SOURCE_CONTINUE;
}

static void
typed_cb (AmparoRecordsPage *self)
{
  g_autofree char *words = amparo_search_field_dup_words (AMPARO_SEARCH_FIELD (self->search));

  amparo_finder_set_words (self->finder, words);
}

static void
search_notes_cb (AmparoRecordsPage *self)
{
  if (*amparo_finder_get_words (self->finder) != '\0' && gtk_widget_get_visible (self->search_notes))
    amparo_finder_search_notes (self->finder, amparo_safe_get_thread (self->safe));
}

static void
clear_cb (AmparoRecordsPage *self)
{
  amparo_finder_clear_filters (self->finder);
}

/* A narrow page has the filters behind a button. */
static void
folded_cb (AmparoRecordsPage *self)
{
  if (amparo_fold_is_folded (self->fold))
    {
      amparo_fold_set_side (self->fold, NULL);
      gtk_popover_set_child (GTK_POPOVER (self->filter_popover), self->filters);
    }
  else
    {
      gtk_popover_set_child (GTK_POPOVER (self->filter_popover), NULL);
      amparo_fold_set_side (self->fold, self->filters);
    }
}

/* Back from a screening, one is where one went from. */
static void
amparo_records_page_map (GtkWidget *widget)
{
  AmparoRecordsPage *self = AMPARO_RECORDS_PAGE (widget);
  const char *place = amparo_finder_get_place (self->finder);
  int position = *place != '\0' ? amparo_record_list_find (self->list, place) : -1;

  GTK_WIDGET_CLASS (amparo_records_page_parent_class)->map (widget);

  if (position >= 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", (guint) position);
}

static void
amparo_records_page_dispose (GObject *object)
{
  AmparoRecordsPage *self = AMPARO_RECORDS_PAGE (object);

  g_clear_handle_id (&self->clock_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->filters);
  g_clear_object (&self->list);
  g_clear_object (&self->finder);
  g_clear_object (&self->safe);
  g_clear_object (&self->session);
  g_clear_pointer (&self->items, g_hash_table_unref);

  G_OBJECT_CLASS (amparo_records_page_parent_class)->dispose (object);
}

static void
amparo_records_page_class_init (AmparoRecordsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_records_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = amparo_records_page_map;
}

static void
amparo_records_page_init (AmparoRecordsPage *self)
{
  self->items = g_hash_table_new (NULL, NULL);
}

/* Building */

static void
build_filters (AmparoRecordsPage *self)
{
  self->filters = g_object_ref_sink (gtk_scrolled_window_new ());
  g_object_set (self->filters,
                "child", amparo_record_filters_new (self->session),
                "hscrollbar-policy", GTK_POLICY_NEVER,
                "propagate-natural-height", TRUE,
                "max-content-height", 480,
                NULL);
  self->filter_popover = gtk_popover_new ();
  self->filter_words = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->filter_words, TRUE);
  self->filter_button = g_object_new (GTK_TYPE_MENU_BUTTON,
                                      "always-show-arrow", TRUE,
                                      "child", self->filter_words,
                                      "popover", self->filter_popover,
                                      NULL);
  gtk_widget_add_css_class (self->filter_button, "section-button");
}

/* The list is one side of the vault; who comes in, backups and the rest are the other. */
static GtkWidget *
create_way_to_vault (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("The _Vault"));

  g_object_set (gtk_button_get_child (GTK_BUTTON (button)), "justify", GTK_JUSTIFY_CENTER, "wrap", TRUE, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.care");

  return button;
}

static GtkWidget *
build_search (AmparoRecordsPage *self)
{
  const char *name = _("Search by code, checklist, day, level or person");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = amparo_wrap_box_new ();

  self->search = amparo_search_field_new (name, amparo_finder_get_words (self->finder));
  gtk_widget_set_size_request (self->search, 260, -1);
  g_signal_connect_object (self->search, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_notes_cb), self, G_CONNECT_SWAPPED);
  self->search_notes = gtk_button_new_with_mnemonic (_("Search in _Notes Too"));
  /* Large words in a narrow window take two lines. */
  g_object_set (gtk_button_get_child (GTK_BUTTON (self->search_notes)), "justify", GTK_JUSTIFY_CENTER, "wrap", TRUE, NULL);
  gtk_widget_set_visible (self->search_notes, amparo_safe_may (self->safe, AMPARO_MAY_SEARCH, AMPARO_CASE_NONE));
  g_signal_connect_object (self->search_notes, "clicked", G_CALLBACK (search_notes_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), self->search);
  gtk_box_append (GTK_BOX (line), self->search_notes);
  gtk_box_append (GTK_BOX (line), create_way_to_vault ());
  gtk_box_append (GTK_BOX (box), amparo_words_label_new (name, "caption"));
  gtk_box_append (GTK_BOX (box), line);

  return box;
}

static GtkWidget *
build_count (AmparoRecordsPage *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->count = GTK_LABEL (amparo_words_label_new ("", "dim-label"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  self->clear = gtk_button_new_with_mnemonic (_("C_lear Filters"));
  g_object_set (gtk_button_get_child (GTK_BUTTON (self->clear)), "justify", GTK_JUSTIFY_CENTER, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->clear, "flat");
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (line), self->clear);

  return line;
}

static GtkWidget *
build_view (AmparoRecordsPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->list)))),
                                                 factory));
  gtk_list_view_set_show_separators (self->view, TRUE);
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "records");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Screenings"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

static GtkWidget *
build_body (AmparoRecordsPage *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  gtk_widget_add_css_class (GTK_WIDGET (box), "records-body");
  gtk_box_append (box, build_search (self));
  gtk_box_append (box, build_count (self));
  self->nothing = amparo_words_label_new ("", NULL);
  gtk_box_append (box, self->nothing);
  gtk_box_append (box, build_view (self));

  return GTK_WIDGET (box);
}

static void
watch (AmparoRecordsPage *self)
{
  g_signal_connect_swapped (self->fold, "notify::folded", G_CALLBACK (folded_cb), self);
  g_signal_connect_object (self->finder, "changed", G_CALLBACK (finder_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->safe, "records-changed", G_CALLBACK (records_changed_cb), self, G_CONNECT_SWAPPED);
  self->clock_id = g_timeout_add_seconds (60, clock_cb, self);
}

GtkWidget *
amparo_records_page_new (AmparoSession *session)
{
  AmparoRecordsPage *self;
  GtkWidget *body;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_RECORDS_PAGE, NULL);
  self->session = g_object_ref (session);
  self->safe = g_object_ref (amparo_session_get_safe (session));
  self->finder = g_object_ref (amparo_safe_get_finder (self->safe));
  build_filters (self);
  self->list = amparo_record_list_new (session);
  body = build_body (self);
  self->fold = g_object_new (AMPARO_TYPE_FOLD,
                             "head", self->filter_button, "side", self->filters, "body", body,
                             "letters", 30, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->fold));
  amparo_name_by_words (GTK_WIDGET (self));
  show_count (self);
  show_filters (self);
  watch (self);

  return GTK_WIDGET (self);
}
