/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/search-field.h"

#include <glib/gi18n.h>

#include "app/note-view.h"

/* As long as GtkSearchEntry waits. */
#define DELAY_MS 150

struct _AmparoSearchField
{
  GtkBox parent_instance;

  /* children */
  AmparoNoteView *view;
  GtkWidget      *clear;
  /* plain */
  guint           delay_id;
};

G_DEFINE_FINAL_TYPE (AmparoSearchField, amparo_search_field, GTK_TYPE_BOX)

enum
{
  CHANGED,
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
delay_cb (gpointer user_data)
{
  AmparoSearchField *self = user_data;

  self->delay_id = 0;
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
update_clear (AmparoSearchField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  /* Its place is kept, so that nothing moves while somebody types. */
  gtk_widget_set_opacity (self->clear, gtk_text_buffer_get_char_count (buffer) > 0 ? 1 : 0);
  gtk_widget_set_sensitive (self->clear, gtk_text_buffer_get_char_count (buffer) > 0);
}

static void
buffer_changed_cb (AmparoSearchField *self)
{
  g_clear_handle_id (&self->delay_id, g_source_remove);
  self->delay_id = g_timeout_add (DELAY_MS, delay_cb, self);
  update_clear (self);
}

static void
clear_cb (AmparoSearchField *self)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "", -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* What was typed counts at once. */
static void
activate (AmparoSearchField *self)
{
  g_clear_handle_id (&self->delay_id, g_source_remove);
  g_signal_emit (self, signals[CHANGED], 0);
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static gboolean
key_cb (AmparoSearchField *self,
        guint              key,
        guint              code,
        GdkModifierType    state)
{
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter)
    activate (self);
  else if (key == GDK_KEY_Escape && gtk_widget_get_sensitive (self->clear))
    clear_cb (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
amparo_search_field_dispose (GObject *object)
{
  g_clear_handle_id (&AMPARO_SEARCH_FIELD (object)->delay_id, g_source_remove);

  G_OBJECT_CLASS (amparo_search_field_parent_class)->dispose (object);
}

static void
amparo_search_field_class_init (AmparoSearchFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_search_field_dispose;

  signals[CHANGED] = g_signal_new ("changed", AMPARO_TYPE_SEARCH_FIELD, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] = g_signal_new ("activate", AMPARO_TYPE_SEARCH_FIELD, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
amparo_search_field_init (AmparoSearchField *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "search-field");
}

static void
build (AmparoSearchField *self,
       const char        *name)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("system-search-symbolic");
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, FALSE, -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_valign (scroller, GTK_ALIGN_CENTER);

  self->clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_button_set_has_frame (GTK_BUTTON (self->clear), FALSE);
  gtk_widget_set_tooltip_text (self->clear, _("Clear the Search"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Clear the Search"), -1);
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (clear_cb), self);
  gtk_box_append (GTK_BOX (self), icon);
  gtk_box_append (GTK_BOX (self), scroller);
  gtk_box_append (GTK_BOX (self), self->clear);
}

/**
 * amparo_search_field_new:
 * @name: of the field, for a screen reader
 * @words: that stand in it already
 */
GtkWidget *
amparo_search_field_new (const char *name,
                         const char *words)
{
  AmparoSearchField *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_SEARCH_FIELD, NULL);
  self->view = AMPARO_NOTE_VIEW (amparo_note_view_new (words));
  build (self, name);
  update_clear (self);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed",
                           G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

char *
amparo_search_field_dup_words (AmparoSearchField *self)
{
  g_return_val_if_fail (AMPARO_IS_SEARCH_FIELD (self), NULL);

  return amparo_note_view_dup_note (self->view);
}
