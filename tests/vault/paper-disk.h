/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A disk that exists only in memory and remembers everything that was done to it, below
 * SQLite and below the vault's own files. It can refuse, and it can lose its power: then
 * what was not synced may be there, or in part, or not at all, in any order.
 *
 * The idea of such a disk is that of the crash tests which SQLite describes
 * (https://www.sqlite.org/testing.html). */

typedef enum
{
  LOSS_NOTHING,     /* all was written in time */
  LOSS_ALL,         /* nothing since the last sync */
  LOSS_SOME,        /* any subset */
  LOSS_TORN,        /* any subset, and each in part, by sectors of 512 bytes */
  LOSS_GARBAGE,     /* what was in flight is noise */
  LOSS_ZEROS,       /* what was in flight is zeros */
  N_LOSSES,
} Loss;

typedef enum
{
  REFUSE_WRITE = 1 << 0,
  REFUSE_SYNC = 1 << 1,
  REFUSE_TRUNCATE = 1 << 2,
  REFUSE_OPEN = 1 << 3,
  REFUSE_READ = 1 << 4,
} Refusal;

void     paper_disk_insert     (void);     /* from here on it is the disk; empty */
void     paper_disk_remove     (void);

/* All that is on it now counts as synced long ago. */
void     paper_disk_settle     (void);
/* How many things were done since. */
guint    paper_disk_get_length (void);
/* Puts it in a state in which a power cut after the first `at` things may have left it. */
void     paper_disk_lose_power (guint      at,
                                Loss       loss,
                                guint32    seed);
/* What stands on it, to come back to. */
/* Of the things that were done. */
void     paper_disk_forget_last (void);
gpointer paper_disk_copy       (void);
void     paper_disk_put_back   (gpointer   copy);
void     paper_disk_copy_free  (gpointer   copy);

/* From the n-th call of these kinds on (counted from 1; 0 never), refuse; once, or for ever. */
void     paper_disk_refuse     (guint      n,
                                Refusal    kinds,
                                int        code,      /* of SQLite */
                                gboolean   for_ever);
gboolean paper_disk_refused    (void);                /* it came to that */

/* Damage. */
gsize    paper_disk_get_size    (const char *name);   /* in bytes */
void     paper_disk_flip        (const char *name,
                                 gsize       bit);
void     paper_disk_fill        (const char *name,
                                 gsize       at,
                                 gsize       length,
                                 guint8      byte);
void     paper_disk_cut         (const char *name,
                                 gsize       size);
void     paper_disk_repeat      (const char *name,
                                 gsize       from,
                                 gsize       to,
                                 gsize       length);

G_END_DECLS
