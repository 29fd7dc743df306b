/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Changes the shipped content and its closures at random, again and again, and reads
 * what came of it, for so many seconds. Nothing may crash, leak or hang. */
void hunt (double seconds);

G_END_DECLS
