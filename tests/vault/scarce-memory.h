/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Memory that runs out for SQLite, whose calls wait for it and go on. GLib ends the program
 * when there is none, and then what holds is what holds for a program that is killed. */

/* Once, before anything else. */
void     scarce_memory_install (void);

/* From the n-th time on that memory is asked for (counted from 1; 0 never); once, or for ever. */
void     scarce_memory_refuse  (guint    n,
                                gboolean for_ever);
gboolean scarce_memory_refused (void);    /* it came to that */

G_END_DECLS
