/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/rows.h"

G_BEGIN_DECLS

/* The trail: who did what, when, and with which record. It is written in the transaction
 * of the deed itself, reading included, and each entry is bound to all before it. It holds
 * ids and codes, never answers, notes or names of young people. */

typedef enum
{
  AMPARO_DEED_CREATE = 1,      /* the vault */
  AMPARO_DEED_UNLOCK,
  AMPARO_DEED_WRONG,           /* wrong passphrases before this unlock; detail: how many */
  AMPARO_DEED_LOCK,
  AMPARO_DEED_LIST,
  AMPARO_DEED_SEARCH,
  AMPARO_DEED_READ,
  AMPARO_DEED_BEGIN,           /* a record */
  AMPARO_DEED_EDIT,            /* once for each time it was opened */
  AMPARO_DEED_FINISH,
  AMPARO_DEED_AMEND,
  AMPARO_DEED_TICK,
  AMPARO_DEED_SIGN_OFF,
  AMPARO_DEED_DISCARD,         /* a draft that was never finished */
  AMPARO_DEED_PRINT,
  AMPARO_DEED_EXPORT,
  AMPARO_DEED_COPY,
  AMPARO_DEED_HOLD,
  AMPARO_DEED_RELEASE,
  AMPARO_DEED_PURGE,
  AMPARO_DEED_POLICY,
  AMPARO_DEED_READ_TRAIL,
  AMPARO_DEED_EXPORT_TRAIL,
  AMPARO_DEED_PEOPLE,          /* detail: which event */
  AMPARO_DEED_RECOVER,
  AMPARO_DEED_ROTATE,
  AMPARO_DEED_BACK_UP,
  AMPARO_DEED_RESTORE,
  AMPARO_DEED_VERIFY,
  AMPARO_DEED_ACCEPT,          /* an administrator took the vault as it was found */
  AMPARO_DEED_CLOCK,           /* the clock of the computer went back */
  AMPARO_DEED_CONTENT,         /* content was installed */
  AMPARO_N_DEEDS,
} AmparoDeedKind;

typedef struct
{
  guint64         number;      /* from 1 */
  gint64          time;        /* microseconds since 1970 */
  AmparoDeedKind  kind;
  char           *actor;       /* id of a person */
  char           *object;      /* id of a record or a person; "" for none */
  char           *detail;      /* codes and numbers */
  GBytes         *event;       /* of the list of people, signed; NULL without */
} AmparoDeed;

AmparoDeed *amparo_deed_new    (AmparoDeedKind    kind,
                                const char       *actor,
                                const char       *object,
                                const char       *detail);
void        amparo_deed_free   (AmparoDeed       *self);
const char *amparo_deed_get_id (AmparoDeedKind    kind);

/* The sealed part of the row, which has its sequence, epoch and id. */
GByteArray *amparo_deed_seal   (const AmparoDeed *self,
                                const guint8      vault[AMPARO_ID_SIZE],
                                const guint8      key[AMPARO_KEY_SIZE],
                                const AmparoRow  *row,
                                const guint8      chain[32]);
AmparoDeed *amparo_deed_open   (const guint8      vault[AMPARO_ID_SIZE],
                                const guint8      key[AMPARO_KEY_SIZE],
                                const AmparoRow  *row,
                                const guint8      chain[32]);
/* The chain with one more entry. */
void        amparo_chain_step  (guint8            chain[32],
                                const guint8      digest[AMPARO_DIGEST_SIZE]);   /* of its row */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoDeed, amparo_deed_free)

G_END_DECLS
