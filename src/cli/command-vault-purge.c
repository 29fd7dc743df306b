/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/vault-verb.h"

/* Deleting what is no longer kept. */

/* What is asked for: one call, one process. */
static struct
{
  char     *id;
  char     *policy;
  gboolean  expired;
} wishes;

static const GOptionEntry options[] = {
  { "id", 0, 0, G_OPTION_ARG_STRING, &wishes.id, N_("Delete this one, whatever its age"), N_("ID") },
  { "expired", 0, 0, G_OPTION_ARG_NONE, &wishes.expired, N_("Delete all whose time is over; without, only list them"), NULL },
  { "policy", 0, 0, G_OPTION_ARG_STRING, &wishes.policy,
    N_("Set how many days finished screenings are kept, by level: “none-noted=365 possible-concern=2555”"), N_("DAYS") },
  { NULL }
};

static gboolean
purge_one (AmparoVault  *vault,
           const char   *id,
           GError      **error)
{
  g_autoptr (GPtrArray) backups = NULL;

  if (!amparo_vault_purge (vault, id, &backups, error))
    return FALSE;

  for (guint i = 0; i < backups->len; i++)
    {
      g_print (_("%1$s is still in the backup %2$s."), id, (const char *) g_ptr_array_index (backups, i));
      g_print ("\n");
    }

  return TRUE;
}

static gboolean
purge_expired (AmparoVault  *vault,
               gboolean      really,
               GError      **error)
{
  g_auto (GStrv) ids = amparo_vault_list_expired (vault, error);

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_print ("%s\n", ids[i]);
      if (really && !purge_one (vault, ids[i], error))
        return FALSE;
    }

  return amparo_command_print ("") == AMPARO_EXIT_FINE;
}

static gboolean
purge (AmparoVault  *vault,
       GError      **error)
{
  if (wishes.policy != NULL && !amparo_vault_set_policy (vault, wishes.policy, error))
    return FALSE;

  return wishes.id != NULL ? purge_one (vault, wishes.id, error) : purge_expired (vault, wishes.expired, error);
}

const AmparoVerb amparo_verb_purge = {
  .name = "purge",
  .brief = N_("Delete screenings whose time is over"),
  .summary = N_("Lists screenings whose time is over, or deletes some: they are overwritten in the file. Says which backups still hold them. What is held back stays."),
  .options = options,
  .in_vault = purge,
};
