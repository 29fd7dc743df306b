/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/result-sheet.h"

G_BEGIN_DECLS

/* Puts everything that a printed result says into the flow. */
void amparo_result_rows_add (AmparoFlow                *flow,
                             const AmparoResultContent *content);

G_END_DECLS
