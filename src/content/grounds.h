/* SPDX-FileCopyrightText: The Amparo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a fact stands on: the day somebody looked, how sure it is, and whether the
 * reader is asked to verify it before relying on it. */
typedef struct
{
  char    *checked;      /* YYYY-MM-DD */
  char     confidence;   /* 'A', 'B' or 'C'; see docs/content-format.md */
  gboolean verify;
} AmparoGrounds;

void amparo_grounds_clear (AmparoGrounds *self);

G_END_DECLS
