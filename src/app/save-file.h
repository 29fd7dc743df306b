/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks where, and writes the bytes there, for the eyes of this person alone. The toasts say
 * when it is done; where it fails, a dialog says why and asks for another place. */

void amparo_save_file    (AdwToastOverlay *toasts,
                          const char      *title,
                          const char      *name,      /* to begin with */
                          GBytes          *bytes);
/* The same, when it is known where. */
void amparo_save_file_to (AdwToastOverlay *toasts,
                          GFile           *file,
                          GBytes          *bytes);

G_END_DECLS
