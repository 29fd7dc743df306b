/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "cli/vault-parts.h"
#include "store/place.h"

/* Looking a vault over, copying it, and deleting what is no longer kept. */

AmparoExit
amparo_vault_command_status (int    argc,
                             char **argv)
{
  g_auto (GStrv) operands = NULL;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &operands, NULL, N_("FILE") },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "vault status",
    .summary = N_("Says whether a file is a vault that this Amparo can open. Needs no passphrase and changes nothing."),
    .entries = entries,
    .operands = &operands,
    .n_operands = 1,
  };
  g_autoptr (GError) error = NULL;

  if (!amparo_command_parse (&self, argc, argv))
    return AMPARO_EXIT_USAGE;
  if (!amparo_place_check (operands[0], &error) || !amparo_vault_probe (operands[0], &error))
    return amparo_command_failed ("%s", error->message);

  g_print (_("This is a vault of Amparo. “amparoctl vault verify” checks all of it."));

  return amparo_command_print ("\n");
}

AmparoExit
amparo_vault_command_audit (int    argc,
                            char **argv)
{
  g_auto (AmparoEntrance) entrance = AMPARO_ENTRANCE;
  const GOptionEntry entries[] = { AMPARO_ENTRANCE_OPTIONS (entrance), { NULL } };
  const AmparoCommand self = {
    .name = "vault audit",
    .summary = N_("Prints the trail as comma-separated values: number, time, deed, who, with what, detail. Reading it stands in it, too."),
    .entries = entries,
    .operands = &entrance.operands,
    .n_operands = 1,
  };
  g_autoptr (AmparoVault) vault = NULL;
  g_autofree char *trail = NULL;
  g_autoptr (GError) error = NULL;

  if (!amparo_entrance_parse (&self, &entrance, argc, argv))
    return AMPARO_EXIT_USAGE;

  vault = amparo_entrance_open (&entrance);
  if (vault == NULL)
    return AMPARO_EXIT_FAILED;
  trail = amparo_vault_export_trail (vault, &error);

  return trail != NULL ? amparo_command_print (trail) : amparo_command_failed ("%s", error->message);
}

static AmparoExit
print_inspection (const AmparoInspection *found)
{
  g_print (_("Records: %1$u, revisions: %2$u, checklists: %3$u, people: %4$u, deeds: %5$u."),
           found->n_records, found->n_revisions, found->n_closures, found->n_people, (guint) found->n_trail);
  g_print ("\n");
  /* Translators: %s are twelve digits that stand for all that is in the vault */
  g_print (_("State of the vault: %s"), found->head_code);
  g_print ("\n");
  for (guint i = 0; i < found->bad->len; i++)
    g_print ("! %s\n", (const char *) g_ptr_array_index (found->bad, i));
  if (found->bad->len == 0)
    g_print ("%s\n", _("Everything was read and nothing is wrong."));

  return found->bad->len == 0 ? amparo_command_print ("") : AMPARO_EXIT_FAILED;
}

AmparoExit
amparo_vault_command_verify (int    argc,
                             char **argv)
{
  g_auto (AmparoEntrance) entrance = AMPARO_ENTRANCE;
  const GOptionEntry entries[] = {
    AMPARO_ENTRANCE_OPTIONS (entrance),
    { "rescue", 0, 0, G_OPTION_ARG_NONE, &entrance.rescue, N_("Open what can be opened of a damaged vault, and change nothing"), NULL },
    { "accept", 0, 0, G_OPTION_ARG_NONE, &entrance.accept,
      N_("Take the vault as it is found, although it is older than it was or its anchor is gone; administrators only"), NULL },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "vault verify",
    .summary = N_("Checks the file, the set of all rows, the trail, the people, the anchor and every text, and prints what was checked."),
    .entries = entries,
    .operands = &entrance.operands,
    .n_operands = 1,
  };
  g_autoptr (AmparoVault) vault = NULL;
  g_autoptr (AmparoInspection) found = NULL;
  g_autoptr (GError) error = NULL;

  if (!amparo_entrance_parse (&self, &entrance, argc, argv))
    return AMPARO_EXIT_USAGE;

  vault = amparo_entrance_open (&entrance);
  if (vault == NULL)
    return AMPARO_EXIT_FAILED;
  found = amparo_vault_inspect (vault, &error);

  return found != NULL ? print_inspection (found) : amparo_command_failed ("%s", error->message);
}

AmparoExit
amparo_vault_command_backup (int    argc,
                             char **argv)
{
  g_auto (AmparoEntrance) entrance = AMPARO_ENTRANCE;
  g_autofree char *to = NULL;
  const GOptionEntry entries[] = {
    AMPARO_ENTRANCE_OPTIONS (entrance),
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_("Where the copy goes; there must be no file yet"), N_("FILE") },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "vault backup",
    .summary = N_("Copies a vault and reads the copy back in full before it gets its name. It opens with the same passphrases."),
    .entries = entries,
    .operands = &entrance.operands,
    .n_operands = 1,
  };
  g_autoptr (AmparoVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  if (!amparo_entrance_parse (&self, &entrance, argc, argv))
    return AMPARO_EXIT_USAGE;
  if (to == NULL)
    return amparo_command_misused (&self, _("Say with --to where the copy goes."));

  vault = amparo_entrance_open (&entrance);
  if (vault == NULL)
    return AMPARO_EXIT_FAILED;
  if (!amparo_vault_back_up (vault, to, &error))
    return amparo_command_failed ("%s", error->message);

  return AMPARO_EXIT_FINE;
}

