/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/field-row.h"

#include "app/into-view.h"
#include "app/quiet-entry.h"

struct _AmparoFieldRow
{
  AdwPreferencesRow parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (AmparoFieldRow, amparo_field_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_ENTRY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_entry (AmparoFieldRow *self,
           GtkWidget      *entry)
{
  if (self->entry == entry)
    return;

  if (self->entry != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->entry);
  self->entry = entry;
  if (entry != NULL)
    {
      gtk_box_append (GTK_BOX (self->box), entry);
      if (AMPARO_IS_QUIET_ENTRY (entry))
        entry = amparo_quiet_entry_get_field (AMPARO_QUIET_ENTRY (entry));
      gtk_accessible_update_relation (GTK_ACCESSIBLE (entry),
                                      GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->label, NULL,
                                      -1);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

/* The row itself is nothing to stop at: the keys go to the field and past it. */
static gboolean
amparo_field_row_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  AmparoFieldRow *self = AMPARO_FIELD_ROW (widget);

  return self->entry != NULL && gtk_widget_child_focus (self->entry, direction);
}

static void
amparo_field_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AmparoFieldRow *self = AMPARO_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
amparo_field_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AmparoFieldRow *self = AMPARO_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_ENTRY:
      set_entry (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
amparo_field_row_class_init (AmparoFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = amparo_field_row_get_property;
  object_class->set_property = amparo_field_row_set_property;
  widget_class->focus = amparo_field_row_focus;

  properties[PROP_ENTRY] =
    g_param_spec_object ("entry", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* GTK brings the text into view, but not what frames and names it. */
static void
watch_focus (AmparoFieldRow *self)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (controller, "enter", G_CALLBACK (amparo_bring_into_view), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
amparo_field_row_init (AmparoFieldRow *self)
{
  self->box = g_object_new (GTK_TYPE_BOX,
                            "css-classes", (const char *[]) { "field-body", NULL },
                            "orientation", GTK_ORIENTATION_VERTICAL,
                            "spacing", 6,
                            NULL);
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "wrap", TRUE,
                              "xalign", 0.0f,
                              NULL);
  g_object_bind_property (self, "title", self->label, "label", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (self->box), self->label);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  watch_focus (self);
}
