/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "content/content.h"
#include "report/outline.h"

G_BEGIN_DECLS

/* The parts that listings and results are made of. */

/* The label has %1$s for the text. Without a text, nothing is written. */
void        amparo_report_write_labelled (AmparoOutline       *outline,
                                          const char          *label,   /* marked with N_() */
                                          AmparoText          *text);   /* nullable */
void        amparo_report_write_texts    (AmparoOutline       *outline,
                                          const char          *label,
                                          GPtrArray           *texts);  /* of AmparoText */

void        amparo_report_write_sources  (AmparoOutline       *outline,
                                          GPtrArray           *sources);
void        amparo_report_write_badge    (AmparoOutline       *outline,
                                          const AmparoGrounds *grounds);
void        amparo_report_write_grounds  (AmparoOutline       *outline,
                                          const AmparoGrounds *grounds);
void        amparo_report_write_sign     (AmparoOutline       *outline,
                                          AmparoSign          *sign);
void        amparo_report_write_lines    (AmparoOutline       *outline,
                                          AmparoContact       *contact);
void        amparo_report_write_step     (AmparoOutline       *outline,
                                          AmparoStep          *step);

const char *amparo_level_get_shape       (AmparoLevel          level);

G_END_DECLS
