/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/contact.h"
#include "content/grounds.h"
#include "language/text.h"

G_BEGIN_DECLS

/* Something to do next: what, how, why, by when and with whom. */

#define AMPARO_TYPE_STEP (amparo_step_get_type ())
G_DECLARE_FINAL_TYPE (AmparoStep, amparo_step, AMPARO, STEP, GObject)

const char          *amparo_step_get_id       (AmparoStep *self);
AmparoText          *amparo_step_get_title    (AmparoStep *self);
AmparoText          *amparo_step_get_how      (AmparoStep *self);
AmparoText          *amparo_step_get_why      (AmparoStep *self);
AmparoContact       *amparo_step_get_contact  (AmparoStep *self);   /* nullable */
const char          *amparo_step_get_deadline (AmparoStep *self);   /* ISO 8601 duration, nullable */
gint64               amparo_step_get_seconds  (AmparoStep *self);   /* the deadline in seconds, -1 without */
const char          *amparo_step_get_leads_to (AmparoStep *self);   /* id of a checklist, nullable */
GPtrArray           *amparo_step_get_sources  (AmparoStep *self);   /* of AmparoSource */
const AmparoGrounds *amparo_step_get_grounds  (AmparoStep *self);

G_END_DECLS
