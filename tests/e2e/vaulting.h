/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "office.h"
#include "worker.h"

G_BEGIN_DECLS

/* What a worker does with the vault, at the keyboard. */

/* Home, at the row of the vault, which says so. */
void      vaulting_go_to_vault     (Worker     *self,
                                    const char *row);
/* From home, where the draft is offered. */
void      vaulting_go_on           (Worker     *self);
/* A row of the list of screenings that begins so. */
void      vaulting_open_row        (Worker     *self,
                                    const char *beginning);
/* In the field that has the focus, over what stands there. A window that only just came may
 * miss the first keys. */
void      vaulting_write           (Worker     *self,
                                    const char *words);
/* The form with nothing in it yet. Types the passphrase that the program makes, and gives it. */
char     *vaulting_make            (Worker     *self);
/* The sheets one after the other, from the paper. */
void      vaulting_type_sheets     (Worker     *self);

/* At the door, which has the focus on the name. */
void      vaulting_wait_door       (Worker     *self);
void      vaulting_say_who         (Worker     *self,
                                    const char *name,
                                    const char *passphrase);
/* From home through the door, and back to home. */
void      vaulting_unlock          (Worker     *self);
/* At the door after a lock, to wherever it leads. */
void      vaulting_come_back       (Worker     *self,
                                    const char *passphrase);

void      vaulting_lock            (Worker     *self);
/* Until the calendar is there, and the program behind it is another. */
void      vaulting_hide            (Worker     *self);
void      vaulting_wait_cover      (Worker     *self);

/* “R-17 · Saved 14:32”, whatever the time. */
gboolean  vaulting_is_saved        (Worker     *self);
void      vaulting_wait_saved      (Worker     *self);

/* From the result, with its “Done…”, to home. */
void      vaulting_finish          (Worker     *self);

G_END_DECLS
