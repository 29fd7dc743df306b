/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/column.h"
#include "app/lock-row.h"
#include "app/pages.h"
#include "app/parts.h"
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

GtkWidget *
amparo_care_page_new (AmparoSession *session)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  AmparoSafe *safe;

  g_return_val_if_fail (AMPARO_IS_SESSION (session), NULL);

  safe = amparo_session_get_safe (session);
  gtk_widget_add_css_class (GTK_WIDGET (box), "page-body");
  add_group (box, _("People"), people, G_N_ELEMENTS (people), safe);
  add_group (box, _("Looking After It"), looking, G_N_ELEMENTS (looking), safe);
  add_lock (box);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), amparo_column_new (GTK_WIDGET (box), 860));

  return scroller;
}
