/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/vault-private.h"

G_BEGIN_DECLS

/* Steps of a change to the people of a vault, each within a transaction. */

/* Of those who still have access. */
AmparoPerson *amparo_vault_find_person         (AmparoVault              *self,
                                                const char               *id,
                                                GError                  **error);
/* Whether somebody new may sign in with it. */
gboolean      amparo_vault_is_name_free        (AmparoVault              *self,
                                                const char               *name,
                                                GError                  **error);

/* Signs what happened and writes it into the trail. */
gboolean      amparo_transaction_sign          (AmparoTransaction        *change,
                                                const AmparoPeopleEvent  *event,
                                                const char               *detail,    /* nullable */
                                                AmparoDeedKind            kind,
                                                GError                  **error);
/* Doors of one kind, or one with that id. */
gboolean      amparo_transaction_delete_doors  (AmparoTransaction        *change,
                                                AmparoRowKind             kind,
                                                const guint8             *id,        /* nullable: all */
                                                GError                  **error);
gboolean      amparo_transaction_add_person    (AmparoTransaction        *change,
                                                AmparoIdentity           *identity,
                                                const char               *name,
                                                const char               *sign_in,   /* "" of a sheet */
                                                AmparoRole                roles,
                                                AmparoSecret             *passphrase,
                                                GError                  **error);
/* Their door goes; the keys they knew stay good until a new epoch begins. */
gboolean      amparo_transaction_drop_person   (AmparoTransaction        *change,
                                                const AmparoPerson       *person,
                                                GError                  **error);
/* The secret keys went with the passphrase, so there are new ones, and the same person. */
gboolean      amparo_transaction_renew_person  (AmparoTransaction        *change,
                                                AmparoPerson             *person,
                                                AmparoSecret             *passphrase,
                                                GError                  **error);
/* Where the person’s own way in was made cheaper to guess at than this machine can ask for,
 * it is made anew; where it was not, or memory is short just now, it stays. */
gboolean      amparo_transaction_raise_cost    (AmparoTransaction        *change,
                                                AmparoSecret             *passphrase,
                                                gboolean                 *raised,
                                                GError                  **error);
/* Gives the keys of the epoch to everybody anew, but for one. */
gboolean      amparo_transaction_regrant       (AmparoTransaction        *change,
                                                const char               *without,   /* nullable */
                                                GError                  **error);
gboolean      amparo_transaction_begin_epoch   (AmparoTransaction        *change,
                                                const char               *without,   /* nullable */
                                                GError                  **error);
/* Ends a change, whatever it came to. What is in memory is then out of date, or no longer
 * to be trusted; it is read again now, or, where that fails, before the next change. */
gboolean      amparo_transaction_finish        (AmparoTransaction        *change,
                                                gboolean                  fine,
                                                GError                  **error);

G_END_DECLS
