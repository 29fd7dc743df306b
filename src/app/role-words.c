/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/role-words.h"

#include <glib/gi18n.h>

static const struct
{
  AmparoRole  role;
  const char *name;
  const char *meaning;
} roles[AMPARO_N_ROLES] = {
  { AMPARO_ROLE_ADMINISTRATOR, N_("Administrator"),
    N_("Looks after people, keys and backups, and does not read screenings.") },
  { AMPARO_ROLE_SUPERVISOR, N_("Supervisor"),
    N_("Makes screenings, reads those of everybody, and signs off those of others.") },
  { AMPARO_ROLE_SCREENER, N_("Screener"),
    N_("Makes screenings, and sees only their own.") },
  { AMPARO_ROLE_AUDITOR, N_("Auditor"),
    N_("Reads who did what, and has no key to screenings.") },
};

AmparoRole
amparo_role_get_nth (guint n)
{
  g_return_val_if_fail (n < AMPARO_N_ROLES, AMPARO_ROLE_NONE);

  return roles[n].role;
}

const char *
amparo_role_get_name (AmparoRole role)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (roles[i].role == role)
      return _(roles[i].name);

  return "";
}

const char *
amparo_role_get_meaning (AmparoRole role)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (roles[i].role == role)
      return _(roles[i].meaning);

  return "";
}

char *
amparo_roles_dup_names (AmparoRole those)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (those & roles[i].role)
      g_ptr_array_add (names, (gpointer) _(roles[i].name));
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

/* Those who can, of any record. Whole sentences, because they differ in more than the names
 * in other languages. */
const char *
amparo_may_get_refusal (AmparoMay action)
{
  AmparoRole can = AMPARO_ROLE_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (amparo_role_allows (roles[i].role, action, AMPARO_CASE_NONE))
      can |= roles[i].role;

  switch ((int) can)
    {
    case AMPARO_ROLE_ADMINISTRATOR:
      return _("Only an administrator can do this.");
    case AMPARO_ROLE_AUDITOR:
      return _("Only an auditor can do this.");
    case AMPARO_ROLE_ADMINISTRATOR | AMPARO_ROLE_AUDITOR:
      return _("Only an auditor or an administrator can do this.");
    case AMPARO_ROLE_ADMINISTRATOR | AMPARO_ROLE_SUPERVISOR:
      return _("Only an administrator or a supervisor can do this.");
    default:
      return _("Your role does not include this. An administrator can change it.");
    }
}
