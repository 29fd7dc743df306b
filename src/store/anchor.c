/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/anchor.h"

#include <string.h>

#include "store/guard.h"

/* So far apart that no page of any disk holds both. */
#define DISTANCE 4096
#define SIZE     (DISTANCE + AMPARO_HEAD_SEALED)

char *
amparo_anchor_dup_path (const char *vault_path)
{
  return g_strconcat (vault_path, ".anchor", NULL);
}

gboolean
amparo_anchor_read (AmparoAnchor *self,
                    AmparoDisk   *disk)
{
  guint8 between[DISTANCE - AMPARO_HEAD_SEALED];

  if (amparo_disk_size (disk) != SIZE
      || !amparo_disk_read (disk, self->slots[0], AMPARO_HEAD_SEALED, 0)
      || !amparo_disk_read (disk, between, sizeof between, AMPARO_HEAD_SEALED)
      || !amparo_disk_read (disk, self->slots[1], AMPARO_HEAD_SEALED, DISTANCE))
    return FALSE;

  for (gsize i = 0; i < sizeof between; i++)
    {
      if (between[i] != 0)
        return FALSE;
    }

  return TRUE;
}

gboolean
amparo_anchor_write (AmparoDisk    *disk,
                     guint64        sequence,
                     const guint8   sealed[AMPARO_HEAD_SEALED],
                     GError       **error)
{
  return amparo_disk_write (disk, sealed, AMPARO_HEAD_SEALED, sequence % 2 * DISTANCE, error)
         && amparo_disk_sync (disk, error);
}

gboolean
amparo_anchor_begin (AmparoDisk    *disk,
                     const guint8   sealed[AMPARO_HEAD_SEALED],
                     GError       **error)
{
  guint8 whole[SIZE] = { 0 };

  memcpy (whole, sealed, AMPARO_HEAD_SEALED);
  memcpy (whole + DISTANCE, sealed, AMPARO_HEAD_SEALED);

  return amparo_disk_write (disk, whole, SIZE, 0, error) && amparo_disk_sync (disk, error);
}

static gboolean
follows (const AmparoHead *head,
         const AmparoHead *before)
{
  guint8 digest[32];

  amparo_head_digest (before, digest);

  return head->sequence == before->sequence + 1 && memcmp (head->previous, digest, sizeof digest) == 0;
}

static gboolean
is_same (const AmparoHead *a,
         const AmparoHead *b)
{
  guint8 digests[2][32];

  amparo_head_digest (a, digests[0]);
  amparo_head_digest (b, digests[1]);

  return memcmp (digests[0], digests[1], sizeof digests[0]) == 0;
}

/**
 * amparo_anchor_judge:
 * @head: of the vault
 * @first: (nullable): of one slot
 * @second: (nullable): of the other slot
 *
 * The vault's file is on disk before a slot is written, so a crash leaves the vault equal
 * to the newer slot, or one ahead of it; a slot that was torn meanwhile is then the one
 * that held the head before the newer. When the vault is not ahead, both slots must be
 * good: otherwise the newest head was made unreadable to hide that the vault is older.
 *
 * Returns: the verdict
 */
AmparoAnchorVerdict
amparo_anchor_judge (const AmparoHead *head,
                     const AmparoHead *first,
                     const AmparoHead *second)
{
  const AmparoHead *newer = first;
  const AmparoHead *older = second;

  if (!AMPARO_GUARD (ANCHOR))
    return AMPARO_ANCHOR_AGREES;

  if (newer == NULL || (older != NULL && older->sequence > newer->sequence))
    {
      newer = second;
      older = first;
    }
  if (newer == NULL)
    return AMPARO_ANCHOR_DAMAGED;
  if (head->sequence < newer->sequence)
    return AMPARO_ANCHOR_AHEAD;
  if (follows (head, newer))
    return AMPARO_ANCHOR_BEHIND;
  if (!is_same (head, newer) || older == NULL)
    return AMPARO_ANCHOR_DAMAGED;

  return is_same (newer, older) || follows (newer, older) ? AMPARO_ANCHOR_AGREES : AMPARO_ANCHOR_DAMAGED;
}
