/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/session.h"
#include "store/trail.h"

G_BEGIN_DECLS

/* What the trail says, in the language of the interface. */

/* What a deed was: an AmparoDeedKind, and for a change of the people of the vault, which. */
enum
{
  AMPARO_TOPIC_PERSON_ADDED = AMPARO_N_DEEDS,
  AMPARO_TOPIC_PERSON_REMOVED,
  AMPARO_TOPIC_ROLES,
  AMPARO_TOPIC_RENEWED,
  AMPARO_TOPIC_PASSPHRASE,
  AMPARO_TOPIC_SHEET_MADE,
  AMPARO_TOPIC_SHEET_CONFIRMED,
  AMPARO_TOPIC_SHEET_REMOVED,
  AMPARO_N_TOPICS,
};

guint       amparo_deed_get_topic   (AmparoDeedKind  kind,
                                     const char     *detail,
                                     gboolean        of_sheet);   /* whether it was done with a recovery sheet */
/* What was done, without who and with what. */
const char *amparo_topic_get_words  (guint           topic);
/* What the codes of a deed mean, as a sentence; NULL: they add nothing. */
char       *amparo_deed_dup_detail  (AmparoSession  *session,
                                     AmparoDeedKind  kind,
                                     const char     *detail);
/* "none-noted=365" as a sentence; one that keeps everything, where it is empty. */
char       *amparo_policy_dup_words (AmparoSession  *session,
                                     const char     *policy);
/* "7 years", or "400 days" where the days make no whole years. */
char       *amparo_days_dup_words   (guint           days);

G_END_DECLS
