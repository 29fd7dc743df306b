/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/due-today.h"

#include <glib/gi18n.h>

#include "app/agenda.h"
#include "app/case-file.h"
#include "app/module-row.h"
#include "app/record-row.h"
#include "app/record-words.h"
#include "app/safe.h"

/* The rest is in the list. */
#define MOST_STEPS 3

struct _AmparoDueToday
{
  AdwBin parent_instance;

  /* owned */
  AmparoSession *session;
  GPtrArray     *training;
  GPtrArray     *near;         /* of AmparoDueItem */
  /* children; NULL where nothing is due */
  GtkWidget     *group;
  AdwActionRow  *rows[MOST_STEPS];
  GtkImage      *icons[MOST_STEPS];
  /* plain */
  guint          clock_id;
};

G_DEFINE_FINAL_TYPE (AmparoDueToday, amparo_due_today, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GPtrArray *
find_near (AmparoDueToday *self)
{
  AmparoSafe *safe = amparo_session_get_safe (self->session);
  g_autoptr (AmparoAgenda) agenda = amparo_agenda_new (amparo_safe_get_records (safe));

  return amparo_agenda_list_near (agenda, amparo_safe_get_me (safe), g_get_real_time ());
}

static gboolean
is_same (GPtrArray *a,
         GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (((const AmparoDueItem *) a->pdata[i])->step != ((const AmparoDueItem *) b->pdata[i])->step)
      return FALSE;

  return TRUE;
}

/* Steps of screenings */

/* "R-17 · By today at 16:20, 3 h 12 min left" */
static void
show_clock (AmparoDueToday *self,
            guint           i,
            GDateTime      *now)
{
  const AmparoDueItem *item = g_ptr_array_index (self->near, i);
  const AmparoSummary *summary = item->summary;
  const char *which = *summary->code != '\0' ? summary->code
                      : amparo_record_get_checklist (self->session, summary->instrument);
  g_autofree char *clock = amparo_record_dup_clock (summary, item->step, now);
  g_autofree char *words = g_strjoin (" · ", which, clock, NULL);

  adw_action_row_set_subtitle (self->rows[i], words);
  gtk_image_set_from_icon_name (self->icons[i], amparo_due_get_icon (item->step, now));
}

static void
show_clocks (AmparoDueToday *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  for (guint i = 0; i < MIN (self->near->len, MOST_STEPS); i++)
    show_clock (self, i, now);
}

static void
activated_cb (AmparoDueToday *self,
              AdwActionRow   *row)
{
  for (guint i = 0; i < MIN (self->near->len, MOST_STEPS); i++)
    if (self->rows[i] == row)
      {
        amparo_record_activate (self->session, GTK_WIDGET (self),
                                ((const AmparoDueItem *) g_ptr_array_index (self->near, i))->summary->id);
        return;
      }
}

static GtkWidget *
create_row (const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "activatable", TRUE, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

static void
add_step (AmparoDueToday *self,
          guint           i)
{
  const AmparoDueItem *item = g_ptr_array_index (self->near, i);

  self->rows[i] = ADW_ACTION_ROW (create_row (amparo_record_get_step (self->session, item->step->step)));
  self->icons[i] = GTK_IMAGE (gtk_image_new ());
  adw_action_row_add_prefix (self->rows[i], GTK_WIDGET (self->icons[i]));
  g_signal_connect_object (self->rows[i], "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), GTK_WIDGET (self->rows[i]));
}

/* The list with nothing but what is due, and one's own where there are others'. */
static void
all_cb (AmparoDueToday *self)
{
  AmparoSafe *safe = amparo_session_get_safe (self->session);
  AmparoFinder *finder = amparo_safe_get_finder (safe);

  amparo_finder_clear_filters (finder);
  amparo_finder_set_words (finder, "");
  amparo_finder_choose (finder, AMPARO_FACET_DUE, "due");
  amparo_finder_choose (finder, AMPARO_FACET_PERSON, amparo_safe_get_me (safe));
  amparo_finder_choose (finder, AMPARO_FACET_ORDER, "due");
  amparo_session_go_to (self->session, AMPARO_PAGE_RECORDS);
}

static void
add_way_to_all (AmparoDueToday *self)
{
  guint n = self->near->len;
  g_autofree char *title =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "All %u Step to Be Done", "All %u Steps to Be Done", n), n);
  GtkWidget *row;

  if (n <= MOST_STEPS)
    return;

  row = create_row (title);
  g_signal_connect_object (row, "activated", G_CALLBACK (all_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
}

static void
build (AmparoDueToday *self)
{
  gboolean any;

  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group),
                                   self->near->len > 0 ? _("Due Now or Soon") : _("Due Now"));
  for (guint i = 0; i < MIN (self->near->len, MOST_STEPS); i++)
    add_step (self, i);
  show_clocks (self);
  add_way_to_all (self);
  any = amparo_due_group_fill (ADW_PREFERENCES_GROUP (self->group), self->training,
                               amparo_session_get_reading (self->session));
  adw_bin_set_child (ADW_BIN (self), self->group);
  gtk_widget_set_visible (GTK_WIDGET (self), any || self->near->len > 0);
}

void
amparo_due_today_refresh (AmparoDueToday *self)
{
  GPtrArray *near;

  g_return_if_fail (AMPARO_IS_DUE_TODAY (self));

  near = find_near (self);
  if (is_same (self->near, near))
    {
      g_ptr_array_unref (near);
      show_clocks (self);
      return;
    }

  g_ptr_array_unref (self->near);
  self->near = near;
  build (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
clock_cb (gpointer user_data)
{
  amparo_due_today_refresh (user_data);

  return G_SOURCE_CONTINUE;
}

static void
amparo_due_today_dispose (GObject *object)
{
  AmparoDueToday *self = AMPARO_DUE_TODAY (object);

  g_clear_handle_id (&self->clock_id, g_source_remove);
  g_clear_pointer (&self->near, g_ptr_array_unref);
  g_clear_pointer (&self->training, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_due_today_parent_class)->dispose (object);
}

static void
amparo_due_today_class_init (AmparoDueTodayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_due_today_dispose;

  signals[CHANGED] = g_signal_new ("changed", AMPARO_TYPE_DUE_TODAY, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
amparo_due_today_init (AmparoDueToday *self)
{
}

GtkWidget *
amparo_due_today_new (AmparoSession *session,
                      GPtrArray     *training)
{
  AmparoDueToday *self;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);
  g_return_val_if_fail (training != NULL, NULL);

  self = g_object_new (AMPARO_TYPE_DUE_TODAY, NULL);
  self->session = g_object_ref (session);
  self->training = g_ptr_array_ref (training);
  self->near = find_near (self);
  build (self);
  g_signal_connect_object (amparo_session_get_safe (session), "records-changed",
                           G_CALLBACK (amparo_due_today_refresh), self, G_CONNECT_SWAPPED);
  self->clock_id = g_timeout_add_seconds (60, clock_cb, self);

  return GTK_WIDGET (self);
}

guint
amparo_due_today_count_steps (AmparoDueToday *self)
{
  g_return_val_if_fail (AMPARO_IS_DUE_TODAY (self), 0);

  return self->near->len;
}
