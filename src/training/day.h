/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days as people count them: a moment becomes the day it was where the computer stands. */

#define AMPARO_DAY_SIZE 11   /* bytes of YYYY-MM-DD and its end */

/* Microseconds since 1970 in UTC. A moment before that, or after the year 9999, is none that
 * was ever written here, and is taken for the nearest that could be. */
void amparo_day_from_time (GDate       *day,
                           gint64       time);
void amparo_day_write     (const GDate *day,
                           char        *string);   /* of AMPARO_DAY_SIZE bytes */

G_END_DECLS
