/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/shape.h"

G_BEGIN_DECLS

/* What may stand where in a file of answers, whatever the checklist. */

#define AMPARO_ANSWERS_NAMESPACE "urn:amparo:answers:1"

void amparo_answers_check_shape (AmparoMistakes   *mistakes,
                                 const AmparoNode *node);

G_END_DECLS
