/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A recovery sheet on one page of this width, in points, in both languages: its four lines,
 * the same as a QR code, and what it is for. Its corner is the origin. It is drawn and never
 * kept. */
void amparo_recovery_paper_draw (const char *code,
                                 const char *title,
                                 double      width,
                                 cairo_t    *cr);

G_END_DECLS
