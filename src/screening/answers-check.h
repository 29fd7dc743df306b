/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/instrument.h"
#include "content/xml.h"

G_BEGIN_DECLS

/* Names every mistake in a file of answers, before any answer is applied. */

gboolean amparo_answers_check (AmparoInstrument *instrument,
                               const AmparoNode *root,
                               const char       *name,
                               GPtrArray        *diagnostics);

G_END_DECLS
