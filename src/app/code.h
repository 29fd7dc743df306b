/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A screening has a code and no name. Whether somebody typed a name cannot be known;
 * this says when it looks much like one: two or more words of letters. */

gboolean amparo_code_looks_like_name (const char *code);

G_END_DECLS
