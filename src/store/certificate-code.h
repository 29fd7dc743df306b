/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/signature.h"
#include "training/certificate.h"

G_BEGIN_DECLS

/* A certificate as letters and digits that fit one QR code: all its fields in both languages,
 * the public key of the organisation, and its signature over them. */

char              *amparo_certificate_code_write (const AmparoCertificate *certificate,
                                                  AmparoSigner            *signer);

/* As it was printed; blanks, hyphens and case do not matter. NULL for anything that was not
 * signed with the key it holds. Whose key that is, is another question. */
AmparoCertificate *amparo_certificate_code_parse (const char              *code,
                                                  guint8                  *public_key);

/* Whether it calls itself one, altered or not. */
gboolean           amparo_is_certificate_code    (const char              *text);

G_END_DECLS
