/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/result-text.h"
#include "store/vault.h"

G_BEGIN_DECLS

/* The result of a screening in the vault, as it is now, with the steps that were ticked; from the
 * checklist as it was then. NULL with an error where it cannot be read. */
char *amparo_record_text_write (AmparoVault    *vault,
                                const char     *id,
                                AmparoReading   reading,
                                GError        **error);

G_END_DECLS
