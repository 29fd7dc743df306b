/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/finder.h"

G_BEGIN_DECLS

/* The vault as the window knows it: whether there is one, who opened it, and what is in the
 * list. What waits for the disk is done by the thread of the vault; here nobody waits. */

typedef enum
{
  AMPARO_SAFE_NONE,       /* there is no vault yet */
  AMPARO_SAFE_LOCKED,
  AMPARO_SAFE_BUSY,       /* being made or opened */
  AMPARO_SAFE_UNREADY,    /* open, but recovery sheets are still to be typed back */
  AMPARO_SAFE_OPEN,
} AmparoSafeState;

/* How one comes in. */
typedef enum
{
  AMPARO_SAFE_BY_DOOR,
  AMPARO_SAFE_BY_RESCUE,      /* what can be read of a damaged vault; nothing is changed */
  AMPARO_SAFE_BY_ACCEPTING,   /* an administrator takes it as it is found */
} AmparoSafeWayIn;

#define AMPARO_TYPE_SAFE (amparo_safe_get_type ())
G_DECLARE_FINAL_TYPE (AmparoSafe, amparo_safe, AMPARO, SAFE, GObject)

/* Property "state" (AmparoSafeState as int) with notify; it notifies for a new trouble or a new
 * sheet as well. Signals "records-changed" () and "people-changed" () when the list did. */

/* In the usual place for NULL; otherwise the heads last seen are remembered beside it. */
AmparoSafe        *amparo_safe_new            (const char   *path);
const char        *amparo_safe_get_path       (AmparoSafe   *self);
AmparoVaultThread *amparo_safe_get_thread     (AmparoSafe   *self);
AmparoSafeState    amparo_safe_get_state      (AmparoSafe   *self);
/* What went wrong last, as a sentence in the language of the interface; NULL: nothing. */
const char        *amparo_safe_get_trouble    (AmparoSafe   *self);
/* The vault stays closed: on a display that others may see, for example. */
void               amparo_safe_refuse         (AmparoSafe   *self,
                                               const char   *trouble);
gboolean           amparo_safe_is_refused     (AmparoSafe   *self);

void               amparo_safe_create         (AmparoSafe   *self,
                                               const char   *name,
                                               AmparoSecret *passphrase);
void               amparo_safe_unlock         (AmparoSafe   *self,
                                               const char   *name,
                                               AmparoSecret *passphrase);
/* With the four lines of a recovery sheet, gives somebody who forgot it a new passphrase, and
 * unlocks with it. The sheet is used up. */
void               amparo_safe_recover        (AmparoSafe   *self,
                                               const char   *code,
                                               const char   *name,
                                               AmparoSecret *passphrase);
/* Whether the door asks for a sheet instead of a passphrase. */
void               amparo_safe_set_forgot     (AmparoSafe   *self,
                                               gboolean      forgot);
gboolean           amparo_safe_get_forgot     (AmparoSafe   *self);
/* After too many wrong tries: seconds until the next one is heard. Looks at the disk. */
guint              amparo_safe_count_wait     (AmparoSafe   *self);
void               amparo_safe_unlock_by      (AmparoSafe   *self,
                                               const char   *name,
                                               AmparoSecret *passphrase,
                                               AmparoSafeWayIn way);
/* Whether it was opened for rescue, and what was found to be wrong with it (of char; NULL: no
 * rescue). */
gboolean           amparo_safe_is_rescue      (AmparoSafe   *self);
GPtrArray         *amparo_safe_get_problems   (AmparoSafe   *self);
/* Of AmparoStoreError: what opening it failed of; -1 for nothing, or nothing of the vault. */
int                amparo_safe_get_trouble_code (AmparoSafe *self);
/* Waits for what is still to be written, and forgets the keys. */
void               amparo_safe_lock           (AmparoSafe   *self);

/* While the vault is open. All is lent. */
gboolean           amparo_safe_may            (AmparoSafe   *self,
                                               AmparoMay     action,
                                               AmparoCase    about);
const char        *amparo_safe_get_me         (AmparoSafe   *self);                 /* id */
const char        *amparo_safe_get_name       (AmparoSafe   *self,
                                               const char   *person);               /* "" for nobody known */
/* Where they were in a draft of their own, as it is kept; NULL when it is not known. */
const char        *amparo_safe_get_place      (AmparoSafe   *self,
                                               const char   *id);
void               amparo_safe_set_place      (AmparoSafe   *self,
                                               const char   *id,
                                               const char   *place);
GPtrArray         *amparo_safe_get_records    (AmparoSafe   *self);                 /* of AmparoSummary, the newest first */
AmparoSummary     *amparo_safe_find           (AmparoSafe   *self,
                                               const char   *id);                   /* nullable */
/* What is looked for in the list; forgotten with the lock. */
AmparoFinder      *amparo_safe_get_finder     (AmparoSafe   *self);
void               amparo_safe_put            (AmparoSafe   *self,
                                               AmparoSummary *summary);             /* (transfer full) */
void               amparo_safe_remove         (AmparoSafe   *self,
                                               const char   *id);

/* People and recovery sheets who have access. Lent. */
GPtrArray         *amparo_safe_get_people     (AmparoSafe   *self);                 /* of AmparoPerson */
const AmparoPerson *amparo_safe_find_person   (AmparoSafe   *self,
                                               const char   *id);                   /* nullable */
/* Whoever opened it came in with a passphrase that somebody else knows. */
gboolean           amparo_safe_has_given_passphrase (AmparoSafe *self);
/* After something was done to them; the list comes when the vault has answered. */
void               amparo_safe_look_again     (AmparoSafe   *self);

/* Recovery sheets: make one, show its four lines, and type them back. */
guint              amparo_safe_count_lacking  (AmparoSafe   *self);
const char        *amparo_safe_get_sheet      (AmparoSafe   *self);                 /* NULL: none was made yet */
const char        *amparo_safe_get_sheet_name (AmparoSafe  *self);                 /* likewise */
void               amparo_safe_make_sheet     (AmparoSafe   *self,
                                               const char   *title);
void               amparo_safe_confirm_sheet  (AmparoSafe   *self,
                                               const char   *typed);
/* It is shown no more; without having been typed back it does not count. */
void               amparo_safe_put_sheet_away (AmparoSafe   *self);

G_END_DECLS
