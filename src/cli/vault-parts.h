/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/commands.h"
#include "cli/passphrase.h"
#include "cli/support.h"
#include "store/vault-care.h"
#include "store/vault-people.h"

G_BEGIN_DECLS

/* What the commands about a vault have in common. */

typedef struct
{
  char     *as;              /* who signs in */
  int       passphrase_fd;
  char    **operands;
  gboolean  rescue;
  gboolean  accept;
} AmparoEntrance;

#define AMPARO_ENTRANCE { .passphrase_fd = -1 }

#define AMPARO_ENTRANCE_OPTIONS(self) \
  { "as", 0, 0, G_OPTION_ARG_STRING, &(self).as, N_("Sign in with this name"), N_("NAME") }, \
  { "passphrase-fd", 0, 0, G_OPTION_ARG_INT, &(self).passphrase_fd, \
    N_("Read passphrases from this file descriptor, a line each, instead of asking"), N_("NUMBER") }, \
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(self).operands, NULL, N_("FILE") }

void         amparo_entrance_clear (AmparoEntrance       *self);

/* Parses, and refuses a call without a name where one is needed. */
gboolean     amparo_entrance_parse (const AmparoCommand  *command,
                                    AmparoEntrance       *self,
                                    int                   argc,
                                    char                **argv);
/* NULL after saying why. */
AmparoVault *amparo_entrance_open  (AmparoEntrance       *self);
/* Where the heads of vaults that this user saw are remembered. */
char        *amparo_entrance_dup_witness (void);

AmparoExit   amparo_vault_command_create  (int    argc,
                                           char **argv);
AmparoExit   amparo_vault_command_status  (int    argc,
                                           char **argv);
AmparoExit   amparo_vault_command_people  (int    argc,
                                           char **argv);
AmparoExit   amparo_vault_command_recover (int    argc,
                                           char **argv);
AmparoExit   amparo_vault_command_audit   (int    argc,
                                           char **argv);
AmparoExit   amparo_vault_command_verify  (int    argc,
                                           char **argv);
AmparoExit   amparo_vault_command_backup  (int    argc,
                                           char **argv);
AmparoExit   amparo_vault_command_restore (int    argc,
                                           char **argv);
AmparoExit   amparo_vault_command_rotate  (int    argc,
                                           char **argv);
AmparoExit   amparo_vault_command_purge   (int    argc,
                                           char **argv);
AmparoExit   amparo_vault_command_export  (int    argc,
                                           char **argv);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AmparoEntrance, amparo_entrance_clear)

G_END_DECLS
