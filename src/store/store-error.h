/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can go wrong with a vault that is nobody's mistake in programming. Each message is
 * a sentence for the person who meets it. */
typedef enum
{
  AMPARO_STORE_ERROR_IO,             /* the disk refused */
  AMPARO_STORE_ERROR_FULL,           /* no room left on it */
  AMPARO_STORE_ERROR_BUSY,           /* another Amparo has the vault open */
  AMPARO_STORE_ERROR_READ_ONLY,
  AMPARO_STORE_ERROR_EXISTS,
  AMPARO_STORE_ERROR_NOT_FOUND,
  AMPARO_STORE_ERROR_NOT_A_VAULT,
  AMPARO_STORE_ERROR_TOO_NEW,
  AMPARO_STORE_ERROR_PLACE,          /* a network file system */
  AMPARO_STORE_ERROR_DAMAGED,
  AMPARO_STORE_ERROR_WORK_MISSING,   /* genuine, but older than what was seen before */
  AMPARO_STORE_ERROR_NO_ENTRY,       /* wrong name or wrong passphrase: never said which */
  AMPARO_STORE_ERROR_WAIT,           /* too many wrong ones */
  AMPARO_STORE_ERROR_FORBIDDEN,      /* the role does not allow it */
  AMPARO_STORE_ERROR_STATE,          /* not with a record, or a vault, in this state */
  AMPARO_STORE_ERROR_BAD_INPUT,
  AMPARO_STORE_ERROR_NO_MEMORY,
} AmparoStoreError;

#define AMPARO_STORE_ERROR (amparo_store_error_quark ())
GQuark amparo_store_error_quark (void);

G_END_DECLS
