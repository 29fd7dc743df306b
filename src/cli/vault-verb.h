/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/passphrase.h"
#include "cli/support.h"
#include "store/vault-care.h"
#include "store/vault-people.h"

G_BEGIN_DECLS

/* A verb of “amparoctl vault” says what it does. How its options are read, who comes in
 * with which passphrase, and what a failure is told, is the same for all. */

/* Who comes in where. */
typedef struct
{
  AmparoCommand       command;
  char               *as;              /* who signs in */
  int                 passphrase_fd;
  char              **operands;        /* the file */
  char               *witness;         /* where the heads of vaults that this user saw are remembered */
  AmparoVaultOptions  options;         /* how the vault is opened */
} AmparoEntrance;

typedef enum
{
  AMPARO_SIGN_IN_NEEDED,
  AMPARO_SIGN_IN_POSSIBLE,    /* the verb looks itself whether it is needed */
  AMPARO_SIGN_IN_NONE,
} AmparoSignIn;

typedef struct
{
  const char         *name;
  const char         *brief;      /* in the list of verbs */
  const char         *summary;    /* in its own help */
  const GOptionEntry *options;    /* beside those that all have; nullable */
  AmparoSignIn        sign_in;
  gboolean            rescues;    /* can do something with a damaged vault */
  gboolean            accepts;    /* can take a vault as it is found */

  /* FALSE after saying what is wrong with the call. Nullable: nothing can be. */
  gboolean          (*check)      (AmparoEntrance  *entrance);
  /* What it does, in the open vault or else before its door. FALSE with an error, or after
   * saying what is wrong. */
  gboolean          (*in_vault)   (AmparoVault     *vault,
                                   GError         **error);
  gboolean          (*outside)    (AmparoEntrance  *entrance,
                                   GError         **error);
} AmparoVerb;

AmparoExit   amparo_verb_run        (const AmparoVerb  *self,
                                     int                argc,
                                     char             **argv);

/* Asks for the passphrase. NULL with an error, or after saying that there is none. */
AmparoVault *amparo_entrance_open   (AmparoEntrance    *self,
                                     GError           **error);
/* FALSE after saying that a name to sign in with is missing. */
gboolean     amparo_entrance_has_name (AmparoEntrance  *self);

extern const AmparoVerb amparo_verb_create;
extern const AmparoVerb amparo_verb_status;
extern const AmparoVerb amparo_verb_people;
extern const AmparoVerb amparo_verb_recover;
extern const AmparoVerb amparo_verb_audit;
extern const AmparoVerb amparo_verb_verify;
extern const AmparoVerb amparo_verb_backup;
extern const AmparoVerb amparo_verb_restore;
extern const AmparoVerb amparo_verb_rotate;
extern const AmparoVerb amparo_verb_purge;
extern const AmparoVerb amparo_verb_export;

G_END_DECLS
