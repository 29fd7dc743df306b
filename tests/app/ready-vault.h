/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/vault.h"

G_BEGIN_DECLS

/* To make a vault takes the real key derivation; so a program of tests makes one, in a folder
 * of its own, and copies the folder for each test. */

/* As folder/vault.amparo, with its sheets typed back; sheets gets what stands on them. */
AmparoVault *ready_vault_create (const char    *folder,
                                 const char    *founder,
                                 AmparoSecret  *passphrase,
                                 char          *sheets[AMPARO_SHEETS]);   /* nullable */
/* The files of one folder into another one. */
void         ready_vault_copy   (const char    *from_folder,
                                 const char    *to_folder);
void         ready_vault_remove (const char    *folder);

G_END_DECLS
