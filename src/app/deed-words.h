/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/session.h"
#include "store/trail.h"

G_BEGIN_DECLS

/* What the trail says, in the language of the interface. */

/* What was done, without who and with what. */
const char *amparo_deed_get_words   (AmparoDeedKind  kind);
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
