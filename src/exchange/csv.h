/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table for spreadsheets and databases: RFC 4180, in UTF-8.
 *
 * What somebody typed may begin like a formula, and a spreadsheet would run it; such a field
 * gets an apostrophe before it, which spreadsheets hide. */

#define AMPARO_CSV_BYTE_ORDER_MARK "\357\273\277"   /* Excel takes UTF-8 for something else without */

/* The fields of one line, as texts, then NULL. */
void amparo_csv_append_row    (GString             *out,
                               ...) G_GNUC_NULL_TERMINATED;
void amparo_csv_append_fields (GString             *out,
                               const char * const  *fields);

G_END_DECLS
