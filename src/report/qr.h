/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Draws text as a QR code, in the ink of the context, into a square with this side; the quiet
 * margin that readers need is inside. FALSE where the text is too long for any. */
gboolean amparo_qr_draw (const char *text,
                         cairo_t    *cr,
                         double      x,
                         double      y,
                         double      side);

G_END_DECLS
