/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/vault.h"

G_BEGIN_DECLS

/* A vault with a few records on the disk of paper-disk.h, and work to do with it. */

#define PAPER_RECORDS 3

/* How far the work of each record came. */
typedef struct
{
  guint at;                      /* things done to the disk by then */
  char  notes[PAPER_RECORDS][32];
} Acknowledged;

/* Made on an empty disk. Every record says "begin". */
AmparoVault  *paper_vault_begin   (void);
void          paper_vault_end     (void);
AmparoVault  *paper_vault_open    (GError             **error);
Acknowledged  paper_vault_first   (void);

/* One change of some kind: a record says the note, or the keys change. */
gboolean      paper_vault_step    (AmparoVault         *vault,
                                   guint                n,
                                   const char          *note,
                                   GError             **error);
/* The same, and what is acknowledged when it worked. */
gboolean      paper_vault_say     (AmparoVault         *vault,
                                   guint                n,
                                   Acknowledged        *said);
char         *paper_vault_dup_note (AmparoVault        *vault,
                                   guint                record);
gboolean      paper_vault_says    (AmparoVault         *vault,
                                   const Acknowledged  *said);

G_END_DECLS
