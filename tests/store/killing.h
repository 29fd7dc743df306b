/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Somebody trains, again and again, and each time is killed at a random moment. Ends the test
 * where something that was acknowledged is lost, or where the training cannot go on. */
void killing_hunt (guint n_rounds);

G_END_DECLS
