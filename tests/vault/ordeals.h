/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a vault must survive, as often as asked. Each fails the test that runs it at the
 * first answer that was lost or is wrong, and prints how often it tried. */

void ordeal_power   (guint n_states);       /* power cuts */
void ordeal_backup  (guint n_states);       /* power cuts while a backup is made */
void ordeal_purges  (guint n_records);      /* what is purged is nowhere but in named backups */
void ordeal_refusal (void);                 /* the disk refuses, at every call */
void ordeal_scarcity (guint every);         /* memory runs out, at every so-manieth call */
void ordeal_verbs   (guint every);          /* both, in everything that can be done; memory likewise */
void ordeal_kills   (guint n_kills);        /* the process dies */
void ordeal_flips   (guint n_flips);        /* single bits change */
void ordeal_rotation (guint n_kills);       /* the process dies while keys change */
void ordeal_guesses (guint n_guesses, gboolean as_costly_as_it_is);   /* at the door */
void ordeal_trail    (guint n_deeds);       /* each deed is tampered with */
void ordeal_restores (guint n_drills);      /* backups, some of them damaged */

G_END_DECLS
