/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/vault-verb.h"

#include <glib/gi18n.h>
#include <string.h>

#include "store/process.h"

static const AmparoVerb * const verbs[] = {
  &amparo_verb_create,
  &amparo_verb_status,
  &amparo_verb_people,
  &amparo_verb_recover,
  &amparo_verb_audit,
  &amparo_verb_verify,
  &amparo_verb_backup,
  &amparo_verb_restore,
  &amparo_verb_rotate,
  &amparo_verb_purge,
  &amparo_verb_export,
};

static char *
write_help (void)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s\n\n", _("Usage: amparoctl vault COMMAND [OPTION…] FILE"));
  g_string_append_printf (out, "%s\n\n", _("Looks after a vault of sealed screenings."));
  g_string_append_printf (out, "%s\n", _("Commands:"));
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_string_append_printf (out, "  %-20s%s\n", verbs[i]->name, _(verbs[i]->brief));
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

  for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS (verbs); i++)
    {
      if (g_str_equal (verbs[i]->name, argv[1]))
        return amparo_verb_run (verbs[i], argc - 1, argv + 1);
    }

  if (argc > 1)
    {
      g_printerr (_("amparoctl: There is no command “%s”."), argv[1]);
      g_printerr ("\n\n");
    }
  g_printerr ("%s", help);

  return AMPARO_EXIT_USAGE;
}
