/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/vault-verb.h"

/* Who belongs to a vault: people and sheets of paper. */

/* What is asked for: one call, one process. */
static struct
{
  char       *add;
  char       *role_ids;
  char       *remove;
  char       *set_roles;
  char       *renew;
  char       *make_sheet;
  gboolean    confirm_sheet;
  gboolean    passphrase;
  /* worked out */
  AmparoRole  roles;
} wishes;

static const GOptionEntry options[] = {
  { "add", 0, 0, G_OPTION_ARG_STRING, &wishes.add, N_("Add a person; their passphrase is the next line"), N_("NAME") },
  { "roles", 0, 0, G_OPTION_ARG_STRING, &wishes.role_ids,
    N_("With commas between: administrator, supervisor, screener, auditor"), N_("ROLES") },
  { "remove", 0, 0, G_OPTION_ARG_STRING, &wishes.remove, N_("Remove a person or a sheet, and begin new keys"), N_("NAME") },
  { "set-roles", 0, 0, G_OPTION_ARG_STRING, &wishes.set_roles, N_("Give a person the roles of --roles"), N_("NAME") },
  { "renew", 0, 0, G_OPTION_ARG_STRING, &wishes.renew, N_("Give a person who forgot it a new passphrase"), N_("NAME") },
  { "passphrase", 0, 0, G_OPTION_ARG_NONE, &wishes.passphrase, N_("Change your own passphrase"), NULL },
  { "make-sheet", 0, 0, G_OPTION_ARG_STRING, &wishes.make_sheet, N_("Make a recovery sheet and print its code"), N_("TITLE") },
  { "confirm-sheet", 0, 0, G_OPTION_ARG_NONE, &wishes.confirm_sheet, N_("Type the code of a sheet back, so that it counts"), NULL },
  { NULL }
};

/* Whether those who need roles have some. */
static gboolean
read_roles (void)
{
  if (wishes.role_ids == NULL)
    return wishes.add == NULL && wishes.set_roles == NULL;

  return amparo_roles_from_id (wishes.role_ids, &wishes.roles);
}

static gboolean
check (AmparoEntrance *entrance)
{
  if (read_roles ())
    return TRUE;

  amparo_command_misused (&entrance->command, _("Say with --roles which roles: administrator, supervisor, screener or auditor, with commas between."));

  return FALSE;
}

static gboolean
list_people (AmparoVault *vault)
{
  GPtrArray *all = amparo_people_get_all (amparo_vault_get_people (vault));
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const AmparoPerson *person = g_ptr_array_index (all, i);
      g_autofree char *roles = amparo_roles_to_ids (person->roles);
      const char *state = "";

      if (person->removed)
        state = _("removed");
      else if (person->roles == AMPARO_ROLE_RECOVERY && !person->confirmed)
        state = _("not typed back yet");
      g_string_append_printf (out, "%s\t%s\t%s\t%s\n", person->id, person->name, roles, state);
    }

  return amparo_command_print (out->str) == AMPARO_EXIT_FINE;
}

static const char *
find_id (AmparoVault *vault,
         const char  *name)
{
  AmparoPerson *person = amparo_people_find_by_name (amparo_vault_get_people (vault), name);

  return person != NULL ? person->id : "";
}

static gboolean
add_person (AmparoVault  *vault,
            GError      **error)
{
  g_autoptr (AmparoSecret) passphrase = amparo_ask_new (_("New passphrase of the new person:"));

  return passphrase != NULL && amparo_vault_add_person (vault, wishes.add, wishes.roles, passphrase, error);
}

static gboolean
renew (AmparoVault  *vault,
       GError      **error)
{
  g_autoptr (AmparoSecret) passphrase = amparo_ask_new (_("New passphrase:"));

  return passphrase != NULL && amparo_vault_renew_passphrase (vault, find_id (vault, wishes.renew), passphrase, error);
}

static gboolean
change_passphrase (AmparoVault  *vault,
                   GError      **error)
{
  g_autoptr (AmparoSecret) old = amparo_ask_passphrase (_("Passphrase until now:"));
  g_autoptr (AmparoSecret) passphrase = old != NULL ? amparo_ask_new (_("New passphrase:")) : NULL;

  return passphrase != NULL && amparo_vault_change_passphrase (vault, old, passphrase, error);
}

/* Printed once, and never again. */
static gboolean
make_sheet (AmparoVault  *vault,
            GError      **error)
{
  char *code = amparo_vault_make_sheet (vault, wishes.make_sheet, error);
  AmparoExit printed;

  if (code == NULL)
    return FALSE;

  g_printerr (_("Recovery code of the sheet “%s”. Write it down or print it, keep it in a safe place, then type it back with --confirm-sheet."), wishes.make_sheet);
  g_printerr ("\n");
  printed = amparo_command_print (code);
  amparo_code_free (code);

  return printed == AMPARO_EXIT_FINE;
}

static gboolean
confirm_sheet (AmparoVault  *vault,
               GError      **error)
{
  char *code = amparo_ask_code (_("Line of the recovery code:"));
  gboolean confirmed = amparo_vault_confirm_sheet (vault, code, error);

  amparo_code_free (code);

  return confirmed;
}

static gboolean
grant_wish (AmparoVault  *vault,
            GError      **error)
{
  if (wishes.add != NULL)
    return add_person (vault, error);
  if (wishes.renew != NULL)
    return renew (vault, error);
  if (wishes.remove != NULL)
    return amparo_vault_remove_person (vault, find_id (vault, wishes.remove), error);
  if (wishes.set_roles != NULL)
    return amparo_vault_set_roles (vault, find_id (vault, wishes.set_roles), wishes.roles, error);
  if (wishes.make_sheet != NULL)
    return make_sheet (vault, error);
  if (wishes.confirm_sheet)
    return confirm_sheet (vault, error);
  if (wishes.passphrase)
    return change_passphrase (vault, error);

  return list_people (vault);
}

const AmparoVerb amparo_verb_people = {
  .name = "people",
  .brief = N_("List, add and remove people, passphrases and recovery sheets"),
  .summary = N_("Lists who belongs to a vault: id, name, roles. With an option, changes it."),
  .options = options,
  .check = check,
  .in_vault = grant_wish,
};
