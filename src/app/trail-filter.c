/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/trail-filter.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/date-row.h"
#include "app/deed-words.h"
#include "app/parts.h"
#include "app/secret-row.h"
#include "app/sheet.h"
#include "app/trail-log.h"

/* What the rows of the sheet come to; goes with its content. */
typedef struct
{
  AmparoTrailLog *log;        /* owned */
  GPtrArray      *people;     /* of char: ids by place in the row; owned */
  GArray         *topics;     /* of guint, likewise */
  AdwComboRow    *person;
  AdwComboRow    *topic;
  AmparoDateRow  *from;
  AmparoDateRow  *until;
  GtkEditable    *record;
  gboolean        any_day;    /* nobody asked for days yet */
} Sheet;

static void
free_sheet (Sheet *self)
{
  g_object_unref (self->log);
  g_ptr_array_unref (self->people);
  g_array_unref (self->topics);
  g_free (self);
}

static void
apply (Sheet *self)
{
  const AmparoTrailFilter filter = {
    .person = g_ptr_array_index (self->people, adw_combo_row_get_selected (self->person)),
    .topic = g_array_index (self->topics, guint, adw_combo_row_get_selected (self->topic)),
    .from = self->any_day ? NULL : (char *) amparo_date_row_get_date (self->from),
    .until = self->any_day ? NULL : (char *) amparo_date_row_get_date (self->until),
    .record = (char *) gtk_editable_get_text (self->record),
  };

  amparo_trail_log_set_filter (self->log, &filter);
}

static void
day_cb (Sheet *self)
{
  self->any_day = FALSE;
  apply (self);
}

static GtkWidget *
new_combo_row (const char *title,
               GPtrArray  *words,
               guint       selected)
{
  g_autoptr (GtkStringList) list = NULL;

  g_ptr_array_add (words, NULL);
  list = gtk_string_list_new ((const char * const *) words->pdata);

  return g_object_new (ADW_TYPE_COMBO_ROW,
                       "model", list,
                       "selected", selected,
                       "title", title,
                       NULL);
}

static GtkWidget *
add_people (Sheet      *self,
            AmparoSafe *safe)
{
  const AmparoTrailFilter *filter = amparo_trail_log_get_filter (self->log);
  GPtrArray *known = amparo_trail_log_get_people (self->log);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint selected = 0;

  g_ptr_array_add (self->people, g_strdup (""));
  g_ptr_array_add (words, g_strdup (_("Everybody")));
  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      const char *id = g_ptr_array_index (known, i);

      if (g_str_equal (id, filter->person))
        selected = i + 1;
      g_ptr_array_add (self->people, g_strdup (id));
      g_ptr_array_add (words, g_strdup (amparo_safe_get_name (safe, id)));
    }
  self->person = ADW_COMBO_ROW (new_combo_row (_("Who"), words, selected));

  return GTK_WIDGET (self->person);
}

static GtkWidget *
add_topics (Sheet *self)
{
  const AmparoTrailFilter *filter = amparo_trail_log_get_filter (self->log);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint selected = 0;

  for (guint topic = 0; topic < AMPARO_N_TOPICS; topic++)
    {
      if (topic != 0 && !amparo_trail_log_has_topic (self->log, topic))
        continue;
      if (topic == filter->topic)
        selected = self->topics->len;
      g_array_append_val (self->topics, topic);
      g_ptr_array_add (words, g_strdup (topic != 0 ? amparo_topic_get_words (topic) : _("Everything")));
    }
  self->topic = ADW_COMBO_ROW (new_combo_row (_("What"), words, selected));

  return GTK_WIDGET (self->topic);
}

static char *
dup_day (gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);

  return g_date_time_format (moment, "%Y-%m-%d");
}

/* Before anybody asks for days, the rows show the first and the last of them. */
static GtkWidget *
new_day_row (const char *title,
             const char *day,
             gint64      otherwise)
{
  GtkWidget *row = g_object_new (AMPARO_TYPE_DATE_ROW, "title", title, NULL);
  g_autofree char *usual = dup_day (otherwise);

  amparo_date_row_set_date (AMPARO_DATE_ROW (row), *day != '\0' ? day : usual);

  return row;
}

static gint64
get_first_time (AmparoTrailLog *log)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (log));
  g_autoptr (AmparoTrailDeed) oldest = n > 0 ? g_list_model_get_item (G_LIST_MODEL (log), n - 1) : NULL;

  return oldest != NULL ? amparo_trail_deed_get_time (oldest) : g_get_real_time ();
}

static void
fill (Sheet               *self,
      AdwPreferencesGroup *group,
      AmparoSafe          *safe)
{
  const AmparoTrailFilter *filter = amparo_trail_log_get_filter (self->log);
  GtkWidget *record = amparo_secret_row_new (_("Screening (its code, or how its number begins)"), FALSE);

  self->any_day = *filter->from == '\0' && *filter->until == '\0';
  self->from = AMPARO_DATE_ROW (new_day_row (_("From the day"), filter->from, get_first_time (self->log)));
  self->until = AMPARO_DATE_ROW (new_day_row (_("Until the day"), filter->until, g_get_real_time ()));
  self->record = amparo_secret_row_get_entry (record);
  gtk_editable_set_text (self->record, filter->record);

  adw_preferences_group_add (group, add_people (self, safe));
  adw_preferences_group_add (group, add_topics (self));
  adw_preferences_group_add (group, GTK_WIDGET (self->from));
  adw_preferences_group_add (group, GTK_WIDGET (self->until));
  adw_preferences_group_add (group, record);
}

GtkWidget *
amparo_trail_filter_present (AmparoSession *session,
                             GtkWidget     *parent)
{
  AmparoSafe *safe;
  GtkWidget *group;
  Sheet *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);

  safe = amparo_session_get_safe (session);
  self = g_new0 (Sheet, 1);
  self->log = g_object_ref (amparo_trail_log_get (safe));
  self->people = g_ptr_array_new_with_free_func (g_free);
  self->topics = g_array_new (FALSE, FALSE, sizeof (guint));
  group = adw_preferences_group_new ();
  fill (self, ADW_PREFERENCES_GROUP (group), safe);
  g_object_set_data_full (G_OBJECT (group), "sheet", self, (GDestroyNotify) free_sheet);

  g_signal_connect_swapped (self->person, "notify::selected", G_CALLBACK (apply), self);
  g_signal_connect_swapped (self->topic, "notify::selected", G_CALLBACK (apply), self);
  g_signal_connect_swapped (self->from, "notify::date", G_CALLBACK (day_cb), self);
  g_signal_connect_swapped (self->until, "notify::date", G_CALLBACK (day_cb), self);
  g_signal_connect_swapped (self->record, "changed", G_CALLBACK (apply), self);

  return amparo_sheet_present (parent, _("Show Only"), group);
}
