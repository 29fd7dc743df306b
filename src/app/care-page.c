/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/care.h"
#include "app/column.h"
#include "app/lock-row.h"
#include "app/pages.h"
#include "app/parts.h"
#include "app/record-words.h"
#include "app/role-words.h"
#include "app/safe.h"
#include "store/swap.h"

/* All that is done with the vault as a whole. */

typedef struct
{
  const char *title;
  const char *subtitle;
  const char *action;
  AmparoMay   may;
} Way;

static const Way people[] = {
  { N_("People and Recovery Sheets"), N_("Who comes in, with which role, and what is left when a passphrase is forgotten"),
    "win.people", AMPARO_MAY_LIST_PEOPLE },
  { N_("Change My Passphrase…"), N_("You need the one you have now"),
    "win.passphrase", AMPARO_MAY_CHANGE_OWN_PASSPHRASE },
};

static const Way looking[] = {
  { N_("Who Did What"), N_("Every opening, reading and change, the newest first"),
    "win.trail", AMPARO_MAY_READ_TRAIL },
  { N_("Check Everything"), N_("Reads all of the vault and says what is wrong, if anything is"),
    "win.inspection", AMPARO_MAY_VERIFY },
  { N_("Back Up"), N_("Copies the vault to a folder or a stick, and reads the copy back"),
    "win.back-up", AMPARO_MAY_BACK_UP },
  { N_("Restore a Backup"), N_("Puts a backup in the place of the vault; first you see what it lacks"),
    "win.restore", AMPARO_MAY_RESTORE },
  { N_("How Long Things Are Kept"), N_("What is over its time, what is held back, and deleting"),
    "win.retention", AMPARO_MAY_HOLD },
};

/* Whoever may not is told who may. */
static void
add_way (AdwPreferencesGroup *group,
         const Way           *way,
         AmparoSafe          *safe)
{
  gboolean may = amparo_safe_may (safe, way->may, AMPARO_CASE_NONE);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", _(way->title),
                                 "subtitle", may ? _(way->subtitle) : amparo_may_get_refusal (way->may),
                                 "use-markup", FALSE,
                                 NULL);

  if (may)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), way->action);
    }
  adw_preferences_group_add (group, row);
}

static void
add_group (GtkBox     *box,
           const char *title,
           const Way  *ways,
           guint       n_ways,
           AmparoSafe *safe)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < n_ways; i++)
    add_way (ADW_PREFERENCES_GROUP (group), &ways[i], safe);
  gtk_box_append (box, group);
}

static void
add_lock (GtkBox *box)
{
  GtkWidget *row = amparo_lock_row_new ();
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("This Computer"));
  if (amparo_swap_is_plain ("/"))
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), amparo_swap_get_warning ());
  if (row != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_box_append (box, group);
}

/* Where the last backup is long ago. */
static void
show_reminder (GtkWidget *reminder)
{
  AmparoCare *care = g_object_get_data (G_OBJECT (reminder), "care");
  gint64 time = amparo_care_get_last_backup (care);
  g_autofree char *moment = time != 0 ? amparo_record_dup_moment (time) : NULL;
  g_autofree char *words = time == 0
    ? g_strdup (_("There is no backup of this vault yet. Should this computer be lost, everything in it is lost."))
    /* Translators: %s is such as "November 22, 2026 at 16:20" */
    : g_strdup_printf (_("The last backup is of %s. What was done since is only on this computer."), moment);

  gtk_label_set_label (GTK_LABEL (reminder), words);
  gtk_widget_set_visible (reminder, amparo_care_is_backup_due (care));
}

static void
add_reminder (GtkBox     *box,
              AmparoSafe *safe)
{
  AmparoCare *care = amparo_care_get (safe);
  GtkWidget *reminder;

  if (!amparo_safe_may (safe, AMPARO_MAY_BACK_UP, AMPARO_CASE_NONE))
    return;

  reminder = amparo_words_label_new ("", "heading");
  g_object_set_data_full (G_OBJECT (reminder), "care", g_object_ref (care), g_object_unref);
  g_signal_connect_object (care, "changed", G_CALLBACK (show_reminder), reminder, G_CONNECT_SWAPPED);
  gtk_box_append (box, reminder);
  show_reminder (reminder);
}

GtkWidget *
amparo_care_page_new (AmparoSession *session)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  AmparoSafe *safe;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  safe = amparo_session_get_safe (session);
  gtk_widget_add_css_class (GTK_WIDGET (box), "page-body");
  add_reminder (box, safe);
  add_group (box, _("People"), people, G_N_ELEMENTS (people), safe);
  add_group (box, _("Looking After It"), looking, G_N_ELEMENTS (looking), safe);
  add_lock (box);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), amparo_column_new (GTK_WIDGET (box), 860));

  return scroller;
}
