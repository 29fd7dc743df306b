/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who may do what. The vault asks here before it does anything: a button that is not
 * shown is no protection. One person may have several roles. */

typedef enum
{
  AMPARO_ROLE_NONE = 0,
  AMPARO_ROLE_ADMINISTRATOR = 1 << 0,   /* people, keys, backups; reads no screenings */
  AMPARO_ROLE_SUPERVISOR = 1 << 1,      /* reads all screenings, reviews those of others */
  AMPARO_ROLE_SCREENER = 1 << 2,        /* makes screenings and sees their own */
  AMPARO_ROLE_AUDITOR = 1 << 3,         /* reads the trail and nothing else */
  AMPARO_ROLE_RECOVERY = 1 << 4,        /* a sheet of paper: only makes a passphrase new */
} AmparoRole;

#define AMPARO_ROLE_ALL (AMPARO_ROLE_ADMINISTRATOR | AMPARO_ROLE_SUPERVISOR \
                         | AMPARO_ROLE_SCREENER | AMPARO_ROLE_AUDITOR)

typedef enum
{
  AMPARO_MAY_LIST,            /* records */
  AMPARO_MAY_READ,
  AMPARO_MAY_SEARCH,
  AMPARO_MAY_CREATE,
  AMPARO_MAY_SAVE,            /* a draft */
  AMPARO_MAY_FINISH,
  AMPARO_MAY_AMEND,
  AMPARO_MAY_TICK,
  AMPARO_MAY_SIGN_OFF,
  AMPARO_MAY_PRINT,
  AMPARO_MAY_EXPORT,
  AMPARO_MAY_COPY,
  AMPARO_MAY_HOLD,            /* a record back from being purged, and release it */
  AMPARO_MAY_PURGE,
  AMPARO_MAY_READ_TRAIL,
  AMPARO_MAY_EXPORT_TRAIL,
  AMPARO_MAY_LIST_PEOPLE,
  AMPARO_MAY_CHANGE_PEOPLE,
  AMPARO_MAY_CHANGE_OWN_PASSPHRASE,
  AMPARO_MAY_RENEW_PASSPHRASE, /* of somebody who forgot it */
  AMPARO_MAY_MAKE_SHEET,
  AMPARO_MAY_ROTATE,
  AMPARO_MAY_BACK_UP,
  AMPARO_MAY_RESTORE,
  AMPARO_MAY_SET_POLICY,
  AMPARO_MAY_VERIFY,
  AMPARO_N_MAY,
} AmparoMay;

/* The record that it is about, where it is about one. */
typedef enum
{
  AMPARO_CASE_NONE = 0,
  AMPARO_CASE_OWN = 1 << 0,        /* the person's own screening */
  AMPARO_CASE_FINISHED = 1 << 1,
} AmparoCase;

gboolean    amparo_role_allows   (AmparoRole   roles,
                                  AmparoMay    action,
                                  AmparoCase   about);

/* Whether the roles need the key that opens records. */
gboolean    amparo_role_works    (AmparoRole   roles);

gboolean    amparo_roles_from_id (const char  *ids,        /* with commas between */
                                  AmparoRole  *roles);
char       *amparo_roles_to_ids  (AmparoRole   roles);

G_END_DECLS
