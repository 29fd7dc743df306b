/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "screening/assessment.h"

G_BEGIN_DECLS

/* An assessment as JSON with exactly these members: instrument, version, hash, level,
 * fired (list of rule, items), missing, no_information, asked, answered, hidden, steps
 * (list of id, deadline, contact, if). */
char *amparo_assessment_json_write (AmparoAssessment *assessment);

G_END_DECLS
