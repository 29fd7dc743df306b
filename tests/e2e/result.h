/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "journey.h"

G_BEGIN_DECLS

/* Adds the tests that hold for the result of every checklist. */
void result_add_tests (const char  *path,
                       const Story *story);

G_END_DECLS
