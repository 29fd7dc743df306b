/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/grounds.h"
#include "language/text.h"

G_BEGIN_DECLS

/* A document that content rests on. Its title and publisher keep the language they
 * were published in; only the note is translated. */

#define AMPARO_TYPE_SOURCE (amparo_source_get_type ())
G_DECLARE_FINAL_TYPE (AmparoSource, amparo_source, AMPARO, SOURCE, GObject)

const char          *amparo_source_get_id        (AmparoSource *self);
const char          *amparo_source_get_title     (AmparoSource *self);
const char          *amparo_source_get_publisher (AmparoSource *self);   /* nullable */
const char          *amparo_source_get_where     (AmparoSource *self);   /* nullable */
const char          *amparo_source_get_date      (AmparoSource *self);   /* nullable */
AmparoText          *amparo_source_get_note      (AmparoSource *self);   /* nullable */
const AmparoGrounds *amparo_source_get_grounds   (AmparoSource *self);

G_END_DECLS
