/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "screening/screening.h"

G_BEGIN_DECLS

/* A file of answers: the namespace is urn:amparo:answers:1, the grammar data/schema/answers.rng.
 *
 *   <answers xmlns="urn:amparo:answers:1" instrument="first-look" code="R-17" date="2026-11-22">
 *     <fact id="age" is="under-18"/>
 *     <answer item="speaks-for" rating="clear" evidence="seen"><note>…</note></answer>
 *   </answers>
 *
 * Either all of it is applied to the screening, or, with a mistake, nothing is and the
 * mistakes are added to the diagnostics. */

#define AMPARO_ANSWERS_MAX_TEXT (64 * 1024)

gboolean amparo_answers_read (AmparoScreening *screening,
                              GBytes          *bytes,
                              const char      *name,
                              GPtrArray       *diagnostics);

G_END_DECLS
