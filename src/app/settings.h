/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is remembered from one day to the next: languages, keys, the size of the window.
 * Nothing about a young person is ever among it. */

/* Lent; NULL where the settings were not installed, and then nothing is remembered. */
GSettings *amparo_settings_get_default (void);

G_END_DECLS
