/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/safe.h"

G_BEGIN_DECLS

struct _AmparoSafe
{
  GObject parent_instance;

  /* owned */
  AmparoVaultThread *thread;
  char              *path;
  char              *witness;
  char              *trouble;
  char              *me;
  char              *sheet;       /* wiped when it goes */
  char              *sheet_name;  /* of the one that was asked for last */
  GPtrArray         *records;
  GHashTable        *names;
  GHashTable        *places;      /* of drafts, by id */
  AmparoFinder      *finder;
  GPtrArray         *people;      /* of AmparoPerson, copies */
  GPtrArray         *problems;    /* of char: what rescue met; NULL: it is no rescue */

  /* plain */
  AmparoSafeState    state;
  int                trouble_code;   /* of AmparoStoreError, -1 for none */
  AmparoSafeState    resting;     /* while a sheet is made: where it comes back to */
  AmparoRole         roles;
  guint              n_lacking;
  gboolean           refused;
  gboolean           forgot;
};

/* What the thread tells about a vault that was just opened. */
typedef struct
{
  char       *me;
  AmparoRole  roles;
  guint       n_lacking;
  gboolean    ready;
  GPtrArray  *records;     /* NULL: as they were */
  GHashTable *names;
  GPtrArray  *people;
  GHashTable *places;
  GPtrArray  *problems;    /* NULL: it is no rescue */
} AmparoSafeContents;

GPtrArray          *amparo_safe_new_list        (void);
GHashTable         *amparo_safe_new_names       (void);
void                amparo_safe_contents_free   (AmparoSafeContents  *self);
/* AmparoVaultFuncs; give an AmparoSafeContents, the first one without records. */
gpointer            amparo_safe_look_at_people  (AmparoVault         *vault,
                                                 gpointer             data,
                                                 GError             **error);
gpointer            amparo_safe_look_inside     (AmparoVault         *vault,
                                                 gpointer             data,
                                                 GError             **error);
/* Frees them. */
void                amparo_safe_take_contents   (AmparoSafe          *self,
                                                 AmparoSafeContents  *contents);

/* Opens it after all that was done to it before the door. */
void                amparo_safe_open_vault      (AmparoSafe          *self,
                                                 const char          *name,
                                                 AmparoSecret        *passphrase,
                                                 AmparoSafeWayIn      way,
                                                 gboolean             create);
/* What an opening failed of. */
void                amparo_safe_take_trouble    (AmparoSafe          *self,
                                                 const GError        *error);
gboolean            amparo_safe_rescue_allows   (AmparoMay            action);
AmparoSafeState     amparo_safe_look_for_file   (AmparoSafe          *self);
void                amparo_safe_set_state       (AmparoSafe          *self,
                                                 AmparoSafeState      state,
                                                 const char          *trouble);   /* nullable */
gboolean            amparo_safe_was_locked      (AmparoSafe          *self);
void                amparo_safe_wipe_sheet      (AmparoSafe          *self);

G_END_DECLS
