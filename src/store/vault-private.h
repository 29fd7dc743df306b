/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/anchor.h"
#include "store/database.h"
#include "store/keyring.h"
#include "store/vault-care.h"
#include "store/vault.h"
#include "store/witness.h"

G_BEGIN_DECLS

/* One revision as the index knows it. */
typedef struct
{
  guint64 sequence;
  guint32 epoch;
  guint8  digest[32];
} AmparoPlace;

typedef struct
{
  AmparoSummary *summary;    /* of the newest revision; NULL where the person has not the key */
  GArray        *places;     /* of AmparoPlace, one for each revision */
  gboolean       edited;     /* the trail knows that it is being edited */
} AmparoEntry;

/* A row at the door. */
typedef struct
{
  guint64 sequence;
  guint8  kind;
  guint8  id[AMPARO_ID_SIZE];
  guint32 epoch;
} AmparoDoor;

struct _AmparoVault
{
  GObject parent_instance;

  /* owned */
  char               *path;
  char               *anchor_path;
  char               *witness;
  AmparoDatabase     *database;   /* NULL when closed, or after a failure */
  AmparoDisk         *anchor;
  AmparoIdentity     *me;
  char               *my_id;
  AmparoKeyring      *keys;
  AmparoPeople       *people;
  GHashTable         *records;    /* id → AmparoEntry */
  GHashTable         *closures;   /* hash in hexadecimal → AmparoPlace */
  GHashTable         *held;       /* ids of records that must not be purged */
  GArray             *doors;      /* of AmparoDoor */
  GPtrArray          *problems;   /* of char */
  char               *policy;     /* how long what is kept, as last set; "" for ever */
  /* plain */
  gint64            (*clock) (void);
  gboolean            rescue;
  gboolean            accept;
  gboolean            ready;
  gboolean            opened;     /* all the way; only then the witness hears of it */
  gint64              last_time;  /* of the trail */
  gint64              last_backup;
  gint64              backup_before;   /* the one before it */
  AmparoHead          head;
  guint8              id[AMPARO_ID_SIZE];
  guint8              salt[AMPARO_KDF_SALT];
};

/* A transaction under way. */
typedef struct
{
  AmparoVault *vault;
  AmparoHead   head;      /* as it will be */
  gboolean     failed;
} AmparoTransaction;

/* After a failure the vault is read anew first: whether the disk took the transaction that
 * failed is only known from the disk. */
gboolean     amparo_transaction_begin   (AmparoTransaction      *self,
                                         AmparoVault       *vault,
                                         GError           **error);
/* Gives the row its sequence; its bytes are lent. */
void         amparo_transaction_place   (AmparoTransaction      *self,
                                         AmparoRow         *row);
gboolean     amparo_transaction_insert  (AmparoTransaction      *self,
                                         const AmparoRow   *row,
                                         GError           **error);
gboolean     amparo_transaction_delete  (AmparoTransaction      *self,
                                         gboolean           door,
                                         guint64            sequence,
                                         GError           **error);
/* Takes the deed. */
gboolean     amparo_transaction_note    (AmparoTransaction      *self,
                                         AmparoDeed        *deed,
                                         GError           **error);
/* Ends it either way. */
gboolean     amparo_transaction_commit  (AmparoTransaction      *self,
                                         GError           **error);
void         amparo_transaction_abort   (AmparoTransaction      *self);
/* Commits what went well, and aborts the rest. */
gboolean     amparo_transaction_end     (AmparoTransaction      *self,
                                         gboolean           fine,
                                         GError           **error);

/* Reads everything again with the keys of the person. */
gboolean     amparo_vault_load     (AmparoVault       *self,
                                    GError           **error);
/* Forgets what was read; the keys too, if they go. */
void         amparo_vault_unload   (AmparoVault       *self);

