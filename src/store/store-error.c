/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store/store-error.h"

G_DEFINE_QUARK (amparo-store-error-quark, amparo_store_error)
