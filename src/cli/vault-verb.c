/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/vault-verb.h"

#include <glib/gi18n.h>

static void
clear_entrance (AmparoEntrance *self)
{
  g_free (self->as);
  g_strfreev (self->operands);
  g_free (self->witness);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AmparoEntrance, clear_entrance)

static GArray *
list_options (const AmparoVerb *verb,
              AmparoEntrance   *entrance)
{
  const GOptionEntry sign_in[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &entrance->as, N_("Sign in with this name"), N_("NAME") },
    { "passphrase-fd", 0, 0, G_OPTION_ARG_INT, &entrance->passphrase_fd,
      N_("Read passphrases from this file descriptor, a line each, instead of asking"), N_("NUMBER") },
  };
  const GOptionEntry rescue = { "rescue", 0, 0, G_OPTION_ARG_NONE, &entrance->options.rescue,
                                N_("Open what can be opened of a damaged vault, and change nothing"), NULL };
  const GOptionEntry accept = { "accept", 0, 0, G_OPTION_ARG_NONE, &entrance->options.accept,
                                N_("Take the vault as it is found, although it is older than it was or its anchor is gone; administrators only"), NULL };
  const GOptionEntry file = { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &entrance->operands, NULL, N_("FILE") };
  GArray *options = g_array_new (TRUE, FALSE, sizeof (GOptionEntry));

  if (verb->sign_in != AMPARO_SIGN_IN_NONE)
    g_array_append_vals (options, sign_in, G_N_ELEMENTS (sign_in));
  if (verb->rescues)
    g_array_append_val (options, rescue);
  if (verb->accepts)
    g_array_append_val (options, accept);
  for (const GOptionEntry *own = verb->options; own != NULL && own->long_name != NULL; own++)
    g_array_append_vals (options, own, 1);
  g_array_append_val (options, file);

  return options;
}

gboolean
amparo_entrance_has_name (AmparoEntrance *self)
{
  if (self->as != NULL)
    return TRUE;

  amparo_command_misused (&self->command, _("Say with --as who signs in."));

  return FALSE;
}

static gboolean
parse (const AmparoVerb  *verb,
       AmparoEntrance    *entrance,
       int                argc,
       char             **argv)
{
  g_autoptr (GArray) options = list_options (verb, entrance);
  AmparoCommand command = entrance->command;

  command.entries = (const GOptionEntry *) options->data;
  command.operands = &entrance->operands;

  return amparo_command_parse (&command, argc, argv)
         && (verb->sign_in != AMPARO_SIGN_IN_NEEDED || amparo_entrance_has_name (entrance))
         && (verb->check == NULL || verb->check (entrance));
}

AmparoVault *
amparo_entrance_open (AmparoEntrance  *self,
                      GError         **error)
{
  g_autoptr (AmparoSecret) passphrase = amparo_ask_passphrase (_("Passphrase:"));

  return passphrase != NULL
         ? amparo_vault_open (self->operands[0], self->as, passphrase, &self->options, error) : NULL;
}

static gboolean
act (const AmparoVerb  *verb,
     AmparoEntrance    *entrance,
     GError           **error)
{
  g_autoptr (AmparoVault) vault = NULL;

  if (verb->in_vault == NULL)
    return verb->outside (entrance, error);

  vault = amparo_entrance_open (entrance, error);

  return vault != NULL && verb->in_vault (vault, error);
}

AmparoExit
amparo_verb_run (const AmparoVerb  *self,
                 int                argc,
                 char             **argv)
{
  g_autofree char *name = g_strconcat ("vault ", self->name, NULL);
  g_auto (AmparoEntrance) entrance = {
    .command = { .name = name, .summary = self->summary, .n_operands = 1 },
    .passphrase_fd = -1,
  };
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (!parse (self, &entrance, argc, argv))
    return AMPARO_EXIT_USAGE;

  amparo_ask_from (entrance.passphrase_fd);
  entrance.witness = g_build_filename (g_get_user_state_dir (), "amparo", "witness", NULL);
  entrance.options.witness = entrance.witness;
  done = act (self, &entrance, &error);
  if (error != NULL)
    return amparo_command_failed ("%s", error->message);

  return done ? AMPARO_EXIT_FINE : AMPARO_EXIT_FAILED;
}
