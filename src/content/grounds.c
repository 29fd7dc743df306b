/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "content/grounds.h"

void
amparo_grounds_clear (AmparoGrounds *self)
{
  g_clear_pointer (&self->checked, g_free);
}
