/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/role-choice.h"

#include <glib/gi18n.h>

#include "app/role-words.h"

#define CHECKS "checks"

static GtkCheckButton *
add_role (AdwPreferencesGroup *group,
          AmparoRole           role,
          gboolean             chosen)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", amparo_role_get_name (role),
                                 "subtitle", amparo_role_get_meaning (role),
                                 "use-markup", FALSE,
                                 NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  /* The row names it by its title. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, amparo_role_get_meaning (role), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (group, row);

  return GTK_CHECK_BUTTON (check);
}

GtkWidget *
amparo_role_choice_new (AmparoRole roles)
{
  GtkWidget *group = adw_preferences_group_new ();
  GPtrArray *checks = g_ptr_array_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Roles"));
  for (guint i = 0; i < AMPARO_N_ROLES; i++)
    {
      AmparoRole role = amparo_role_get_nth (i);

      g_ptr_array_add (checks, add_role (ADW_PREFERENCES_GROUP (group), role, (roles & role) != 0));
    }
  g_object_set_data_full (G_OBJECT (group), CHECKS, checks, (GDestroyNotify) g_ptr_array_unref);

  return group;
}

AmparoRole
amparo_role_choice_get_roles (GtkWidget *choice)
{
  GPtrArray *checks;
  AmparoRole roles = AMPARO_ROLE_NONE;

  g_return_val_if_fail (ADW_IS_PREFERENCES_GROUP (choice), AMPARO_ROLE_NONE);

  checks = g_object_get_data (G_OBJECT (choice), CHECKS);
  for (guint i = 0; i < checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (checks, i)))
      roles |= amparo_role_get_nth (i);

  return roles;
}
