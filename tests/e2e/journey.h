/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "worker.h"

G_BEGIN_DECLS

/* One way from home to the result, which several tests look at: it takes a while, and each
 * of them is about one thing. A test that goes elsewhere ends the journey, and the next one
 * that needs it makes it again; so every test can run alone. */

typedef void (*JourneyFunc) (Worker *worker);

/* Adds a test of what is there when a screening is finished, for each way to read. */
void journey_add     (const char  *path,     /* "/e2e/first-look" */
                      const char  *fact,     /* "level" */
                      const Story *story,
                      JourneyFunc  func);
/* What a test does that leaves the result page. */
void journey_depart  (void);
/* Runs all of them, one way to read after the other. */
int  journey_run     (const char  *path);

G_END_DECLS
