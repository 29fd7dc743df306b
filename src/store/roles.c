/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/roles.h"

#include "store/guard.h"

#define ADMINISTRATOR AMPARO_ROLE_ADMINISTRATOR
#define SUPERVISOR    AMPARO_ROLE_SUPERVISOR
#define SCREENER      AMPARO_ROLE_SCREENER
#define AUDITOR       AMPARO_ROLE_AUDITOR
#define RECOVERY      AMPARO_ROLE_RECOVERY
#define EVERYBODY     AMPARO_ROLE_ALL

/* Who may with any record of that sort, or where it is about no record. */
static const struct
{
  AmparoRole own_draft;
  AmparoRole own_finished;
  AmparoRole other_draft;
  AmparoRole other_finished;
} matrix[AMPARO_N_MAY] = {
#define ALWAYS(roles) { roles, roles, roles, roles }
  [AMPARO_MAY_LIST] = ALWAYS (ADMINISTRATOR | SUPERVISOR | SCREENER),
  [AMPARO_MAY_READ] = { SUPERVISOR | SCREENER, SUPERVISOR | SCREENER, SUPERVISOR, SUPERVISOR },
  [AMPARO_MAY_SEARCH] = ALWAYS (SUPERVISOR | SCREENER),
  [AMPARO_MAY_CREATE] = ALWAYS (SUPERVISOR | SCREENER),
  [AMPARO_MAY_SAVE] = { SUPERVISOR | SCREENER, SUPERVISOR | SCREENER, 0, 0 },
  [AMPARO_MAY_FINISH] = { SUPERVISOR | SCREENER, 0, 0, 0 },
  [AMPARO_MAY_AMEND] = { 0, SUPERVISOR | SCREENER, 0, SUPERVISOR },
  [AMPARO_MAY_TICK] = { SUPERVISOR | SCREENER, SUPERVISOR | SCREENER, 0, SUPERVISOR },
  /* Nobody reviews their own work. */
  [AMPARO_MAY_SIGN_OFF] = { 0, 0, 0, SUPERVISOR },
  [AMPARO_MAY_PRINT] = { SUPERVISOR | SCREENER, SUPERVISOR | SCREENER, SUPERVISOR, SUPERVISOR },
  [AMPARO_MAY_EXPORT] = { 0, SUPERVISOR | SCREENER, 0, SUPERVISOR },
  [AMPARO_MAY_COPY] = { SUPERVISOR | SCREENER, SUPERVISOR | SCREENER, SUPERVISOR, SUPERVISOR },
  [AMPARO_MAY_HOLD] = ALWAYS (ADMINISTRATOR | SUPERVISOR),
  [AMPARO_MAY_PURGE] = ALWAYS (ADMINISTRATOR),
  [AMPARO_MAY_READ_TRAIL] = ALWAYS (AUDITOR | ADMINISTRATOR),
  [AMPARO_MAY_EXPORT_TRAIL] = ALWAYS (AUDITOR),
  [AMPARO_MAY_LIST_PEOPLE] = ALWAYS (EVERYBODY | RECOVERY),
  [AMPARO_MAY_CHANGE_PEOPLE] = ALWAYS (ADMINISTRATOR),
  [AMPARO_MAY_CHANGE_OWN_PASSPHRASE] = ALWAYS (EVERYBODY),
  [AMPARO_MAY_RENEW_PASSPHRASE] = ALWAYS (ADMINISTRATOR | RECOVERY),
  [AMPARO_MAY_MAKE_SHEET] = ALWAYS (ADMINISTRATOR),
  [AMPARO_MAY_ROTATE] = ALWAYS (ADMINISTRATOR),
  [AMPARO_MAY_BACK_UP] = ALWAYS (ADMINISTRATOR | SUPERVISOR),
  [AMPARO_MAY_RESTORE] = ALWAYS (ADMINISTRATOR),
  [AMPARO_MAY_SET_POLICY] = ALWAYS (ADMINISTRATOR),
  [AMPARO_MAY_VERIFY] = ALWAYS (EVERYBODY),
#undef ALWAYS
};

static const struct
{
  AmparoRole  role;
  const char *id;
} names[] = {
  { ADMINISTRATOR, "administrator" },
  { SUPERVISOR, "supervisor" },
  { SCREENER, "screener" },
  { AUDITOR, "auditor" },
  { RECOVERY, "recovery" },
};

/**
 * amparo_role_allows:
 * @roles: those of a person
 * @action: what they want to do
 * @about: whose record in what state; AMPARO_CASE_NONE without one
 *
 * Returns: whether one of the roles allows it
 */
gboolean
amparo_role_allows (AmparoRole roles,
                    AmparoMay  action,
                    AmparoCase about)
{
  gboolean own = about & AMPARO_CASE_OWN;
  gboolean finished = about & AMPARO_CASE_FINISHED;
  AmparoRole allowed;

  g_return_val_if_fail (action < AMPARO_N_MAY, FALSE);

  if (!AMPARO_GUARD (ROLE))
    return TRUE;

  if (own)
    allowed = finished ? matrix[action].own_finished : matrix[action].own_draft;
  else
    allowed = finished ? matrix[action].other_finished : matrix[action].other_draft;

  return (roles & allowed) != 0;
}

/* An administrator holds it to hand it on, and a sheet to bring it back. */
gboolean
amparo_role_works (AmparoRole roles)
{
  return (roles & (ADMINISTRATOR | SUPERVISOR | SCREENER | RECOVERY)) != 0;
}

static gboolean
role_from_id (const char *id,
              AmparoRole *role)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (names[i].role != RECOVERY && g_str_equal (names[i].id, id))
        {
          *role |= names[i].role;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
amparo_roles_from_id (const char *ids,
                      AmparoRole *roles)
{
  g_auto (GStrv) parts = g_strsplit (ids, ",", -1);

  *roles = AMPARO_ROLE_NONE;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!role_from_id (parts[i], roles))
        return FALSE;
    }

  return *roles != AMPARO_ROLE_NONE;
}

char *
amparo_roles_to_ids (AmparoRole roles)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (roles & names[i].role)
        g_strv_builder_add (builder, names[i].id);
    }
  parts = g_strv_builder_end (builder);

  return g_strjoinv (",", parts);
}
