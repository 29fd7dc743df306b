/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/vault-parts.h"

#include <glib/gi18n.h>

void
amparo_entrance_clear (AmparoEntrance *self)
{
  g_free (self->as);
  g_strfreev (self->operands);
}

gboolean
amparo_entrance_parse (const AmparoCommand  *command,
                       AmparoEntrance       *self,
                       int                   argc,
                       char                **argv)
{
  if (!amparo_command_parse (command, argc, argv))
    return FALSE;

  amparo_ask_from (self->passphrase_fd);
  if (self->as != NULL)
    return TRUE;

  amparo_command_misused (command, _("Say with --as who signs in."));

  return FALSE;
}

char *
amparo_entrance_dup_witness (void)
{
  return g_build_filename (g_get_user_state_dir (), "amparo", "witness", NULL);
}

AmparoVault *
amparo_entrance_open (AmparoEntrance *self)
{
  g_autofree char *witness = amparo_entrance_dup_witness ();
  const AmparoVaultOptions options = { .witness = witness, .rescue = self->rescue, .accept = self->accept };
  g_autoptr (AmparoSecret) passphrase = amparo_ask_passphrase (_("Passphrase:"));
  g_autoptr (GError) error = NULL;
  AmparoVault *vault;

  if (passphrase == NULL)
    return NULL;

  vault = amparo_vault_open (self->operands[0], self->as, passphrase, &options, &error);
  if (vault == NULL)
    amparo_command_failed ("%s", error->message);

  return vault;
}
