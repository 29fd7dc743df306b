/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row with a date in words, which opens to set its day, month and year. (GtkCalendar
 * names months in the language of the C library, not of the interface.)
 * "date" (YYYY-MM-DD) notifies. */

#define AMPARO_TYPE_DATE_ROW (amparo_date_row_get_type ())
G_DECLARE_FINAL_TYPE (AmparoDateRow, amparo_date_row, AMPARO, DATE_ROW, AdwActionRow)

const char *amparo_date_row_get_date (AmparoDateRow *self);
void        amparo_date_row_set_date (AmparoDateRow *self,
                                      const char    *date);

G_END_DECLS
