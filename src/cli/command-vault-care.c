/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/vault-verb.h"
#include "store/place.h"
#include "store/swap.h"

/* Looking a vault over. */

static gboolean
print_status (AmparoEntrance  *entrance,
              GError         **error)
{
  const char *path = entrance->operands[0];

  if (!amparo_place_check (path, error) || !amparo_vault_probe (path, error))
    return FALSE;

  g_print (_("This is a vault of Amparo. “amparoctl vault verify” checks all of it."));
  if (amparo_swap_is_plain ("/"))
    g_print ("\n%s", amparo_swap_get_warning ());

  return amparo_command_print ("\n") == AMPARO_EXIT_FINE;
}

const AmparoVerb amparo_verb_status = {
  .name = "status",
  .brief = N_("Say what a file is, without opening it"),
  .summary = N_("Says whether a file is a vault that this Amparo can open. Needs no passphrase and changes nothing."),
  .sign_in = AMPARO_SIGN_IN_NONE,
  .outside = print_status,
};

static gboolean
print_trail (AmparoVault  *vault,
             GError      **error)
{
  g_autofree char *trail = amparo_vault_export_trail (vault, error);

  return trail != NULL && amparo_command_print (trail) == AMPARO_EXIT_FINE;
}

const AmparoVerb amparo_verb_audit = {
  .name = "audit",
  .brief = N_("Print who did what and when"),
  .summary = N_("Prints the trail as comma-separated values: number, time, deed, who, with what, detail. Reading it stands in it, too."),
  .in_vault = print_trail,
};

/* Verifying */

static gboolean
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

  return found->bad->len == 0 && amparo_command_print ("") == AMPARO_EXIT_FINE;
}

static gboolean
verify (AmparoVault  *vault,
        GError      **error)
{
  g_autoptr (AmparoInspection) found = amparo_vault_inspect (vault, error);

  return found != NULL && print_inspection (found);
}

const AmparoVerb amparo_verb_verify = {
  .name = "verify",
  .brief = N_("Check all of a vault"),
  .summary = N_("Checks the file, the set of all rows, the trail, the people, the anchor and every text, and prints what was checked."),
  .rescues = TRUE,
  .accepts = TRUE,
  .in_vault = verify,
};
