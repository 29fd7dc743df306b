/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "training/play.h"

G_BEGIN_DECLS

/* A played scenario as JSON with exactly these members: scenario, best, paths (list of score,
 * over, scene, ending, decisions, signs; the first is the one for the record), recommended
 * (list of scene, choice, recommended), now (scene, score, question, offered, variables). */
char *amparo_play_json_write (AmparoPlay *play);

G_END_DECLS
