/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/certificate.h"
#include "report/pen.h"

G_BEGIN_DECLS

/* The parts of the page of a certificate. */

#define AMPARO_CERTIFICATE_MARGIN  46.0
#define AMPARO_CERTIFICATE_QR_SIDE 168.0

extern const AmparoColor amparo_certificate_ink;
extern const AmparoColor amparo_certificate_quiet;
extern const AmparoColor amparo_certificate_clay;

extern const AmparoFace amparo_certificate_heading_face;
extern const AmparoFace amparo_certificate_small_face;

/* All above the foot; the pen goes below it. */
void amparo_certificate_write_body (AmparoPen               *pen,
                                    const AmparoCertificate *certificate);

/* At the bottom, always of one size, because machines read it. */
void amparo_certificate_draw_foot  (AmparoPen               *pen,
                                    const char              *code,
                                    const char              *fingerprint,
                                    double                   page_height);

G_END_DECLS
