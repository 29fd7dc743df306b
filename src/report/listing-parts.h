/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/content.h"
#include "report/outline.h"

G_BEGIN_DECLS

/* What listings of several kinds have in common. */

void amparo_listing_add_question (AmparoOutline        *outline,
                                  const AmparoQuestion *question);

void amparo_listing_add_block    (AmparoOutline        *outline,
                                  const AmparoBlock    *block);

G_END_DECLS
