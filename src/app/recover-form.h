/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/safe.h"

G_BEGIN_DECLS

/* At the door, for whoever forgot the passphrase: the four lines of a recovery sheet, the
 * name, and a new passphrase. */

#define AMPARO_TYPE_RECOVER_FORM (amparo_recover_form_get_type ())
G_DECLARE_FINAL_TYPE (AmparoRecoverForm, amparo_recover_form, AMPARO, RECOVER_FORM, GtkBox)

/* Signal "mistaken" (sentence as string) with what is still wrong with the name or the passphrase; NULL: nothing. */

GtkWidget *amparo_recover_form_new (AmparoSafe *safe);

G_END_DECLS
