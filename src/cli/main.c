/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>
#include <glib/gi18n.h>

#include "cli/commands.h"
#include "cli/support.h"
#include "language/language.h"

static const struct
{
  const char *name;
  AmparoExit (*run) (int    argc,
                     char **argv);
  const char *summary;
} commands[] = {
  { "check", amparo_command_check, N_("Name every mistake in files of content") },
  { "list", amparo_command_list, N_("List all content") },
  { "logbook", amparo_command_logbook, N_("Look into the logbook of the training, and export it") },
  { "organization", amparo_command_organization, N_("Whose certificates this computer knows; export and import of keys") },
  { "play", amparo_command_play, N_("Play a scenario as a file of choices says") },
  { "screen", amparo_command_screen, N_("Score a file of answers") },
  { "show", amparo_command_show, N_("Show a checklist, library page, sign, step, contact, source or scenario") },
  { "storyboard", amparo_command_storyboard, N_("Write all of a module for review") },
  { "vault", amparo_command_vault, N_("Look after a vault of sealed screenings") },
  { "verify-certificate", amparo_command_verify_certificate, N_("Say whether a certificate is valid") },
};

static char *
write_help (void)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s\n\n", _("Usage: amparoctl COMMAND [OPTION…]"));
  g_string_append_printf (out, "%s\n\n", _("Checks, shows and scores the content of Amparo in a terminal, without a window."));
  g_string_append_printf (out, "%s\n", _("Commands:"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (out, "  %-20s%s\n", commands[i].name, _(commands[i].summary));

  g_string_append_printf (out, "\n%s\n", _("Options:"));
  g_string_append_printf (out, "  %-20s%s\n", "--help", _("Show this help"));
  g_string_append_printf (out, "  %-20s%s\n\n", "--version", _("Show the version"));
  g_string_append_printf (out, "%s\n", _("“amparoctl COMMAND --help” shows what a command can be asked."));

  return g_string_free (out, FALSE);
}

static AmparoExit
print_help (void)
{
  g_autofree char *help = write_help ();

  return amparo_command_print (help);
}

static AmparoExit
refuse (const char *name)
{
  g_autofree char *help = write_help ();

  if (name != NULL)
    {
      g_printerr (_("amparoctl: There is no command “%s”."), name);
      g_printerr ("\n\n");
    }
  g_printerr ("%s", help);

  return AMPARO_EXIT_USAGE;
}

static void
start_language (void)
{
  const char *locale_dir = g_getenv ("AMPARO_LOCALE_DIR");

  amparo_language_init (locale_dir != NULL ? locale_dir : LOCALEDIR);
}

int
main (int    argc,
      char **argv)
{
  start_language ();

  if (argc < 2)
    return refuse (NULL);
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return print_help ();
  if (g_str_equal (argv[1], "--version"))
    return amparo_command_print ("amparoctl " PACKAGE_VERSION "\n");

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (argv[1], commands[i].name))
        return commands[i].run (argc - 1, argv + 1);
    }

  return refuse (argv[1]);
}
