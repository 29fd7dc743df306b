/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/module.h"
#include "training/certificate.h"
#include "training/transcript.h"

G_BEGIN_DECLS

/* What a module lets a certificate say. Who it is for is filled in by who knows the learner.
 * NULL until the module is completed. */
AmparoCertificate *amparo_award_new (AmparoModule           *module,
                                     const AmparoTranscript *transcript);

G_END_DECLS
