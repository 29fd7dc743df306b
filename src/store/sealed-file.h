/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/secret.h"

G_BEGIN_DECLS

/* A text for somebody else, sealed by a passphrase that both know: what leaves a vault
 * leaves it so, unless a reason is given. */

GBytes *amparo_sealed_file_write (GBytes        *text,
                                  AmparoSecret  *passphrase,
                                  GError       **error);
GBytes *amparo_sealed_file_read  (GBytes        *sealed,
                                  AmparoSecret  *passphrase,
                                  GError       **error);

G_END_DECLS
