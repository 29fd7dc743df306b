/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "content/instrument.h"

G_BEGIN_DECLS

/* One checklist in the list at home: title, purpose, minutes. */

#define AMPARO_TYPE_INSTRUMENT_ROW (amparo_instrument_row_get_type ())
G_DECLARE_FINAL_TYPE (AmparoInstrumentRow, amparo_instrument_row, AMPARO, INSTRUMENT_ROW, GtkListBoxRow)

GtkWidget        *amparo_instrument_row_new            (AmparoInstrument    *instrument,
                                                        AmparoReading        reading);
AmparoInstrument *amparo_instrument_row_get_instrument (AmparoInstrumentRow *self);

G_END_DECLS
