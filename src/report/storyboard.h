/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "content/module.h"
#include "language/text.h"

G_BEGIN_DECLS

/* All of a module as plain text for those who review it: the module, and behind it every
 * scenario with every scene, choice, consequence, question and ending, each after a summary
 * of what leads where. */
char *amparo_storyboard_write (AmparoModule  *module,
                               AmparoReading  reading);

G_END_DECLS
