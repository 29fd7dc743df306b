/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/organisations.h"
#include "training/certificate.h"

G_BEGIN_DECLS

/* What somebody is told who was handed a certificate. */

typedef enum
{
  AMPARO_CHECK_VALID,
  AMPARO_CHECK_EXPIRED,
  AMPARO_CHECK_UNKNOWN,     /* sound, but nobody here knows the organisation's key */
  AMPARO_CHECK_ALTERED,     /* begins like one of ours, and is not what was signed */
  AMPARO_CHECK_NOTHING,     /* nothing of ours */
} AmparoCheckVerdict;

typedef struct
{
  AmparoCheckVerdict  verdict;
  AmparoCertificate    *certificate;   /* NULL where it is altered or nothing */
  char                 *fingerprint;   /* of the key that signed it; NULL likewise */
  char                 *signer;        /* as this computer knows it, "" for its own; NULL where unknown */
} AmparoCheck;

/* Organisations are those of amparo_organisations_load(); today is YYYY-MM-DD. A certificate
 * holds to the end of the day of its expiry. */
AmparoCheck *amparo_check_code (const char  *code,
                                GPtrArray   *organisations,
                                const char  *today);
AmparoCheck *amparo_check_file (GBytes      *file,
                                GPtrArray   *organisations,
                                const char  *today);
void         amparo_check_free (AmparoCheck *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AmparoCheck, amparo_check_free)

G_END_DECLS
