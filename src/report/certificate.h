/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "store/signature.h"
#include "training/certificate.h"

G_BEGIN_DECLS

/* A certificate on one page, in both languages side by side. */

typedef enum
{
  AMPARO_PAPER_LETTER,
  AMPARO_PAPER_A4,
} AmparoPaper;

void    amparo_paper_get_size        (AmparoPaper              paper,
                                      double                  *width,     /* in points */
                                      double                  *height);

/* The PDF, made in memory, with its code and the signature over all of it. */
GBytes *amparo_certificate_print     (const AmparoCertificate *certificate,
                                      AmparoSigner            *signer,
                                      AmparoPaper              paper,
                                      GError                 **error);

/* The page alone, for a picture of it; its corner is the origin. Whatever it has to hold, it
 * fits: letters get smaller, and nothing is left out. */
void    amparo_certificate_draw      (const AmparoCertificate *certificate,
                                      const char              *code,
                                      const char              *fingerprint,
                                      AmparoPaper              paper,
                                      cairo_t                 *cr);

G_END_DECLS
