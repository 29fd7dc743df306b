/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/secret.h"

G_BEGIN_DECLS

/* Asks for a new passphrase, twice, and says while it is typed how hard it is to guess. On
 * request it makes one. Wherever Amparo asks for a new passphrase, it is with this. The focus
 * goes to the field that is to be typed anew, so that it can be handed here with a mistake.
 *
 * Signal "activate" () when Enter was pressed in the last field. */

#define AMPARO_TYPE_NEW_PASSPHRASE (amparo_new_passphrase_get_type ())
G_DECLARE_FINAL_TYPE (AmparoNewPassphrase, amparo_new_passphrase, AMPARO, NEW_PASSPHRASE, GtkBox)

GtkWidget    *amparo_new_passphrase_new          (const char          *title);
/* Where their name is typed: it is among the first that somebody would try. */
void          amparo_new_passphrase_set_name     (AmparoNewPassphrase *self,
                                                  GtkEditable         *name);
/* What is still wrong with it, as a sentence; NULL when it can be taken. */
const char   *amparo_new_passphrase_find_mistake (AmparoNewPassphrase *self);
AmparoSecret *amparo_new_passphrase_dup_secret   (AmparoNewPassphrase *self);
void          amparo_new_passphrase_clear        (AmparoNewPassphrase *self);

G_END_DECLS
