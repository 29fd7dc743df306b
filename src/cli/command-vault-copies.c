/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/vault-verb.h"

/* Copying a vault, and putting the copy back. */

/* What is asked for: one call, one process. */
static struct
{
  char     *to;
  gboolean  replace;
} wishes;

static gboolean
says_where (AmparoEntrance *entrance,
            const char     *complaint)
{
  if (wishes.to != NULL)
    return TRUE;

  amparo_command_misused (&entrance->command, "%s", complaint);

  return FALSE;
}

/* Backup */

static const GOptionEntry backup_options[] = {
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &wishes.to, N_("Where the copy goes; there must be no file yet"), N_("FILE") },
  { NULL }
};

static gboolean
check_backup (AmparoEntrance *entrance)
{
  return says_where (entrance, _("Say with --to where the copy goes."));
}

static gboolean
back_up (AmparoVault  *vault,
         GError      **error)
{
  return amparo_vault_back_up (vault, wishes.to, error);
}

const AmparoVerb amparo_verb_backup = {
  .name = "backup",
  .brief = N_("Copy a vault and read the copy back"),
  .summary = N_("Copies a vault and reads the copy back in full before it gets its name. It opens with the same passphrases."),
  .options = backup_options,
  .check = check_backup,
  .in_vault = back_up,
};

/* Restore */

static const GOptionEntry restore_options[] = {
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &wishes.to, N_("The vault that is replaced"), N_("FILE") },
  { "replace", 0, 0, G_OPTION_ARG_NONE, &wishes.replace, N_("Do it; without, only say what would be missing"), NULL },
  { NULL }
};

static gboolean
check_restore (AmparoEntrance *entrance)
{
  return says_where (entrance, _("Say with --to which vault is replaced."));
}

static void
list_missing (GPtrArray *missing)
{
  for (guint i = 0; i < missing->len; i++)
    {
      const AmparoSummary *summary = g_ptr_array_index (missing, i);

      g_print ("%s\t%s\t%s\n", summary->id, summary->code, summary->date);
    }
  g_printerr (ngettext ("%u screening is newer in the vault than in the backup.",
                        "%u screenings are newer in the vault than in the backup.", missing->len), missing->len);
}

static gboolean
print_missing (GPtrArray *missing,      /* NULL: the vault cannot be read */
               gboolean   replaced)
{
  if (missing != NULL)
    list_missing (missing);
  else
    g_printerr ("%s", _("The vault that is there cannot be read, so it cannot be said what the backup lacks."));
  g_printerr (" %s\n", replaced ? _("The vault until now is kept beside the new one.")
                                : _("Nothing was changed. Add --replace to put the backup in the place of the vault."));

  return amparo_command_print ("") == AMPARO_EXIT_FINE;
}

static gboolean
restore (AmparoEntrance  *entrance,
         GError         **error)
{
  g_autoptr (AmparoSecret) passphrase = amparo_ask_passphrase (_("Passphrase:"));
  g_autoptr (GPtrArray) missing = NULL;

  return passphrase != NULL
         && amparo_vault_restore (entrance->operands[0], wishes.to, entrance->as, passphrase, wishes.replace,
                                  &entrance->options, &missing, error)
         && print_missing (missing, wishes.replace);
}

const AmparoVerb amparo_verb_restore = {
  .name = "restore",
  .brief = N_("Put a backup in the place of a vault"),
  .summary = N_("Says which screenings of the vault are not in the backup FILE, or not as new. With --replace, puts the backup in its place and keeps the old vault beside it."),
  .options = restore_options,
  .check = check_restore,
  .outside = restore,
};