/* A person's way in, within a change. */
gboolean     amparo_transaction_insert_slot  (AmparoTransaction         *self,
                                              AmparoIdentity       *identity,
                                              const char           *name,
                                              AmparoSecret         *passphrase,
                                              guint8                slot[AMPARO_ID_SIZE],
                                              GError              **error);
gboolean     amparo_transaction_insert_grant (AmparoTransaction         *self,
                                              const AmparoPerson   *person,
                                              const guint8          id[AMPARO_ID_SIZE],
                                              GError              **error);
/* Finds whose name and passphrase these are; the caller owns what it gives. */
AmparoIdentity *amparo_vault_identify (AmparoVault    *self,
                                       const char     *name,
                                       AmparoSecret   *passphrase,
                                       GError        **error);
/* Whether somebody could sign in with it. */
gboolean     amparo_vault_check_name (const char      *name,
                                      GError         **error);

/* One deed in a transaction of its own; nothing in rescue mode. */
gboolean     amparo_vault_write_deed (AmparoVault     *self,
                                      AmparoDeedKind   kind,
                                      const char      *object,
                                      const char      *detail,
                                      GError         **error);
/* Without asking the role or telling the trail. */
AmparoDossier *amparo_vault_read_entry (AmparoVault    *self,
                                        const char     *id,
                                        AmparoEntry    *entry,
                                        guint           revision,
                                        GError        **error);

/* Without asking the role or telling the trail, either. */
gboolean      amparo_vault_walk_trail (AmparoVault     *self,
                                       AmparoDeedFunc   func,
                                       gpointer         data,
                                       GError         **error);
/* Another file, for the same person with the same clock; still to be loaded. */
AmparoVault  *amparo_vault_new_like   (AmparoVault     *self,
                                       const char      *path);
/* A deed of a backup, in the order of the trail; "" says that the last one failed. */
void          amparo_vault_remember_backup (AmparoVault *self,
                                            gint64       time,
                                            const char  *detail);
/* Tells the witness how far the vault has come. */
void          amparo_vault_remember   (AmparoVault     *self,
                                       const char      *witness);   /* nullable */

AmparoEntry *amparo_vault_find     (AmparoVault       *self,
                                    const char        *id,
                                    GError           **error);
gboolean     amparo_vault_may      (AmparoVault       *self,
                                    AmparoMay          action,
                                    AmparoEntry       *entry,      /* nullable */
                                    GError           **error);
gint64       amparo_vault_now      (AmparoVault       *self);
void         amparo_vault_problem  (AmparoVault       *self,
                                    const char        *format,
                                    ...) G_GNUC_PRINTF (2, 3);

/* The envelope that holds a record's summary, the key of its body, and the body's header. */
typedef struct
{
  guint8         key[AMPARO_KEY_SIZE];
  guint8         header[AMPARO_ENVELOPE_HEADER];
  AmparoSummary *summary;    /* NULL in a closure */
} AmparoCover;

void         amparo_cover_clear    (AmparoCover       *self);
gboolean     amparo_cover_open     (AmparoCover       *self,
                                    const guint8       vault[AMPARO_ID_SIZE],
                                    const guint8       key[AMPARO_KEY_SIZE],
                                    const AmparoRow   *row,
                                    guint              revision,
                                    const guint8       previous[32]);
/* Gives the body; *sealed is the cover. */
GByteArray  *amparo_cover_seal     (GByteArray       **sealed,
                                    const guint8       vault[AMPARO_ID_SIZE],
                                    const guint8       key[AMPARO_KEY_SIZE],
                                    const AmparoRow   *row,
                                    guint              revision,
                                    const guint8       previous[32],
                                    GByteArray        *summary,     /* nullable */
                                    const guint8      *plain,
                                    gsize              length);
GByteArray  *amparo_cover_read     (AmparoCover       *self,
                                    const guint8       vault[AMPARO_ID_SIZE],
                                    const AmparoRow   *row,         /* with its body */
                                    guint              revision,
                                    const guint8       previous[32]);

G_END_DECLS
