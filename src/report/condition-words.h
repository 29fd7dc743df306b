/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "content/instrument.h"
#include "report/outline.h"

G_BEGIN_DECLS

/* A condition in words, one line for each thing that it asks for. A condition that
 * always holds writes nothing. */
void        amparo_report_write_condition (const AmparoCondition *condition,
                                           AmparoInstrument      *instrument,
                                           AmparoOutline         *outline);
gboolean    amparo_report_is_always       (const AmparoCondition *condition);   /* nullable */

/* The label of a rating in quotes. */
AmparoText *amparo_words_dup_rating       (const AmparoScale     *scale,
                                           int                    rating);

G_END_DECLS
