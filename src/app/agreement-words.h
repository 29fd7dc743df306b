/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/text.h"
#include "training/rated.h"

G_BEGIN_DECLS

/* How far ratings agree with the key, in sentences. All give; a sentence that there is nothing
 * for is NULL. */

AmparoText *amparo_agreement_dup_percent  (const AmparoRated     *rated);
AmparoText *amparo_agreement_dup_left_out (const AmparoRated     *rated);
AmparoText *amparo_agreement_dup_kappa    (const AmparoAgreement *agreement);

/* What became of one rating. */
AmparoText *amparo_rated_dup_verdict      (const AmparoRatedItem *item);

G_END_DECLS
