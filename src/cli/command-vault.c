/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/vault-parts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "store/process.h"

static const struct
{
  const char *name;
  AmparoExit (*run) (int    argc,
                     char **argv);
  const char *summary;
} commands[] = {
  { "create", amparo_vault_command_create, N_("Make a vault and its first administrator") },
  { "status", amparo_vault_command_status, N_("Say what a file is, without opening it") },
  { "people", amparo_vault_command_people, N_("List, add and remove people, passphrases and recovery sheets") },
  { "recover", amparo_vault_command_recover, N_("Give somebody a new passphrase with a recovery sheet") },
  { "audit", amparo_vault_command_audit, N_("Print who did what and when") },
  { "verify", amparo_vault_command_verify, N_("Check all of a vault") },
  { "backup", amparo_vault_command_backup, N_("Copy a vault and read the copy back") },
  { "restore", amparo_vault_command_restore, N_("Put a backup in the place of a vault") },
  { "rotate", amparo_vault_command_rotate, N_("Begin new keys for all who belong to the vault") },
  { "purge", amparo_vault_command_purge, N_("Delete screenings whose time is over") },
  { "export", amparo_vault_command_export, N_("Write a screening into a sealed file") },
};

static char *
write_help (void)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s\n\n", _("Usage: amparoctl vault COMMAND [OPTION…] FILE"));
  g_string_append_printf (out, "%s\n\n", _("Looks after a vault of sealed screenings."));
  g_string_append_printf (out, "%s\n", _("Commands:"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (out, "  %-20s%s\n", commands[i].name, _(commands[i].summary));
  /* Translators: --content, --as and so on are options of other commands */
  g_string_append_printf (out, "\n%s\n", _("“amparoctl vault COMMAND --help” shows what a command can be asked."));

  return g_string_free (out, FALSE);
}

AmparoExit
amparo_command_vault (int    argc,
                      char **argv)
{
  g_autofree char *help = write_help ();

  amparo_process_harden ();
  if (argc > 1 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")))
    return amparo_command_print (help);

  for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i].name, argv[1]))
        return commands[i].run (argc - 1, argv + 1);
    }

  if (argc > 1)
    {
      g_printerr (_("amparoctl: There is no command “%s”."), argv[1]);
      g_printerr ("\n\n");
    }
  g_printerr ("%s", help);

  return AMPARO_EXIT_USAGE;
}
