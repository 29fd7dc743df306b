/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Checks a text against the limits of docs/content-format.md before any parser sees it.
 * The text ends in a NUL that is not counted in its size. With a mistake, adds one
 * diagnostic and gives FALSE. */
gboolean amparo_xml_check_limits (const char *text,
                                  gsize       size,
                                  const char *name,
                                  GPtrArray  *diagnostics);

G_END_DECLS
