/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/certificate.h"
#include "store/signature.h"

G_BEGIN_DECLS

/* A certificate as it will be printed, as large as there is room: the same drawing as on
 * paper. A screen reader hears its fields. */

#define AMPARO_TYPE_CERTIFICATE_PICTURE (amparo_certificate_picture_get_type ())
G_DECLARE_FINAL_TYPE (AmparoCertificatePicture, amparo_certificate_picture, AMPARO, CERTIFICATE_PICTURE, GtkWidget)

GtkWidget *amparo_certificate_picture_new (const AmparoCertificate *certificate,
                                           AmparoSigner            *signer,
                                           AmparoPaper              paper);

/* Prints it, after asking on which printer and paper. */
void       amparo_certificate_picture_print (AmparoCertificatePicture *self);

G_END_DECLS
