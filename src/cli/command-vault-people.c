/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "cli/vault-parts.h"
#include "store/place.h"

/* Who belongs to a vault: its first person, all others, and sheets of paper. */

static void
free_code (char *code)
{
  memset (code, 0, strlen (code));
  g_free (code);
}

/* Where the error is, not what: it is only set while the arguments are worked out. */
static AmparoExit
finish (gboolean   done,
        GError   **error)
{
  return done ? AMPARO_EXIT_FINE : amparo_command_failed ("%s", (*error)->message);
}

/* Printed once, and never again. */
static AmparoExit
make_sheet (AmparoVault *vault,
            const char  *title)
{
  g_autoptr (GError) error = NULL;
  char *code = amparo_vault_make_sheet (vault, title, &error);
  AmparoExit printed;

  if (code == NULL)
    return amparo_command_failed ("%s", error->message);

  g_printerr (_("Recovery code of the sheet “%s”. Write it down or print it, keep it in a safe place, then type it back with --confirm-sheet."), title);
  g_printerr ("\n");
  printed = amparo_command_print (code);
  free_code (code);

  return printed;
}

static AmparoExit
confirm_sheet (AmparoVault *vault)
{
  char *code = amparo_ask_code (_("Line of the recovery code:"));
  g_autoptr (GError) error = NULL;
  gboolean done = amparo_vault_confirm_sheet (vault, code, &error);

  free_code (code);

  return finish (done, &error);
}

static void
warn_of_folder (const char *path)
{
  g_autofree char *folder = amparo_place_dup_synchronised (path);

  if (folder == NULL)
    return;
  g_printerr (_("The folder “%s” looks like one that is copied elsewhere by another program. A vault is safer in a folder of its own."), folder);
  g_printerr ("\n");
}

AmparoExit
amparo_vault_command_create (int    argc,
                             char **argv)
{
  g_auto (AmparoEntrance) entrance = AMPARO_ENTRANCE;
  const GOptionEntry entries[] = { AMPARO_ENTRANCE_OPTIONS (entrance), { NULL } };
  const AmparoCommand self = {
    .name = "vault create",
    .summary = N_("Makes a new vault. Who makes it is its first administrator. Two recovery sheets come next: “amparoctl vault people --make-sheet”."),
    .entries = entries,
    .operands = &entrance.operands,
    .n_operands = 1,
  };
  g_autoptr (AmparoSecret) passphrase = NULL;
  g_autoptr (AmparoVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  if (!amparo_entrance_parse (&self, &entrance, argc, argv))
    return AMPARO_EXIT_USAGE;

  warn_of_folder (entrance.operands[0]);
  passphrase = amparo_ask_new (_("New passphrase:"));
  if (passphrase == NULL)
    return AMPARO_EXIT_FAILED;
  vault = amparo_vault_create (entrance.operands[0], entrance.as, passphrase, NULL, &error);

  return finish (vault != NULL, &error);
}

/* People */

typedef struct
{
  char     *add;
  char     *roles;
  char     *remove;
  char     *set_roles;
  char     *renew;
  char     *make_sheet;
  gboolean  confirm_sheet;
  gboolean  passphrase;
} Wishes;

static void
clear_wishes (Wishes *self)
{
  g_free (self->add);
  g_free (self->roles);
  g_free (self->remove);
  g_free (self->set_roles);
  g_free (self->renew);
  g_free (self->make_sheet);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, clear_wishes)

static AmparoExit
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

  return amparo_command_print (out->str);
}

static const char *
find_id (AmparoVault *vault,
         const char  *name)
{
  AmparoPerson *person = amparo_people_find_by_name (amparo_vault_get_people (vault), name);

  return person != NULL ? person->id : "";
}

static AmparoExit
add_person (AmparoVault *vault,
            const char  *name,
            AmparoRole   roles)
{
  g_autoptr (AmparoSecret) passphrase = amparo_ask_new (_("New passphrase of the new person:"));
  g_autoptr (GError) error = NULL;

  if (passphrase == NULL)
    return AMPARO_EXIT_FAILED;

  return finish (amparo_vault_add_person (vault, name, roles, passphrase, &error), &error);
}

static AmparoExit
renew (AmparoVault *vault,
       const char  *name)
{
  g_autoptr (AmparoSecret) passphrase = amparo_ask_new (_("New passphrase:"));
  g_autoptr (GError) error = NULL;

  if (passphrase == NULL)
    return AMPARO_EXIT_FAILED;

  return finish (amparo_vault_renew_passphrase (vault, find_id (vault, name), passphrase, &error), &error);
}

static AmparoExit
change_passphrase (AmparoVault *vault)
{
  g_autoptr (AmparoSecret) old = amparo_ask_passphrase (_("Passphrase until now:"));
  g_autoptr (AmparoSecret) passphrase = old != NULL ? amparo_ask_new (_("New passphrase:")) : NULL;
  g_autoptr (GError) error = NULL;

  if (passphrase == NULL)
    return AMPARO_EXIT_FAILED;

  return finish (amparo_vault_change_passphrase (vault, old, passphrase, &error), &error);
}

