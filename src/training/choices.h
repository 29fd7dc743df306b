/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "training/play.h"

G_BEGIN_DECLS

/* A file of choices: the namespace is urn:amparo:choices:1, the grammar data/schema/choices.rng.
 *
 *   <choices xmlns="urn:amparo:choices:1" scenario="ride-after-practice">
 *     <answer question="what-is-seen" is="phone car"/>
 *     <choose scene="lot" choice="walk-over"/>
 *     <back/>
 *   </choices>
 *
 * Gives the scenario as it was played (transfer full), or NULL with a mistake; mistakes are
 * added to the diagnostics. The first step that cannot be taken is the last that is looked at. */

#define AMPARO_CHOICES_NAMESPACE "urn:amparo:choices:1"

AmparoPlay *amparo_choices_read (AmparoScenario *scenario,
                                 GBytes         *bytes,
                                 const char     *name,
                                 GPtrArray      *diagnostics);

G_END_DECLS
