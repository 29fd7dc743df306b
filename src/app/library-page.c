/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/library-page.h"

#include <glib/gi18n.h>

#include "app/column.h"
#include "app/entry-view.h"
#include "app/fold.h"
#include "app/library-list.h"
#include "app/look-up.h"
#include "app/pages.h"
#include "app/place.h"

/* Room for the longest words of a title at the usual size. */
#define LIST_WIDTH 300

struct _AmparoLibraryPage
{
  AdwBin parent_instance;

  /* owned */
  AmparoSession   *session;
  GtkWidget       *list;       /* moves between the side and the stack */
  /* children */
  AmparoFold      *fold;
  GtkStack        *stack;
  AdwBin          *list_place; /* of the stack: where the list is when folded */
  AdwToastOverlay *pane;       /* of the stack: holds the open page */
  GtkWidget       *scroller;   /* of the pane */
  GtkWidget       *view;       /* nullable: no page is open */
};

G_DEFINE_FINAL_TYPE (AmparoLibraryPage, amparo_library_page, ADW_TYPE_BIN)

static AmparoLookUp *
get_look_up (AmparoLibraryPage *self)
{
  return amparo_session_get_look_up (self->session);
}

/* The open page */

static GtkWidget *
create_invitation (void)
{
  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "icon-name", "system-search-symbolic",
                       "title", _("Look It Up"),
                       "description", _("Choose a page from the list, or type what you are looking for, in English or Spanish."),
                       NULL);
}

static void
show_view (AmparoLibraryPage *self)
{
  const AmparoEntry *entry = amparo_look_up_get_entry (get_look_up (self));

  self->view = entry != NULL ? amparo_entry_view_new (self->session, entry) : NULL;
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "child", self->view != NULL ? amparo_column_new (self->view, 820)
                                                             : create_invitation (),
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 NULL);
  adw_toast_overlay_set_child (self->pane, self->scroller);
}

static void
show_front (AmparoLibraryPage *self)
{
  gboolean folded = amparo_fold_is_folded (self->fold);
  gboolean in_front = amparo_look_up_is_in_front (get_look_up (self));

  gtk_stack_set_visible_child (self->stack, folded && !in_front ? GTK_WIDGET (self->list_place)
                                                                : GTK_WIDGET (self->pane));
}

static gboolean
has_focus_inside (AmparoLibraryPage *self,
                  GtkWidget         *widget)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
take_places (AmparoLibraryPage *self)
{
  AmparoLookUp *look_up = get_look_up (self);

  if (self->view != NULL)
    amparo_look_up_set_place (look_up, amparo_place_take (GTK_WIDGET (self->pane)));
  amparo_look_up_set_list_place (look_up, amparo_place_take (amparo_library_list_get_scroller (AMPARO_LIBRARY_LIST (self->list))));
}

static void
leaving_cb (AmparoLibraryPage *self)
{
  take_places (self);
}

/* The focus stays in the list while one browses it, and goes back to where it was on a
 * page that was left. */
static void
changed_cb (AmparoLibraryPage *self)
{
  AmparoLookUp *look_up = get_look_up (self);
  gboolean was_inside = has_focus_inside (self, GTK_WIDGET (self->pane));
  AmparoPlace *place = amparo_look_up_get_place (look_up);

  show_view (self);
  amparo_library_list_update_mark (AMPARO_LIBRARY_LIST (self->list));
  show_front (self);

  if (amparo_fold_is_folded (self->fold) && !amparo_look_up_is_in_front (look_up))
    gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
  else if (place != NULL && self->view != NULL)
    amparo_place_restore (place, GTK_WIDGET (self->pane));
  if (was_inside && self->view != NULL && !has_focus_inside (self, GTK_WIDGET (self)))
    gtk_widget_grab_focus (amparo_entry_view_get_title (self->view));
}

/* What was asked for is read from its title on. */
static void
opened_cb (AmparoLibraryPage *self)
{
  if (self->view != NULL)
    gtk_widget_grab_focus (amparo_entry_view_get_title (self->view));
}

static void
search_wanted_cb (AmparoLibraryPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !amparo_look_up_take_wish (get_look_up (self)))
    return;

  show_front (self);
  amparo_library_list_focus_search (AMPARO_LIBRARY_LIST (self->list));
}

/* Folding */

static void
folded_cb (AmparoLibraryPage *self)
{
  gboolean folded = amparo_fold_is_folded (self->fold);

  amparo_look_up_set_folded (get_look_up (self), folded);
  if (folded)
    {
      gtk_widget_add_css_class (self->list, "alone");
      amparo_fold_set_side (self->fold, NULL);
      adw_bin_set_child (self->list_place, self->list);
    }
  else
    {
      gtk_widget_remove_css_class (self->list, "alone");
      adw_bin_set_child (self->list_place, NULL);
      amparo_fold_set_side (self->fold, self->list);
    }
  show_front (self);
}

/* The content of the window comes and goes with the language; what was seen and where the
 * focus was is the same before and after. */
static void
amparo_library_page_map (GtkWidget *widget)
{
  AmparoLibraryPage *self = AMPARO_LIBRARY_PAGE (widget);
  AmparoPlace *list_place = amparo_look_up_get_list_place (get_look_up (self));
  AmparoPlace *place = amparo_look_up_get_place (get_look_up (self));

  GTK_WIDGET_CLASS (amparo_library_page_parent_class)->map (widget);

  if (list_place != NULL)
    amparo_place_restore (list_place, amparo_library_list_get_scroller (AMPARO_LIBRARY_LIST (self->list)));
  if (place != NULL && self->view != NULL)
    amparo_place_restore (place, GTK_WIDGET (self->pane));
  search_wanted_cb (self);
}

static void
amparo_library_page_unroot (GtkWidget *widget)
{
  take_places (AMPARO_LIBRARY_PAGE (widget));

  GTK_WIDGET_CLASS (amparo_library_page_parent_class)->unroot (widget);
}

static void
amparo_library_page_dispose (GObject *object)
{
  AmparoLibraryPage *self = AMPARO_LIBRARY_PAGE (object);

  g_clear_object (&self->list);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_library_page_parent_class)->dispose (object);
}

static void
amparo_library_page_class_init (AmparoLibraryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_library_page_dispose;
  widget_class->map = amparo_library_page_map;
  widget_class->unroot = amparo_library_page_unroot;
}

static void
amparo_library_page_init (AmparoLibraryPage *self)
{
  self->list_place = ADW_BIN (adw_bin_new ());
  self->pane = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  self->stack = g_object_new (GTK_TYPE_STACK, "hhomogeneous", FALSE, "vhomogeneous", FALSE, NULL);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->pane));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->list_place));
}

GtkWidget *
amparo_library_page_new (AmparoSession *session)
{
  AmparoLibraryPage *self;
  AmparoLookUp *look_up;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_LIBRARY_PAGE, NULL);
  self->session = g_object_ref (session);
  look_up = get_look_up (self);
  amparo_look_up_set_folded (look_up, FALSE);
  self->list = g_object_ref_sink (amparo_library_list_new (session));
  gtk_widget_set_size_request (self->list, LIST_WIDTH, -1);
  self->fold = g_object_new (AMPARO_TYPE_FOLD, "side", self->list, "body", self->stack, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->fold));
  show_view (self);

  g_signal_connect_swapped (self->fold, "notify::folded", G_CALLBACK (folded_cb), self);
  g_signal_connect_object (look_up, "leaving", G_CALLBACK (leaving_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (look_up, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (look_up, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (look_up, "search-wanted", G_CALLBACK (search_wanted_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
