/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "content/instrument.h"

G_BEGIN_DECLS

/* The closure of an instrument: itself and all it cites, in both languages, as bytes
 * that are the same whenever the instrument is. A record that keeps the closure can be
 * opened, read and scored for ever, whatever becomes of the content files. */

GBytes           *amparo_closure_write (AmparoInstrument  *instrument);
AmparoInstrument *amparo_closure_read  (GBytes            *bytes,
                                        GError           **error);

G_END_DECLS
