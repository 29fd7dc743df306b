/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/safe.h"

G_BEGIN_DECLS

/* A recovery sheet from beginning to end: made, shown once, written or printed, and typed
 * back from the paper. What goes wrong is the trouble of the safe. */

#define AMPARO_TYPE_SHEET_FORM (amparo_sheet_form_get_type ())
G_DECLARE_FINAL_TYPE (AmparoSheetForm, amparo_sheet_form, AMPARO, SHEET_FORM, GtkBox)

/* Signal "done" () when it was typed back. */

GtkWidget *amparo_sheet_form_new (AmparoSafe *safe);

G_END_DECLS
