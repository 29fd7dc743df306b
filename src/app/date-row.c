/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/date-row.h"

#include <glib/gi18n.h>

#include "app/dates.h"
#include "app/parts.h"

struct _AmparoDateRow
{
  AdwActionRow parent_instance;

  /* children */
  GtkMenuButton *button;
  GtkLabel      *words;
  GtkSpinButton *day;
  GtkDropDown   *month;
  GtkWidget     *month_label;
  GtkSpinButton *year;
  /* owned */
  char          *date;
  /* plain */
  gboolean       is_showing;
};

G_DEFINE_FINAL_TYPE (AmparoDateRow, amparo_date_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_DATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_words (AmparoDateRow *self)
{
  g_autofree char *words = amparo_date_dup_words (self->date);
  /* Said by a screen reader for the button that changes it. */
  g_autofree char *name = g_strdup_printf ("%s: %s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), words);

  gtk_label_set_label (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_parts (AmparoDateRow *self,
            const GDate   *date)
{
  guint days = g_date_get_days_in_month (g_date_get_month (date), g_date_get_year (date));

  self->is_showing = TRUE;
  gtk_spin_button_set_range (self->day, 1, days);
  gtk_spin_button_set_value (self->day, g_date_get_day (date));
  gtk_drop_down_set_selected (self->month, g_date_get_month (date) - 1);
  gtk_spin_button_set_value (self->year, g_date_get_year (date));
  self->is_showing = FALSE;
}

/* The 31st of a month that has 30 days is its last day. */
static void
part_changed_cb (AmparoDateRow *self)
{
  guint month = gtk_drop_down_get_selected (self->month) + 1;
  guint year = gtk_spin_button_get_value_as_int (self->year);
  guint day = gtk_spin_button_get_value_as_int (self->day);
  g_autofree char *iso = NULL;
  GDate date;

  if (self->is_showing || self->date == NULL)
    return;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, MIN (day, g_date_get_days_in_month (month, year)), month, year);
  iso = amparo_date_format (&date);
  amparo_date_row_set_date (self, iso);
}

static void
today_cb (AmparoDateRow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  amparo_date_row_set_date (self, today);
}

static void
fill_months (AmparoDateRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint month = 1; month <= 12; month++)
    gtk_string_list_append (names, amparo_date_get_month (month));

  gtk_drop_down_set_model (self->month, G_LIST_MODEL (names));
}

static void
amparo_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AMPARO_TYPE_DATE_ROW);

  G_OBJECT_CLASS (amparo_date_row_parent_class)->dispose (object);
}

static void
amparo_date_row_finalize (GObject *object)
{
  AmparoDateRow *self = AMPARO_DATE_ROW (object);

  g_clear_pointer (&self->date, g_free);

  G_OBJECT_CLASS (amparo_date_row_parent_class)->finalize (object);
}

static void
amparo_date_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AmparoDateRow *self = AMPARO_DATE_ROW (object);

  switch (prop_id)
    {
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
amparo_date_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AmparoDateRow *self = AMPARO_DATE_ROW (object);

  switch (prop_id)
    {
    case PROP_DATE:
      amparo_date_row_set_date (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
amparo_date_row_class_init (AmparoDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = amparo_date_row_dispose;
  object_class->finalize = amparo_date_row_finalize;
  object_class->get_property = amparo_date_row_get_property;
  object_class->set_property = amparo_date_row_set_property;

  properties[PROP_DATE] =
    g_param_spec_string ("date", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/amparo_nm/Amparo/ui/date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AmparoDateRow, button);
  gtk_widget_class_bind_template_child (widget_class, AmparoDateRow, words);
  gtk_widget_class_bind_template_child (widget_class, AmparoDateRow, day);
  gtk_widget_class_bind_template_child (widget_class, AmparoDateRow, month);
  gtk_widget_class_bind_template_child (widget_class, AmparoDateRow, month_label);
  gtk_widget_class_bind_template_child (widget_class, AmparoDateRow, year);
  gtk_widget_class_bind_template_callback (widget_class, part_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
}

static void
amparo_date_row_init (AmparoDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  amparo_name_drop_down (GTK_WIDGET (self->month), self->month_label);
  fill_months (self);
}

const char *
amparo_date_row_get_date (AmparoDateRow *self)
{
  g_return_val_if_fail (AMPARO_IS_DATE_ROW (self), NULL);

  return self->date;
}

/**
 * amparo_date_row_set_date:
 *
 * What is no date is not taken.
 */
void
amparo_date_row_set_date (AmparoDateRow *self,
                          const char    *iso)
{
  GDate date;

  g_return_if_fail (AMPARO_IS_DATE_ROW (self));

  g_date_clear (&date, 1);
  if (iso == NULL || g_strcmp0 (self->date, iso) == 0 || !amparo_date_parse (iso, &date))
    return;

  g_free (self->date);
  self->date = g_strdup (iso);
  show_words (self);
  show_parts (self, &date);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}
