/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/session.h"
#include "content/closure.h"
#include "store/vault.h"

G_BEGIN_DECLS

/* Between a session and what the vault keeps of it. */

/* A record as it was read, with its checklist. */
typedef struct
{
  AmparoDossier *record;
  GBytes        *closure;
} AmparoOpened;

void             amparo_opened_free           (AmparoOpened     *self);
AmparoDossier   *amparo_keeping_new_record    (void);

/* An AmparoVaultFunc for the id of a record; gives an AmparoOpened. */
gpointer         amparo_keeping_read          (AmparoVault      *vault,
                                               gpointer          id,
                                               GError          **error);
/* The same for all revisions, the oldest first; gives a GPtrArray of AmparoOpened. */
gpointer         amparo_keeping_read_history  (AmparoVault      *vault,
                                               gpointer          id,
                                               GError          **error);
/* With the checklist as it was, whatever the content has become. */
AmparoScreening *amparo_keeping_dup_screening (AmparoOpened     *opened,
                                               AmparoContent    *content,
                                               GError          **error);

/* Answers, ticks, clocks and where the person is. */
void             amparo_keeping_take          (AmparoDossier    *record,
                                               AmparoSession    *session,
                                               AmparoScreening  *screening);
void             amparo_keeping_give          (AmparoDossier    *record,
                                               AmparoSession    *session,
                                               AmparoScreening  *screening);
/* Only the ticks, and what is due without them. */
void             amparo_keeping_take_steps    (AmparoDossier    *record,
                                               AmparoSession    *session,
                                               AmparoScreening  *screening);
/* The clock and the ticks. */
void             amparo_keeping_give_steps    (const AmparoDossier *record,
                                               AmparoSession    *session,
                                               AmparoScreening  *screening);
/* What was finished is opened again to be amended. */
void             amparo_keeping_reopen        (AmparoDossier    *record);
/* The number of the section somebody was in, from 1; 0 for none. */
guint            amparo_keeping_get_section   (const char       *place);   /* nullable */

G_END_DECLS
