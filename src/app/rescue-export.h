/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

/* Saves the results of all screenings that can be read into one file, sealed by a passphrase of its
 * own; “amparoctl vault export --read” opens it. Asks for the reason, which stands at the top of the
 * file: nothing can be written into who did what of a damaged vault. */
void amparo_rescue_export_open (AmparoSession   *session,
                                AdwToastOverlay *toasts);

G_END_DECLS
