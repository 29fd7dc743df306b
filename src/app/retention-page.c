/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/care-parts.h"
#include "app/care.h"
#include "app/compat.h"
#include "app/deed-words.h"
#include "app/hold-sheet.h"
#include "app/pages.h"
#include "app/parts.h"

/* How long finished screenings are kept, what is over its time, and what is held back. */

#define AMPARO_TYPE_RETENTION_PAGE (amparo_retention_page_get_type ())
G_DECLARE_FINAL_TYPE (AmparoRetentionPage, amparo_retention_page, AMPARO, RETENTION_PAGE, AdwBin)

static const struct
{
  const char  *id;
  AmparoLevel  level;
} levels[] = {
  { "clear-concern", AMPARO_LEVEL_CLEAR_CONCERN },
  { "possible-concern", AMPARO_LEVEL_POSSIBLE_CONCERN },
  { "insufficient", AMPARO_LEVEL_INSUFFICIENT },
  { "none-noted", AMPARO_LEVEL_NONE_NOTED },
};

/* Days that one can choose; 0 for ever. */
static const guint choices[] = { 0, 90, 180, 365, 3 * 365, 5 * 365, 7 * 365, 10 * 365, 18 * 365 };

struct _AmparoRetentionPage
{
  AdwBin parent_instance;

  /* owned */
  AmparoSession *session;
  AmparoCare    *care;
  char          *shown;                          /* the policy that the rows show */
  /* children */
  AdwComboRow   *keep[G_N_ELEMENTS (levels)];
  GtkWidget     *policy;
  GtkWidget     *set;
  GtkWidget     *lists;
  /* plain */
  guint          days[G_N_ELEMENTS (levels)][G_N_ELEMENTS (choices) + 1];   /* what a row offers */
};

G_DEFINE_FINAL_TYPE (AmparoRetentionPage, amparo_retention_page, ADW_TYPE_BIN)

/* The policy */

static guint
get_days (const char *policy,
          const char *level)
{
  g_auto (GStrv) rules = g_strsplit (policy, " ", -1);

  for (guint i = 0; rules[i] != NULL; i++)
    if (g_str_has_prefix (rules[i], level) && rules[i][strlen (level)] == '=')
      return g_ascii_strtoull (rules[i] + strlen (level) + 1, NULL, 10);

  return 0;
}

static char *
dup_days (guint days)
{
  return days > 0 ? amparo_days_dup_words (days) : g_strdup (_("Until somebody deletes it"));
}

/* Where the vault keeps something for a time that is not in the list, the row has it too. */
static GtkWidget *
new_row (AmparoRetentionPage *self,
         guint                nth,
         guint                now)
{
  AmparoVocabulary *vocabulary = amparo_content_get_vocabulary (amparo_session_get_content (self->session));
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = G_N_ELEMENTS (choices);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i] == now)
      selected = i;
  for (guint i = 0; i <= G_N_ELEMENTS (choices); i++)
    {
      guint days = i < G_N_ELEMENTS (choices) ? choices[i] : now;
      g_autofree char *words = dup_days (days);

      self->days[nth][i] = days;
      if (i < G_N_ELEMENTS (choices) || selected == i)
        gtk_string_list_append (list, words);
    }

  return g_object_new (ADW_TYPE_COMBO_ROW,
                       "model", list,
                       "selected", selected,
                       "title", amparo_text_get (amparo_vocabulary_get_level_label (vocabulary, levels[nth].level),
                                                 amparo_session_get_interface (self->session)),
                       "use-markup", FALSE,
                       NULL);
}

static char *
dup_chosen (AmparoRetentionPage *self)
{
  g_autoptr (GString) policy = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      guint days = self->days[i][adw_combo_row_get_selected (self->keep[i])];

      if (days > 0)
        g_string_append_printf (policy, "%s%s=%u", policy->len > 0 ? " " : "", levels[i].id, days);
    }

  return g_string_free (g_steal_pointer (&policy), FALSE);
}

static void
chosen_cb (AmparoRetentionPage *self)
{
  g_autofree char *chosen = dup_chosen (self);

  gtk_widget_set_sensitive (self->set, g_strcmp0 (chosen, self->shown) != 0);
}

static void
set_cb (AmparoRetentionPage *self)
{
  g_autofree char *chosen = dup_chosen (self);

  amparo_care_set_policy (self->care, chosen);
}

static void
build_policy (AmparoRetentionPage *self)
{
  const char *policy = amparo_care_get_policy (self->care);
  AdwPreferencesGroup *group;

  if (g_strcmp0 (policy, self->shown) == 0 || !amparo_care_is_surveyed (self->care))
    return;

  g_free (self->shown);
  self->shown = g_strdup (policy);
  amparo_care_empty (self->policy);
  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, _("A Finished Screening Is Kept"));
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      self->keep[i] = ADW_COMBO_ROW (new_row (self, i, get_days (policy, levels[i].id)));
      adw_preferences_group_add (group, GTK_WIDGET (self->keep[i]));
      g_signal_connect_object (self->keep[i], "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_box_append (GTK_BOX (self->policy), GTK_WIDGET (group));
  self->set = amparo_care_add_button (self->policy, _("_Keep Them This Long"), NULL, G_CALLBACK (set_cb), self);
  amparo_name_by_words (self->policy);
  chosen_cb (self);
}

/* What is over */

static void
purge_cb (gboolean confirmed,
          gpointer user_data)
{
  g_autoptr (AmparoCare) care = user_data;

  if (confirmed)
    amparo_care_purge_expired (care);
}

