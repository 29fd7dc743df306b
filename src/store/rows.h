/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "store/envelope.h"

G_BEGIN_DECLS

/* What stands in the file: rows of one shape, in two tables. Those that lead to the keys
 * are few and stand apart, so that somebody at the door need not wait for the rest. Whose row it is, what it is about and when
 * it was written are inside the sealed part; the file shows the kind, a random id, the
 * place in the sequence, and the epoch of the key. */

#define AMPARO_ID_SIZE 16

typedef enum
{
  AMPARO_ROW_ROOT = 1,   /* vault id and salt; one, in the clear */
  AMPARO_ROW_SLOT,       /* a person's secret keys, under their passphrase */
  AMPARO_ROW_GRANT,      /* the keys of the current epoch, for one person */
  AMPARO_ROW_LINK,       /* the keys of an epoch, under those of the next */
  AMPARO_ROW_RECORD,     /* one revision of a record */
  AMPARO_ROW_CLOSURE,    /* a checklist as it was */
  AMPARO_ROW_TRAIL,      /* what somebody did */
} AmparoRowKind;

typedef struct
{
  guint64       sequence;
  guint8        kind;
  guint8        id[AMPARO_ID_SIZE];
  guint32       epoch;
  const guint8 *sealed;
  gsize         n_sealed;
  const guint8 *body;       /* NULL without, or where it was not read */
  gsize         n_body;
} AmparoRow;

/* A keyed hash of a set of rows: whatever their order, the sum of a 512-bit BLAKE2b of each,
 * modulo 2^512 (MSet-Add-Hash of Clarke and others, 2003). Adding or taking away a row
 * costs the same in a vault of any size.
 *
 * A sealed part is in it by its digest, which is taken once for all who need it. A body is in
 * it by its length only: its nonce and tag are in the sealed part. */
#define AMPARO_SET_SIZE    64
#define AMPARO_DIGEST_SIZE 32

gboolean amparo_row_is_door (guint8 kind);

void amparo_set_add    (guint8           set[AMPARO_SET_SIZE],
                        const guint8     key[AMPARO_KEY_SIZE],
                        const AmparoRow *row,
                        const guint8     digest[AMPARO_DIGEST_SIZE]);
void amparo_set_remove (guint8           set[AMPARO_SET_SIZE],
                        const guint8     key[AMPARO_KEY_SIZE],
                        const AmparoRow *row,
                        const guint8     digest[AMPARO_DIGEST_SIZE]);

/* 32 bytes that stand for the sealed part. */
void amparo_row_digest (guint8           digest[AMPARO_DIGEST_SIZE],
                        const AmparoRow *row);

G_END_DECLS
