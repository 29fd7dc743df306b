/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/vault-care.h"

G_BEGIN_DECLS

/* Everything that can be done with a vault, each once, on a vault on the disk of paper-disk.h
 * in which all of it can be done. */

#define VERBS_ANA "Ana"    /* has every role */
#define VERBS_LEO "Leo"    /* a screener */
#define VERBS_EVA "Eva"    /* an auditor */

typedef struct
{
  const char *name;
  gboolean  (*act) (AmparoVault  *vault,
                    GError      **error);
  const char *not_for;    /* somebody who may not; NULL where everybody may */
} Verb;

extern const Verb  verbs[];
extern const gsize n_verbs;

/* The disk holds that vault, closed. */
void         verbs_begin  (void);
void         verbs_end    (void);
AmparoVault *verbs_open   (const char   *name,
                           GError      **error);
/* All that verbs change, in words. */
char        *verbs_tell   (AmparoVault  *vault);

G_END_DECLS
