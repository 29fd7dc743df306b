/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/tick-window.h"

#include "app/field-row.h"
#include "app/parts.h"
#include "app/quiet-entry.h"
#include "app/safe.h"

struct _AmparoTickWindow
{
  AdwWindow parent_instance;

  /* owned */
  AmparoSession *session;
  AmparoStep    *step;
  /* children, of the template */
  GtkBox      *title_box;
  GtkEditable *at;
  GtkEditable *by;
  GtkEditable *reference;
};

G_DEFINE_FINAL_TYPE (AmparoTickWindow, amparo_tick_window, ADW_TYPE_WINDOW)

enum
{
  TICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d %H:%M");
}

static void
activate_tick (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AmparoTickWindow *self = AMPARO_TICK_WINDOW (widget);
  const char *at = gtk_editable_get_text (self->at);
  g_autofree char *now = dup_now ();

  amparo_session_tick (self->session, amparo_step_get_id (self->step),
                       *at != '\0' ? at : now,
                       gtk_editable_get_text (self->by),
                       gtk_editable_get_text (self->reference));
  g_signal_emit (self, signals[TICKED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
entry_activated_cb (GtkWidget *widget)
{
  gtk_widget_activate_action (widget, "tick.done", NULL);
}

/* Mostly it was just now, by the person who ticked the step before or who opened the vault.
 * The focus begins where something is left to write. */
static void
fill (AmparoTickWindow *self)
{
  GPtrArray *done = amparo_session_get_done (self->session);
  const AmparoDone *last = done->len > 0 ? g_ptr_array_index (done, done->len - 1) : NULL;
  AmparoSafe *safe = amparo_session_get_safe (self->session);
  const char *by = last != NULL ? last->by : amparo_safe_get_name (safe, amparo_safe_get_me (safe));
  g_autofree char *now = dup_now ();

  gtk_editable_set_text (self->at, now);
  gtk_editable_set_text (self->by, by);
  gtk_widget_grab_focus (GTK_WIDGET (*by != '\0' ? self->reference : self->by));
}

static void
amparo_tick_window_dispose (GObject *object)
{
  AmparoTickWindow *self = AMPARO_TICK_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AMPARO_TYPE_TICK_WINDOW);
  g_clear_object (&self->session);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (amparo_tick_window_parent_class)->dispose (object);
}

static void
amparo_tick_window_class_init (AmparoTickWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_tick_window_dispose;

  signals[TICKED] = g_signal_new ("ticked", AMPARO_TYPE_TICK_WINDOW, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (AMPARO_TYPE_FIELD_ROW);
  g_type_ensure (AMPARO_TYPE_QUIET_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/amparo_nm/Amparo/ui/tick-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AmparoTickWindow, title_box);
  gtk_widget_class_bind_template_child (widget_class, AmparoTickWindow, at);
  gtk_widget_class_bind_template_child (widget_class, AmparoTickWindow, by);
  gtk_widget_class_bind_template_child (widget_class, AmparoTickWindow, reference);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_install_action (widget_class, "tick.done", NULL, activate_tick);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
amparo_tick_window_init (AmparoTickWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  amparo_name_by_words (GTK_WIDGET (self));
}

GtkWidget *
amparo_tick_window_new (AmparoSession *session,
                        AmparoStep    *step,
                        GtkWindow     *parent)
{
  AmparoTickWindow *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (AMPARO_IS_STEP (step), NULL);

  self = g_object_new (AMPARO_TYPE_TICK_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->step = g_object_ref (step);
  gtk_box_append (self->title_box, amparo_content_label_new (amparo_step_get_title (step),
                                                             amparo_session_get_reading (session),
                                                             "heading"));
  fill (self);
  return GTK_WIDGET (self);
}
