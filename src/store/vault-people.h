/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/vault.h"

G_BEGIN_DECLS

/* Who comes, who goes, and what happens to the keys then. Each of these reads the vault
 * anew afterwards: what amparo_vault_get_people() lent before is gone. */

gboolean  amparo_vault_add_person        (AmparoVault   *self,
                                          const char    *name,
                                          AmparoRole     roles,
                                          AmparoSecret  *passphrase,
                                          GError       **error);
/* Also of a sheet. A new epoch begins: what is written from now on they cannot read, even
 * with a copy of the file and all they ever knew. What they could read before, a copy
 * they made still shows them. */
gboolean  amparo_vault_remove_person     (AmparoVault   *self,
                                          const char    *id,
                                          GError       **error);
gboolean  amparo_vault_set_roles         (AmparoVault   *self,
                                          const char    *id,
                                          AmparoRole     roles,
                                          GError       **error);
gboolean  amparo_vault_change_passphrase (AmparoVault   *self,
                                          AmparoSecret  *old,
                                          AmparoSecret  *passphrase,
                                          GError       **error);
/* Of somebody who forgot theirs: they get new keys. */
gboolean  amparo_vault_renew_passphrase  (AmparoVault   *self,
                                          const char    *id,
                                          AmparoSecret  *passphrase,
                                          GError       **error);
gboolean  amparo_vault_rotate            (AmparoVault   *self,
                                          GError       **error);

/* A new sheet, which counts when it was typed back. Gives its code, to be wiped and freed. */
char     *amparo_vault_make_sheet        (AmparoVault   *self,
                                          const char    *title,
                                          GError       **error);
gboolean  amparo_vault_confirm_sheet     (AmparoVault   *self,
                                          const char    *code,
                                          GError       **error);
/* How many sheets are still to be made or typed back. */
guint     amparo_vault_count_lacking_sheets (AmparoVault *self);

/* With the code of a sheet, gives somebody a new passphrase. The sheet is used up. */
gboolean  amparo_vault_recover           (const char                *path,
                                          const char                *code,
                                          const char                *name,
                                          AmparoSecret              *passphrase,
                                          const AmparoVaultOptions  *options,    /* nullable */
                                          GError                   **error);

G_END_DECLS
