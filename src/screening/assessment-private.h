/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "screening/assessment.h"
#include "screening/tally.h"

G_BEGIN_DECLS

AmparoAssessment *amparo_assessment_new (AmparoTally *tally);

G_END_DECLS