static AmparoExit
grant_wish (AmparoVault  *vault,
            const Wishes *wishes,
            AmparoRole    roles)
{
  g_autoptr (GError) error = NULL;

  if (wishes->add != NULL)
    return add_person (vault, wishes->add, roles);
  if (wishes->renew != NULL)
    return renew (vault, wishes->renew);
  if (wishes->remove != NULL)
    return finish (amparo_vault_remove_person (vault, find_id (vault, wishes->remove), &error), &error);
  if (wishes->set_roles != NULL)
    return finish (amparo_vault_set_roles (vault, find_id (vault, wishes->set_roles), roles, &error), &error);
  if (wishes->make_sheet != NULL)
    return make_sheet (vault, wishes->make_sheet);
  if (wishes->confirm_sheet)
    return confirm_sheet (vault);
  if (wishes->passphrase)
    return change_passphrase (vault);

  return list_people (vault);
}

AmparoExit
amparo_vault_command_people (int    argc,
                             char **argv)
{
  g_auto (AmparoEntrance) entrance = AMPARO_ENTRANCE;
  g_auto (Wishes) wishes = { 0 };
  const GOptionEntry entries[] = {
    AMPARO_ENTRANCE_OPTIONS (entrance),
    { "add", 0, 0, G_OPTION_ARG_STRING, &wishes.add, N_("Add a person; their passphrase is the next line"), N_("NAME") },
    { "roles", 0, 0, G_OPTION_ARG_STRING, &wishes.roles,
      N_("With commas between: administrator, supervisor, screener, auditor"), N_("ROLES") },
    { "remove", 0, 0, G_OPTION_ARG_STRING, &wishes.remove, N_("Remove a person or a sheet, and begin new keys"), N_("NAME") },
    { "set-roles", 0, 0, G_OPTION_ARG_STRING, &wishes.set_roles, N_("Give a person the roles of --roles"), N_("NAME") },
    { "renew", 0, 0, G_OPTION_ARG_STRING, &wishes.renew, N_("Give a person who forgot it a new passphrase"), N_("NAME") },
    { "passphrase", 0, 0, G_OPTION_ARG_NONE, &wishes.passphrase, N_("Change your own passphrase"), NULL },
    { "make-sheet", 0, 0, G_OPTION_ARG_STRING, &wishes.make_sheet, N_("Make a recovery sheet and print its code"), N_("TITLE") },
    { "confirm-sheet", 0, 0, G_OPTION_ARG_NONE, &wishes.confirm_sheet, N_("Type the code of a sheet back, so that it counts"), NULL },
    { NULL }
  };
  const AmparoCommand self = {
    .name = "vault people",
    .summary = N_("Lists who belongs to a vault: id, name, roles. With an option, changes it."),
    .entries = entries,
    .operands = &entrance.operands,
    .n_operands = 1,
  };
  g_autoptr (AmparoVault) vault = NULL;
  AmparoRole roles = AMPARO_ROLE_NONE;

  if (!amparo_entrance_parse (&self, &entrance, argc, argv))
    return AMPARO_EXIT_USAGE;
  if ((wishes.roles != NULL || wishes.add != NULL || wishes.set_roles != NULL)
      && (wishes.roles == NULL || !amparo_roles_from_id (wishes.roles, &roles)))
    return amparo_command_misused (&self, _("Say with --roles which roles: administrator, supervisor, screener or auditor, with commas between."));

  vault = amparo_entrance_open (&entrance);

  return vault != NULL ? grant_wish (vault, &wishes, roles) : AMPARO_EXIT_FAILED;
}

AmparoExit
amparo_vault_command_recover (int    argc,
                              char **argv)
{
  g_auto (AmparoEntrance) entrance = AMPARO_ENTRANCE;
  const GOptionEntry entries[] = { AMPARO_ENTRANCE_OPTIONS (entrance), { NULL } };
  const AmparoCommand self = {
    .name = "vault recover",
    .summary = N_("Reads the code of a recovery sheet, then a new passphrase for the person of --as. The sheet is used up; make a new one."),
    .entries = entries,
    .operands = &entrance.operands,
    .n_operands = 1,
  };
  g_autofree char *witness = amparo_entrance_dup_witness ();
  const AmparoVaultOptions options = { .witness = witness };
  g_autoptr (AmparoSecret) passphrase = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;
  char *code;

  if (!amparo_entrance_parse (&self, &entrance, argc, argv))
    return AMPARO_EXIT_USAGE;

  code = amparo_ask_code (_("Line of the recovery code:"));
  passphrase = amparo_ask_new (_("New passphrase:"));
  done = passphrase != NULL
         && amparo_vault_recover (entrance.operands[0], code, entrance.as, passphrase, &options, &error);
  free_code (code);

  return passphrase != NULL ? finish (done, &error) : AMPARO_EXIT_FAILED;
}

AmparoExit
amparo_vault_command_rotate (int    argc,
                             char **argv)
{
  g_auto (AmparoEntrance) entrance = AMPARO_ENTRANCE;
  const GOptionEntry entries[] = { AMPARO_ENTRANCE_OPTIONS (entrance), { NULL } };
  const AmparoCommand self = {
    .name = "vault rotate",
    .summary = N_("Begins new keys. What is written from now on opens with none of the old ones."),
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

  return finish (amparo_vault_rotate (vault, &error), &error);
}
