/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/vault.h"

G_BEGIN_DECLS

/* What keeps a vault in order: looking it over, copies, and what is no longer kept. */

/* The trail */

typedef gboolean (*AmparoDeedFunc) (const AmparoDeed *deed,
                                    gpointer          data);

/* Gives every deed, the oldest first, until the function returns FALSE. */
gboolean            amparo_vault_each_deed    (AmparoVault     *self,
                                               AmparoDeedFunc   func,
                                               gpointer         data,
                                               GError         **error);
/* The same as lines of comma-separated values with a header. */
char               *amparo_vault_export_trail (AmparoVault     *self,
                                               GError         **error);

/* Looking it over */

typedef struct
{
  guint      n_records;
  guint      n_revisions;
  guint      n_closures;
  guint64    n_trail;
  guint      n_people;
  GPtrArray *bad;         /* of char: ids of records that do not read, and other problems */
  char      *head_code;
} AmparoInspection;

/* Every page, every row and every body, also in rescue mode. */
AmparoInspection   *amparo_vault_inspect      (AmparoVault       *self,
                                               GError           **error);
void                amparo_inspection_free    (AmparoInspection  *self);

/* Copies */

/* A whole copy, checked after it was written, under a name that is free. */
gboolean            amparo_vault_back_up      (AmparoVault   *self,
                                               const char    *path,
                                               GError       **error);
/* When the newest backup was made, in microseconds since 1970; 0: never. */
gint64              amparo_vault_get_last_backup (AmparoVault *self);
/* Puts a backup in the place of a vault, which is kept under another name. Without
 * `replace` it only says what the vault has that the backup has not: *missing gets the
 * summaries (of AmparoSummary), and nothing is changed. It gets NULL where the vault cannot be
 * read, for example because somebody has it open. */
gboolean            amparo_vault_restore      (const char                *backup,
                                               const char                *path,
                                               const char                *name,
                                               AmparoSecret              *passphrase,
                                               gboolean                   replace,
                                               const AmparoVaultOptions  *options,    /* nullable */
                                               GPtrArray                **missing,    /* nullable */
                                               GError                   **error);

/* Under which name a vault is kept that is replaced next; NULL where there is none. */
char               *amparo_vault_dup_aside_path (const char *path);

/* What is no longer kept */

/* Days after which a finished screening may go, by level: "none-noted=365 possible-concern=2555". */
gboolean            amparo_vault_set_policy   (AmparoVault    *self,
                                               const char     *policy,
                                               GError        **error);
const char         *amparo_vault_get_policy   (AmparoVault    *self);
gboolean            amparo_vault_is_held      (AmparoVault    *self,
                                               const char     *id);
/* Ids of records whose time is over and that nobody holds. */
char              **amparo_vault_list_expired (AmparoVault    *self,
                                               GError        **error);
/* The names of the files in which one of these records still is, each once: backups that were
 * made while it was in the vault, and vaults that a backup took the place of. */
GPtrArray          *amparo_vault_find_backups (AmparoVault         *self,
                                               const char * const  *ids);    /* of char */
/* Ids of records that somebody holds. */
char              **amparo_vault_list_held    (AmparoVault    *self);
/* Key and text are overwritten in the file. *backups gets what amparo_vault_find_backups()
 * gives for it. */
gboolean            amparo_vault_purge        (AmparoVault    *self,
                                               const char     *id,
                                               GPtrArray     **backups,    /* nullable; of char */
                                               GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoInspection, amparo_inspection_free)

G_END_DECLS
