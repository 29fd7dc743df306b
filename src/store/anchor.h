/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/disk.h"
#include "store/head.h"

G_BEGIN_DECLS

/* The file beside the vault that says how far the vault had come: the last two sealed
 * heads, by turns, each in a sector of its own. The vault's file alone could be put back
 * to an older state without a trace; together with the anchor it cannot. */

typedef struct
{
  guint8 slots[2][AMPARO_HEAD_SEALED];
} AmparoAnchor;

/* What head and anchor say to each other. */
typedef enum
{
  AMPARO_ANCHOR_AGREES,
  AMPARO_ANCHOR_BEHIND,         /* by one, as a crash leaves it: write the head again */
  AMPARO_ANCHOR_AHEAD,          /* the vault is older than it was */
  AMPARO_ANCHOR_DAMAGED,
} AmparoAnchorVerdict;

char               *amparo_anchor_dup_path (const char        *vault_path);

gboolean            amparo_anchor_read     (AmparoAnchor      *self,
                                            AmparoDisk        *disk);
gboolean            amparo_anchor_write    (AmparoDisk        *disk,
                                            guint64            sequence,
                                            const guint8       sealed[AMPARO_HEAD_SEALED],
                                            GError           **error);
/* Both slots, as a vault begins. */
gboolean            amparo_anchor_begin    (AmparoDisk        *disk,
                                            const guint8       sealed[AMPARO_HEAD_SEALED],
                                            GError           **error);

/* Of the head in the vault and of those in the slots, NULL where one does not open. */
AmparoAnchorVerdict amparo_anchor_judge    (const AmparoHead  *head,
                                            const AmparoHead  *first,
                                            const AmparoHead  *second);

G_END_DECLS
