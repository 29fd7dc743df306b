/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/vault.h"

G_BEGIN_DECLS

/* A computer on which a vault is kept: folders that belong to one test alone, and the vault in
 * them as it is read when no window has it open. */

#define OFFICE_NAME       "Ana"
#define OFFICE_PASSPHRASE "rabilo mesuda fonavi deluna"

typedef struct
{
  char       *folder;
  char       *path;             /* of the vault, there or not */
  const char *environment[15];  /* for program_start() */
} Office;

Office        *office_new         (void);
/* With a vault, ready for screenings. */
Office        *office_new_vault   (void);
void           office_free        (Office     *self);
/* One variable more for the programs; both strings are lent. */
void           office_set         (Office     *self,
                                   const char *variable,
                                   const char *value);
/* A path below the folder. */
char          *office_build       (Office     *self,
                                   const char *below);
/* Opened beside the window’s back: only one of them has it at a time. */
AmparoVault   *office_open        (Office     *self);
/* What was written last; fails the test when there is nothing. */
AmparoDossier *office_read_newest (Office     *self);
/* NULL: that item was never touched. */
const AmparoAnswer *office_find_answer (const AmparoDossier *record,
                                        const char          *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Office, office_free)

G_END_DECLS
