/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A deadline on the clock, in words of the interface: until when, and how much is left.
 * There is no clock in here: the caller says what time it is. */

/* "By today at 16:20, 3 h 12 min left", or "Overdue since …", or, for what is to be done
 * at once, how long ago it was found. */
char    *amparo_deadline_dup_clock  (GDateTime *found_at,
                                     gint64     seconds,
                                     GDateTime *now);
gboolean amparo_deadline_is_overdue (GDateTime *found_at,
                                     gint64     seconds,
                                     GDateTime *now);
/* "today at 16:20" */
char    *amparo_deadline_dup_moment (GDateTime *moment,
                                     GDateTime *now);

G_END_DECLS
