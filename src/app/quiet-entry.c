/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/quiet-entry.h"

#include "app/note-view.h"

/* Of the properties of a GtkEditable. */
#define FIRST 1

struct _AmparoQuietEntry
{
  GtkBox parent_instance;

  /* children */
  GtkTextView *view;
  /* owned */
  char        *text;       /* what was lent last; NULL when the buffer has another */
};

static void init_editable (GtkEditableInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AmparoQuietEntry, amparo_quiet_entry, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_EDITABLE, init_editable))

enum
{
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
get_iters (AmparoQuietEntry *self,
           int               start,
           int               end,
           GtkTextIter      *from,
           GtkTextIter      *to)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_get_iter_at_offset (buffer, from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, to, end);
}

static const char *
get_text (GtkEditable *editable)
{
  AmparoQuietEntry *self = AMPARO_QUIET_ENTRY (editable);

  if (self->text == NULL)
    self->text = amparo_note_view_dup_note (AMPARO_NOTE_VIEW (self->view));

  return self->text;
}

/* What is pasted stays in one line. */
static void
do_insert_text (GtkEditable *editable,
                const char  *text,
                int          length,
                int         *position)
{
  AmparoQuietEntry *self = AMPARO_QUIET_ENTRY (editable);
  g_autofree char *line = length < 0 ? g_strdup (text) : g_strndup (text, length);
  GtkTextIter from, to;

  get_iters (self, *position, *position, &from, &to);
  gtk_text_buffer_insert (gtk_text_view_get_buffer (self->view), &from, g_strdelimit (line, "\r\n", ' '), -1);
  *position = gtk_text_iter_get_offset (&from);
}

static void
do_delete_text (GtkEditable *editable,
                int          start,
                int          end)
{
  AmparoQuietEntry *self = AMPARO_QUIET_ENTRY (editable);
  GtkTextIter from, to;

  get_iters (self, start, end, &from, &to);
  gtk_text_buffer_delete (gtk_text_view_get_buffer (self->view), &from, &to);
}

static gboolean
get_selection_bounds (GtkEditable *editable,
                      int         *start,
                      int         *end)
{
  AmparoQuietEntry *self = AMPARO_QUIET_ENTRY (editable);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter bound, cursor;

  gtk_text_buffer_get_iter_at_mark (buffer, &bound, gtk_text_buffer_get_selection_bound (buffer));
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  *start = gtk_text_iter_get_offset (&bound);
  *end = gtk_text_iter_get_offset (&cursor);

  return *start != *end;
}

static void
set_selection_bounds (GtkEditable *editable,
                      int          start,
                      int          end)
{
  AmparoQuietEntry *self = AMPARO_QUIET_ENTRY (editable);
  GtkTextIter from, to;

  get_iters (self, start, end, &from, &to);
  gtk_text_buffer_select_range (gtk_text_view_get_buffer (self->view), &to, &from);
}

static void
init_editable (GtkEditableInterface *interface)
{
  interface->get_text = get_text;
  interface->do_insert_text = do_insert_text;
  interface->do_delete_text = do_delete_text;
  interface->get_selection_bounds = get_selection_bounds;
  interface->set_selection_bounds = set_selection_bounds;
}

static void
buffer_changed_cb (AmparoQuietEntry *self)
{
  g_clear_pointer (&self->text, g_free);
  g_signal_emit_by_name (self, "changed");
  g_object_notify (G_OBJECT (self), "text");
}

static gboolean
key_cb (AmparoQuietEntry *self,
        guint             key,
        guint             code,
        GdkModifierType   state)
{
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[ACTIVATE], 0);

  return GDK_EVENT_STOP;
}

static void
amparo_quiet_entry_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AmparoQuietEntry *self = AMPARO_QUIET_ENTRY (object);
  int start, end;

  switch (prop_id - FIRST)
    {
    case GTK_EDITABLE_PROP_TEXT:
      g_value_set_string (value, get_text (GTK_EDITABLE (self)));
      break;
    case GTK_EDITABLE_PROP_CURSOR_POSITION:
    case GTK_EDITABLE_PROP_SELECTION_BOUND:
      get_selection_bounds (GTK_EDITABLE (self), &start, &end);
      g_value_set_int (value, prop_id - FIRST == GTK_EDITABLE_PROP_CURSOR_POSITION ? end : start);
      break;
    case GTK_EDITABLE_PROP_EDITABLE:
      g_value_set_boolean (value, gtk_text_view_get_editable (self->view));
      break;
    case GTK_EDITABLE_PROP_ENABLE_UNDO:
      g_value_set_boolean (value, gtk_text_buffer_get_enable_undo (gtk_text_view_get_buffer (self->view)));
      break;
    case GTK_EDITABLE_PROP_WIDTH_CHARS:
    case GTK_EDITABLE_PROP_MAX_WIDTH_CHARS:
      g_value_set_int (value, -1);
      break;
    case GTK_EDITABLE_PROP_XALIGN:
      g_value_set_float (value, 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* It is as wide as its place, and begins at the beginning. */
static void
amparo_quiet_entry_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AmparoQuietEntry *self = AMPARO_QUIET_ENTRY (object);

  switch (prop_id - FIRST)
    {
    case GTK_EDITABLE_PROP_TEXT:
      gtk_editable_set_text (GTK_EDITABLE (self), g_value_get_string (value));
      break;
    case GTK_EDITABLE_PROP_EDITABLE:
      gtk_text_view_set_editable (self->view, g_value_get_boolean (value));
      break;
    case GTK_EDITABLE_PROP_ENABLE_UNDO:
      gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (self->view), g_value_get_boolean (value));
      break;
    case GTK_EDITABLE_PROP_WIDTH_CHARS:
    case GTK_EDITABLE_PROP_MAX_WIDTH_CHARS:
    case GTK_EDITABLE_PROP_XALIGN:
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
amparo_quiet_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (AMPARO_QUIET_ENTRY (widget)->view));
}

static void
amparo_quiet_entry_finalize (GObject *object)
{
  g_free (AMPARO_QUIET_ENTRY (object)->text);

  G_OBJECT_CLASS (amparo_quiet_entry_parent_class)->finalize (object);
}

static void
amparo_quiet_entry_class_init (AmparoQuietEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = amparo_quiet_entry_finalize;
  object_class->get_property = amparo_quiet_entry_get_property;
  object_class->set_property = amparo_quiet_entry_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = amparo_quiet_entry_grab_focus;

  gtk_editable_install_properties (object_class, FIRST);
  signals[ACTIVATE] = g_signal_new ("activate", AMPARO_TYPE_QUIET_ENTRY, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
amparo_quiet_entry_init (AmparoQuietEntry *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = GTK_TEXT_VIEW (amparo_note_view_new (""));
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_NONE);
  gtk_text_view_set_input_hints (self->view, GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK | GTK_INPUT_HINT_NO_EMOJI);
  /* It is no note, and its row says what it is. */
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, FALSE, -1);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_valign (scroller, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "search-field");
  gtk_widget_add_css_class (GTK_WIDGET (self), "quiet-entry");
  gtk_box_append (GTK_BOX (self), scroller);
}

GtkWidget *
amparo_quiet_entry_new (void)
{
  return g_object_new (AMPARO_TYPE_QUIET_ENTRY, NULL);
}

GtkWidget *
amparo_quiet_entry_get_field (AmparoQuietEntry *self)
{
  g_return_val_if_fail (AMPARO_IS_QUIET_ENTRY (self), NULL);

  return GTK_WIDGET (self->view);
}
