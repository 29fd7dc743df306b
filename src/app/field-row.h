/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row with its title above a field to write in. (AdwEntryRow of libadwaita 1.2 tells a
 * screen reader nothing while its field has the focus.)
 *
 * Properties: "title" of AdwPreferencesRow, and "entry", a GtkEntry or an AmparoQuietEntry. */

#define AMPARO_TYPE_FIELD_ROW (amparo_field_row_get_type ())
G_DECLARE_FINAL_TYPE (AmparoFieldRow, amparo_field_row, AMPARO, FIELD_ROW, AdwPreferencesRow)

G_END_DECLS
