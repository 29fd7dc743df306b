/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "language/text.h"

G_BEGIN_DECLS

/* A sign, written once and cited wherever it is rated, trained or looked up. */

#define AMPARO_TYPE_SIGN (amparo_sign_get_type ())
G_DECLARE_FINAL_TYPE (AmparoSign, amparo_sign, AMPARO, SIGN, GObject)

const char *amparo_sign_get_id             (AmparoSign *self);
AmparoText *amparo_sign_get_statement      (AmparoSign *self);
AmparoText *amparo_sign_get_example        (AmparoSign *self);
AmparoText *amparo_sign_get_counterexample (AmparoSign *self);
AmparoText *amparo_sign_get_may_mean       (AmparoSign *self);   /* nullable */
AmparoText *amparo_sign_get_what_else      (AmparoSign *self);   /* nullable */
GPtrArray  *amparo_sign_get_look_for       (AmparoSign *self);   /* of AmparoText */
GPtrArray  *amparo_sign_get_may_be_said    (AmparoSign *self);   /* of AmparoText */
GPtrArray  *amparo_sign_get_never_ask      (AmparoSign *self);   /* of AmparoText */
GPtrArray  *amparo_sign_get_sources        (AmparoSign *self);   /* of AmparoSource */

G_END_DECLS
