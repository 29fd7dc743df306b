/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/vault-verb.h"
#include "store/place.h"

/* The keys of a vault: its first, new ones, and the way back in. */

static void
warn_of_folder (const char *path)
{
  g_autofree char *folder = amparo_place_dup_synchronised (path);

  if (folder == NULL)
    return;
  g_printerr (_("The folder “%s” looks like one that is copied elsewhere by another program. A vault is safer in a folder of its own."), folder);
  g_printerr ("\n");
}

static gboolean
create (AmparoEntrance  *entrance,
        GError         **error)
{
  const char *path = entrance->operands[0];
  g_autoptr (AmparoSecret) passphrase = NULL;
  g_autoptr (AmparoVault) vault = NULL;

  warn_of_folder (path);
  passphrase = amparo_ask_new (_("New passphrase:"));
  if (passphrase != NULL)
    vault = amparo_vault_create (path, entrance->as, passphrase, NULL, error);

  return vault != NULL;
}

const AmparoVerb amparo_verb_create = {
  .name = "create",
  .brief = N_("Make a vault and its first administrator"),
  .summary = N_("Makes a new vault. Who makes it is its first administrator. Two recovery sheets come next: “amparoctl vault people --make-sheet”."),
  .outside = create,
};

static gboolean
recover (AmparoEntrance  *entrance,
         GError         **error)
{
  char *code = amparo_ask_code (_("Line of the recovery code:"));
  g_autoptr (AmparoSecret) passphrase = amparo_ask_new (_("New passphrase:"));
  gboolean recovered = passphrase != NULL
                       && amparo_vault_recover (entrance->operands[0], code, entrance->as, passphrase, &entrance->options, error);

  amparo_code_free (code);

  return recovered;
}

const AmparoVerb amparo_verb_recover = {
  .name = "recover",
  .brief = N_("Give somebody a new passphrase with a recovery sheet"),
  .summary = N_("Reads the code of a recovery sheet, then a new passphrase for the person of --as. The sheet is used up; make a new one."),
  .outside = recover,
};

const AmparoVerb amparo_verb_rotate = {
  .name = "rotate",
  .brief = N_("Begin new keys for all who belong to the vault"),
  .summary = N_("Begins new keys. What is written from now on opens with none of the old ones."),
  .in_vault = amparo_vault_rotate,
};
