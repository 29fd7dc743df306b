/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/safe.h"
#include "app/session.h"

G_BEGIN_DECLS

/* Keeps the screening under way in the vault: every change, and where the person is in it.
 * A screening that was begun while the vault was open is kept; one that was begun without
 * is never, so that “use once, keep nothing” means it.
 *
 * “Saved” is said only after the disk has it. */

typedef enum
{
  AMPARO_KEEPING_NOTHING,    /* no screening, or one that is used once */
  AMPARO_KEEPING_READY,      /* one that will be kept, but nothing was said yet */
  AMPARO_KEEPING_SAVING,
  AMPARO_KEEPING_SAVED,
  AMPARO_KEEPING_FAILED,
} AmparoKeeping;

#define AMPARO_TYPE_KEEPER (amparo_keeper_get_type ())
G_DECLARE_FINAL_TYPE (AmparoKeeper, amparo_keeper, AMPARO, KEEPER, GObject)

/* Signals: "changed" () when the words are others; "finished" () when a finished screening
 * is on the disk; "opened" (error as string, nullable) after amparo_keeper_open(). */

AmparoKeeper  *amparo_keeper_new         (AmparoSession *session,
                                          AmparoSafe    *safe);
AmparoKeeping  amparo_keeper_get_state   (AmparoKeeper  *self);
/* "Saving…", "Saved 14:32", "Not saved: …"; NULL when there is nothing to say. */
char          *amparo_keeper_dup_words   (AmparoKeeper  *self);
/* Id of the record under way, NULL before it was first written. */
const char    *amparo_keeper_get_id      (AmparoKeeper  *self);
/* It amends one that is finished. */
gboolean       amparo_keeper_is_amending (AmparoKeeper  *self);

/* Takes the screening under way that was just begun, and lets go of the one before. */
void           amparo_keeper_begin       (AmparoKeeper  *self);
/* Writes what has not been written, without waiting. */
void           amparo_keeper_flush       (AmparoKeeper  *self);
/* Lets go of the record; what was written stays. */
void           amparo_keeper_let_go      (AmparoKeeper  *self);
/* Throws the draft away, also on the disk. */
void           amparo_keeper_discard     (AmparoKeeper  *self);
/* It is not changed any more. Amended, it has a reason. */
void           amparo_keeper_finish      (AmparoKeeper  *self,
                                          const char    *reason);   /* nullable */
/* Opens a draft where it was left, or a finished one to amend it. */
void           amparo_keeper_open        (AmparoKeeper  *self,
                                          const char    *id);

G_END_DECLS
