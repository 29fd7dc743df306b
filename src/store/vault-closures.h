/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/vault-private.h"

G_BEGIN_DECLS

/* The checklists as they were when somebody screened with them. The vault keeps each once. */

/* Without asking the role or telling the trail. */
GBytes   *amparo_vault_read_closure_at      (AmparoVault        *self,
                                             const AmparoPlace  *place,
                                             GError            **error);
/* *place gets where it stands, to be remembered when the disk has it. */
gboolean  amparo_transaction_insert_closure (AmparoTransaction  *self,
                                             const char         *hash,
                                             GBytes             *closure,
                                             AmparoPlace        *place,
                                             GError            **error);
void      amparo_vault_remember_closure     (AmparoVault        *self,
                                             const char         *hash,
                                             const AmparoPlace  *place);

G_END_DECLS
