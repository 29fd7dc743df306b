/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/kdf.h"
#include "store/rows.h"

G_BEGIN_DECLS

/* Who somebody is to a vault: an X25519 pair, to be given keys, and an Ed25519 pair, to
 * sign changes of the list of people. The secret halves stand in a slot, sealed by what
 * comes out of the person's name and passphrase; the same derivation gives the id by which
 * the slot is found, so a wrong name and a wrong passphrase are one and the same thing.
 *
 * A recovery sheet is somebody, too: its code is the passphrase, and it has no name. */

#define AMPARO_PUBLIC_KEY 32
#define AMPARO_SIGNATURE  64

typedef struct
{
  guint8        id[AMPARO_ID_SIZE];
  guint8        box[AMPARO_PUBLIC_KEY];
  guint8        sign[AMPARO_PUBLIC_KEY];
  guint8        founder[AMPARO_PUBLIC_KEY];   /* whose signature the list of people begins with */
  /* owned: the two seeds */
  AmparoSecret *seeds;
} AmparoIdentity;

AmparoIdentity *amparo_identity_new    (const guint8          *founder);     /* NULL: themselves */
AmparoIdentity *amparo_identity_copy   (AmparoIdentity        *self);
void            amparo_identity_free   (AmparoIdentity        *self);

void            amparo_identity_sign   (AmparoIdentity        *self,
                                        gconstpointer          bytes,
                                        gsize                  length,
                                        guint8                 signature[AMPARO_SIGNATURE]);
gboolean        amparo_identity_verify (const guint8           sign[AMPARO_PUBLIC_KEY],
                                        gconstpointer          bytes,
                                        gsize                  length,
                                        const guint8           signature[AMPARO_SIGNATURE]);

/* Something that only they can open. */
GByteArray     *amparo_identity_box    (const guint8           box[AMPARO_PUBLIC_KEY],
                                        gconstpointer          bytes,
                                        gsize                  length);
GByteArray     *amparo_identity_unbox  (AmparoIdentity        *self,
                                        const guint8          *bytes,
                                        gsize                  length);      /* NULL if it is not theirs */

/* The sealed part of a slot; sets the row's id. */
GByteArray     *amparo_slot_seal       (AmparoIdentity        *self,
                                        const guint8           vault[AMPARO_ID_SIZE],
                                        AmparoRow             *row,          /* with its sequence */
                                        const AmparoKdfCost   *cost,
                                        AmparoSecret          *derived);
gboolean        amparo_slot_read_cost  (const AmparoRow       *row,
                                        AmparoKdfCost         *cost);        /* FALSE: not one of ours */
gboolean        amparo_slot_is_for     (const AmparoRow       *row,
                                        AmparoSecret          *derived);
AmparoIdentity *amparo_slot_open       (const AmparoRow       *row,
                                        const guint8           vault[AMPARO_ID_SIZE],
                                        AmparoSecret          *derived);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoIdentity, amparo_identity_free)

G_END_DECLS
