/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the real window has to stand, as often as the suite has time for. Each fails the test
 * at the first broken promise and says its figures in the end. */

/* Killed at any moment while somebody answers and writes: so often, or as often as there is
 * time for. */
void ordeal_kills     (guint     n_rounds,
                       GTimeSpan patience);
/* Locked, and its memory searched. */
void ordeal_memory    (guint     n_rounds);
/* A day with words that are then looked for wherever the program may write. */
void ordeal_disk      (void);
/* Hidden, and the time taken until nothing is to be seen. */
void ordeal_cover     (guint     n_rounds);

G_END_DECLS
