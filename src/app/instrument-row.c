/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/instrument-row.h"

#include <glib/gi18n.h>

#include "app/bilingual.h"

struct _AmparoInstrumentRow
{
  GtkListBoxRow parent_instance;

  /* children */
  AmparoBilingual  *title;
  AmparoBilingual  *purpose;
  GtkLabel         *minutes;
  /* owned */
  AmparoInstrument *instrument;
};

G_DEFINE_FINAL_TYPE (AmparoInstrumentRow, amparo_instrument_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_minutes (AmparoInstrumentRow *self)
{
  guint minutes = amparo_instrument_get_minutes (self->instrument);
  g_autofree char *words =
    /* Translators: how long a checklist takes */
    g_strdup_printf (ngettext ("About %u minute", "About %u minutes", minutes), minutes);

  gtk_label_set_label (self->minutes, words);
}

static void
name_row (AmparoInstrumentRow *self,
          AmparoReading        reading)
{
  g_autofree char *title =
    amparo_bilingual_dup_label (amparo_instrument_get_title (self->instrument), reading);
  g_autofree char *purpose =
    amparo_bilingual_dup_label (amparo_instrument_get_purpose (self->instrument), reading);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, purpose,
                                  -1);
}

static void
amparo_instrument_row_dispose (GObject *object)
{
  AmparoInstrumentRow *self = AMPARO_INSTRUMENT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), AMPARO_TYPE_INSTRUMENT_ROW);
  g_clear_object (&self->instrument);

  G_OBJECT_CLASS (amparo_instrument_row_parent_class)->dispose (object);
}

static void
amparo_instrument_row_class_init (AmparoInstrumentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = amparo_instrument_row_dispose;

  g_type_ensure (AMPARO_TYPE_BILINGUAL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/amparo_nm/Amparo/ui/instrument-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AmparoInstrumentRow, title);
  gtk_widget_class_bind_template_child (widget_class, AmparoInstrumentRow, purpose);
  gtk_widget_class_bind_template_child (widget_class, AmparoInstrumentRow, minutes);
}

static void
amparo_instrument_row_init (AmparoInstrumentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
amparo_instrument_row_new (AmparoInstrument *instrument,
                           AmparoReading     reading)
{
  AmparoInstrumentRow *self;

  g_return_val_if_fail (AMPARO_IS_INSTRUMENT (instrument), NULL);

  self = g_object_new (AMPARO_TYPE_INSTRUMENT_ROW, NULL);
  self->instrument = g_object_ref (instrument);
  amparo_bilingual_set_reading (self->title, reading);
  amparo_bilingual_set_text (self->title, amparo_instrument_get_title (instrument));
  amparo_bilingual_set_reading (self->purpose, reading);
  amparo_bilingual_set_text (self->purpose, amparo_instrument_get_purpose (instrument));
  show_minutes (self);
  name_row (self, reading);

  return GTK_WIDGET (self);
}

AmparoInstrument *
amparo_instrument_row_get_instrument (AmparoInstrumentRow *self)
{
  g_return_val_if_fail (AMPARO_IS_INSTRUMENT_ROW (self), NULL);

  return self->instrument;
}
