/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/identity.h"

G_BEGIN_DECLS

/* The keys of a vault, epoch by epoch. An epoch ends when somebody leaves. It has two
 * keys: `house` opens the trail and the list of people and is given to everybody; `work`
 * opens the records, and an auditor never gets it. All others are derived from these.
 *
 * Each epoch's keys stand in a link row, sealed by those of the next, so a person is only
 * ever given the newest. */

typedef enum
{
  AMPARO_KEY_HEAD,     /* from house: seals the head */
  AMPARO_KEY_SET,      /* from house: the set hash */
  AMPARO_KEY_TRAIL,    /* from house: seals the trail */
  AMPARO_KEY_RECORD,   /* from work: seals the keys of records and closures */
  AMPARO_N_KEYS,
} AmparoKeyName;

typedef struct _AmparoKeyring AmparoKeyring;

AmparoKeyring *amparo_keyring_new         (void);
void           amparo_keyring_free        (AmparoKeyring        *self);

guint32        amparo_keyring_get_epoch   (AmparoKeyring        *self);   /* the newest; 0 when empty */
void           amparo_keyring_begin_epoch (AmparoKeyring        *self);   /* new keys, by chance */
gboolean       amparo_keyring_can_work    (AmparoKeyring        *self);

/* Lent until the matching amparo_keyring_close(); NULL where there is no such key. */
const guint8  *amparo_keyring_open        (AmparoKeyring        *self,
                                           guint32               epoch,
                                           AmparoKeyName         name);
void           amparo_keyring_close       (AmparoKeyring        *self,
                                           guint32               epoch);

/* Around work with many rows: opening and closing memory is what would take long. */
void           amparo_keyring_hold        (AmparoKeyring        *self);
void           amparo_keyring_release     (AmparoKeyring        *self);

/* What stands for the two keys of an epoch in the list of people: 32 bytes each. */
void           amparo_keyring_commit_to   (AmparoKeyring        *self,
                                           guint32               epoch,
                                           guint8                commitments[2][32]);
gboolean       amparo_keyring_fits        (AmparoKeyring        *self,
                                           guint32               epoch,
                                           const guint8          commitments[2][32]);

GByteArray    *amparo_grant_seal          (AmparoKeyring        *self,
                                           const guint8          vault[AMPARO_ID_SIZE],
                                           const guint8          box[AMPARO_PUBLIC_KEY],
                                           gboolean              with_work);
gboolean       amparo_grant_open          (AmparoKeyring        *self,
                                           const guint8          vault[AMPARO_ID_SIZE],
                                           const AmparoRow      *row,
                                           AmparoIdentity       *identity);

/* The link from an epoch to the one before; the row has its id and sequence. */
GByteArray    *amparo_link_seal           (AmparoKeyring        *self,
                                           const guint8          vault[AMPARO_ID_SIZE],
                                           const AmparoRow      *row);
gboolean       amparo_link_open           (AmparoKeyring        *self,
                                           const guint8          vault[AMPARO_ID_SIZE],
                                           const AmparoRow      *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoKeyring, amparo_keyring_free)

G_END_DECLS
