/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/people.h"
#include "store/dossier.h"
#include "store/secret.h"
#include "store/store-error.h"
#include "store/trail.h"

G_BEGIN_DECLS

/* An open vault. Everything waits for the disk, so a window keeps it behind an
 * AmparoVaultThread; it is used by one thread at a time.
 *
 * Each call that changes something is one transaction with its entry in the trail. When
 * it returns TRUE, the change and the anchor are on the disk. When it returns FALSE,
 * nothing was acknowledged, and what was acknowledged before is still there. */

#define AMPARO_TYPE_VAULT (amparo_vault_get_type ())
G_DECLARE_FINAL_TYPE (AmparoVault, amparo_vault, AMPARO, VAULT, GObject)

typedef struct
{
  gint64     (*clock) (void);    /* microseconds since 1970; NULL: the computer's */
  const char  *witness;          /* where this user's last heads are remembered; NULL: nowhere */
  gboolean     rescue;           /* opens what can be opened, changes nothing */
  gboolean     accept;           /* an administrator takes the vault as it is found */
} AmparoVaultOptions;

#define AMPARO_SHEETS 2          /* recovery sheets a vault must have */

/* A new vault with its first person, who has every role. Until two recovery sheets were
 * typed back, it takes no record. */
AmparoVault   *amparo_vault_create        (const char                *path,
                                           const char                *name,
                                           AmparoSecret              *passphrase,
                                           const AmparoVaultOptions  *options,      /* nullable */
                                           GError                   **error);
/* A wrong name and a wrong passphrase give the same error after the same work. */
AmparoVault   *amparo_vault_open          (const char                *path,
                                           const char                *name,
                                           AmparoSecret              *passphrase,
                                           const AmparoVaultOptions  *options,      /* nullable */
                                           GError                   **error);
/* Whether a file is a vault that can be opened here and now, as far as can be told without
 * a key. */
gboolean       amparo_vault_probe         (const char                *path,
                                           GError                   **error);
/* After too many wrong passphrases: seconds until the next try is heard; 0: now. */
guint          amparo_vault_count_wait    (const char                *path);
/* Forgets the keys and gives the file free; also what dropping the last reference does. */
void           amparo_vault_close         (AmparoVault               *self);

const char    *amparo_vault_get_path      (AmparoVault               *self);
const char    *amparo_vault_get_me        (AmparoVault               *self);        /* id of the person */
AmparoRole     amparo_vault_get_roles     (AmparoVault               *self);        /* theirs */
AmparoPeople  *amparo_vault_get_people    (AmparoVault               *self);
gboolean       amparo_vault_is_ready      (AmparoVault               *self);        /* the sheets were typed back */
gboolean       amparo_vault_is_rescue     (AmparoVault               *self);
GPtrArray     *amparo_vault_get_problems  (AmparoVault               *self);        /* of char: what rescue met */
guint64        amparo_vault_get_sequence  (AmparoVault               *self);
/* Twelve digits that stand for all that is in the vault now, for paper. */
char          *amparo_vault_dup_head_code (AmparoVault               *self);

/* Records. The list gives what the person may see: an administrator sees no code and no
 * level. The summaries are not to be changed. */
GPtrArray     *amparo_vault_list          (AmparoVault               *self,         /* of AmparoSummary */
                                           GError                   **error);
AmparoDossier  *amparo_vault_read          (AmparoVault               *self,
                                            const char                *id,
                                            guint                      revision,     /* 0: the newest */
                                            GError                   **error);
/* Every revision that is kept, the oldest first. */
GPtrArray     *amparo_vault_read_history (AmparoVault               *self,         /* of AmparoDossier */
                                          const char                *id,
                                          GError                   **error);
/* Where the person was in a draft of their own; NULL for another record. */
char          *amparo_vault_read_place   (AmparoVault               *self,
                                          const char                *id);
/* The kind in the summary says what it is to be; id, revision, owner, author and times are
 * set as they were saved. Needs the closure, once for each checklist. */
gboolean       amparo_vault_save          (AmparoVault               *self,
                                           AmparoDossier              *record,
                                           GBytes                    *closure,      /* nullable: it is there */
                                           GError                   **error);
gboolean       amparo_vault_has_closure   (AmparoVault               *self,
                                           const char                *hash);
GBytes        *amparo_vault_read_closure  (AmparoVault               *self,
                                           const char                *hash,
                                           GError                   **error);
/* Throws a draft away that was never finished. */
gboolean       amparo_vault_discard       (AmparoVault               *self,
                                           const char                *id,
                                           GError                   **error);

/* Ids (of char) of the records the person may read in whose newest revision each of the words
 * stands somewhere: in notes, facts, ticks, the code, or the reason of an amendment. Words are
 * compared without case and accents. The trail hears that there was a search, not of what.
 * *n_unread gets how many could not be read; they are not found. */
GPtrArray     *amparo_vault_search        (AmparoVault               *self,
                                           const char                *typed,
                                           guint                     *n_unread,     /* nullable */
                                           GCancellable              *cancellable,  /* nullable */
                                           GError                   **error);

/* Writes into the trail what only the program can know: printed, exported, copied,
 * searched, locked. Asks the role first; `object` is a record or NULL. */
gboolean       amparo_vault_note          (AmparoVault               *self,
                                           AmparoDeedKind             kind,
                                           const char                *object,
                                           const char                *detail,
                                           GError                   **error);

G_END_DECLS
