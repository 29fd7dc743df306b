/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/safe.h"

G_BEGIN_DECLS

/* A backup that is to take the place of the vault: first what would be missing, then the doing.
 * The vault is closed meanwhile. It belongs to the safe and forgets all when somebody comes in,
 * or leaves. Signal "changed" () when anything is new. */

typedef enum
{
  AMPARO_RESTORING_CHOOSING,
  AMPARO_RESTORING_BUSY,
  AMPARO_RESTORING_COMPARED,
  AMPARO_RESTORING_DONE,
} AmparoRestoringState;

#define AMPARO_TYPE_RESTORING (amparo_restoring_get_type ())
G_DECLARE_FINAL_TYPE (AmparoRestoring, amparo_restoring, AMPARO, RESTORING, GObject)

AmparoRestoring      *amparo_restoring_get         (AmparoSafe      *safe);    /* lent */
void                  amparo_restoring_forget      (AmparoRestoring *self);
AmparoRestoringState  amparo_restoring_get_state   (AmparoRestoring *self);
const char           *amparo_restoring_get_trouble (AmparoRestoring *self);    /* nullable */
const char           *amparo_restoring_get_backup  (AmparoRestoring *self);    /* path; nullable */
void                  amparo_restoring_set_backup  (AmparoRestoring *self,
                                                    const char      *path);
/* Of a vault that is closed. */
void                  amparo_restoring_compare     (AmparoRestoring *self,
                                                    const char      *name,
                                                    AmparoSecret    *passphrase);
/* What the vault has and the backup has not, or not as new (of AmparoSummary); NULL where the
 * vault that is there cannot be read. */
GPtrArray            *amparo_restoring_get_missing (AmparoRestoring *self);
/* What was compared takes the place of the vault. Then the safe says at the door where the old
 * one is kept. */
void                  amparo_restoring_replace     (AmparoRestoring *self);

G_END_DECLS
