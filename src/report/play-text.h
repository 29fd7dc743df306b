/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "language/text.h"
#include "training/play.h"

G_BEGIN_DECLS

/* A played scenario as plain text, in one language or both: each path with what was chosen,
 * what came of it and what is recommended; then the recommended path, and where it stands. */
char *amparo_play_text_write (AmparoPlay    *play,
                              AmparoReading  reading);

G_END_DECLS
