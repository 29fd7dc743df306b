/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/logbook.h"
#include "store/signature.h"
#include "training/certificate.h"

G_BEGIN_DECLS

/* What tests of this room begin with: a folder of their own, a certificate. */

/* One that does not exist yet, below one that does. */
char              *desk_make_folder       (void);
void               desk_remove_folder     (char              *folder);   /* taken */

AmparoSigner      *desk_open_signer       (const char        *folder);
AmparoLogbook     *desk_open_logbook      (const char        *folder);

/* With everything a certificate may say, at the length that may be expected. */
AmparoCertificate *desk_make_certificate  (void);

G_END_DECLS