static void
ask_cb (AmparoRetentionPage *self)
{
  guint n = g_strv_length ((char **) amparo_care_get_expired (self->care));
  g_autofree char *heading =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Delete %u Screening for Good?", "Delete %u Screenings for Good?", n), n);

  amparo_alert_present (GTK_WIDGET (self), heading,
                        _("Answers, notes, facts and all versions are overwritten in the vault, and nobody can bring them back from it. Backups that have them keep them until you destroy those too; Amparo names them afterwards. That they were deleted, when and by whom, stays in who did what."),
                        _("_Cancel"), _("_Delete for Good"), TRUE, purge_cb, g_object_ref (self->care));
}

static void
row_cb (GtkWidget *button)
{
  AmparoRetentionPage *self = AMPARO_RETENTION_PAGE (gtk_widget_get_ancestor (button, AMPARO_TYPE_RETENTION_PAGE));
  const char *id = g_object_get_data (G_OBJECT (button), "id");

  if (g_object_get_data (G_OBJECT (button), "hold") != NULL)
    amparo_hold_sheet_open (self->session, GTK_WIDGET (self), id);
  else
    amparo_release_sheet_open (self->session, GTK_WIDGET (self), id);
}

static void
add_row_button (GtkWidget  *row,
                const char *id,
                gboolean    hold)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (hold ? _("_Hold Back…") : _("_Release…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (button), "hold", hold ? button : NULL);
  g_signal_connect (button, "clicked", G_CALLBACK (row_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_list (AmparoRetentionPage *self,
          const char          *title,
          const char * const  *ids,
          gboolean             hold)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  amparo_care_add_records (group, self->session, ids,
                           amparo_safe_may (amparo_session_get_safe (self->session), AMPARO_MAY_HOLD, AMPARO_CASE_NONE)
                           ? add_row_button : NULL, hold);
  gtk_box_append (GTK_BOX (self->lists), GTK_WIDGET (group));
}

static void
add_purged (AmparoRetentionPage *self)
{
  guint n = amparo_care_get_n_purged (self->care);
  GPtrArray *still_in = amparo_care_get_still_in (self->care);
  AdwPreferencesGroup *group;
  g_autofree char *words = NULL;

  if (n == 0)
    return;

  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u screening was deleted for good.",
                                        "%u screenings were deleted for good.", n), n);
  amparo_care_add_words (self->lists, words, "title-3");
  if (still_in == NULL || still_in->len == 0)
    {
      amparo_care_add_words (self->lists, _("No backup that this vault knows of has them."), NULL);
      return;
    }

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, _("Still in These Files"));
  adw_preferences_group_set_description (group, _("Destroy them, or keep them as safe as the vault, until newer backups take their place."));
  for (guint i = 0; i < still_in->len; i++)
    amparo_care_add_row (group, g_ptr_array_index (still_in, i), NULL);
  gtk_box_append (GTK_BOX (self->lists), GTK_WIDGET (group));
}

static void
add_expired (AmparoRetentionPage *self)
{
  const char * const *expired = amparo_care_get_expired (self->care);
  guint n = g_strv_length ((char **) expired);
  g_autofree char *title =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Screening Is Over Its Time", "%u Screenings Are Over Their Time", n), n);

  if (n == 0)
    {
      amparo_care_add_words (self->lists, _("No screening is over its time."), NULL);
      return;
    }

  add_list (self, title, expired, TRUE);
  amparo_care_add_button (self->lists, _("_Delete for Good…"), "destructive-action", G_CALLBACK (ask_cb), self);
}

static void
update (AmparoRetentionPage *self)
{
  const char *trouble = amparo_care_get_trouble (self->care);
  const char * const *held = amparo_care_get_held (self->care);

  build_policy (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !amparo_care_is_busy (self->care));
  amparo_care_empty (self->lists);
  if (trouble != NULL)
    amparo_care_add_words (self->lists, trouble, "heading");
  if (!amparo_care_is_surveyed (self->care))
    {
      amparo_care_add_words (self->lists, trouble == NULL ? _("Reading…") : "", NULL);
      return;
    }

  add_purged (self);
  add_expired (self);
  if (held[0] != NULL)
    add_list (self, _("Held Back from Deletion"), held, FALSE);
  amparo_name_by_words (self->lists);
}

static void
amparo_retention_page_dispose (GObject *object)
{
  AmparoRetentionPage *self = AMPARO_RETENTION_PAGE (object);

  g_clear_object (&self->care);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (amparo_retention_page_parent_class)->dispose (object);
}

static void
amparo_retention_page_class_init (AmparoRetentionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = amparo_retention_page_dispose;
}

static void
amparo_retention_page_init (AmparoRetentionPage *self)
{
}

GtkWidget *
amparo_retention_page_new (AmparoSession *session)
{
  AmparoRetentionPage *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  self = g_object_new (AMPARO_TYPE_RETENTION_PAGE, NULL);
  self->session = g_object_ref (session);
  self->care = g_object_ref (amparo_care_get (amparo_session_get_safe (session)));

  amparo_care_add_words (box, _("Nothing is deleted by itself. When the time of a finished screening is over, counted from the day it was finished, it is listed here, and an administrator decides. What your agency must keep, and for how long, its records officer knows."), NULL);
  self->policy = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->lists = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (box), self->policy);
  gtk_box_append (GTK_BOX (box), self->lists);
  adw_bin_set_child (ADW_BIN (self), amparo_care_column_new (box));
  update (self);
  g_signal_connect_object (self->care, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
