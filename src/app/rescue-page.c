/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/care-parts.h"
#include "app/care.h"
#include "app/case-file.h"
#include "app/pages.h"
#include "app/parts.h"
#include "app/record-words.h"
#include "app/rescue-export.h"

/* A damaged vault: what is wrong with it, and which screenings can still be read. */

#define AMPARO_TYPE_RESCUE_PAGE (amparo_rescue_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoRescuePage, amparo_rescue_page, AMPARO, RESCUE_PAGE, AdwBin)

/* Nobody reads more rows; the list of screenings has all that can be listed. */
#define MOST_ROWS 100

struct _AmparoRescuePage
{
  AdwBin parent_instance;

  /* owned */
  AmparoSession   *session;
  AmparoCare      *care;
  /* children */
  AdwToastOverlay *toasts;
  GtkWidget       *found;
};

G_DEFINE_FINAL_TYPE (AmparoRescuePage, amparo_rescue_page, ADW_TYPE_BIN)

static gboolean
is_bad (const AmparoInspection *found,
        const char             *id)
{
  return g_ptr_array_find_with_equal_func (found->bad, id, g_str_equal, NULL);
}

static void
add_problems (AmparoRescuePage *self)
{
  GPtrArray *problems = amparo_safe_get_problems (amparo_session_get_safe (self->session));
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _("What Is Wrong"));
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    amparo_care_add_row (group, g_ptr_array_index (problems, i), NULL);
  if (problems == NULL || problems->len == 0)
    amparo_care_add_row (group, _("Nothing was found that is wrong."), NULL);
  gtk_box_append (GTK_BOX (self->found), GTK_WIDGET (group));
}

static void
activated_cb (GtkWidget *row)
{
  AmparoRescuePage *self = AMPARO_RESCUE_PAGE (gtk_widget_get_ancestor (row, AMPARO_TYPE_RESCUE_PAGE));

  amparo_record_activate (self->session, GTK_WIDGET (self), g_object_get_data (G_OBJECT (row), "id"));
}

/* A mark and words, not a color. */
static void
add_record (AmparoRescuePage    *self,
            AdwPreferencesGroup *group,
            const AmparoSummary *summary,
            gboolean             bad)
{
  g_autofree char *title = amparo_record_dup_title (self->session, summary);
  g_autofree char *state = bad ? g_strdup (_("It cannot be read in full.")) : amparo_record_dup_state (self->session, summary);
  GtkWidget *row = amparo_care_add_row (group, title, state);

  if (bad)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !bad);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (summary->id), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), NULL);
}

/* Of some not even the summary is left. */
static void
add_nameless (AmparoRescuePage       *self,
              AdwPreferencesGroup    *group,
              const AmparoInspection *found)
{
  AmparoSafe *safe = amparo_session_get_safe (self->session);

  for (guint i = 0; i < found->bad->len; i++)
    {
      const char *id = g_ptr_array_index (found->bad, i);
      g_autofree char *words = NULL;

      if (!amparo_care_is_id (id) || amparo_safe_find (safe, id) != NULL)
        continue;
      words = amparo_care_dup_record (self->session, id);
      adw_action_row_add_prefix (ADW_ACTION_ROW (amparo_care_add_row (group, words, _("It cannot be read in full."))),
                                 gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
    }
}

static void
add_records (AmparoRescuePage       *self,
             const AmparoInspection *found)
{
  GPtrArray *records = amparo_safe_get_records (amparo_session_get_safe (self->session));
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _("Screenings"));
  add_nameless (self, group, found);
  for (guint i = 0; i < MIN (records->len, MOST_ROWS); i++)
    {
      const AmparoSummary *summary = g_ptr_array_index (records, i);

      add_record (self, group, summary, is_bad (found, summary->id));
    }
  if (records->len > MOST_ROWS)
    {
      g_autofree char *more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "And %u more.", "And %u more.",
                                                            records->len - MOST_ROWS), records->len - MOST_ROWS);

      amparo_care_add_row (group, more, NULL);
    }
  gtk_box_append (GTK_BOX (self->found), GTK_WIDGET (group));
}

static void
export_cb (AmparoRescuePage *self)
{
  amparo_rescue_export_open (self->session, self->toasts);
}

static void
update (AmparoRescuePage *self)
{
  const AmparoInspection *found = amparo_care_get_inspection (self->care);
  const char *trouble = amparo_care_get_trouble (self->care);

  amparo_care_empty (self->found);
  add_problems (self);
  if (trouble != NULL)
    amparo_care_add_words (self->found, trouble, "heading");
  if (amparo_care_is_busy (self->care) || found == NULL)
    {
      if (trouble == NULL)
        amparo_care_add_words (self->found, _("Reading…"), NULL);
      return;
    }

  if (amparo_safe_may (amparo_session_get_safe (self->session), AMPARO_MAY_EXPORT, AMPARO_CASE_OWN | AMPARO_CASE_FINISHED))
    amparo_care_add_button (self->found, _("_Save What Can Be Read…"), "suggested-action", G_CALLBACK (export_cb), self);
  add_records (self, found);
  amparo_name_by_words (self->found);
}

static void
amparo_rescue_page_dispose (GObject *object)
{
  AmparoRescuePage *self = AMPARO_RESCUE_PAGE (object);

  g_clear_object (&self->care);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (amparo_rescue_page_parent_class)->dispose (object);
}

static void
amparo_rescue_page_class_init (AmparoRescuePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_rescue_page_dispose;
}

static void
amparo_rescue_page_init (AmparoRescuePage *self)
{
}

GtkWidget *
amparo_rescue_page_new (AmparoSession *session)
{
  AmparoRescuePage *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_RESCUE_PAGE, NULL);
  self->session = g_object_ref (session);
  self->care = g_object_ref (amparo_care_get (amparo_session_get_safe (session)));

  amparo_care_add_words (box, _("The vault is damaged, or was put back to an older state. You see what can still be read. Nothing is written into it, not even who reads it now. Save what you need, then restore a backup: lock the vault, and choose that at the door."), NULL);
  self->found = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (box), self->found);
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, amparo_care_column_new (box));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->toasts));
  update (self);
  g_signal_connect_object (self->care, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (amparo_care_get_inspection (self->care) == NULL && !amparo_care_is_busy (self->care))
    amparo_care_check (self->care);

  return GTK_WIDGET (self);
}
