/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates in words. Inside the program a date is YYYY-MM-DD. */

const char *amparo_date_get_month (guint       month);   /* from 1, in the interface language */
char       *amparo_date_dup_words (const char *iso);     /* "November 22, 2026"; as it is if it is no date */
gboolean    amparo_date_parse     (const char *iso,
                                   GDate      *date);
char       *amparo_date_format    (const GDate *date);

G_END_DECLS
