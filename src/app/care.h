/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/safe.h"
#include "store/vault-care.h"

G_BEGIN_DECLS

/* What is done with the vault as a whole, by its thread, and what it came to: checks, backups,
 * how long things are kept. It belongs to the safe and forgets all when that is locked. Signal
 * "changed" () when anything below is new. */

#define AMPARO_TYPE_CARE (amparo_care_get_type ())
G_DECLARE_FINAL_TYPE (AmparoCare, amparo_care, AMPARO, CARE, GObject)

/* After so many days without one, a backup is asked for. */
#define AMPARO_CARE_BACKUP_DAYS 14

AmparoCare             *amparo_care_get             (AmparoSafe          *safe);    /* lent */
gboolean                amparo_care_is_busy         (AmparoCare          *self);
const char             *amparo_care_get_trouble     (AmparoCare          *self);    /* nullable */

void                    amparo_care_check           (AmparoCare          *self);
const AmparoInspection *amparo_care_get_inspection  (AmparoCare          *self);    /* NULL: not checked yet */

/* Into a folder, under a name with the day that is free there. */
void                    amparo_care_back_up         (AmparoCare          *self,
                                                     const char          *folder);
const char             *amparo_care_get_backup      (AmparoCare          *self);    /* path of the one made now; nullable */

/* Asks the vault for what follows. */
void                    amparo_care_survey          (AmparoCare          *self);
gboolean                amparo_care_is_surveyed     (AmparoCare          *self);
gint64                  amparo_care_get_last_backup (AmparoCare          *self);    /* 0: never */
gboolean                amparo_care_is_backup_due   (AmparoCare          *self);
const char             *amparo_care_get_policy      (AmparoCare          *self);
const char * const     *amparo_care_get_expired     (AmparoCare          *self);    /* ids */
const char * const     *amparo_care_get_held        (AmparoCare          *self);    /* ids */

void                    amparo_care_set_policy      (AmparoCare          *self,
                                                     const char          *policy);
/* All that amparo_care_get_expired() gives now. */
void                    amparo_care_purge_expired   (AmparoCare          *self);
guint                   amparo_care_get_n_purged    (AmparoCare          *self);
/* Where what was purged still is. */
GPtrArray              *amparo_care_get_still_in    (AmparoCare          *self);    /* of char */

G_END_DECLS
