/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/secret.h"

G_BEGIN_DECLS

/* From something a person knows to a key: Argon2id version 1.3 (RFC 9106). */

#define AMPARO_KDF_SALT 16

typedef struct
{
  guint32 passes;
  guint32 mebibytes;
} AmparoKdfCost;

/* What is asked of this machine: 256 MiB and 3 passes, on a small one 64 MiB and 4, or a
 * guess would come cheaper there than anywhere. */
void          amparo_kdf_choose  (AmparoKdfCost       *cost);

/* Whether a guess costs more, in time and no less in memory. */
gboolean      amparo_kdf_is_dearer (const AmparoKdfCost *cost,
                                    const AmparoKdfCost *than);

/* Whether a cost that was read is one that we would ever write. A cheaper one was
 * planted; a dearer one would hang the machine. */
gboolean      amparo_kdf_accepts (const AmparoKdfCost *cost);

/* 64 bytes. The name and the passphrase are normalized first (NFKC), so that an ñ opens
 * whichever way the keyboard makes it; the name is also folded and stripped. Fails where there is not
 * enough memory, or where one of them is not UTF-8. */
AmparoSecret *amparo_kdf_derive  (const AmparoKdfCost *cost,
                                  const guint8         salt[AMPARO_KDF_SALT],
                                  const char          *name,
                                  AmparoSecret        *passphrase,
                                  GError             **error);

#ifdef AMPARO_STORE_TESTING
/* What amparo_kdf_choose() chooses in tests, unless AMPARO_REAL_KDF is set. */
extern AmparoKdfCost amparo_kdf_weak;
#endif

G_END_DECLS
