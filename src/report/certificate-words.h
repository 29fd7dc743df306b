/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "training/certificate.h"

G_BEGIN_DECLS

/* The role of a learner, who is one of the audiences of modules: "School personnel". */
AmparoText *amparo_role_dup_words        (const char              *role);

/* What a certificate says in words, for paper and for a terminal. */

AmparoText *amparo_certificate_dup_role  (const AmparoCertificate *self);   /* "School personnel" */
AmparoText *amparo_certificate_dup_hours (const AmparoCertificate *self);   /* "0.6 hours (35 minutes)" */

G_END_DECLS
