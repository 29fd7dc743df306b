/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/certificate-code.h"

G_BEGIN_DECLS

/* The certificate as a PDF that ends in a signed comment over all bytes before it: whoever
 * changes what is printed and keeps the code is found out, and so is whoever saves it anew. */

/* A sound PDF, to which the code and the signature are added. */
GBytes            *amparo_certificate_file_seal (GBytes        *pdf,
                                                 const char    *code,
                                                 AmparoSigner  *signer);

/* NULL unless the end is as we write it, the signature covers all of it, and the code was
 * signed with the same key. */
AmparoCertificate *amparo_certificate_file_read (GBytes        *file,
                                                 guint8        *public_key);

/* Whether there is anything of ours in it, altered or not. */
gboolean           amparo_is_certificate_file   (GBytes        *file);

G_END_DECLS