static AmparoExit
print_missing (GPtrArray *missing,
               gboolean   replaced)
{
  for (guint i = 0; i < missing->len; i++)
    {
      const AmparoSummary *summary = g_ptr_array_index (missing, i);

      g_print ("%s\t%s\t%s\n", summary->id, summary->code, summary->date);
    }
  g_printerr (ngettext ("%u screening is newer in the vault than in the backup.",
                        "%u screenings are newer in the vault than in the backup.", missing->len), missing->len);
  g_printerr (" %s\n", replaced ? _("The vault until now is kept beside the new one.")
                                : _("Nothing was changed. Add --replace to put the backup in the place of the vault."));

  return amparo_command_print ("");
}

AmparoExit
amparo_vault_command_restore (int    argc,
                              char **argv)
{
  g_auto (AmparoEntrance) entrance = AMPARO_ENTRANCE;
  g_autofree char *to = NULL;
  gboolean replace = FALSE;
  const GOptionEntry entries[] = {
    AMPARO_ENTRANCE_OPTIONS (entrance),
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_("The vault that is replaced"), N_("FILE") },
    { "replace", 0, 0, G_OPTION_ARG_NONE, &replace, N_("Do it; without, only say what would be missing"), NULL },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "vault restore",
    .summary = N_("Says which screenings of the vault are not in the backup FILE, or not as new. With --replace, puts the backup in its place and keeps the old vault beside it."),
    .entries = entries,
    .operands = &entrance.operands,
    .n_operands = 1,
  };
  g_autofree char *witness = amparo_entrance_dup_witness ();
  const AmparoVaultOptions options = { .witness = witness };
  g_autoptr (AmparoSecret) passphrase = NULL;
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (GError) error = NULL;

  if (!amparo_entrance_parse (&self, &entrance, argc, argv))
    return AMPARO_EXIT_USAGE;
  if (to == NULL)
    return amparo_command_misused (&self, _("Say with --to which vault is replaced."));

  passphrase = amparo_ask_passphrase (_("Passphrase:"));
  if (passphrase == NULL)
    return AMPARO_EXIT_FAILED;
  if (!amparo_vault_restore (entrance.operands[0], to, entrance.as, passphrase, replace, &options, &missing, &error))
    return amparo_command_failed ("%s", error->message);

  return print_missing (missing, replace);
}

/* Purging */

static AmparoExit
purge_one (AmparoVault *vault,
           const char  *id)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  if (!amparo_vault_purge (vault, id, &backups, &error))
    return amparo_command_failed ("%s", error->message);

  for (guint i = 0; i < backups->len; i++)
    {
      g_print (_("%1$s is still in the backup %2$s."), id, (const char *) g_ptr_array_index (backups, i));
      g_print ("\n");
    }

  return AMPARO_EXIT_FINE;
}

static AmparoExit
purge_expired (AmparoVault *vault,
               gboolean     really)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = amparo_vault_list_expired (vault, &error);
  AmparoExit ended = AMPARO_EXIT_FINE;

  if (ids == NULL)
    return amparo_command_failed ("%s", error->message);

  for (guint i = 0; ids[i] != NULL && ended == AMPARO_EXIT_FINE; i++)
    {
      g_print ("%s\n", ids[i]);
      if (really)
        ended = purge_one (vault, ids[i]);
    }

  return ended == AMPARO_EXIT_FINE ? amparo_command_print ("") : ended;
}

AmparoExit
amparo_vault_command_purge (int    argc,
                            char **argv)
{
  g_auto (AmparoEntrance) entrance = AMPARO_ENTRANCE;
  g_autofree char *id = NULL;
  g_autofree char *policy = NULL;
  gboolean expired = FALSE;
  const GOptionEntry entries[] = {
    AMPARO_ENTRANCE_OPTIONS (entrance),
    { "id", 0, 0, G_OPTION_ARG_STRING, &id, N_("Delete this one, whatever its age"), N_("ID") },
    { "expired", 0, 0, G_OPTION_ARG_NONE, &expired, N_("Delete all whose time is over; without, only list them"), NULL },
    { "policy", 0, 0, G_OPTION_ARG_STRING, &policy,
      N_("Set how many days finished screenings are kept, by level: “none-noted=365 possible-concern=2555”"), N_("DAYS") },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "vault purge",
    .summary = N_("Lists screenings whose time is over, or deletes some: they are overwritten in the file. Says which backups still hold them. What is held back stays."),
    .entries = entries,
    .operands = &entrance.operands,
    .n_operands = 1,
  };
  g_autoptr (AmparoVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  if (!amparo_entrance_parse (&self, &entrance, argc, argv))
    return AMPARO_EXIT_USAGE;

  vault = amparo_entrance_open (&entrance);
  if (vault == NULL)
    return AMPARO_EXIT_FAILED;
  if (policy != NULL && !amparo_vault_set_policy (vault, policy, &error))
    return amparo_command_failed ("%s", error->message);

  return id != NULL ? purge_one (vault, id) : purge_expired (vault, expired);
}
